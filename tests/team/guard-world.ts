import type { Question } from '../../utils/question/question';
import { buildDocument, type DocumentType, type SharedRecords } from '../../utils/record/document';
import type { Connection } from '../../utils/team/connection';
import { openRequest, type TeamRequest, type TeamResponse } from '../../utils/team/request';
import { aQuestion } from '../fixtures/builders';
import { openTeamServer, type TeamServer, type TestTeam } from './server';

/** A document as somebody sends it, honest or not. */
export type Sent = Record<string, unknown> & { _id: string };

/** What became of a write: the code of the refusal, or `ok`. */
export type Outcome = string;

/** A team on a server, and who writes in it. */
export interface World {
  server: TeamServer;
  team: TestTeam;
  /** May correct and publish. */
  editor: Connection;
  /** Two computers that may do no more than write. */
  member: Connection;
  colleague: Connection;
  /** A computer of another team, one with a wrong password, and nobody. */
  foreigner: Connection;
  impostor: Connection;
  nobody: Connection;
}

/** Who acts, by the name in a world. */
export type Who = 'editor' | 'member' | 'colleague' | 'foreigner' | 'impostor' | 'nobody';

/** Opens a world on a server of its own, or the one that `COUCHDB_URL` names. */
export async function openWorld(): Promise<World> {
  const server = await openTeamServer();
  const team = await server.makeTeam();
  const other = await server.makeTeam();
  const member = await team.makeDevice();
  return {
    server,
    team,
    editor: team.connection,
    member,
    colleague: await team.makeDevice(),
    foreigner: { ...other.connection, ...pick(member) },
    impostor: { ...member, password: 'guessed' },
    nobody: { ...member, device: '', password: '' },
  };
}

const pick = ({ database, publicDatabase }: Connection) => ({ database, publicDatabase });

/** Asks something; statuses are left to whoever asks. */
export async function ask(by: Connection, request: TeamRequest): Promise<TeamResponse> {
  const accept = [400, 401, 403, 404, 405, 409, 412, 413, 415, 500];
  return openRequest(by)({ ...request, accept });
}

/** Writes documents as an ordinary push does, or as a replication when `isReplicated`. */
export async function write(
  by: Connection,
  docs: readonly Sent[],
  isReplicated = false,
): Promise<Outcome[]> {
  const path = `/${by.database}/_bulk_docs`;
  const body = isReplicated ? { new_edits: false, docs } : { docs };
  const { status, body: rows } = await ask(by, { method: 'POST', path, body });
  if (!Array.isArray(rows)) return docs.map(() => `refused ${status}`);
  const byId = new Map(rows.map((row: Row) => [row.id, row]));
  // A replication is answered for what was refused only.
  return docs.map(({ _id }) => outcomeOf(byId.get(_id)));
}

interface Row {
  id: string;
  error?: string;
  reason?: string;
}

const outcomeOf = (row: Row | undefined): Outcome => {
  if (!row?.error) return 'ok';
  return row.error === 'conflict' ? 'conflict' : (row.reason ?? row.error);
};

let made = 0;

/** A uid that nothing else has. */
export const freshUid = () => `0199aaaa-0000-7000-8000-${String(++made).padStart(12, '0')}`;

/** A document of this computer. */
export function aDocument<Type extends DocumentType>(
  by: Connection,
  type: Type,
  record: SharedRecords[Type],
  overrides: Record<string, unknown> = {},
): Sent {
  const { device } = by;
  const clock = `1795590000000-0000-${device}`;
  const document = buildDocument(type, record, { clock, device, editedBy: device });
  return { ...document, ...overrides };
}

/** A question's document of this computer, new each time. */
export const aFresh = (by: Connection, overrides: Partial<Question> = {}) =>
  aDocument(by, 'question', aQuestion({ uid: freshUid(), ...overrides }));

/** Puts a document on the server, and gives it as it stands there. */
export async function put(by: Connection, document: Sent): Promise<Sent> {
  const [outcome] = await write(by, [document]);
  if (outcome !== 'ok') throw new Error(`${document._id} was refused: ${outcome}`);
  return read(by, document._id);
}

/** A document as it stands on the server, with all that is known of it. */
export async function read(by: Connection, id: string): Promise<Sent> {
  const path = `/${by.database}/${encodeURIComponent(id)}?conflicts=true`;
  const { body } = await ask(by, { path });
  return body as Sent;
}

/** The next version of a document, as this computer writes it. */
export const edit = (by: Connection, stands: Sent, record: Record<string, unknown>): Sent => ({
  ...stands,
  editedBy: by.device,
  clock: `1795590009999-0000-${by.device}`,
  record: { ...(stands.record as object), ...record },
});

/** The tombstone of a document, as this computer writes it. */
export const withdraw = (by: Connection, stands: Sent): Sent => {
  const { uid } = stands.record as { uid: string };
  const record = { uid, updated: '2026-11-24T10:00:00.000Z', deleted: true };
  return { ...edit(by, stands, {}), record };
};

/** Rows of a table with their name in front, which the reporter shows whole. */
export const byName = <Row extends { name: string }>(rows: readonly Row[]) =>
  rows.map((row) => [row.name, row] as const);
