import { buildActivity, type Row, signUp } from './build-activity';
import { once, weekly } from './schedule';

const rows: Row[] = [
  {
    n: 19,
    title: 'Oefenen met DigiD',
    description:
      'In drie lessen leer je wat DigiD is en hoe je er veilig mee inlogt. We oefenen op een website die niet echt is, dus er kan niets misgaan.',
    themes: ['digital', 'e-government'],
    schedule: weekly(['tu'], '2027-01-12', ['14:00', '16:00'], { count: 3 }),
    place: 'zuid',
    coreFunction: 'development-education',
    registration: signUp,
  },
  {
    n: 20,
    title: 'Oefenen met digitale zorg',
    description:
      'Een afspraak maken bij de huisarts of een uitslag bekijken: steeds vaker gaat dat online. In drie lessen oefen je het rustig.',
    themes: ['health', 'digital'],
    audiences: ['seniors'],
    schedule: weekly(['th'], '2027-01-14', ['14:00', '16:00'], { count: 3 }),
    place: 'zuid',
    partner: 'zorg',
    coreFunction: 'development-education',
    registration: signUp,
  },
  {
    n: 21,
    title: 'Smartphonecursus',
    description:
      'Bellen, berichten sturen, foto’s maken en de weg vinden: in zes lessen leer je het op je eigen telefoon. We gaan pas verder als iedereen het snapt.',
    themes: ['digital'],
    audiences: ['seniors'],
    schedule: weekly(['th'], '2026-11-05', ['14:00', '16:00'], { count: 6 }),
    partner: 'digi',
    coreFunction: 'development-education',
    registration: signUp,
  },
  {
    n: 22,
    title: 'Smartphone en taal',
    description:
      'Je leert omgaan met je telefoon en je leert meteen de Nederlandse woorden die erbij horen. Acht lessen, in een kleine groep.',
    themes: ['digital', 'language'],
    audiences: ['learning-dutch'],
    schedule: weekly(['fr'], '2026-11-06', ['10:00', '12:00'], { count: 8 }),
    // The eighth lesson would fall on Christmas Day.
    overrides: { '2026-12-25T10:00:00': { start: '2027-01-08T10:00:00' } },
    place: 'haven',
    partner: 'taalhuis',
    coreFunction: 'development-education',
    registration: signUp,
  },
  {
    n: 23,
    title: 'Veilig op internet',
    description:
      'Hoe herken je een nepmail of een vals berichtje? We bekijken echte voorbeelden en je leert wat je beter niet doet.',
    themes: ['digital'],
    audiences: ['seniors'],
    schedule: once('2026-12-02', ['14:00', '16:00']),
    partner: 'gemeente',
    coreFunction: 'knowledge-information',
  },
  {
    n: 24,
    title: 'Kennismaken met AI',
    description:
      'Wat is AI, en wat heb je eraan? We proberen het samen uit en praten over wat je ermee wel en niet moet doen.',
    themes: ['digital'],
    schedule: once('2027-01-20', ['14:00', '16:00']),
    coreFunction: 'development-education',
    registration: { kind: 'full' },
  },
];

/** Courses of a few lessons, and single afternoons. */
export const seriesActivities = rows.map(buildActivity);
