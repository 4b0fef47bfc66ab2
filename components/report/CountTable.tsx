import { type Counts, type Dimension, listRows } from '../../utils/report/tally';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { nameValue } from './names';

/** How often each value was counted: a table whose rows are also bars. */
export function CountTable(props: {
  title: string;
  dimension: Dimension;
  counts: Counts;
  /** What a value is called. Absent: as everywhere. */
  name?: (value: string) => string;
}) {
  const app = useApp();
  const text = useText();
  const { name = (value: string) => nameValue(app, props.dimension, value) } = props;
  const language = app.language.value;
  const rows = listRows(props.counts, props.dimension);
  const most = rows[0]?.count ?? 1;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(language);
  return (
    <table class="counts">
      <caption>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden-text">{props.title}</span>
          </th>
          <th scope="col" class="figure">
            {text.count}
          </th>
          <th scope="col" class="figure">
            {text.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, count, share }) => (
          <tr key={value}>
            <th scope="row">
              <span class="counts-name">{name(value)}</span>
              <span class="bar" aria-hidden="true">
                <span class="bar-fill" style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </th>
            <td class="figure">{number.format(count)}</td>
            <td class="figure soft">{percent.format(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
