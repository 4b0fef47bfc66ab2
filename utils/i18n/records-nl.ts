/** Dutch texts around any form of Beheer, at level B1. The keys are the same in every language. */
export const recordsNl = {
  gone: 'Dit bestaat niet meer. Misschien is het weggehaald in een ander venster.',
  resumed: 'Je was hier al mee begonnen. Wat je had ingevuld, staat er nog.',
  startOver: 'Opnieuw beginnen',
  faultsLeft: (count: number) =>
    count === 1
      ? 'Nog 1 ding klopt niet. Kijk bij de rode zin.'
      : `Nog ${count} dingen kloppen niet. Kijk bij de rode zinnen.`,
  dropChanges: 'Wijzigingen weggooien',
  archive: 'Naar het archief',
  restore: 'Terughalen uit het archief',
  archived: 'In het archief',
  archivedHint: 'Dit staat in het archief: niemand krijgt het nog als tip. Wat geteld is, blijft.',
  saidSaved: (name: string) => `Opgeslagen: ${name}`,
  saidArchived: (name: string) => `Naar het archief: ${name}`,
  saidRestored: (name: string) => `Teruggehaald: ${name}`,
  changedElsewhere: 'Dit is intussen in een ander venster aangepast. Welke versie wil je houden?',
  keepMine: 'Mijn versie opslaan',
  keepTheirs: 'De andere versie houden',
  undoStale: 'Ongedaan maken kan niet meer: het is intussen weer aangepast.',
  showMore: (count: number) => `Meer tonen (nog ${count})`,
  clearFilters: 'Alles tonen',
  search: 'Zoeken',
  showArchived: (count: number) => `Archief tonen (${count})`,
  hideArchived: 'Archief verbergen',
  themes: 'Thema’s',
  topics: 'Onderwerpen',
  audiences: 'Voor wie',
  audiencesHint: 'niets gekozen: iedereen',
  everyone: 'iedereen',
  website: 'Website',
  chooseTopics: (group: string) => `Onderwerpen: ${group}`,
};

/** The texts around any form in one language. */
export type RecordsMessages = typeof recordsNl;
