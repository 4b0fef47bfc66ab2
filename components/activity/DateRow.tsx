import type { Activity } from '../../utils/activity/activity';
import type { ListedDate } from '../../utils/activity/listed-dates';
import { readLocal } from '../../utils/activity/local-time';
import { once } from '../ui/click';
import { useAgendaText } from './agenda';
import { editorAddress } from './nav';
import { useWhen } from './when';

/** One coming date, and what can be done with it alone. */
export function DateRow(props: {
  activity: Activity;
  date: ListedDate;
  isSeries: boolean;
  onMove: () => void;
  onCancel: () => void;
  onLeaveOut: () => void;
  onRestore: () => void;
}) {
  const text = useAgendaText();
  const when = useWhen();
  const { activity, date } = props;
  const { changes } = date;
  const day = when.day(date.start, activity.timeZone);
  const isOut = changes.includes('left-out');
  const isOff = isOut || changes.includes('cancelled');
  return (
    <li class="date-row" data-off={isOff}>
      <p>
        <span class="date-day">{day}</span>{' '}
        <span class="soft">
          {[isOut ? '' : when.times({ ...date, activity }), ...noteChanges()]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <div class="row">
        {!isOff && (
          <>
            <a
              class="button button-quiet"
              href={editorAddress(activity.uid, date.id)}
              aria-label={text.dateChange(day)}
            >
              {text.changeShort}
            </a>
            <Action name={text.dateMove(day)} label={text.moveShort} onClick={props.onMove} />
            <Action name={text.dateCancel(day)} label={text.cancelShort} onClick={props.onCancel} />
            {(props.isSeries || changes.includes('added')) && (
              <Action
                name={text.dateLeaveOut(day)}
                label={text.leaveOutShort}
                onClick={props.onLeaveOut}
              />
            )}
          </>
        )}
        {changes.length > 0 && !(changes.length === 1 && changes[0] === 'added') && (
          <Action
            name={text.dateRestore(day)}
            label={text.restoreShort}
            onClick={props.onRestore}
          />
        )}
      </div>
    </li>
  );

  function noteChanges(): string[] {
    return changes.map((change) => {
      if (change === 'moved')
        return text.dateMoved(when.shortDay(new Date(readLocal(date.id)), 'UTC'));
      return {
        added: text.dateAdded,
        changed: text.dateChanged,
        cancelled: text.dateCancelled,
        'left-out': text.dateLeftOut,
      }[change];
    });
  }
}

function Action(props: { name: string; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button button-quiet"
      aria-label={props.name}
      onClick={once(props.onClick)}
    >
      {props.label}
    </button>
  );
}
