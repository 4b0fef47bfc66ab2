import type { RecordsMessages } from './records-nl';

/** English texts around any form of Beheer. */
export const recordsEn: RecordsMessages = {
  gone: 'This is not there any more. It may have been removed in another window.',
  resumed: 'You had begun this before. What you filled in is still here.',
  startOver: 'Start again',
  faultsLeft: (count) =>
    count === 1
      ? '1 thing is not right yet. Look at the red sentence.'
      : `${count} things are not right yet. Look at the red sentences.`,
  dropChanges: 'Drop the changes',
  archive: 'To the archive',
  restore: 'Back from the archive',
  archived: 'In the archive',
  archivedHint: 'This is in the archive: nobody gets it as a tip. What was counted stays.',
  saidSaved: (name) => `Saved: ${name}`,
  saidArchived: (name) => `To the archive: ${name}`,
  saidRestored: (name) => `Back again: ${name}`,
  changedElsewhere: 'This was changed in another window meanwhile. Which version do you keep?',
  keepMine: 'Save my version',
  keepTheirs: 'Keep the other version',
  undoStale: 'This cannot be undone any more: it was changed again meanwhile.',
  showMore: (count) => `Show more (${count} left)`,
  clearFilters: 'Show all',
  search: 'Search',
  showArchived: (count) => `Show the archive (${count})`,
  hideArchived: 'Hide the archive',
  themes: 'Themes',
  topics: 'Topics',
  audiences: 'For whom',
  audiencesHint: 'none chosen: everyone',
  everyone: 'everyone',
  website: 'Website',
  chooseTopics: (group) => `Topics: ${group}`,
};
