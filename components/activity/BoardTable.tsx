import type { Gap } from '../../utils/activity/board-gaps';
import type { BoardCell, BoardRow, WeekBoard } from '../../utils/activity/week-board';
import { AddDate } from './AddDate';
import { asSentence, useBoardWords } from './board-words';
import { type BoardPlaces, Clusters } from './Clusters';

/** What both forms of the board show. */
export interface BoardProps {
  board: WeekBoard;
  gaps: readonly Gap[];
  places: BoardPlaces;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

/** The board as a table: a row for each target group, a column for each day. */
export function BoardTable({ board, gaps, places, today }: BoardProps) {
  const { text, weekday, shortDay } = useBoardWords();
  return (
    <table class="board-table">
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          {board.days.map(({ day, holiday }) => (
            <th key={day} scope="col" data-today={day === today}>
              {asSentence(weekday(day))} <span class="board-day">{shortDay(day)}</span>
              {holiday && <span class="board-holiday">{holiday}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <tr key={row.audience} data-focus={row.isFocus}>
            <RowName row={row} />
            {row.cells.map((cell) => (
              <Cell
                key={cell.day}
                row={row}
                cell={cell}
                gap={findGap(gaps, row, cell)}
                places={places}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The gap of a group on a day; undefined when there is none. */
export function findGap(
  gaps: readonly Gap[],
  { audience }: BoardRow,
  { day }: BoardCell,
): Gap | undefined {
  return gaps.find((gap) => gap.audience === audience && gap.day === day);
}

function RowName({ row }: { row: BoardRow }) {
  const { text, group } = useBoardWords();
  const hint = row.audience === 'everyone' ? text.everyoneToo : row.isFocus ? text.focus : '';
  return (
    <th scope="row">
      <span class="board-group">{group(row.audience)}</span>
      {hint && <span class="board-hint">{hint}</span>}
    </th>
  );
}

function Cell(props: {
  row: BoardRow;
  cell: BoardCell;
  gap: Gap | undefined;
  places: BoardPlaces;
}) {
  const { row, cell, gap, places } = props;
  return (
    <td data-gap={gap?.kind}>
      <div class="board-cell">
        <Clusters clusters={cell.clusters} places={places} />
        <GapMark gap={gap} />
        <AddDate day={cell.day} audience={row.audience} />
      </div>
    </td>
  );
}

/** What is missing in a cell, in a word; the sentence stands above the board. */
export function GapMark({ gap }: { gap: Gap | undefined }) {
  const { text } = useBoardWords();
  if (!gap) return null;
  return <p class="board-gap">{gap.kind === 'nothing' ? text.nothingShort : text.noDeskShort}</p>;
}
