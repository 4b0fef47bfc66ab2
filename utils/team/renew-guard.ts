import { type Administrator, openAdministration } from './administrator';
import { nameDatabases } from './connection';
import { buildGuard, buildPublicGuard, type GuardDocument } from './guard/build-guard';
import { guardId } from './guard/guard-version';
import { TeamProblem } from './problem';
import type { Send } from './request';

/**
 * Puts the guards of this release in the place of older ones.
 * @throws TeamProblem `newer-guard` when a later release looks after the server: it stays as it is.
 */
export async function renewGuard(administrator: Administrator, team: string): Promise<void> {
  const { send } = await openAdministration(administrator);
  await putGuards(send, team);
}

/** Puts the guards in both databases of a team, where they are not there or older. */
export async function putGuards(send: Send, team: string): Promise<void> {
  const { database, publicDatabase } = nameDatabases(team);
  await putGuard(send, database, buildGuard(team));
  await putGuard(send, publicDatabase, buildPublicGuard(team));
}

async function putGuard(send: Send, database: string, guard: GuardDocument): Promise<void> {
  const found = await readGuard(send, database);
  if (found && found.version > guard.version) throw new TeamProblem('newer-guard');
  if (found?.validate_doc_update === guard.validate_doc_update && found.version === guard.version)
    return;
  const body = found?._rev ? { ...guard, _rev: found._rev } : guard;
  await send({ method: 'PUT', path: `/${database}/${guardId}`, body });
}

/** The guard of a database; undefined when it has none. */
export async function readGuard(
  send: Send,
  database: string,
): Promise<(Partial<GuardDocument> & { version: number }) | undefined> {
  const { status, body } = await send({ path: `/${database}/${guardId}`, accept: [404] });
  if (status === 404) return undefined;
  const { version, ...guard } = (body ?? {}) as Partial<GuardDocument>;
  return { ...guard, version: typeof version === 'number' ? version : 0 };
}
