import { buildActivity, type Row } from './build-activity';
import { weekly } from './schedule';

const title = 'Informatiepunt Digitale Overheid';

const rows: Row[] = [
  {
    n: 1,
    title,
    description:
      'Heb je een vraag over DigiD, toeslagen of een andere website van de overheid? Loop binnen, we kijken samen en je doet het zelf.',
    themes: ['e-government', 'digital'],
    schedule: weekly(['mo'], '2026-08-31', ['13:00', '17:00']),
    coreFunction: 'knowledge-information',
    contribution: 'host',
  },
  {
    n: 2,
    title,
    description:
      'Lukt het niet op een website van de overheid? We kijken rustig met je mee en leggen uit wat er staat.',
    themes: ['e-government', 'digital'],
    schedule: weekly(['tu', 'we', 'th', 'fr'], '2026-09-01', ['10:00', '17:00']),
    coreFunction: 'knowledge-information',
    contribution: 'host',
  },
  {
    n: 3,
    title,
    description:
      'Met je vragen over de digitale overheid kun je ook in het buurthuis terecht. Neem je brief of je telefoon mee.',
    themes: ['e-government', 'digital'],
    schedule: weekly(['we'], '2026-09-02', ['10:00', '12:00']),
    place: 'peilstok',
    partner: 'welzijn',
    coreFunction: 'knowledge-information',
  },
];

/** The help point for digital government, at three times and two places. */
export const governmentActivities = rows.map(buildActivity);
