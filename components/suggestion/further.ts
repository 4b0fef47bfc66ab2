import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { type FurtherMessages, furtherMessages } from '../../utils/i18n/further';
import type { Contribution, Partner } from '../../utils/partner/partner';
import { listOffer } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import type { Connection } from '../../utils/question/question';
import { teamClosedDays } from '../../utils/settings/holidays';
import { type Collection, openCollection } from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import { type AgendaIndex, buildAgendaIndex } from '../../utils/suggestion/agenda-index';
import { useApp } from '../app';

/** The records that suggestions are made of. */
export interface Further {
  activities: Collection<Activity>;
  programmes: Collection<Programme>;
  partners: Collection<Partner>;
  contributions: Collection<Contribution>;
  /** What is on, for half a day or until the agenda changes. */
  agenda: ReadonlySignal<AgendaIndex | undefined>;
  /** Makes the index of the agenda anew where it is needed. */
  refresh(now: number): void;
}

/** Opens the records for a page. */
export async function openFurther(stores: Stores): Promise<Further> {
  const [activities, programmes, partners, contributions] = await Promise.all([
    openCollection(stores, 'activities'),
    openCollection(stores, 'programmes'),
    openCollection(stores, 'partners'),
    openCollection(stores, 'contributions'),
  ]);
  const agenda = signal<AgendaIndex | undefined>(undefined);
  let made: { from: readonly Activity[]; closed: unknown } | undefined;
  const refresh = (now: number) => {
    const from = activities.all.peek();
    const closed = teamClosedDays(stores.settings.team.peek());
    const isGood = made?.from === from && made.closed === closed;
    if (isGood && now < (agenda.peek()?.until ?? 0)) return;
    made = { from, closed };
    agenda.value = buildAgendaIndex(from, now, closed);
  };
  refresh(stores.clock());
  return { activities, programmes, partners, contributions, agenda, refresh };
}

/** Everything that one can learn: what the team stored, and what every team knows of. */
export function listProgrammes({ programmes }: Further): readonly Programme[] {
  return listOffer(programmes.all.value);
}

/** The name of what a question was connected with; undefined when it no longer exists. */
export function nameConnection(further: Further, { kind, uid }: Connection): string | undefined {
  if (kind === 'activity') return further.activities.find(uid)?.title;
  if (kind === 'partner') return further.partners.find(uid)?.name;
  if (kind === 'contribution') return further.contributions.find(uid)?.name;
  return listProgrammes(further).find((one) => one.uid === uid)?.name;
}

/** Context of the opened records. */
export const FurtherContext = createContext<Further | undefined>(undefined);

/** The opened records. Throws outside their part of the page. */
export function useFurther(): Further {
  const further = useContext(FurtherContext);
  if (!further) throw new Error('component outside “Verder helpen”');
  return further;
}

/** The texts of “Verder helpen” in the chosen language. */
export function useFurtherText(): FurtherMessages {
  return furtherMessages[useApp().language.value];
}
