import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { type PartnersMessages, partnersMessages } from '../../utils/i18n/partners';
import type { Partner } from '../../utils/partner/partner';
import {
  emptyPartnerForm,
  findPartnerFaults,
  type PartnerForm,
  readPartner,
  writePartner,
} from '../../utils/partner/partner-form';
import { type Collection, openCollection } from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import { useApp } from '../app';
import type { RecordKind } from '../record/record-form';
import { openUndo } from '../ui/undo';

/** What the parts of the partners' page share. */
export interface Partners extends RecordKind<PartnerForm, Partner> {
  /** The agenda, for what partners do on it. */
  activities: Collection<Activity>;
}

/** Address of the list. */
export const partnersAddress = '#/partners';

const opened = new WeakMap<Stores, Promise<Partners>>();

/** Opens the partners of a page, once. */
export function openPartners(stores: Stores): Promise<Partners> {
  const found = opened.get(stores) ?? readPartners(stores);
  opened.set(stores, found);
  return found;
}

async function readPartners(stores: Stores): Promise<Partners> {
  const [collection, activities] = await Promise.all([
    openCollection(stores, 'partners'),
    openCollection(stores, 'activities'),
  ]);
  const others = (uid: string) => collection.all.value.filter((one) => one.uid !== uid);
  return {
    name: 'partners',
    collection,
    activities,
    history: openUndo(stores.clock),
    empty: emptyPartnerForm,
    find: collection.find,
    versionOf: ({ updated }) => updated,
    read: readPartner,
    write: writePartner,
    findFaults: (form, uid) =>
      findPartnerFaults(
        form,
        others(uid).map(({ name }) => name),
      ),
  };
}

/** Context of the partners' page; its parts live below it. */
export const PartnersContext = createContext<Partners | undefined>(undefined);

/** The partners of the page. Throws outside it. */
export function usePartners(): Partners {
  const partners = useContext(PartnersContext);
  if (!partners) throw new Error('part of the partners outside their page');
  return partners;
}

/** The texts of the partners' page in the chosen language. */
export function usePartnersText(): PartnersMessages {
  return partnersMessages[useApp().language.value];
}

/** Address of the form of a partner. */
export const partnerAddress = (uid: string) => `${partnersAddress}/${encodeURIComponent(uid)}`;
