import { expect, it } from 'vitest';
import { openDatabase } from '../../utils/storage/db';
import { changeAccount } from '../../utils/storage/team-account';
import { readTeam } from '../../utils/storage/team-membership';
import { readPending, readRefused } from '../../utils/storage/team-outbox';
import { aPartner } from '../fixtures/offer';
import { closeLater, freshName } from '../fixtures/storage';
import { aClock, joinWithNothing, readVersion } from '../fixtures/team-storage';

const clock = aClock(5);
const mine = { clock, device: 'balie-1', editedBy: 'balie-1' };

/** A computer with a record that is new, one that the server has, and one of a colleague. */
async function open() {
  const database = closeLater(await openDatabase({ name: freshName() }));
  await joinWithNothing(database);
  for (const uid of ['new', 'known', 'theirs', 'refused', 'shared'])
    await database.put('partners', aPartner({ uid }));
  await database.put('versions', { id: 'partner:new', ...mine, pending: clock });
  await database.put('versions', { id: 'partner:known', ...mine, rev: '1-a', pending: clock });
  const theirs = { ...mine, device: 'balie-2', rev: '1-b', pending: clock };
  await database.put('versions', { id: 'partner:theirs', ...theirs });
  const refused = { reason: 'not-yours', at: 1 };
  await database.put('versions', { id: 'partner:refused', ...mine, refused });
  await database.put('versions', { id: 'partner:shared', ...mine, rev: '1-c' });
  return database;
}

it('what is still to be shared is shared in the name of the new account', async () => {
  const database = await open();
  await changeAccount(database, { device: 'balie-1b', roles: ['team:plein'] });
  expect(await readTeam(database)).toMatchObject({ device: 'balie-1b', name: 'plein' });
  const pending = await readPending(database, { count: 9, bytes: 1_000_000 });
  const names = pending.map(({ _id, device, editedBy }) => [_id, device, editedBy]);
  expect(names.sort()).toEqual([
    ['partner:known', 'balie-1', 'balie-1b'],
    ['partner:new', 'balie-1b', 'balie-1b'],
    ['partner:theirs', 'balie-2', 'balie-1b'],
  ]);
  expect(pending.map((document) => document.clock)).toEqual([clock, clock, clock]);
});

it('what was refused is in the name of the new account too; what is shared stays as it is', async () => {
  const database = await open();
  await changeAccount(database, { device: 'balie-1b' });
  const [refused] = await readRefused(database);
  expect(refused?.document).toMatchObject({ device: 'balie-1b', editedBy: 'balie-1b' });
  expect(refused?.reason).toBe('not-yours');
  expect(await readVersion(database, 'partner:shared')).toEqual({
    id: 'partner:shared',
    ...mine,
    rev: '1-c',
  });
});

it('the same account with another address changes nothing of the records', async () => {
  const database = await open();
  const before = await database.getAll('versions');
  await changeAccount(database, { address: 'https://other.example.org' });
  expect(await database.getAll('versions')).toEqual(before);
});

it('without a team nothing is written', async () => {
  const database = closeLater(await openDatabase({ name: freshName() }));
  await changeAccount(database, { device: 'balie-1b' });
  expect(await database.getAll('sync')).toEqual([]);
});
