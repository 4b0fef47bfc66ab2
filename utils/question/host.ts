import type { Organisation } from './organisation';

/**
 * The host name in a form that can be compared: lower case, punycode, without port and final dot.
 * `undefined` for what is no host name.
 */
export function normaliseHost(host: string): string | undefined {
  const bare = host.trim().replace(/\.$/, '');
  if (bare === '' || /[\s/@?#\\]/.test(bare)) return undefined;
  try {
    return new URL(`https://${bare}`).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

/** Whether the host is this entry or lies below it, compared on whole labels. */
export function isWithin(host: string, entry: string): boolean {
  return host === entry || host.endsWith(`.${entry}`);
}

/** Whether an entry can stand for an organisation: at least two labels, so never a whole country. */
export function isHostEntry(entry: string): boolean {
  const host = normaliseHost(entry);
  return host?.includes('.') === true && !/^[\d.]+$|^\[/.test(host) && !host.startsWith('.');
}

/** The organisation whose longest entry holds the host; `undefined` when none does. */
export function findOrganisation(
  host: string,
  organisations: readonly Organisation[],
): Organisation | undefined {
  const name = normaliseHost(host);
  if (!name) return undefined;
  let found: { organisation: Organisation; length: number } | undefined;
  for (const organisation of organisations) {
    for (const entry of organisation.hosts.map(normaliseHost)) {
      if (!entry?.includes('.') || !isWithin(name, entry)) continue;
      if (!found || entry.length > found.length) found = { organisation, length: entry.length };
    }
  }
  return found?.organisation;
}
