import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Partner } from '../../utils/partner/partner';
import type { KnownPartners } from '../../utils/report/referrals';
import { type Collection, openCollection } from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import { useApp } from '../app';

/** The partners by uid, also archived ones: names and kinds, and nothing of their contacts. */
export async function readKnownPartners(stores: Stores): Promise<KnownPartners> {
  return listKnown((await openCollection(stores, 'partners')).all.peek());
}

/** The partners by uid, as they change. Undefined: they are still being read. */
export function useKnownPartners(): KnownPartners | undefined {
  const { stores } = useApp();
  const collection = useSignal<Collection<Partner> | undefined>(undefined);
  useEffect(() => {
    openCollection(stores, 'partners').then((open) => {
      collection.value = open;
    });
  }, [stores, collection]);
  const partners = collection.value?.all.value;
  return useMemo(() => partners && listKnown(partners), [partners]);
}

function listKnown(partners: readonly Partner[]): KnownPartners {
  return new Map(
    partners.map(({ uid, name, referralKind }) => [
      uid,
      { name, ...(referralKind ? { referralKind } : {}) },
    ]),
  );
}
