import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SharedRecord } from '../../utils/record/document';
import type { Stores } from '../../utils/storage/stores';
import { readHistory } from '../../utils/storage/team-history';
import type { PastVersion } from '../../utils/storage/team-rows';
import { useApp } from '../app';
import { useLiveTeam } from './live';
import { readCurrent } from './restore-version';

/** An overwritten version, beside what stands here now. */
export interface Past {
  version: PastVersion;
  /** Undefined: nothing stands here any more. */
  current: SharedRecord | undefined;
}

/** How many are shown at first; as many more at each press. */
const pageSize = 20;

/** The overwritten versions, the last one first. */
export function usePast(): {
  /** Undefined until they are read. */
  rows: readonly Past[] | undefined;
  hasMore: boolean;
  showMore: () => void;
  reload: () => Promise<void>;
} {
  const { stores } = useApp();
  const rows = useSignal<readonly Past[] | undefined>(undefined);
  const shown = useSignal(pageSize);
  const { state } = useLiveTeam();
  const reload = async () => {
    rows.value = await readPast(stores, shown.peek() + 1);
  };
  useEffect(() => {
    reload();
  }, [stores, shown.value, state.value?.lastSuccess]);
  return {
    rows: rows.value?.slice(0, shown.value),
    hasMore: (rows.value?.length ?? 0) > shown.value,
    showMore: () => {
      shown.value += pageSize;
    },
    reload,
  };
}

async function readPast(stores: Stores, count: number): Promise<Past[]> {
  const versions = await readHistory(stores.database, { count });
  return Promise.all(
    versions.map(async (version) => ({ version, current: await readCurrent(stores, version.id) })),
  );
}
