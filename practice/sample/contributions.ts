import type { ContributionRole } from '../../utils/activity/activity';
import type { Contribution } from '../../utils/partner/partner';
import { type PartnerKey, partnerUids } from './partners';
import { sampleTeam } from './settings';
import { sampleUid } from './uid';

const [plein, zuid, haven] = sampleTeam.locations;

/** The six things that visitors of Bibliotheek Waterstad can bring. */
export const sampleContributions: readonly Contribution[] = [
  bring(1, 'host', 'Mensen welkom heten op het plein', [plein.uid], 'welzijn'),
  bring(2, 'language-buddy', 'Taalmaatje: samen Nederlands praten', [plein.uid], 'taalhuis'),
  bring(3, 'own-language', 'Helpen in je eigen taal bij de rondleiding', [plein.uid], 'gemeente'),
  bring(
    4,
    'digital-buddy',
    'Digimaatje: iemand leren met een telefoon',
    [plein.uid, haven.uid],
    'digi',
  ),
  bring(5, 'reading-aloud', 'Voorlezen op het Peuterspeelplein', [zuid.uid], 'welzijn'),
  bring(6, 'walking-buddy', 'Wandelmaatje bij Samen op pad', [plein.uid], 'senioren'),
];

function bring(
  n: number,
  role: ContributionRole,
  name: string,
  where: string[],
  partner: PartnerKey,
): Contribution {
  return {
    uid: sampleUid('contribution', n),
    updated: '2026-08-17T08:00:00.000Z',
    role,
    name,
    where,
    partner: partnerUids[partner],
  };
}
