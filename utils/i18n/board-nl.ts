/** "1 activiteit", "3 activiteiten". */
const activities = (count: number) => (count === 1 ? '1 activiteit' : `${count} activiteiten`);

/** Dutch texts of the week board, at language level B1. The keys are the same in every language. */
export const boardNl = {
  previousWeek: 'Vorige week',
  thisWeek: 'Deze week',
  nextWeek: 'Volgende week',
  weekOf: (week: number, days: string) => `Week ${week}: ${days}`,
  place: 'Plek',
  allPlaces: 'Alle plekken',
  group: 'Doelgroep',
  focus: 'aandachtsgroep',
  everyoneToo: 'ook voor elke groep hierboven',
  mainPlace: (place: string) => `Staat er geen plek bij? Dan is het: ${place}.`,
  alongsideMeaning: '“Ook dan” is voor iedereen, op dezelfde plek en tijd.',
  sameTime: 'Tegelijk',
  sameTimeAt: (times: string) => `Tegelijk, ${times}`,
  alongside: (titles: string) => `Ook dan: ${titles}`,
  times: (from: string, to: string) => `${from.replace(':', '.')}–${to.replace(':', '.')}`,
  hour: (times: string) => `${times} uur`,
  allDay: 'hele dag',
  draft: 'Concept',
  cancelled: 'Gaat niet door',
  full: 'Vol',
  nothingShort: 'niets',
  noDeskShort: 'geen IDO',
  add: 'Nieuwe activiteit',
  addFor: (day: string, group: string) => `Nieuwe activiteit op ${day} voor ${group}`,
  addOn: (day: string) => `Nieuwe activiteit op ${day}`,
  gaps: 'Wat mist er nog?',
  nothing: (day: string, group: string, forEveryone: number) =>
    forEveryone === 0
      ? `${day}, ${group}: niets`
      : `${day}, ${group}: niets (wel ${activities(forEveryone)} voor iedereen)`,
  noDesk: (day: string, group: string, count: number) =>
    `${day}, ${group}: ${activities(count)}, geen IDO`,
  noGaps: 'Niets: elke werkdag is er iets voor je aandachtsgroepen, met een IDO erbij.',
  deskMeaning:
    'IDO is hier: een inloop voor iedereen op dezelfde plek en tijd, met de thema’s “Digitale overheid” en “Digitaal”, of met “IDO” in de naam.',
  noFocus:
    'Kies bij Instellingen je aandachtsgroepen. Die staan dan bovenaan, en je ziet wat er voor hen nog mist.',
  empty: 'In deze week is er nog niets. Kies een andere week, of maak een nieuwe activiteit.',
  emptyAtPlace: 'Op deze plek is er niets in deze week. Kies een andere plek of een andere week.',
};

/** The texts of the week board in one language. */
export type BoardMessages = typeof boardNl;
