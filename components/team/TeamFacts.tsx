import type { TeamMessages } from '../../utils/i18n/team';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { nameAccount } from './device-names';
import { useLiveTeam } from './live';
import { useMoment, useTeamText } from './team-text';

/** Where this computer shares, under what name, what it may do, and when all was last the same. */
export function TeamFacts({ team }: { team: SharedTeam }) {
  const text = useTeamText();
  const moment = useMoment();
  const lastSuccess = useLiveTeam().state.value?.lastSuccess;
  const rights = listRights(team, text);
  return (
    <dl class="team-facts">
      <dt>{text.server}</dt>
      <dd>{team.address}</dd>
      <dt>{text.team}</dt>
      <dd>{team.name}</dd>
      <dt>{text.thisComputer}</dt>
      <dd>
        {nameAccount(team.device, team.name)} <span class="soft">{team.device}</span>
      </dd>
      <dt>{text.roles}</dt>
      {rights.map((right) => (
        <dd key={right}>{right}</dd>
      ))}
      <dt>{text.lastSuccess}</dt>
      <dd>{lastSuccess === undefined ? text.never : moment(lastSuccess)}</dd>
    </dl>
  );
}

/** What an account may do, in words. */
export function listRights(
  { name, roles }: Pick<SharedTeam, 'name' | 'roles'>,
  text: TeamMessages,
): string[] {
  if (roles.includes('_admin')) return [text.roleNames.admin];
  const { member, editor, publisher } = text.roleNames;
  return [
    member,
    ...(roles.includes(`editor:${name}`) ? [editor] : []),
    ...(roles.includes(`publisher:${name}`) ? [publisher] : []),
  ];
}
