import type { TeamMessages } from './team-nl';

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);
const computers = (count: number) => (count === 1 ? '1 computer' : `${count} computers`);

/** English texts of the team in the settings. */
export const teamEn: TeamMessages = {
  title: 'Team',
  intro:
    'Do you work with more computers? With a server of the library they all have the same questions, agenda and settings.',
  introAlone: 'Without a team everything simply stays on this computer.',
  missing:
    'This is the practice environment: it shares nothing. In the extension you can set up a team here.',
  working: 'Working …',
  back: 'Back',

  connect: 'Connect',
  connectHint: 'You have a connection code from a colleague or from IT.',
  setUp: 'Set up a new team',
  setUpHint: 'You are the first, and you can administer the server (CouchDB).',
  sharedTitle: 'What is shared',
  sharedList:
    'Questions, agenda, programmes, partners, what visitors can bring, and the settings of the team.',
  keptTitle: 'What stays on this computer',
  keptList: 'What you are still working on, the language, and the location of this computer.',

  setUpIntro: 'The administrator’s name and password are used once. They are not stored anywhere.',
  address: 'Address of the server',
  addressHint: 'Begins with https:// – ask IT.',
  addressFaults: {
    empty: 'Fill in the address of the server.',
    'not-address': 'This is not an address. Write it like this: https://team.mylibrary.org',
    'not-https': 'This address is not secure. Use one that begins with https://. Ask IT.',
    'has-credentials': 'Take the name and the password out of the address. They have own fields.',
  },
  adminName: 'Administrator’s name',
  adminPassword: 'Administrator’s password',
  adminMissing: 'Fill in what the administrator of the server gave you.',
  teamName: 'Name of the team',
  teamNameHint: 'Small letters, digits and hyphens. You cannot change this name later.',
  teamNameFaults: {
    empty: 'Fill in a name, such as waterstad.',
    'not-name': 'Use only small letters, digits and hyphens, such as square-waterstad.',
    'too-long': 'This name is too long. Use at most 40 letters.',
  },
  deviceName: 'Name of this computer',
  deviceNameHint: 'Colleagues know this computer by it, such as desk-1.',
  deviceMissing: 'Fill in a name, such as desk-1.',
  setUpNow: 'Set up the team',
  setUpDone:
    'The team is set up. What is on this computer is being shared now. Make connection codes for the other computers under “Computers in the team”.',

  code: 'Connection code',
  codeHint: 'Paste the whole code. It begins with pleinwijzer-team:',
  codeFaults: {
    empty: 'Paste the connection code here.',
    foreign: 'This is not a connection code. It begins with pleinwijzer-team:',
    damaged: 'The code is not complete. Copy it once more, from beginning to end.',
    newer: 'This code comes from a newer Pleinwijzer. Update the extension and try again.',
  },
  codePreview: 'This is in the code',
  server: 'Server',
  team: 'Team',
  thisComputer: 'This computer',
  connectNow: 'Connect this computer',
  connectDone: 'This computer is now part of the team. Everything is fetched in the background.',
  renewDone: 'The new code works. Sharing goes on.',
  otherTeam: (now, other) =>
    `This computer is already part of the team “${now}”, and the code is of the team “${other}”. Leave the one team first.`,

  connected: (team) => `This computer is part of the team “${team}”.`,
  byPolicy: 'Set by your organisation.',
  policyAsk:
    'Your organisation wants to connect this computer to the team. The browser still has to allow the server.',
  policyAllow: 'Allow the server',
  policyOther:
    'Your organisation has set another team than the one this computer is part of. Nothing changes by itself. Leave this team first.',
  policyWrong: 'The connection code of your organisation is not right. Ask IT for a new one.',
  permissionMissing: 'The browser may no longer reach the server. So nothing is shared now.',
  permissionAsk: 'Allow the server',
  permissionRefused: 'The browser gave no permission. Nothing has changed.',
  roles: 'May on the server',
  roleNames: {
    member: 'share with the team',
    editor: 'correct questions of another computer',
    publisher: 'publish the agenda',
    admin: 'everything: this is the administrator of the server',
  },
  lastSuccess: 'Last the same',
  never: 'not yet',
  state: 'State',
  nextTry: (moment) => `Next try at ${moment}.`,
  shareNow: 'Share now',
  pause: 'Pause',
  goOn: 'Go on',
  change: 'Change',
  changeIntro:
    'Did this computer get a new password? Then paste the new connection code of the same team here.',
  changeNow: 'Use the new code',
  pausedSaid: 'Sharing is paused. What you do meanwhile is kept here and shared later.',
  goneOnSaid: 'Sharing goes on.',
  clockSaid:
    'The clock of this computer is wrong. Questions can end up on the wrong day. Switch on “Set time automatically” in the settings of the computer.',
  guardOld:
    'The protection on the server is older than this Pleinwijzer. Sharing works, but renew it when the administrator is there.',
  guardNew:
    'The server is already set for a newer Pleinwijzer. Update the extension on this computer.',

  massTitle: 'One check first',
  mass: (gone, total) =>
    `On the server ${gone} of the ${total} records of this computer were removed. Is that intended? Nothing is gone yet.`,
  massHint: 'Not sure? Choose “Do not go on” and ask your coordinator.',
  massGoOn: 'Yes, remove them here too',
  massStop: 'Do not go on',
  massPaused: 'Nothing was removed. Sharing is paused until you click “Go on”.',

  troubles: {
    unreachable:
      'The server cannot be reached. Does this computer have internet? Is the address right, and is the certificate of the server valid? The browser does not say which of the three it is. Open the address in a tab: then you will see.',
    'too-slow': 'The server answers too slowly. Pleinwijzer tries again by itself.',
    unreadable: 'The answer of the server did not arrive whole. Pleinwijzer tries again by itself.',
    'login-page':
      'Instead of the server another page answers, such as the login page of a wifi network. Open a website in a tab and log in there. Then sharing goes on by itself.',
    busy: 'The server is busy. Pleinwijzer waits and tries again by itself.',
    server: 'The server has a fault. Pleinwijzer tries again by itself. Does it last long? Ask IT.',
    full: 'The disk of the server is full. Nothing is lost: everything is kept here. Ask IT to make room.',
    locked:
      'The server has locked this account for a moment, because the password was wrong too often. Wait five minutes, then try again.',
    'not-couchdb':
      'At this address another program answers, not CouchDB. Check the address, or ask IT.',
    denied:
      'The server refuses access. Perhaps the account of this computer was revoked or has a new password. Ask for a new connection code and choose “Change”. Everything is kept here.',
    deniedAdmin: 'The administrator’s name or password is not right. Try again.',
    forbidden:
      'This account may not do this on the server. Ask for a connection code with more rights, or ask the administrator.',
    forbiddenAdmin:
      'This is not an administrator of the server. Ask IT for the name of an administrator.',
    gone: 'The data of the team are no longer on the server. On this computer everything is still there. Ask IT to restore a backup, or set up the team again.',
    'too-large':
      'The server finds a change too large. Ask IT whether the server can take larger messages. Everything is kept here.',
    rejected:
      'The server does not understand this Pleinwijzer. Update the extension. If that does not help, ask IT.',
    exists:
      'There is already a team of this name on this server. Choose another name, or ask for a connection code of the team that is there.',
    'newer-guard':
      'The server is set for a newer Pleinwijzer. Update the extension. Until then everything is kept here.',
    'older-guard':
      'The protection on the server is too old for this Pleinwijzer. Have the administrator renew it below. Until then everything is kept here.',
    'other-team':
      'The connection code belongs to another team than the data on the server. Nothing was shared. Ask for a new connection code.',
    'other-server':
      'This is another server than last time, or a backup was restored. Pleinwijzer compares everything again. Nothing is lost.',
    'no-room': 'There is no room left on this computer. Make room on the disk.',
    other:
      'Sharing did not work. Pleinwijzer tries again by itself. If that does not help, ask IT.',
  },
  detail: (said) => `For IT: ${said}`,

  adminTitle: 'Computers in the team',
  adminIntro:
    'Each computer has a connection code of its own. So you can shut out one computer and the others notice nothing.',
  adminOpen: 'Open administration of the server',
  adminOpenNow: 'Open',
  adminNote:
    'Only the administrator’s name and password can make codes and shut out computers. Pleinwijzer remembers them until you click “Done” or leave this page. They are not stored.',
  adminClose: 'Done',
  codesTitle: 'Connection code for another device',
  codesIntro:
    'Put each computer on a line of its own. You get a code for each, which you paste there at “Connect”.',
  codesNames: 'Names of the computers',
  codesNamesHint: 'One on each line, such as desk-2',
  codesNone: 'Write down at least one name.',
  codesTooMany: 'Make at most 50 codes at a time.',
  codesTaken: (names) =>
    `${names} is already in the list. Choose another name, or revoke that computer first.`,
  codesRoles: 'These computers may also',
  codesMake: 'Make codes',
  codesSecret:
    'A code is a password: it is shown here once. Give it only to whoever sits at the computer, and throw paper away afterwards.',
  codesDone: (count) => `Done: ${computers(count)}.`,
  codeOf: (device) => `Connection code of ${device}`,
  copyCode: (device) => `Copy the code of ${device}`,
  copyAll: 'Copy all codes',
  printAll: 'Print the codes',
  printTitle: (team) => `Connection codes of the team ${team}`,
  printHow: 'Open Pleinwijzer, choose Beheer, Settings, Team, Connect, and paste the code.',
  copied: 'Copied.',
  copyRefused: 'Copying did not work. Select the text and copy it yourself.',
  devicesTitle: 'These computers are part of the team',
  deviceIsThis: 'this computer',
  revoke: 'Revoke',
  revokeOf: (device) => `Revoke: ${device}`,
  revokeSure: (device) =>
    `${device} can then share nothing and fetch nothing any more. What was shared stays with the team.`,
  revokeYes: (device) => `Yes, revoke ${device}`,
  revokeNo: 'Do not revoke',
  revoked: (device) => `${device} was revoked.`,
  renewGuard: 'Renew the protection on the server',
  guardRenewed: 'The protection was renewed.',

  leave: 'Leave the team',
  leaveIntro: (team) =>
    `After this, this computer shares nothing with the team “${team}” any more. What was shared stays with the team.`,
  leavePending: (count) =>
    `Note: ${changes(count)} of this computer ${count === 1 ? 'has' : 'have'} not been shared yet.`,
  leaveWhat: 'What happens to the data on this computer?',
  leaveKeep: 'Everything stays here',
  leaveRemove: 'Everything that was shared with the team goes away here',
  leaveRemoveHint: 'Also what was not shared yet. Make an export first if you want to keep it.',
  leaveAccount:
    'The account of this computer stays on the server until the administrator revokes it.',
  stay: 'Stay',
  left: 'This computer is no longer part of the team.',

  more: 'Not shared, and earlier versions',
  refusedLink: (count) =>
    count === 1 ? '1 change is not shared' : `${count} changes are not shared`,
  copyShort: 'Copy',
};
