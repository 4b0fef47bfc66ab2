import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { askSync } from '../../utils/team/follow';
import { useApp } from '../app';
import { useLiveTeam } from './live';
import { openSharing } from './sharing';
import { useTeamText } from './team-text';
import { useStanding } from './use-standing';

/** Sharing at once, because somebody asked for it. */
export interface ShareNow {
  /** Whether the answer is waited for. */
  isBusy: ReadonlySignal<boolean>;
  share(): Promise<void>;
}

/** Milliseconds without news after which an exchange is over: it tells how it stands at each step. */
const quiet = 600;

/** Shares at once, and says how it ended; whichever page does the work. */
export function useShareNow(onSaid: (said: string) => void): ShareNow {
  const text = useTeamText();
  const app = useApp();
  const { state } = useLiveTeam();
  const { sentence } = useStanding();
  const isBusy = useSignal(false);
  const latest = useRef(sentence);
  latest.current = sentence;
  useEffect(() => {
    if (!isBusy.value) return;
    const timer = setTimeout(() => {
      isBusy.value = false;
      onSaid(`${latest.current}.`);
    }, quiet);
    return () => clearTimeout(timer);
  }, [state.value, isBusy.value]);
  return {
    isBusy,
    async share() {
      if (isBusy.peek()) return;
      onSaid(text.working);
      await askSync(openSharing(app));
      isBusy.value = true;
    },
  };
}
