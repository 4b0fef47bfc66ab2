/**
 * What can go wrong in storing, as far as people can do something about it.
 * `full`: no room left. `blocked`: another window holds an older version open. `newer`: the data
 * were written by a newer version. `outdated`: this page must be loaded again. `changed`: the
 * record was changed elsewhere since it was read. `broken`: anything else.
 */
export type ProblemKind = 'full' | 'blocked' | 'newer' | 'outdated' | 'changed' | 'broken';

/** A failure of storing that people are told about. */
export class StorageProblem extends Error {
  override name = 'StorageProblem';

  constructor(
    readonly kind: ProblemKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
  }
}

const kindByName: Record<string, ProblemKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'outdated',
};

/** The failure in our own terms, whatever the engine threw. */
export function asProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StorageProblem(kindByName[name] ?? 'broken', error);
}
