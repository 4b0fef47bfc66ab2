import { clockOf } from './clock';
import type { SharedRecord, Version } from './document';

/** The version of a record from before the team, on the computer whose account is `me`. */
export function impliedVersion({ updated }: SharedRecord, me: string): Version {
  return { clock: clockOf(updated, me), device: me, editedBy: me };
}
