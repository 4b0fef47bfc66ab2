import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Partner } from '../../utils/partner/partner';
import type { KnownPartners } from '../../utils/report/referrals';
import { type Collection, openCollection } from '../../utils/storage/collection';
import { useApp } from '../app';

/** The partners by uid, also archived ones: names and kinds, and nothing of their contacts. */
export function useKnownPartners(): KnownPartners {
  const { stores } = useApp();
  const collection = useSignal<Collection<Partner> | undefined>(undefined);
  useEffect(() => {
    openCollection(stores, 'partners').then((open) => {
      collection.value = open;
    });
  }, [stores, collection]);
  const partners = collection.value?.all.value;
  return useMemo(
    () =>
      new Map(
        (partners ?? []).map(({ uid, name, referralKind }) => [
          uid,
          { name, ...(referralKind ? { referralKind } : {}) },
        ]),
      ),
    [partners],
  );
}
