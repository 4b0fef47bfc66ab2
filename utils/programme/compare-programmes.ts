import { v5 } from 'uuid';
import type { Programme } from './programme';
import {
  emptyProgrammeForm,
  type ProgrammeForm,
  readProgramme,
  writeProgramme,
} from './programme-form';
import { nameKey, type ProgrammeRow } from './read-programme-row';

/** A programme that an import would change. */
export interface ProgrammeChange {
  before: Programme;
  after: Programme;
  /** What differs. */
  parts: (keyof ProgrammeForm)[];
}

/** What an import would do. */
export interface ProgrammeComparison {
  added: Programme[];
  changed: ProgrammeChange[];
  /** How many are there just so already. */
  same: number;
}

const namespace = '5b4b2a52-6d0e-5e0b-9a3f-0f5fd0a1c9d4';

/**
 * Compares the rows of a table with the programmes that a team has, suggestions included: by name
 * and provider. A row never removes anything, and what it tells nothing of stays as it was.
 */
export function compareProgrammes(
  rows: readonly ProgrammeRow[],
  known: readonly Programme[],
): ProgrammeComparison {
  const byUid = new Map(known.map((one) => [one.uid, one]));
  const byName = new Map(known.map((one) => [nameKey(one), one]));
  const found: ProgrammeComparison = { added: [], changed: [], same: 0 };
  for (const { facts } of rows) {
    // The same row gets the same uid each time: a name that the team changed is found again.
    const uid = v5(nameKey(facts), namespace);
    const before = byName.get(nameKey(facts)) ?? byUid.get(uid);
    const form = { ...(before ? readProgramme(before) : emptyProgrammeForm), ...facts };
    const after = writeProgramme(form, { uid: before?.uid ?? uid, base: before });
    const parts = before ? listParts(before, after) : [];
    if (!before) found.added.push(after);
    else if (parts.length > 0) found.changed.push({ before, after, parts });
    else found.same += 1;
  }
  return found;
}

function listParts(before: Programme, after: Programme): (keyof ProgrammeForm)[] {
  const [old, now] = [readProgramme(before), readProgramme(after)];
  const write = (value: string | readonly string[]) =>
    typeof value === 'string' ? value : [...value].sort().join('\n');
  return (Object.keys(emptyProgrammeForm) as (keyof ProgrammeForm)[]).filter(
    (key) => write(old[key]) !== write(now[key]),
  );
}
