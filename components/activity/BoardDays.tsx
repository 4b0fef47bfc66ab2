import type { BoardDay, BoardRow } from '../../utils/activity/week-board';
import { AddDate } from './AddDate';
import { type BoardProps, findGap, GapMark } from './BoardTable';
import { asSentence, useBoardWords } from './board-words';
import { Clusters } from './Clusters';

/** The board for a narrow window or large text: the days under each other. */
export function BoardDays(props: BoardProps) {
  const { day: nameOf } = useBoardWords();
  return (
    <div class="board-days">
      {props.board.days.map((day) => (
        <section key={day.day} class="card board-day-card" data-today={day.day === props.today}>
          <h3>
            {asSentence(nameOf(day.day))}
            {day.holiday && <span class="board-holiday">{day.holiday}</span>}
          </h3>
          {props.board.rows.map((row) => (
            <DayGroup key={row.audience} {...props} day={day} row={row} />
          ))}
        </section>
      ))}
    </div>
  );
}

function DayGroup(props: BoardProps & { day: BoardDay; row: BoardRow }) {
  const { row, gaps, places } = props;
  const { group } = useBoardWords();
  const cell = row.cells.find(({ day }) => day === props.day.day);
  if (!cell || (cell.clusters.length === 0 && !row.isFocus)) return null;
  return (
    <div class="board-cell">
      <div class="board-day-group">
        <h4>{group(row.audience)}</h4>
        <AddDate day={cell.day} audience={row.audience} />
      </div>
      <Clusters clusters={cell.clusters} places={places} />
      <GapMark gap={findGap(gaps, row, cell)} />
    </div>
  );
}
