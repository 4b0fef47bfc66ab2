import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { countRecords } from '../../utils/storage/count-records';
import type { Database, WriteTransaction } from '../../utils/storage/schema';
import { changeTeam, readSyncState, writeSyncState } from '../../utils/storage/team-membership';
import { askSync } from '../../utils/team/follow';
import { useApp } from '../app';
import { once } from '../ui/click';
import { useLiveTeam } from './live';
import { openSharing } from './sharing';
import { useTeamText } from './team-text';

/** Asks whether so much may go: nothing is removed until somebody says so. */
export function MassLossQuestion({ onSaid }: { onSaid: (said: string) => void }) {
  const text = useTeamText();
  const app = useApp();
  const { database, announce } = app.stores;
  const id = useId();
  const { gone, total } = useLoss();
  const goOn = async () => {
    // How it ends stands beside it.
    onSaid('');
    await askSync(openSharing(app), true);
  };
  const stop = async () => {
    const { trouble: _, retryAt: __, ...state } = await readSyncState(database);
    await changeTeam(database, { paused: true });
    await writeSyncState(database, state);
    await announce('sync');
    onSaid(text.massPaused);
  };
  return (
    <section class="notice" aria-labelledby={id}>
      <h3 id={id}>{text.massTitle}</h3>
      <p>{text.mass(gone, total)}</p>
      <p>{text.massHint}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={once(stop)}>
          {text.massStop}
        </button>
        <button type="button" class="button" onClick={once(goOn)}>
          {text.massGoOn}
        </button>
      </div>
    </section>
  );
}

/** How many records would go, out of how many, as people read numbers. */
function useLoss(): { gone: string; total: string } {
  const { stores, language } = useApp();
  const { state } = useLiveTeam();
  const here = useSignal(0);
  const gone = Number(state.value?.trouble?.detail) || 0;
  useEffect(() => {
    countHere(stores.database).then((count) => {
      here.value = count;
    });
  }, [stores, gone, here]);
  const format = new Intl.NumberFormat(language.value);
  return { gone: format.format(gone), total: format.format(Math.max(here.value, gone)) };
}

function countHere(database: Database): Promise<number> {
  const names = [
    'questions',
    'segmentHeads',
    'activities',
    'programmes',
    'partners',
    'contributions',
  ] as const;
  return countRecords(database.transaction(names) as unknown as WriteTransaction);
}
