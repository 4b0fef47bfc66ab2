import type { PublishMessages } from './publish-nl';

const activities = (count: number) => (count === 1 ? '1 activity' : `${count} activities`);

/** English texts of publishing. */
export const publishEn: PublishMessages = {
  publish: 'Publish',
  close: 'Close',
  intro:
    'You make the agenda ready for the website: three files in a folder. Only activities that are “Published” go along. Drafts do not.',
  never: 'Not published yet. Visitors do not see this agenda yet.',
  last: (moment: string) => `Last published: ${moment}.`,
  pending: 'There are changes that visitors do not see yet.',
  working: 'Busy …',
  changes: 'What will visitors see differently?',
  first: (count: number) =>
    `This is the first time. Visitors will see ${activities(count)} in the agenda.`,
  total: (count: number) => `Visitors will see ${activities(count)} in the agenda.`,
  unchanged: (moment: string) =>
    `Nothing has changed since ${moment}. You can still make the files again.`,
  nothing:
    'There is nothing to publish yet. Open an activity and choose “Publish” there. Then come back here.',
  added: (count: number) => `New: ${activities(count)}`,
  changed: (count: number) => `Changed: ${activities(count)}`,
  gone: (count: number) => `Gone: ${activities(count)}`,
  headChanged: 'The name of the agenda or the address of its page is different.',
  andMore: (count: number) => `and ${count} more`,
  name: 'Name of the agenda',
  page: 'Address of the page with the agenda',
  pageHint: 'May be empty. Begin with https://',
  addressWrong: 'This is not a web address. Begin with https://',
  chooseFolder: 'Choose a folder and publish',
  toFolder: (folder: string) => `Publish in the folder “${folder}”`,
  otherFolder: 'Another folder',
  downloadAll: 'Download the three files',
  folderDone: (folder: string) =>
    `Done. The folder “${folder}” now holds agenda.json, agenda.ics and agenda.jsonld.`,
  downloadDone:
    'Done. You now have agenda.json, agenda.ics and agenda.jsonld. Put them together in one folder of your website.',
  refused:
    'Nothing was written: Pleinwijzer may not use this folder. Try again and choose “Allow”, choose another folder, or download the files.',
  folderGone:
    'Nothing was written: the folder is no longer there. Choose another folder, or download the files.',
  full: 'Nothing was written: the disk is full. Make room and try again.',
  failed:
    'Nothing was written: writing did not work. The old files are still there. Try again, or choose another folder.',
  partly:
    'Not all files were replaced. Publish once more right now, or the agenda on the website will be wrong.',
  notKept:
    'The files are ready. But this could not be remembered here, as this computer has no room left. Next time everything will look new.',
  embed: 'Put the agenda on a website',
  embedIntro: 'Give these lines to who makes the website. They work on a partner’s website too.',
  feed: 'Address of agenda.json',
  feedHint: 'The web address of this file on your website. Begin with https://',
  embedMissing: 'Fill in the address of agenda.json. Then the lines for the website show here.',
  tag: 'Lines for the website',
  copyTag: 'Copy the lines',
  tagCopied: 'Copied',
  copyRefused: 'Copying did not work. Select the lines and copy them yourself.',
  seeAgenda: 'See the agenda',
};
