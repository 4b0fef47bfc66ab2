import { buildActivity, type Row, signUp } from './build-activity';
import { inWeeks, weekly } from './schedule';

const course: Pick<Row, 'title' | 'themes' | 'coreFunction' | 'registration' | 'contribution'> = {
  title: 'Computercursus (Klik & Tik)',
  themes: ['digital'],
  coreFunction: 'development-education',
  registration: signUp,
  contribution: 'digital-buddy',
};

const rows: Row[] = [
  {
    ...course,
    n: 13,
    description:
      'Je leert stap voor stap werken met een computer: van de muis tot een mail met een foto. Je hoeft nog niets te kunnen.',
    audiences: ['digital-starters', 'seniors'],
    schedule: weekly(['tu'], '2026-09-01', ['10:00', '12:00']),
  },
  {
    ...course,
    n: 14,
    description:
      'Begin bij het begin en oefen in je eigen tempo op een computer van de bibliotheek. Een begeleider helpt als je vastloopt.',
    audiences: ['digital-starters'],
    schedule: weekly(['th'], '2026-09-03', ['10:00', '12:00']),
  },
  {
    ...course,
    n: 15,
    description:
      'Ook in Haven leer je werken met een computer en met internet. De groep is klein, dus er is tijd voor al je vragen.',
    audiences: ['digital-starters'],
    schedule: weekly(['mo'], '2026-08-31', ['14:00', '16:00']),
    place: 'haven',
  },
  {
    n: 16,
    title: 'Les op maat',
    description:
      'Neem je eigen laptop, tablet of telefoon mee en leer wat jij wilt weten. Een vrijwilliger helpt je, een op een.',
    themes: ['digital'],
    audiences: ['seniors'],
    schedule: weekly(['tu'], '2026-09-01', ['10:00', '12:00']),
    partner: 'digi',
    coreFunction: 'development-education',
    registration: signUp,
    contribution: 'digital-buddy',
  },
  {
    n: 17,
    title: 'Hulp bij digitale vragen',
    description:
      'Doet je telefoon, tablet of computer niet wat jij wilt? Neem hem mee, we kijken samen wat er aan de hand is.',
    themes: ['digital'],
    schedule: weekly(['tu'], '2026-09-01', ['14:00', '16:00']),
    overrides: { '2026-12-22T14:00:00': { status: 'cancelled' } },
    coreFunction: 'knowledge-information',
    contribution: 'digital-buddy',
  },
  {
    n: 18,
    title: 'Hulp bij digitale vragen',
    description:
      'Ook in Zuid helpen we je met je telefoon, tablet of computer. Je hoeft geen afspraak te maken.',
    themes: ['digital'],
    schedule: inWeeks('even', 'tu', '2026-09-01', ['14:00', '16:00']),
    place: 'zuid',
    coreFunction: 'knowledge-information',
    contribution: 'digital-buddy',
  },
];

/** Computers, tablets and telephones: help and courses that go on. */
export const digitalActivities = rows.map(buildActivity);
