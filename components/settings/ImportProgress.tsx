import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ImportProgress as Progress } from '../../utils/storage/import-all';
import { useApp } from '../app';
import { useText } from '../beheer-text';

/** Milliseconds between two updates: people read no faster. */
const pause = 300;

/** How far an import has come, as people see it: now and then. Undefined: none goes on. */
export function useImportProgress() {
  const shown = useSignal<Progress | undefined>(undefined);
  const { clock } = useApp().stores;
  const last = useRef(0);
  return {
    shown,
    tell(progress: Progress) {
      const now = clock();
      // A clock that is set back must not keep people waiting.
      if (progress.done < progress.total && Math.abs(now - last.current) < pause) return;
      last.current = now;
      shown.value = progress;
    },
    end() {
      shown.value = undefined;
    },
  };
}

/** A bar with words. It speaks only when it is asked: what goes on is told once, elsewhere. */
export function ImportProgress({ done, total }: Progress) {
  const text = useText();
  const { format } = new Intl.NumberFormat(useApp().language.value);
  const sentence = text.importProgress(format(done), format(total));
  return (
    <div class="import-progress">
      <progress aria-label={sentence} value={done} max={total} />
      <span aria-hidden="true">{sentence}</span>
    </div>
  );
}
