import './board.css';
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { listGaps } from '../../utils/activity/board-gaps';
import { homeDay } from '../../utils/activity/home-day';
import { findMonday } from '../../utils/activity/week';
import { type WeekBoard as Board, buildWeekBoard } from '../../utils/activity/week-board';
import { openLocations, type TeamSettings } from '../../utils/settings/settings';
import { useApp } from '../app';
import { useAgenda } from './agenda';
import { BoardBar } from './BoardBar';
import { BoardDays } from './BoardDays';
import { BoardGaps } from './BoardGaps';
import { BoardTable } from './BoardTable';
import { useIsWide } from './board-width';
import { useBoardWords } from './board-words';
import type { BoardPlaces } from './Clusters';
import { noteOverview } from './nav';

/** The week board: days × target groups. `monday` is what the address tells, where it does. */
export function WeekBoard({ monday: asked }: { monday?: string | undefined }) {
  const { stores } = useApp();
  const { text } = useBoardWords();
  const today = homeDay(stores.clock());
  const monday = useSignal(readMonday(asked) ?? findMonday(today));
  const place = useSignal('');
  const { board, gaps, hasFocus, places } = useBoard(monday.value, place.value);
  const whole = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const Shown = useIsWide(whole, probe) ? BoardTable : BoardDays;
  const isEmpty = board.dates.length === 0;

  const goTo = (next: string) => {
    monday.value = next;
    // Kept in the address, so that Back finds the same week; not a step of its own.
    history.replaceState(null, '', `#/agenda/week/${next}`);
    noteOverview();
  };
  return (
    <div ref={whole} class="board stack">
      <div ref={probe} class="board-probe" />
      <BoardBar
        monday={monday.value}
        thisMonday={findMonday(today)}
        place={place.value}
        places={places}
        onWeek={goTo}
        onPlace={(next) => {
          place.value = next;
        }}
      />
      {isEmpty && <p class="empty">{place.value ? text.emptyAtPlace : text.empty}</p>}
      {!isEmpty && !place.value && <BoardGaps gaps={gaps} hasFocus={hasFocus} />}
      <Shown board={board} gaps={place.value ? [] : gaps} places={places} today={today} />
      {!isEmpty && (
        <p class="soft">
          {places.main !== undefined && text.mainPlace(places.nameOf(places.main))}{' '}
          {text.alongsideMeaning}
        </p>
      )}
    </div>
  );
}

/** The board of a week, drawn again when the agenda or the settings change. */
function useBoard(monday: string, place: string) {
  const { team } = useApp().stores.settings;
  const { activities } = useAgenda();
  const [all, settings] = [activities.all.value, team.value];
  return useMemo(() => {
    const { focus, locations, closedDays: closed } = settings;
    const board = buildWeekBoard(all, {
      monday,
      focus,
      locations: locations.map(({ uid }) => uid),
      place: place || undefined,
      closed,
    });
    return {
      board,
      gaps: listGaps(board),
      hasFocus: focus.length > 0,
      places: namePlaces(board, settings, place),
    };
  }, [monday, place, all, settings]);
}

function namePlaces(board: Board, team: TeamSettings, chosen: string): BoardPlaces {
  const names = new Map(team.locations.map(({ uid, name }) => [uid, name]));
  const nameOf = (place: string) => names.get(place) ?? place;
  const own = openLocations(team).map(({ uid }) => uid);
  const all = [...new Set([...own, ...board.places, ...(chosen ? [chosen] : [])])];
  const [busiest] = board.places;
  const main = chosen || (busiest !== undefined && board.dates.length > 1 ? busiest : undefined);
  return { all, nameOf, ...(main ? { main } : {}) };
}

/** The Monday of the day in the address; undefined when it is no day. */
function readMonday(text: string | undefined): string | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));
  return isDay ? findMonday(text as string) : undefined;
}
