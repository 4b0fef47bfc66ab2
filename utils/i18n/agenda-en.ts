import type { AgendaMessages } from './agenda-nl';

/** English texts of the agenda. */
export const agendaEn: AgendaMessages = {
  // Page
  intro: 'All activities on the square. What you publish, visitors see in the agenda.',
  views: 'View',
  list: 'List',
  week: 'Week',
  newActivity: 'New activity',
};
