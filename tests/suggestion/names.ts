import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { partnerUids } from '../../practice/sample/partners';
import type { ContributionRole } from '../../utils/activity/activity';
import { sampleOffer } from './offer';

const programmes: Record<string, string> = {
  digisterker: 'Digisterker',
  digivitaler: 'DigiVitaler',
  seniorweb: 'Online cursussen van SeniorWeb',
  mobiel: 'Hoe werkt een mobiel?',
  'ov-chipkaart': 'mijnov-chipkaart.nl',
  'tel-je-geld': 'Tel je geld',
  'belasting-toeslagen': 'Spreekuur Belasting & toeslagen',
  'hulp-om-de-hoek': 'Hulp om de Hoek',
  'walk-talk': 'Walk&Talk',
  taalmaatje: 'Taalmaatje',
  'samen-lezen': 'Samen Nederlands lezen',
  taalcafe: 'Taalcafé',
  brievenwasserette: 'Brievenwasserette',
  voorleestraject: 'Voorleestraject+',
  boekstart: 'BoekStart',
  pressreader: 'PressReader',
  'online-bibliotheek': 'Online Bibliotheek',
  'les-op-maat': 'Computercursus Les op maat',
  'smartphone-taal': 'Oefenen met smartphone en taal',
  veilig: 'Workshop Veilig internetten',
  digimaatjes: 'Digimaatjes',
  'welkom-online': 'Welkom Online',
};

const contributions: Record<string, ContributionRole> = {
  host: 'host',
  language: 'language-buddy',
  own: 'own-language',
  digital: 'digital-buddy',
  reading: 'reading-aloud',
  walking: 'walking-buddy',
};

/** The short name, as in the judgement, of each sample record by uid. */
export const names: ReadonlyMap<string, string> = new Map([
  ...sampleActivities.map(({ uid }, index) => [uid, `a${index + 1}`] as const),
  ...Object.entries(partnerUids).map(([key, uid]) => [uid, `with-${key}`] as const),
  ...Object.entries(programmes).map(([key, name]) => [programmeUid(name), `p-${key}`] as const),
  ...Object.entries(contributions).map(([key, role]) => [bringUid(role), `bring-${key}`] as const),
]);

function programmeUid(name: string): string {
  return sampleOffer.find((one) => one.name === name)?.uid as string;
}

function bringUid(role: ContributionRole): string {
  return sampleContributions.find((one) => one.role === role)?.uid as string;
}
