import type { PublishTeamMessages } from './publish-team-nl';

const activities = (count: number) => (count === 1 ? '1 activity' : `${count} activities`);

/** English texts of publishing on the team's server. */
export const publishTeamEn: PublishTeamMessages = {
  intro:
    'You make the agenda ready for visitors, on the team server. Only activities that are “Published” go along. Drafts do not.',
  reading: 'Looking at what is on the team server …',
  again: 'Try again',
  publish: 'Publish on the team server',
  done: (count: number) => `Done. Visitors now see ${activities(count)} in the agenda.`,
  nothingChanged: 'Nothing has changed. Visitors see this agenda already.',
  same: (moment: string) => `Nothing has changed for visitors since ${moment}.`,
  last: (moment: string, by: string) => `Last published: ${moment}, by ${by}.`,
  thisComputer: 'this computer',
  somebody: 'a colleague',
  never: 'Not published on the team server yet. Visitors do not see this agenda yet.',
  empty: 'The agenda is empty for visitors.',
  notSeen: 'This computer has not seen yet what is on the team server.',
  files: 'Rather files for a folder on your website',
  auto: 'Publish automatically from now on',
  autoHint:
    'Does an activity change that is “Published”? Then visitors see that after a few minutes. Drafts never go along. This is for the whole team.',
  autoOn: 'Changes go to visitors by themselves.',
  autoFailed: 'Publishing automatically did not work.',
  meanwhile: 'A colleague has published meanwhile',
  meanwhileWho: (moment: string, by: string) =>
    `That was ${by}, on ${moment}. Nothing was overwritten. Your agenda is still here.`,
  meanwhileGone:
    'The agenda was taken off the team server. Nothing was overwritten. Your agenda is still here.',
  theirs: 'What your colleague changed',
  yours: 'What you would change after that',
  noDifference: 'Nothing.',
  meanwhileHint:
    'Is something of your colleague under “Gone”? Then it is not shared here yet. Stop, wait until everything is shared, and try again.',
  lookAgain: 'Go on from your colleague’s agenda',
  stop: 'Stop',
  withdraw: 'Empty the agenda for visitors',
  withdrawAsk:
    'Visitors will then see on all websites: there are no activities now. Your activities stay here. You can publish them again later.',
  withdrawAuto: 'Publishing automatically will be turned off, for the whole team.',
  withdrawYes: 'Yes, empty the agenda',
  withdrawNo: 'No, leave it',
  withdrawn: 'Done. Visitors now see no activities.',
  calendar: 'Address for calendar programs',
  calendarHint:
    'Who puts this address into a calendar program sees the activities there. They change along by themselves.',
  page: 'Address of a plain page',
  pageHint: 'With the coming dates, also for who cannot see the agenda on the website.',
  copy: 'Copy',
  problems: {
    unreachable:
      'The team server cannot be reached now. Look whether there is internet and try again. Publishing again does no harm.',
    unsure:
      'The answer of the team server did not arrive. Maybe it worked, maybe not. Try again: that does no harm.',
    loginPage:
      'A login page of the network stands in between. Open a website, log in to the network and try again.',
    busy: 'The team server is busy or out of order for a moment. Try again in a few minutes.',
    full: 'The team server is full. Ask who looks after it to make room. Visitors see the agenda of before.',
    denied:
      'The team server does not know this computer any more. Ask who looks after the server for a new connection code and connect again in Settings, Team.',
    forbidden:
      'This computer may not publish on the team server. Ask who looks after the server to allow that, or let a colleague publish who may.',
    gone: 'There is no place for the public agenda on the team server. Ask who looks after the server to set up the team again.',
    tooLarge:
      'The agenda is too large for the team server. Make old activities drafts again and try again. Or ask who looks after the server to allow larger messages.',
    rejected:
      'The team server does not understand this computer. Ask who looks after the server to look into it. Visitors see the agenda of before.',
  },
};
