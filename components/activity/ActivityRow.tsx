import { useMemo } from 'preact/hooks';
import { labels } from '../../utils/activity/labels';
import { findQuietWarnings, findWarnings } from '../../utils/activity/warnings';
import { useApp, useLabel } from '../app';
import { useAgenda, useAgendaText } from './agenda';
import { type AgendaRow, placesOf } from './agenda-rows';
import { editorAddress } from './nav';
import { useSentence } from './sentence';
import { Warnings } from './Warnings';
import { useWhen } from './when';

/** One activity of the list: what, when, where, and what asks for attention. */
export function ActivityRow({ row }: { row: AgendaRow }) {
  const { activity, state, next } = row;
  const text = useAgendaText();
  const label = useLabel();
  const when = useWhen();
  const sentence = useSentence();
  const places = placesOf(activity);
  const isOnline = Object.keys(activity.virtualLocations ?? {}).length > 0;
  const where = [...places, ...(isOnline ? [text.online] : [])].join(', ');
  const themes = (activity['pleinwijzer.nl:themes'] ?? []).flatMap((id) =>
    labels.themes[id] ? [label(labels.themes[id])] : [],
  );
  return (
    <li class="activity" data-state={state}>
      <p class="activity-next">
        {next ? (
          <>
            <span class="activity-day">{when.shortDay(next.start, activity.timeZone)}</span>
            <span class="activity-time">{when.times(next)}</span>
          </>
        ) : (
          <span class="activity-time">{text.noDates}</span>
        )}
      </p>
      <div class="activity-what">
        <h2 class="activity-title">
          <a href={editorAddress(activity.uid)}>{activity.title}</a>
        </h2>
        <p>{sentence(activity)}</p>
        <p class="soft">{[where, themes.join(', ')].filter(Boolean).join(' · ')}</p>
        <RowWarnings row={row} />
      </div>
      <p class="state" data-state={state}>
        {text.stateNames[state]}
      </p>
    </li>
  );
}

/**
 * What to look at. Activities at the same time at one place are told of drafts only: of what was
 * published they were seen and meant, and a square is for doing several things at once.
 */
function RowWarnings({ row: { activity, state } }: { row: AgendaRow }) {
  const { stores } = useApp();
  const agenda = useAgenda();
  const [others, partners] = [agenda.activities.all.value, agenda.partners.all.value];
  const { closedDays: closed } = stores.settings.team.value;
  const warnings = useMemo(() => {
    if (state === 'past' || state === 'cancelled') return [];
    const context = { others, partners, from: stores.clock(), closed };
    const find = state === 'draft' ? findWarnings : findQuietWarnings;
    return find(activity, context);
  }, [activity, state, others, partners, stores, closed]);
  return <Warnings warnings={warnings} />;
}
