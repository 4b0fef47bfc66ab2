import type { Organisation } from './organisation';

/**
 * The host name in a form that can be compared: lower case, punycode, without port and final dot.
 * `undefined` for what is no host name.
 */
export function normaliseHost(host: string): string | undefined {
  const bare = host.trim();
  if (bare === '' || /[\s/@?#\\]/.test(bare)) return undefined;
  try {
    const name = new URL(`https://${bare}`).hostname.replace(/\.$/, '');
    return name.split('.').includes('') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** Whether the host is this entry or lies below it, compared on whole labels. */
export function isWithin(host: string, entry: string): boolean {
  return host === entry || host.endsWith(`.${entry}`);
}

/**
 * Whether an entry can stand for an organisation: at least two labels, so never a whole country,
 * and no address in digits.
 */
export function isHostEntry(entry: string): boolean {
  const host = normaliseHost(entry) ?? '';
  return /^[a-z\d_-]+(\.[a-z\d_-]+)+$/.test(host) && !/^[\d.]+$/.test(host);
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
    for (const host of organisation.hosts.filter(isHostEntry)) {
      const entry = normaliseHost(host) as string;
      if (!isWithin(name, entry)) continue;
      if (!found || entry.length > found.length) found = { organisation, length: entry.length };
    }
  }
  return found?.organisation;
}
