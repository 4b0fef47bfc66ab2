import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { TeamProblemKind } from '../../utils/team/problem';
import { asTeamProblem } from '../../utils/team/sync-state';

/** What went wrong, as people are told. */
export interface Trouble {
  /** `no-permission`: the browser did not allow the server. */
  kind: TeamProblemKind | 'no-permission';
  /** What the server said. Absent: nothing. */
  detail?: string | undefined;
}

/** Work with the server that people wait for, one thing at a time. */
export interface Work {
  isBusy: ReadonlySignal<boolean>;
  /** What went wrong the last time. Undefined: nothing. */
  trouble: ReadonlySignal<Trouble | undefined>;
  /**
   * Asks the browser first, where it must (directly from a click), and does the work; what people can
   * do something about ends up in `trouble`.
   */
  run(step: () => Promise<void>, permission?: Promise<boolean>): Promise<void>;
}

/** A place for work with the server. */
export function useWork(): Work {
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const work = async (step: () => Promise<void>, permission: Promise<boolean> | undefined) => {
    if (permission && !(await permission)) {
      trouble.value = { kind: 'no-permission' };
      return;
    }
    try {
      await step();
    } catch (error) {
      trouble.value = asTeamProblem(error);
      if (!trouble.peek()) throw error;
    }
  };
  return {
    isBusy,
    trouble,
    async run(step, permission) {
      if (isBusy.peek()) return;
      isBusy.value = true;
      trouble.value = undefined;
      try {
        await work(step, permission);
      } finally {
        isBusy.value = false;
      }
    },
  };
}
