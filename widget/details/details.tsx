import type { VNode } from 'preact';
import type { Activity } from '../../utils/activity/activity';
import type { Occurrence } from '../../utils/activity/expand';
import { asText } from '../entry';
import type { Messages } from '../messages/nl';
import styles from './details.css?inline';
import { findNext, listRows } from './rows';
import { saveDate, saveSeries } from './save';
import { words } from './words';

export { receive } from '../part-jsx';
export { styles };

/** What the list tells of the date. */
interface Given {
  date: Occurrence;
  text: Messages;
  activities: readonly Activity[];
}

/** The details of one date of the list. */
export function describe({ date, text: { language }, activities }: Given): VNode {
  const series = activities.find(({ uid }) => uid === date.activity.uid) ?? date.activity;
  const text = words[language];
  const saves = findNext(date, series).length
    ? [
        { name: text.saveOne, save: () => saveDate(date) },
        { name: text.saveAll, save: () => saveSeries(series) },
      ]
    : [{ name: text.save, save: () => saveDate(date) }];
  return (
    <>
      {asText(date.activity.description)
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
                  line
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
