/** Dutch texts of the agenda, at language level B1. The keys are the same in every language. */
export const agendaNl = {
  // Page
  intro: 'Alle activiteiten op het plein. Wat je publiceert, zien bezoekers in de agenda.',
  views: 'Weergave',
  list: 'Lijst',
  week: 'Week',
  newActivity: 'Nieuwe activiteit',
};

/** The texts of the agenda in one language. */
export type AgendaMessages = typeof agendaNl;
