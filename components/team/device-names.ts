import { writeName } from '../../utils/team/connection';

/** Most codes that are made at a time. */
const most = 50;

/** Names of computers as they were typed, or what is wrong with them. */
export interface DeviceNames {
  /** What people call them, each once, in the order of typing. */
  names: string[];
  /** Absent: nothing is wrong. */
  fault?: { kind: 'none' | 'too-many' } | { kind: 'taken'; names: string[] } | undefined;
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Reads names of computers, one on each line or between commas. */
export function readDeviceNames(typed: string, taken: readonly string[]): DeviceNames {
  const all = typed.split(/[\n,;]/).map((name) => name.trim().slice(0, 60));
  // Of one without a letter or a digit no account can be named.
  const names = [...new Set(all.filter((name) => writeName(name) !== ''))];
  const double = names.filter((name) => taken.some((one) => isSame(one, name)));
  if (names.length === 0) return { names, fault: { kind: 'none' } };
  if (names.length > most) return { names, fault: { kind: 'too-many' } };
  return double.length > 0 ? { names, fault: { kind: 'taken', names: double } } : { names };
}

/** What people call a computer, out of the name that its account got: without team and random end. */
export function nameAccount(account: string, team: string | undefined): string {
  const own = team && account.startsWith(`${team}-`) ? account.slice(team.length + 1) : account;
  return own === account ? account : own.replace(/-[a-z0-9_-]{4,6}$/, '') || account;
}
