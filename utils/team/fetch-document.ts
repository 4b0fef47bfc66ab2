import type { TeamDocument } from '../record/document';
import { readTeam } from '../storage/team-membership';
import { TeamProblem } from './problem';
import { readDocument, withoutHistory } from './read-document';
import { openRequest } from './request';
import type { Surroundings } from './surroundings';

/**
 * The server's version of a document; undefined when it has none.
 * @throws TeamProblem when the server cannot be asked.
 */
export async function fetchDocument(
  { database, credentials }: Surroundings,
  id: string,
): Promise<TeamDocument | undefined> {
  const [team, password] = [await readTeam(database), await credentials.read()];
  if (!team || password === undefined) throw new TeamProblem('denied');
  const send = openRequest({ address: team.address, device: team.device, password });
  const path = `/${encodeURIComponent(team.database)}/${encodeURIComponent(id)}`;
  const { status, body } = await send({ path, accept: [404] });
  const document = status === 404 ? undefined : readDocument(body);
  return document && withoutHistory(document);
}
