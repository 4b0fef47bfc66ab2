import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import { findNextDates } from '../../utils/activity/next-dates';
import { activityAt, changeOne } from '../../utils/activity/single-date';
import { findWarnings, type Warning } from '../../utils/activity/warnings';
import { writeForm } from '../../utils/activity/write-form';
import { useApp } from '../app';
import { Part } from '../ui/fields';
import { useAgenda, useAgendaText } from './agenda';
import { useEditor } from './editor';
import { StateActions } from './StateActions';
import { useSentence } from './sentence';
import { Warnings } from './Warnings';
import { useWhen } from './when';

/** Dates that are shown beside the form. */
const shownDates = 6;

/** What the form comes to: the sentence, the next dates, and what to look at. */
export function EditorAside() {
  const text = useAgendaText();
  const { base, task } = useEditor();
  const activity = usePreview();
  const sentence = useSentence();
  return (
    <aside class="editor-aside stack" aria-label={text.preview}>
      <Part title={text.preview}>
        {activity ? (
          <>
            <p class="sentence" aria-live="polite">
              {sentence(activity)}
            </p>
            <NextDates activity={activity} />
            <PreviewWarnings activity={activity} />
          </>
        ) : (
          <p class="soft">{text.previewMissing}</p>
        )}
      </Part>
      {base.value && !task.date && (
        <Part title={text.moreActions}>
          <StateActions activity={base.value} />
        </Part>
      )}
    </aside>
  );
}

/** The activity as it would be stored now; undefined while the form has faults. */
function usePreview(): Activity | undefined {
  const { form, base, faults, places, task } = useEditor();
  const [now, series, known] = [form.value, base.value, places.value];
  const isRight = faults.value.every(({ kind }) => kind === 'title-empty');
  const { date } = task;
  return useMemo(() => {
    if (!isRight) return undefined;
    if (!series) return writeForm(now, { uid: 'preview', places: known });
    if (!date) return writeForm(now, { activity: series, uid: series.uid, places: known });
    const one = writeForm(now, {
      activity: activityAt(series, date),
      uid: series.uid,
      places: known,
    });
    return changeOne(series, date, one);
  }, [now, series, known, isRight, date]);
}

function NextDates({ activity }: { activity: Activity }) {
  const { stores } = useApp();
  const text = useAgendaText();
  const when = useWhen();
  const { closedDays } = stores.settings.team.value;
  const dates = useMemo(
    () => findNextDates(activity, stores.clock(), shownDates, closedDays),
    [activity, stores, closedDays],
  );
  return (
    <div>
      <h4 class="label">{text.nextDates}</h4>
      {dates.length === 0 && <p>{text.noNextDates}</p>}
      <ol class="next-dates">
        {dates.map((date) => (
          <li key={date.recurrenceId} data-status={date.status}>
            <span>{when.shortDay(date.start, activity.timeZone)}</span>{' '}
            <span class="soft">
              {when.times(date)}
              {date.status === 'cancelled' && ` · ${text.dateCancelled}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Milliseconds without a change after which the whole agenda is looked at. */
const calm = 300;

/** Warnings, found once the form is left alone for a moment: they look at the whole agenda. */
function PreviewWarnings({ activity }: { activity: Activity }) {
  const { stores } = useApp();
  const agenda = useAgenda();
  const found = useSignal<Warning[]>([]);
  const [others, partners] = [agenda.activities.all.value, agenda.partners.all.value];
  const { closedDays: closed } = stores.settings.team.value;
  useEffect(() => {
    const timer = setTimeout(() => {
      found.value = findWarnings(activity, { others, partners, from: stores.clock(), closed });
    }, calm);
    return () => clearTimeout(timer);
  }, [activity, others, partners, closed, stores, found]);
  return (
    <div role="status">
      <Warnings warnings={found.value} />
    </div>
  );
}
