import { type ReadonlySignal, signal } from '@preact/signals';
import { asProblem } from '../../utils/storage/problem';
import { obeyPolicy, type PolicyResult } from '../../utils/team/policy';
import { TeamProblem } from '../../utils/team/problem';
import { type App, useApp } from '../app';
import { openSharing } from './sharing';

/** What the organisation set by policy, and what became of it. */
export interface PolicyWatch {
  /** Undefined: no policy, or not tried yet. */
  kind: ReadonlySignal<PolicyResult['kind'] | undefined>;
  /** Address of the server that the browser still has to allow. Undefined: none. */
  address: ReadonlySignal<string | undefined>;
  /** The problem that kept it from being done. Undefined: none. */
  problem: ReadonlySignal<TeamProblem | undefined>;
  /** Whether the browser refused what was asked. */
  isRefused: ReadonlySignal<boolean>;
  /** Asks the browser to allow the server; must be called directly from a click. */
  allow(): Promise<void>;
}

const opened = new WeakMap<App, PolicyWatch>();

/** What became of the organisation's policy, on the page that a component is on. */
export function usePolicy(): PolicyWatch {
  return openPolicyWatch(useApp());
}

/** Does what the policy says when a page opens, and again once the browser allows it. */
export function openPolicyWatch(app: App): PolicyWatch {
  const watch = opened.get(app) ?? watchPolicy(app);
  opened.set(app, watch);
  return watch;
}

function watchPolicy(app: App): PolicyWatch {
  const { team } = app.surroundings;
  const kind = signal<PolicyResult['kind'] | undefined>(undefined);
  const address = signal<string | undefined>(undefined);
  const problem = signal<TeamProblem | undefined>(undefined);
  const isRefused = signal(false);
  const obey = async () => {
    const code = await team?.readPolicy();
    if (!team || code === undefined) return;
    try {
      const result = await obeyPolicy(openSharing(app), code, team.isAllowed);
      problem.value = undefined;
      kind.value = result.kind;
      address.value = result.kind === 'ask' ? result.address : undefined;
      if (result.kind === 'done') await app.stores.announce('sync');
    } catch (error) {
      if (error instanceof TeamProblem) problem.value = error;
      // A closed connection means that this page is outdated, which people are told already.
      else if (asProblem(error).kind !== 'outdated') throw error;
    }
  };
  const allow = async () => {
    const wanted = address.peek();
    if (!team || wanted === undefined) return;
    // Asked before anything else: the right to ask ends with the click.
    isRefused.value = !(await team.ask(wanted));
    if (!isRefused.peek()) await obey();
  };
  obey();
  return { kind, address, problem, isRefused, allow };
}
