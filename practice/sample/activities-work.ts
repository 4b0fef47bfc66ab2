import { buildActivity, type Row } from './build-activity';
import { inWeeks, monthly, weekly } from './schedule';

const rows: Row[] = [
  {
    n: 35,
    title: 'Spreekuur leren en werken',
    description:
      'Zoek je werk of wil je iets nieuws leren? We kijken samen naar je mogelijkheden, je cv en een opleiding die past.',
    themes: ['work-income'],
    audiences: ['job-seekers'],
    schedule: weekly(['th'], '2026-09-03', ['13:00', '16:00']),
    partner: 'werk',
    coreFunction: 'knowledge-information',
  },
  {
    n: 36,
    title: 'Wandelen en praten over werk',
    description:
      'Onderweg praat het makkelijker: over werk zoeken, volhouden en nieuwe ideeën. We lopen een rustige ronde en eindigen met koffie.',
    themes: ['work-income', 'meeting'],
    audiences: ['job-seekers'],
    schedule: inWeeks('even', 'we', '2026-09-02', ['10:00', '12:00']),
    place: 'zuid',
    coreFunction: 'meeting-debate',
    contribution: 'walking-buddy',
  },
  {
    n: 37,
    title: 'Loopbaancoach',
    description:
      'Heb je werk, maar wil je iets anders of iets erbij leren? Een coach denkt met je mee over je volgende stap.',
    themes: ['work-income'],
    audiences: ['working'],
    schedule: inWeeks('odd', 'th', '2026-09-10', ['17:30', '19:30'], {
      until: '2027-07-17T23:59:59',
    }),
    partner: 'werk',
    coreFunction: 'development-education',
  },
  {
    n: 38,
    title: 'Vrijwilligerswerk: iets voor jou?',
    description:
      'Wil je iets doen voor een ander en nieuwe mensen leren kennen? We vertellen welk vrijwilligerswerk er is en zoeken iets dat bij je past.',
    themes: ['work-income', 'meeting'],
    schedule: monthly([1, 3], 'mo', '2026-09-07', ['14:00', '16:00']),
    partner: 'welzijn',
    coreFunction: 'meeting-debate',
    contribution: 'host',
  },
  {
    n: 39,
    title: 'Peuterspeelplein',
    description:
      'Spelen, zingen en luisteren naar een verhaal, samen met je kind. Er zijn boekjes en speelgoed, en voor jou staat er koffie.',
    themes: ['family'],
    audiences: ['parents'],
    schedule: weekly(['we'], '2026-09-02', ['09:30', '11:00']),
    place: 'zuid',
    coreFunction: 'reading-literature',
    isOffInSchoolHolidays: true,
    contribution: 'reading-aloud',
  },
  {
    n: 40,
    title: 'Gratis rechtshulp',
    description:
      'Heb je een vraag over je huur, een boete of een bezwaar? Iemand met verstand van het recht kijkt ernaar en zegt wat je kunt doen.',
    themes: ['e-government'],
    schedule: weekly(['th'], '2026-09-03', ['13:30', '16:30']),
    partner: 'recht',
    coreFunction: 'knowledge-information',
  },
];

/** Work, volunteering, family and law. */
export const workActivities = rows.map(buildActivity);
