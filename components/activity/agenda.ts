import { type Signal, signal } from '@preact/signals';
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

/** What was just done and can be taken back for a while. */
export interface AgendaUndo {
  /** What people read, such as "Opgeslagen: Taalcafé". */
  said: string;
  /** When it was done, milliseconds since 1970. */
  at: number;
  /** Puts everything back as it was. Absent: it cannot be taken back. */
  back?: () => Promise<WriteResult>;
}

/** What the parts of the agenda's page share. */
export interface Agenda {
  activities: Collection<Activity>;
  partners: Collection<Partner>;
  /** What can be taken back now. */
  undo: Signal<AgendaUndo | undefined>;
  /** Grows by one each time that something was taken back. */
  takenBack: Signal<number>;
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
  const undo = signal<AgendaUndo | undefined>(undefined);
  return {
    activities,
    partners,
    undo,
    takenBack: signal(0),
    async change(said, changes) {
      const back = rememberBefore(activities, changes);
      const result = await activities.write(changes);
      if (result === 'saved') undo.value = { said, at: stores.clock(), back: back() };
      return result;
    },
  };
}

/** Notes what is about to change; the answer, called afterwards, gives the way back. */
function rememberBefore(activities: Collection<Activity>, changes: CollectionWrite<Activity>) {
  const uids = [...(changes.save ?? []).map(({ uid }) => uid), ...(changes.remove ?? [])];
  const before = uids.map((uid) => activities.find(uid)).filter((one) => one !== undefined);
  const kept = new Set(before.map(({ uid }) => uid));
  return () => {
    // Only what is still as this action left it: a later change is never undone by the way.
    const expected = new Map(uids.map((uid) => [uid, activities.find(uid)?.updated]));
    const remove = uids.filter((uid) => !kept.has(uid));
    return () => activities.write({ save: before, remove, expected });
  };
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
