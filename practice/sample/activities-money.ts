import type { PatchObject } from '../../utils/activity/activity';
import { buildActivity, placeAt, type Row, signUp } from './build-activity';
import { monthly, once, type Schedule, weekly } from './schedule';

/** Mondays from two to four and Wednesdays from ten to twelve: one start, two rules. */
const twice: Schedule = {
  ...once('2026-08-31', ['14:00', '16:00']),
  recurrenceRules: [
    { '@type': 'RecurrenceRule', frequency: 'weekly', byDay: [{ '@type': 'NDay', day: 'mo' }] },
    {
      '@type': 'RecurrenceRule',
      frequency: 'weekly',
      byDay: [{ '@type': 'NDay', day: 'we' }],
      byHour: [10],
    },
  ],
};

const fridaysOff = ['07-16', '07-23', '07-30', '08-06', '08-13', '08-20', '08-27'];
const summerBreak: Record<string, PatchObject> = Object.fromEntries(
  fridaysOff.map((day) => [`2027-${day}T10:00:00`, { excluded: true }]),
);

const rows: Row[] = [
  {
    n: 29,
    title: 'Hulp bij formulieren',
    description:
      'Is een formulier te lang of te moeilijk? Vrijwilligers vullen het samen met je in, op papier of op de computer.',
    themes: ['numbers-money', 'e-government'],
    schedule: twice,
    partner: 'formulieren',
    coreFunction: 'knowledge-information',
  },
  {
    n: 30,
    title: 'Hulp bij geldzaken',
    description:
      'Kom je niet rond of blijven de rekeningen liggen? Praat met iemand die er veel van weet en die niet oordeelt.',
    themes: ['numbers-money'],
    schedule: weekly(['mo'], '2026-08-31', ['13:00', '15:00']),
    overrides: { '2027-01-18T13:00:00': { locations: placeAt('zuid') } },
    partner: 'geld',
    coreFunction: 'knowledge-information',
  },
  {
    n: 31,
    title: 'Orde in je papieren',
    description:
      'Neem je stapel post mee, dan maken we er samen een map van. Daarna vind je alles terug en weet je wat je moet betalen.',
    themes: ['numbers-money'],
    schedule: monthly([1], 'mo', '2026-09-07', ['14:00', '16:00']),
    partner: 'geld',
    coreFunction: 'knowledge-information',
  },
  {
    n: 32,
    title: 'Sport en school voor je kind',
    description:
      'Is voetbal, zwemles of een schoolreis te duur? We zoeken met je uit welke regelingen er zijn en vragen ze samen aan.',
    themes: ['numbers-money', 'family'],
    audiences: ['parents'],
    schedule: monthly([1, 3], 'mo', '2026-09-07', ['14:00', '16:00']),
    partner: 'geld',
    coreFunction: 'knowledge-information',
  },
  {
    n: 33,
    title: 'Hulp bij belastingaangifte',
    description:
      'Vrijwilligers helpen je bij de aangifte over vorig jaar. Neem je papieren mee, en een telefoon met de DigiD-app als je die hebt.',
    themes: ['numbers-money'],
    schedule: weekly(['tu', 'th'], '2027-03-02', ['13:00', '16:00'], {
      until: '2027-04-29T23:59:59',
    }),
    partner: 'formulieren',
    coreFunction: 'knowledge-information',
    registration: signUp,
  },
  {
    n: 34,
    title: 'Rekenen voor elke dag',
    description:
      'Korting, recepten, je loonbrief: rekenen heb je elke dag nodig. We oefenen het samen met dingen die je zelf meeneemt.',
    themes: ['numbers-money'],
    audiences: ['reading-writing'],
    schedule: weekly(['fr'], '2026-09-04', ['10:00', '11:30']),
    overrides: summerBreak,
    partner: 'taalhuis',
    coreFunction: 'development-education',
  },
];

/** Forms, money and numbers. */
export const moneyActivities = rows.map(buildActivity);
