import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../utils/record/document';
import type { TeamSettings } from '../../utils/settings/settings';
import { openDatabase } from '../../utils/storage/db';
import type { Database } from '../../utils/storage/schema';
import { readPast } from '../../utils/storage/team-history';
import { joinTeam } from '../../utils/storage/team-membership';
import { aQuestion, aTeam, plein, zuid } from '../fixtures/builders';
import { aPulled, aVersion, nine, pull } from '../fixtures/pulled';
import { closeLater, freshName, mondayTen, openWindow } from '../fixtures/storage';
import { aClock, aSharedTeam, readVersion } from '../fixtures/team-storage';

const id = 'settings:team';
const north = { uid: 'north', name: 'Noord', place: 'inside', form: 'basic' } as const;
const sport = { id: 'team-sport', label: 'Sport', group: 'other' } as const;

const theirs = aTeam({ squareName: 'Plein', updated: '2026-11-22T08:00:00.000Z' });
const sent = (record: TeamSettings, minutes = 0, rev = '1-a') =>
  buildDocument('settings', record, aVersion({ clock: aClock(nine + minutes, 'balie-2') }), rev);

/** A computer with settings of its own, and a question, that joins a team. */
async function join(own?: TeamSettings, questions = [aQuestion()]): Promise<Database> {
  const database = closeLater(await openDatabase({ name: freshName() }));
  if (own) await database.put('settings', own);
  for (const question of questions) await database.put('questions', question);
  await joinTeam(database, aSharedTeam());
  return database;
}

const readTeamSettings = async (database: Database) =>
  (await database.get('settings', 'team')) as TeamSettings;

describe('settings that meet those of the team', () => {
  it('make way, but for the places and topics that only this computer has', async () => {
    const own = aTeam({ locations: [north], topics: [sport], updated: '2026-11-23T08:00:00.000Z' });
    const database = await join(own);
    expect(await pull(database, [sent(theirs)])).toMatchObject({ kept: 1 });
    const { locations, topics, squareName, updated } = await readTeamSettings(database);
    expect(squareName).toBe('Plein');
    expect(locations.map(({ uid }) => uid)).toEqual([plein, zuid, 'north']);
    expect(locations.at(-1)).toEqual({ ...north, archived: true });
    expect(topics).toEqual([{ ...sport, archived: true }]);
    expect(updated > theirs.updated).toBe(true);
    const version = await readVersion(database, id);
    expect(version).toMatchObject({ editedBy: 'balie-1', device: 'balie-2', rev: '1-a' });
    expect(version?.pending).toBe(version?.clock);
    expect((version?.clock ?? '') > aVersion().clock).toBe(true);
    expect(await readPast(database, id)).toMatchObject([{ by: 'balie-2', record: own }]);
  });

  it('make way whole when they have nothing that the team has not', async () => {
    const database = await join(aTeam({ updated: '2026-11-23T08:00:00.000Z', squareName: 'Hal' }));
    expect(await pull(database, [sent(theirs)])).toMatchObject({ applied: 1 });
    expect(await readTeamSettings(database)).toEqual(theirs);
    expect((await readVersion(database, id))?.pending).toBeUndefined();
    expect(await readPast(database, id)).toHaveLength(1);
  });

  it('keep the name of the first place for questions of before anything was set', async () => {
    const database = await join(undefined, [aQuestion({ location: 'default-location' })]);
    await pull(database, [sent(theirs)]);
    const { locations } = await readTeamSettings(database);
    expect(locations.at(-1)).toMatchObject({ uid: 'default-location', archived: true });
  });

  it('leave nothing of a computer on which nothing was done yet', async () => {
    const database = await join(undefined, []);
    // Pulled questions are not its own.
    await pull(database, [aPulled()]);
    expect(await pull(database, [sent(theirs)])).toMatchObject({ applied: 1 });
    expect(await readTeamSettings(database)).toEqual(theirs);
    expect(await readPast(database, id)).toEqual([]);
  });

  it('make way also when they were changed since joining, before the team was heard of', async () => {
    const name = freshName();
    const database = closeLater(await openDatabase({ name }));
    await joinTeam(database, aSharedTeam());
    const stores = await openWindow(name, mondayTen());
    await stores.settings.changeTeam({ locations: [north] });
    await pull(database, [sent(theirs)]);
    const { locations, squareName } = await readTeamSettings(database);
    expect(squareName).toBe('Plein');
    expect(locations.map(({ uid }) => uid)).toEqual([plein, zuid, 'north']);
  });

  it('are met once: from then on the later version stays', async () => {
    const database = await join(aTeam({ locations: [north] }));
    await pull(database, [sent(theirs)]);
    const merged = await readTeamSettings(database);
    expect(await pull(database, [sent(theirs)])).toMatchObject({ kept: 1 });
    expect(await readTeamSettings(database)).toEqual(merged);
    const last = { ...theirs, squareName: 'Hal', updated: '2026-11-24T08:00:00.000Z' };
    expect(await pull(database, [sent(last, 60_000, '2-b')])).toMatchObject({ applied: 1 });
    expect(await readTeamSettings(database)).toEqual(last);
  });
});

describe('records of other kinds', () => {
  const partner = {
    '@type': 'Organization',
    uid: 'p',
    updated: '2026-11-22T08:00:00.000Z',
    name: 'Wijkteam',
    roles: [],
    topics: [],
    audiences: [],
    contacts: [],
    agreement: { brings: '', gets: '' },
  } as const;
  const pulled = (name: string, minutes: number, rev: string) =>
    buildDocument(
      'partner',
      { ...partner, roles: [], topics: [], audiences: [], contacts: [], name },
      aVersion({ clock: aClock(nine + minutes, 'balie-2') }),
      rev,
    );

  it('are written in their store, with their version', async () => {
    const database = await join();
    const outcome = await pull(database, [pulled('Wijkteam', 0, '1-a')]);
    expect(outcome).toMatchObject({ applied: 1 });
    expect(outcome.changed.sort()).toEqual(['partners', 'versions']);
    expect(await database.get('partners', 'p')).toEqual(partner);
    expect(await readVersion(database, 'partner:p')).toMatchObject({ rev: '1-a' });
  });

  it('make way for later ones', async () => {
    const database = await join();
    await pull(database, [pulled('Wijkteam', 0, '1-a')]);
    await pull(database, [pulled('Sociaal team', 1, '2-b')]);
    expect(await database.get('partners', 'p')).toMatchObject({ name: 'Sociaal team' });
  });
});
