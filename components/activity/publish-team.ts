import { type PublishTeamMessages, publishTeamMessages } from '../../utils/i18n/publish-team';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { TeamProblem, type TeamProblemKind } from '../../utils/team/problem';
import type { PublicPlace } from '../../utils/team/published';
import { type App, useApp } from '../app';
import { openLiveTeam } from '../team/live';

/** The texts of publishing on the team's server in the chosen language. */
export function usePublishTeamText(): PublishTeamMessages {
  return publishTeamMessages[useApp().language.value];
}

/**
 * The team of this computer; undefined when there is none, or where no server can be reached: in
 * practice. Null until that is known.
 */
export function useTeam(): SharedTeam | undefined | null {
  const app = useApp();
  if (!app.surroundings.team) return undefined;
  const { team, isRead } = openLiveTeam(app);
  return isRead.value ? team.value : null;
}

/**
 * Where the team publishes.
 * @throws TeamProblem `denied` when the password of this computer is not here.
 */
export async function readPlace({ surroundings }: App, team: SharedTeam): Promise<PublicPlace> {
  const password = await surroundings.team?.credentials.read();
  if (password === undefined) throw new TeamProblem('denied');
  return { ...team, password };
}

/**
 * What people call a computer of the team, as far as its account tells: “kantoor” for
 * “plein-kantoor-35391e”; the whole name where it was made in another way.
 */
export function nameComputer(device: string, team: string): string {
  const isOurs = device.startsWith(`${team}-`);
  const label = isOurs ? device.slice(team.length + 1).replace(/-[0-9a-f]{6}$/, '') : '';
  return label.replaceAll('-', ' ') || device;
}

type Sentence = keyof PublishTeamMessages['problems'];

const sentences: Partial<Record<TeamProblemKind, Sentence>> = {
  unreachable: 'unreachable',
  'too-slow': 'unsure',
  unreadable: 'unsure',
  'login-page': 'loginPage',
  busy: 'busy',
  server: 'busy',
  locked: 'busy',
  full: 'full',
  denied: 'denied',
  forbidden: 'forbidden',
  gone: 'gone',
  'too-large': 'tooLarge',
};

/** What to do about a problem of the team's server, in words. */
export function describeProblem(text: PublishTeamMessages, kind: string): string {
  return text.problems[sentences[kind as TeamProblemKind] ?? 'rejected'];
}
