import type { PatchObject } from '../../utils/activity/activity';
import { buildActivity, type Row, signUp } from './build-activity';
import { monthly, weekly } from './schedule';

const rows: Row[] = [
  {
    n: 4,
    title: 'Vragen over inburgering',
    description:
      'Moet of wil je inburgeren en weet je niet hoe het werkt? Iemand van de gemeente legt uit wat je kunt doen en waar je begint.',
    themes: ['e-government', 'language'],
    audiences: ['learning-dutch'],
    schedule: weekly(['mo'], '2026-08-31', ['14:00', '15:30']),
    partner: 'gemeente',
    coreFunction: 'knowledge-information',
    isOffInSchoolHolidays: true,
  },
  {
    n: 5,
    // The new name is the endless side: only the dates before it carry the old one.
    title: 'Samen Nederlands praten',
    description:
      'We praten Nederlands over gewone dingen, met koffie of thee erbij. Fouten maken mag, zo leer je het.',
    themes: ['language', 'meeting'],
    audiences: ['learning-dutch'],
    schedule: weekly(['mo'], '2026-08-31', ['13:00', '14:30']),
    overrides: nameUntil('2027-01-04', 'Taalcafé'),
    partner: 'taalhuis',
    coreFunction: 'development-education',
    level: 'A1',
    contribution: 'language-buddy',
  },
  {
    n: 6,
    title: 'Samen lezen',
    description:
      'We lezen samen een kort verhaal en praten erover. Je leert nieuwe woorden en je hoort hoe anderen het lezen.',
    themes: ['language'],
    audiences: ['learning-dutch'],
    schedule: weekly(['mo'], '2026-08-31', ['14:45', '15:45']),
    partner: 'taalhuis',
    coreFunction: 'reading-literature',
    level: 'A2',
    contribution: 'language-buddy',
  },
  {
    n: 7,
    title: 'Oefenen met taal, met hulp',
    description:
      'Oefen Nederlands op de computer of met een boek, op je eigen manier. Er is altijd iemand die je helpt.',
    themes: ['language'],
    audiences: ['learning-dutch'],
    schedule: weekly(['mo'], '2026-08-31', ['13:00', '16:00']),
    coreFunction: 'development-education',
    contribution: 'language-buddy',
  },
  {
    n: 8,
    title: 'Rondleiding voor nieuwe Nederlanders',
    description:
      'We laten je de bibliotheek zien en vertellen wat je hier kunt doen. Je mag je gezin of vrienden meenemen.',
    themes: ['language', 'meeting'],
    audiences: ['learning-dutch'],
    schedule: monthly([1], 'mo', '2026-09-07', ['11:00', '12:00']),
    partner: 'gemeente',
    coreFunction: 'knowledge-information',
    registration: signUp,
    contribution: 'own-language',
  },
  {
    n: 9,
    title: 'Taalcafé in de avond',
    description:
      'Overdag geen tijd? Kom ’s avonds Nederlands praten met mensen die dat ook willen.',
    themes: ['language', 'meeting'],
    audiences: ['learning-dutch', 'working'],
    schedule: weekly(['tu'], '2026-09-01', ['18:00', '19:30']),
    partner: 'taalhuis',
    coreFunction: 'development-education',
    level: 'A1',
    contribution: 'language-buddy',
  },
  {
    n: 10,
    title: 'Spreekuur Taalhuis',
    description:
      'Wil jij of iemand die je kent beter leren praten, lezen of schrijven? We zoeken samen een les of een maatje dat bij je past.',
    themes: ['language'],
    schedule: weekly(['th'], '2026-09-03', ['13:00', '16:00']),
    overrides: { '2026-12-24T13:00:00': { duration: 'PT2H' } },
    partner: 'taalhuis',
    coreFunction: 'knowledge-information',
  },
  {
    n: 11,
    title: 'Taalclub: lezen en schrijven',
    description:
      'In een kleine groep oefen je met lezen en schrijven, in je eigen tempo. Je krijgt hulp van een docent en van elkaar.',
    themes: ['language'],
    audiences: ['reading-writing'],
    schedule: weekly(['we'], '2026-09-02', ['13:30', '15:00']),
    partner: 'taalhuis',
    coreFunction: 'development-education',
    registration: signUp,
  },
  {
    n: 12,
    title: 'Samen een brief lezen',
    description:
      'Snap je niet wat er in een brief staat? Neem hem mee, dan lezen we hem samen en kijken we wat je kunt doen.',
    themes: ['language', 'numbers-money'],
    audiences: ['everyone', 'reading-writing'],
    schedule: weekly(['th'], '2026-09-03', ['10:00', '12:00']),
    partner: 'formulieren',
    coreFunction: 'knowledge-information',
  },
];

/** Speaking, reading and writing Dutch. */
export const languageActivities = rows.map(buildActivity);

/** A title of their own for the Mondays at one o'clock from 31 August 2026 until a day. */
function nameUntil(date: string, title: string): Record<string, PatchObject> {
  const patches: Record<string, PatchObject> = {};
  for (let day = Date.UTC(2026, 7, 31); day < Date.parse(date); day += 7 * 86_400_000)
    patches[`${new Date(day).toISOString().slice(0, 10)}T13:00:00`] = { title };
  return patches;
}
