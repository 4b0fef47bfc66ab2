import { TeamProblem } from './problem';
import { openRequest, type Send } from './request';
import { readWelcome, type Welcome } from './welcome';

/** Who sets a server up; the credential is used and never stored. */
export interface Administrator {
  /** Address of the server, without a slash at its end. */
  address: string;
  /** Name of the administrator's account. */
  name: string;
  password: string;
}

/** The way to a server for its administrator. */
export interface Administration {
  send: Send;
  /** How the server introduced itself. */
  welcome: Welcome;
}

/**
 * Opens the way to a server for its administrator.
 * @throws TeamProblem `denied` when the name or the password is wrong, `forbidden` when the account
 * is not an administrator's.
 */
export async function openAdministration({
  address,
  name,
  password,
}: Administrator): Promise<Administration> {
  const send = openRequest({ address, device: name, password });
  const welcome = await readWelcome(send);
  const { body } = await send({ path: '/_session' });
  const { userCtx } = (body ?? {}) as { userCtx?: { name?: unknown; roles?: unknown } };
  const roles = Array.isArray(userCtx?.roles) ? userCtx.roles : [];
  if (!roles.includes('_admin')) throw new TeamProblem(userCtx?.name ? 'forbidden' : 'denied');
  return { send, welcome };
}
