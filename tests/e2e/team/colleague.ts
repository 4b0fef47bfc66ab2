import { buildDocument } from '../../../utils/record/document';
import { impliedVersion } from '../../../utils/record/implied';
import { defaultLocation } from '../../../utils/settings/settings';
import type { Connection } from '../../../utils/team/connection';
import { openRequest, type Send } from '../../../utils/team/request';
import { aQuestion } from '../../fixtures/builders';
import type { TeamServer } from '../../team/server';

/** Logs a question about benefits today at the only location, as a computer of the team does. */
export async function logAs(connection: Connection): Promise<void> {
  const now = new Date();
  const question = aQuestion({
    uid: crypto.randomUUID(),
    updated: now.toISOString(),
    // Of the local day, written as in Sweden: year first.
    date: now.toLocaleDateString('sv'),
    hour: now.getHours(),
    location: defaultLocation,
    topic: 'benefits',
    organisation: 'toeslagen',
  });
  const document = buildDocument('question', question, impliedVersion(question, connection.device));
  const path = `/${connection.database}/${document._id}`;
  await openRequest(connection)({ method: 'PUT', path, body: document });
}

/** Takes the account of a computer away, as IT does. */
export async function revokeAccount({ admin }: TeamServer, device: string): Promise<void> {
  const { path, account } = await readAccount(admin, device);
  await admin({ method: 'DELETE', path: `${path}?rev=${account._rev}` });
}

/** Lets a computer no longer correct what others logged, which it learns of by being refused. */
export async function demoteAccount({ admin }: TeamServer, device: string): Promise<void> {
  const { path, account } = await readAccount(admin, device);
  const roles = account.roles.filter((role) => !role.startsWith('editor:'));
  await admin({ method: 'PUT', path, body: { ...account, roles } });
}

/** An account on the server (CouchDB's `_users`). */
interface Account {
  _rev: string;
  roles: string[];
}

async function readAccount(admin: Send, device: string) {
  const path = `/_users/org.couchdb.user:${device}`;
  const { body } = await admin({ path });
  return { path, account: body as Account };
}
