import type { Occurrence } from '../utils/activity/expand';
import { groupDays } from './days';
import { Item, type ItemProps } from './Item';
import { describeDay, nameDay, onWall } from './wall';

interface Props extends Omit<ItemProps, 'date'> {
  dates: Occurrence[];
  /** The moment from which the list counts, in milliseconds. */
  now: number;
}

/** The list: a heading for each day, and below it what there is. */
export function DayList({ dates, now, level, ...rest }: Props) {
  const { text } = rest;
  const Heading = `h${level}` as 'h2';
  const today = onWall(now).slice(0, 10);
  const draw = (date: Occurrence) => (
    <Item
      key={date.activity.uid + date.recurrenceId}
      date={date}
      level={Math.min(6, level + 1)}
      {...rest}
    />
  );
  return (
    <>
      {groupDays(dates, now).map(([date, groups]) => (
        <section key={date} part="day">
          <Heading class="day">
            <b>{nameDay(date, today, text)}</b> {describeDay(date, today, text)}
          </Heading>
          <ul>
            {groups.map((group) =>
              // What runs at the same time at the same place: people can step over.
              group.length > 1 ? (
                <li key={group[0]?.activity.uid} class="together">
                  <b>{text.together}</b>
                  <ul aria-label={text.together}>{group.map(draw)}</ul>
                </li>
              ) : (
                group.map(draw)
              ),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}
