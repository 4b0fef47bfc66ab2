import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { type AgendaMessages, agendaMessages } from '../../utils/i18n/agenda';
import type { Partner } from '../../utils/partner/partner';
import {
  type Collection,
  type CollectionWrite,
  openCollection,
  type WriteResult,
} from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import { useApp } from '../app';
import { openUndo, type UndoHistory } from '../ui/undo';

/** What the parts of the agenda's page share. */
export interface Agenda extends Pick<UndoHistory, 'undo' | 'takenBack'> {
  activities: Collection<Activity>;
  partners: Collection<Partner>;
  /**
   * Writes activities in one transaction, says what was done and lets people take it back for ten
   * seconds.
   */
  change(said: string, changes: CollectionWrite<Activity>): Promise<WriteResult>;
}

const opened = new WeakMap<Stores, Promise<Agenda>>();

/** Opens the agenda of a page, once. */
export function openAgenda(stores: Stores): Promise<Agenda> {
  const found = opened.get(stores) ?? readAgenda(stores);
  opened.set(stores, found);
  return found;
}

async function readAgenda(stores: Stores): Promise<Agenda> {
  const [activities, partners] = await Promise.all([
    openCollection(stores, 'activities'),
    openCollection(stores, 'partners'),
  ]);
  const history = openUndo(stores.clock);
  const { undo, takenBack } = history;
  const change: Agenda['change'] = (said, changes) => history.change(activities, said, changes);
  return { activities, partners, undo, takenBack, change };
}

/** Context of the agenda's page; its parts live below it. */
export const AgendaContext = createContext<Agenda | undefined>(undefined);

/** The agenda of the page. Throws outside it. */
export function useAgenda(): Agenda {
  const agenda = useContext(AgendaContext);
  if (!agenda) throw new Error('part of the agenda outside its page');
  return agenda;
}

/** The texts of the agenda in the chosen language. */
export function useAgendaText(): AgendaMessages {
  return agendaMessages[useApp().language.value];
}
