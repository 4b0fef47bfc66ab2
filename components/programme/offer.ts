import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type OfferMessages, offerMessages } from '../../utils/i18n/offer';
import {
  type ContributionForm,
  emptyContributionForm,
  findContributionFaults,
  readContribution,
  writeContribution,
} from '../../utils/partner/contribution-form';
import type { Contribution, Partner } from '../../utils/partner/partner';
import { isSuggested, listOffer } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import {
  emptyProgrammeForm,
  findProgrammeFaults,
  type ProgrammeForm,
  readProgramme,
  writeProgramme,
} from '../../utils/programme/programme-form';
import { type Collection, openCollection } from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import { useApp } from '../app';
import type { RecordKind } from '../record/record-form';
import { openUndo, type UndoHistory } from '../ui/undo';

/** What the parts of the page Aanbod share. */
export interface Offer {
  programmes: RecordKind<ProgrammeForm, Programme>;
  contributions: RecordKind<ContributionForm, Contribution>;
  partners: Collection<Partner>;
  history: UndoHistory;
}

/** Address of the list of programmes. */
export const offerAddress = '#/aanbod';

/** Address of the list of what people can bring. */
export const contributionsAddress = `${offerAddress}/brengen`;

const opened = new WeakMap<Stores, Promise<Offer>>();

/** Opens the offer of a page, once. */
export function openOffer(stores: Stores): Promise<Offer> {
  const found = opened.get(stores) ?? readOffer(stores);
  opened.set(stores, found);
  return found;
}

async function readOffer(stores: Stores): Promise<Offer> {
  const [programmes, contributions, partners] = await Promise.all([
    openCollection(stores, 'programmes'),
    openCollection(stores, 'contributions'),
    openCollection(stores, 'partners'),
  ]);
  const history = openUndo(stores.clock);
  return {
    history,
    partners,
    programmes: {
      name: 'programmes',
      collection: programmes,
      history,
      empty: emptyProgrammeForm,
      find: (uid) => listOffer(programmes.all.value).find((one) => one.uid === uid),
      // A suggestion is nowhere stored until somebody takes it over.
      versionOf: (one) => (isSuggested(one) ? undefined : one.updated),
      read: readProgramme,
      write: writeProgramme,
      findFaults: findProgrammeFaults,
    },
    contributions: {
      name: 'contributions',
      collection: contributions,
      history,
      empty: emptyContributionForm,
      find: contributions.find,
      versionOf: ({ updated }) => updated,
      read: readContribution,
      write: writeContribution,
      findFaults: findContributionFaults,
    },
  };
}

/** Context of the page Aanbod; its parts live below it. */
export const OfferContext = createContext<Offer | undefined>(undefined);

/** The offer of the page. Throws outside it. */
export function useOffer(): Offer {
  const offer = useContext(OfferContext);
  if (!offer) throw new Error('part of the offer outside its page');
  return offer;
}

/** The texts of the page Aanbod in the chosen language. */
export function useOfferText(): OfferMessages {
  return offerMessages[useApp().language.value];
}
