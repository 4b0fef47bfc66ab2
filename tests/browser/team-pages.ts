import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { TeamDoors } from '../../components/surroundings';
import type { Activity } from '../../utils/activity/activity';
import { buildPublicFiles } from '../../utils/activity/public-files';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { publishFeed } from '../../utils/team/publish';
import { type PublicPlace, readPublished } from '../../utils/team/published';
import type { TeamForBrowser } from '../team/browser-line';
import { bareSurroundings, openUsed, type Stored } from './open-panel';

/** The ways to a server that a browser gives, without asking anybody. */
export function openDoors(password: string): TeamDoors {
  return {
    credentials: {
      read: async () => password,
      write: async () => undefined,
      remove: async () => undefined,
    },
    ask: async () => true,
    isAllowed: async () => true,
    drop: async () => undefined,
    readPolicy: async () => undefined,
    setAlarm: async () => undefined,
  };
}

/** The row of a computer that has joined as this account, and has offered what it had. */
export function aSharedTeam(team: TeamForBrowser, place: PublicPlace): SharedTeam {
  const isPublisher = place !== team.member;
  return {
    uid: 'team',
    name: team.team,
    address: team.address,
    database: `team-${team.team}`,
    publicDatabase: team.publicDatabase,
    device: place.device,
    joined: '2026-11-25T08:00:00.000Z',
    roles: [`team:${team.team}`, ...(isPublisher ? [`publisher:${team.team}`] : [])],
    paused: false,
  };
}

/** Opens the agenda of a computer that has joined the team as this account. */
export async function openTeamAgenda(
  team: TeamForBrowser,
  stored: Stored,
  place: PublicPlace = team.publisher,
  row: Partial<SharedTeam> = {},
) {
  window.location.hash = '#/agenda';
  const surroundings = {
    ...bareSurroundings(),
    pickFolder: async () => undefined,
    team: openDoors(place.password),
  };
  return openUsed(
    'beheer',
    { ...stored, sync: [{ ...aSharedTeam(team, place), ...row }] },
    { surroundings },
  );
}

/** Opens the dialog of publishing. */
export async function openPublishing() {
  await page.getByRole('button', { name: /^(Publiceren|Publish)$/ }).click();
  await expect.element(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible();
}

/** Publishes as another computer of the team does. */
export async function publishAs(place: PublicPlace, activities: readonly Activity[]) {
  const now = Date.now();
  const files = buildPublicFiles(activities, { title: 'Agenda', uid: 'square' }, now);
  return publishFeed(place, files, await readPublished(place), now);
}

/** The titles that visitors see; undefined: nothing was published yet. */
export const readTitles = async (place: PublicPlace) =>
  (await readPublished(place))?.activities.map(({ title }) => title);
