import { addDays } from '../../utils/activity/week';
import { Icon } from '../ui/Icon';
import { useBoardWords } from './board-words';
import type { BoardPlaces } from './Clusters';

/** Which week, and which place, the board shows. */
export function BoardBar(props: {
  monday: string;
  thisMonday: string;
  place: string;
  places: BoardPlaces;
  onWeek: (monday: string) => void;
  onPlace: (place: string) => void;
}) {
  const { monday, place, places, onWeek } = props;
  const { text, week } = useBoardWords();
  return (
    <div class="board-bar">
      <div class="row">
        <button
          type="button"
          class="button button-icon"
          aria-label={text.previousWeek}
          title={text.previousWeek}
          onClick={() => onWeek(addDays(monday, -7))}
        >
          <Icon name="left" />
        </button>
        <button
          type="button"
          class="button button-icon"
          aria-label={text.nextWeek}
          title={text.nextWeek}
          onClick={() => onWeek(addDays(monday, 7))}
        >
          <Icon name="right" />
        </button>
        <button
          type="button"
          class="button"
          aria-current={monday === props.thisMonday ? 'date' : undefined}
          onClick={() => onWeek(props.thisMonday)}
        >
          {text.thisWeek}
        </button>
        <h2 class="board-week" aria-live="polite">
          {week(monday)}
        </h2>
      </div>
      <label class="board-place-filter">
        <span class="soft">{text.place}</span>
        <select
          class="select"
          value={place}
          onChange={({ currentTarget }) => props.onPlace(currentTarget.value)}
        >
          <option value="">{text.allPlaces}</option>
          {places.all.map((one) => (
            <option key={one} value={one}>
              {places.nameOf(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
