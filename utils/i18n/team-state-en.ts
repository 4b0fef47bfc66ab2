import type { TeamStateMessages } from './team-state-nl';

const changes = (count: number) => `${count} to share`;

/** English texts of how sharing stands. */
export const teamStateEn: TeamStateMessages = {
  starting: 'Connecting to the team …',
  shared: 'Everything shared',
  sharing: (count) => `${changes(count)}, working …`,
  waiting: (count) => `${changes(count)}, waiting for the network`,
  waitingServer: (count) => `${changes(count)}, the server is busy`,
  waitingFull: (count) => `${changes(count)}, the server is full`,
  noNetwork: 'Waiting for the network. Everything from here is shared',
  busyServer: 'The server is busy. Everything from here is shared',
  pulling: (percent) => `Fetching: ${percent}`,
  pushing: (percent) => `Sharing: ${percent}`,
  paused: 'Sharing is paused',
  pausedPending: (count) => `Sharing is paused, ${changes(count)}`,
  refused: (count) =>
    count === 1 ? '1 change not shared: see Settings' : `${count} changes not shared: see Settings`,
  asks: 'Sharing waits for an answer: see Settings',
  denied: 'The server refuses access: ask for a new connection code',
  stopped: 'Sharing has stopped: see Settings',
  noPermission: 'Sharing waits for permission: see Settings',
  policyWaits: 'Your organisation has set a team.',
  policyAllow: 'Allow',
  clockAhead: (minutes) => `Clock is ${minutes} minutes fast`,
  clockBehind: (minutes) => `Clock is ${minutes} minutes slow`,
};
