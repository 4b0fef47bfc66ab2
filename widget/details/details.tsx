import { render } from 'preact';
import type { Activity } from '../../utils/activity/activity';
import type { Occurrence } from '../../utils/activity/expand';
import { readDescriptionOf } from '../../utils/activity/html-text';
import type { Messages } from '../messages/nl';
import styles from './details.css?inline';
import { findNext, listRows } from './rows';
import { saveDate, saveSeries } from './save';
import { words } from './words';

export { styles };

/** What the list tells of the date. */
interface Given {
  date: Occurrence;
  text: Messages;
  activities: readonly Activity[];
}

/** Shows the details of one date in a place of the list. */
export function showDetails(place: HTMLElement, given: Given): void {
  place.replaceChildren();
  render(<Details {...given} />, place);
}

/** From and to on the clock, as one whole that no line ends within. */
const times = /(\d\d[.:]\d\d–\d\d[.:]\d\d(?: uur)?)/;

const keepTimes = (line: string) =>
  line.split(times).map((part, index) =>
    index % 2 ? (
      <span key={index} class="times">
        {part}
      </span>
    ) : (
      part
    ),
  );

function Details({ date, text: { language }, activities }: Given) {
  const series = activities.find(({ uid }) => uid === date.activity.uid) ?? date.activity;
  const text = words[language];
  const saves = findNext(date, series).length
    ? [
        { name: text.saveOne, save: () => saveDate(date) },
        { name: text.saveAll, save: () => saveSeries(series, date) },
      ]
    : [{ name: text.save, save: () => saveDate(date) }];
  return (
    <>
      {readDescriptionOf(date.activity)
        .split(/\n\s*\n/)
        .filter((one) => one.trim())
        .map((one) => (
          <p key={one} class="paragraph">
            {one}
          </p>
        ))}
      <dl>
        {listRows(date, series, text, language).map(({ name, lines }) => (
          <div key={name}>
            <dt>{name}</dt>
            {lines.map(({ text: line, href }) => (
              <dd key={line}>
                {href ? (
                  <a href={href} rel="noreferrer">
                    {line}
                  </a>
                ) : (
                  keepTimes(line)
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {date.status !== 'cancelled' && (
        <p class="saves">
          {saves.map(({ name, save }) => (
            <button key={name} type="button" class="button" part="button" onClick={save}>
              {name}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
