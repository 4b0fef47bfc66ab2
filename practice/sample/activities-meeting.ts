import { buildActivity, type Row } from './build-activity';
import { monthly, weekly } from './schedule';

const rows: Row[] = [
  {
    n: 25,
    title: 'Samen op pad',
    description:
      'We wandelen een uur door de stad en drinken daarna koffie. Rustig lopen is prima, we wachten op elkaar.',
    themes: ['meeting'],
    audiences: ['seniors'],
    schedule: monthly([1], 'tu', '2026-09-01', ['10:00', '12:00']),
    partner: 'senioren',
    coreFunction: 'meeting-debate',
    contribution: 'walking-buddy',
  },
  {
    n: 26,
    title: 'Verder na verlies',
    description:
      'Heb je iemand verloren en wil je daarover praten met mensen die dat ook meemaken? Je mag vertellen, en alleen luisteren mag ook.',
    themes: ['health', 'meeting'],
    audiences: ['seniors'],
    schedule: monthly([3], 'tu', '2026-09-15', ['13:30', '15:00']),
    partner: 'senioren',
    coreFunction: 'meeting-debate',
    contribution: 'host',
  },
  {
    n: 27,
    title: 'Blijf in beweging',
    description:
      'Samen bewegen op muziek, staand of op een stoel. Trek kleren aan die lekker zitten, meer heb je niet nodig.',
    themes: ['health', 'meeting'],
    audiences: ['seniors'],
    schedule: weekly(['tu'], '2026-09-01', ['11:00', '12:00']),
    partner: 'welzijn',
    coreFunction: 'meeting-debate',
    isOffInSchoolHolidays: true,
    contribution: 'walking-buddy',
  },
  {
    n: 28,
    title: 'Vragen over geheugen',
    description:
      'Vergeet jij of iemand om wie je geeft vaak iets? Een verpleegkundige luistert, denkt mee en vertelt welke hulp er is.',
    themes: ['health'],
    audiences: ['seniors', 'carers'],
    schedule: weekly(['mo'], '2026-08-31', ['14:00', '16:00']),
    place: 'peilstok',
    partner: 'zorg',
    coreFunction: 'knowledge-information',
  },
];

/** Meeting each other, and feeling well. */
export const meetingActivities = rows.map(buildActivity);
