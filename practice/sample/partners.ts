import type { Partner } from '../../utils/partner/partner';
import { sampleUid } from './uid';

const keys = [
  'welzijn',
  'gemeente',
  'taalhuis',
  'formulieren',
  'digi',
  'senioren',
  'zorg',
  'geld',
  'werk',
  'recht',
] as const;

/** Short names of the partners; they only serve references here. */
export type PartnerKey = (typeof keys)[number];

/** The uid of each partner. */
export const partnerUids = Object.fromEntries(
  keys.map((key, index) => [key, sampleUid('partner', index + 1)]),
) as Record<PartnerKey, string>;

type Facts = Omit<Partner, '@type' | 'uid' | 'updated' | 'url' | 'contacts'>;

/** The ten partners of Bibliotheek Waterstad; people, names and addresses are made up. */
export const samplePartners: readonly Partner[] = [
  partner('welzijn', 'welzijn.example', ['Noor Voorbeeld', 'Sam Proef'], {
    name: 'Welzijn Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'welfare-team',
    topics: ['wmo', 'meeting-people', 'volunteering'],
    audiences: ['seniors'],
    agreement: { brings: 'Vrijwilligers en buurthuis De Peilstok', gets: 'Een vaste balie' },
    reviewOn: '2027-01-15',
  }),
  partner('gemeente', 'waterstad.example', ['Iris Model', 'Bas Staal'], {
    name: 'Gemeente Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'municipality',
    topics: ['municipal-support', 'civic-integration', 'local-tax'],
    audiences: [],
    agreement: { brings: 'Spreekuur over inburgering', gets: 'Elke maand de cijfers' },
    reviewOn: '2027-03-01',
  }),
  partner('taalhuis', 'taalhuis.example', ['Mila Staal', 'Ravi Proef'], {
    name: 'Taalhuis Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'language-point',
    topics: ['language', 'letters'],
    audiences: ['learning-dutch', 'reading-writing'],
    agreement: { brings: 'Taalmaatjes en intake', gets: 'Deelnemers en ruimtes' },
    reviewOn: '2026-12-01',
  }),
  partner('formulieren', 'formulierenpost.example', ['Kees Voorbeeld'], {
    name: 'Formulierenpost Waterstad',
    roles: ['shares-expertise'],
    referralKind: 'forms-help',
    topics: ['letters', 'tax', 'benefits'],
    audiences: [],
    agreement: { brings: 'Vrijwilligers', gets: 'Bezoekers' },
    reviewOn: '2026-10-01',
  }),
  partner('digi', 'digikring.example', ['Lot Proef', 'Wim Model'], {
    name: 'Digikring De Sluis',
    roles: ['shares-expertise'],
    referralKind: 'seniors-digital',
    topics: ['device', 'email-accounts', 'online-safety'],
    audiences: ['seniors', 'digital-starters'],
    agreement: { brings: 'Docenten', gets: 'Ruimtes en bekendheid' },
    reviewOn: '2027-02-01',
  }),
  partner('senioren', 'seniorenkring.example', ['Annie Staal', 'Joop Voorbeeld'], {
    name: 'Seniorenkring Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'seniors-union',
    topics: ['meeting-people', 'pension'],
    audiences: ['seniors'],
    agreement: { brings: 'Bijeenkomsten', gets: 'Een ruimte en nieuwe leden' },
    reviewOn: '2027-04-01',
  }),
  partner('zorg', 'dekade.example', ['Fatma Model'], {
    name: 'Thuiszorg De Kade',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'care-advice',
    topics: ['digital-care', 'wmo', 'long-term-care'],
    audiences: ['seniors', 'carers'],
    agreement: { brings: 'Spreekuur over geheugen', gets: 'Meer bereik' },
    reviewOn: '2026-11-01',
  }),
  partner('geld', 'rondkomen.example', ['Dirk Proef', 'Sanne Staal'], {
    name: 'Stichting Rondkomen Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'debt-help',
    topics: ['debts', 'municipal-support', 'benefits'],
    audiences: ['parents'],
    agreement: { brings: 'Spreekuur over geld', gets: 'Mensen komen eerder' },
    reviewOn: '2027-01-10',
  }),
  partner('werk', 'werkpunt.example', ['Yara Voorbeeld', 'Tom Model'], {
    name: 'Werkpunt Waterstad',
    roles: ['refers', 'shares-expertise'],
    referralKind: 'work-desk',
    topics: ['work-benefits', 'study'],
    audiences: ['job-seekers', 'working'],
    agreement: { brings: 'Een loopbaancoach', gets: 'Vroeg contact' },
    reviewOn: '2027-05-01',
  }),
  partner('recht', 'rechtspost.example', ['Hugo Staal', 'Eva Proef'], {
    name: 'Rechtspost De Sluis',
    roles: ['shares-expertise'],
    referralKind: 'legal-desk',
    topics: ['legal-help', 'housing', 'fine'],
    audiences: [],
    agreement: { brings: 'Gratis rechtshulp', gets: 'Een rustige tafel' },
    reviewOn: '2027-02-15',
  }),
];

function partner(key: PartnerKey, domain: string, people: string[], facts: Facts): Partner {
  return {
    '@type': 'Organization',
    uid: partnerUids[key],
    updated: '2026-08-17T08:00:00.000Z',
    url: `https://${domain}`,
    contacts: people.map((name) => ({
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@${domain}`,
    })),
    ...facts,
  };
}
