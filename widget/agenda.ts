import type { Activity } from '../utils/activity/activity';
import type { Occurrence } from '../utils/activity/expand';
import { type DayList, openDayList } from './day-list';
import { groupDays, takeDates } from './days';
import { draw } from './draw';
import { make, makeButton, takeAway } from './make';
import type { Messages } from './messages/nl';
import type { Options } from './options';
import { loadPart } from './parts';
import { rest } from './slices';
import { datesOf, findUpcoming } from './upcoming';
import { onWall } from './wall';

/** What the element found before it shows anything. */
export interface Opening {
  activities: readonly Activity[];
  /** The first dates: one more than fits, when there are more. */
  first: Occurrence[];
  /** The moment from which the list counts, in milliseconds. */
  now: number;
  /** The moment until which it looks ahead. */
  until: number;
  /** How many of several feeds could not be had. */
  failed: number;
}

/** What the calendar needs of the element around it. */
export interface Given extends Opening {
  /** The texts of the list. */
  text: Messages;
  /** The attributes of the element. */
  options: Options;
  /** Puts the place of the list in the page, unless something else has come meanwhile. */
  attach: () => unknown;
  /** Adds a style sheet to the list. */
  addStyles: (styles: string) => void;
  /** Says that nothing can be shown. */
  fail: () => void;
  /** Begins anew, with the feed of then. */
  restart: () => void;
}

/** Milliseconds in which something is drawn that is no work: the next may be twice as much. */
const quick = 10;

/** Pixels that a date usually takes at least. */
const leastHeight = 64;

const isBelowWindow = (element: Element) => element.getBoundingClientRect().bottom > innerHeight;

/** Shows the calendar as a list: by day, with what is on now, and filters above it. */
export function showAgenda(place: HTMLElement, given: Given): void {
  const { activities, first, now, until, failed, text, options } = given;
  const level = Math.min(6, options.level + 1);
  const list = openDayList(now, options.level, { ...given, level });
  const more = makeButton(text.more, () => void showMore().catch(() => undefined));
  let size = options.limit;
  let finding = new AbortController();
  let chosen = activities;
  /** How many dates stand there, or will; below 0 not even the name of their day. */
  let drawn = 1;
  /** How many are drawn next: so few that it takes an old phone less than 50 ms. */
  let portion = 1;

  /** Waits until what stands there is drawn, and learns from it how much can be drawn next. */
  async function takeBreath(signal: AbortSignal): Promise<void> {
    portion = (await draw(list.element)) < quick ? portion * 2 : 1;
    if (signal.aborted) throw signal;
  }

  /** Fills the window first, from its top, and goes on below it: nothing that people see moves. */
  async function show(dates: readonly Occurrence[]): Promise<void> {
    const { signal } = finding;
    const shown = dates.slice(0, size);
    const count = shown.length;
    const isNew = !list.element.isConnected;
    // Many will reach below the window: what is below the list goes there now, and moves no more.
    const isLong = isNew && count > innerHeight / leastHeight;
    place.setAttribute('aria-busy', 'true');
    place.style.minHeight = isLong ? `${innerHeight}px` : '';
    await rest();
    const days = groupDays(shown, now);
    await rest();
    if (signal.aborted) throw signal;
    // To make it, to lay it out and to paint it are tasks: together they take an old phone too long.
    // So is the name of the first day, which begins a list that reaches below the window.
    drawn = isLong ? -1 : Math.max(1, drawn);
    if (drawn > 0) list.show(takeDates(days, drawn));
    await rest();
    if (isNew) given.attach();
    while (drawn < count) {
      if (isLong || isBelowWindow(list.element)) await takeBreath(signal);
      drawn += portion;
      list.show(takeDates(days, drawn));
    }
    if (isLong) {
      await takeBreath(signal);
      if (isBelowWindow(list.element)) place.style.minHeight = '';
    }
    if (dates.length > size) place.append(more);
    else takeAway(more);
    place.setAttribute('aria-busy', 'false');
  }

  async function find(): Promise<void> {
    finding.abort();
    finding = new AbortController();
    await show(await findUpcoming(chosen, now, until, size + 1, finding.signal));
  }

  async function showMore(): Promise<void> {
    const from = size;
    size += options.limit;
    await find();
    // Those who ask for more go on where the list went on.
    list.element.querySelectorAll<HTMLElement>('.title button')[from]?.focus();
  }

  function choose(next: readonly Activity[]): void {
    chosen = next;
    // What to do instead is said by the filters.
    takeAway(empty);
    find().catch(() => undefined);
  }

  const empty = make('p', {}, text.empty);
  if (failed) place.append(make('p', {}, text.failedPart));
  if (options.filters[0] !== 'none' && activities.length > 1)
    place.append(makeFilters(given, choose));
  if (!first.length) place.append(empty);
  place.append(list.element);
  show(first).catch((reason) => {
    // Ended because something else is wanted: that is shown.
    if (!(reason instanceof AbortSignal)) given.fail();
  });
  keepTime(given, list);
}

/** Makes the button that opens the filters in its place. */
function makeFilters(given: Given, onChoose: (chosen: readonly Activity[]) => void): HTMLElement {
  const { text, addStyles } = given;
  const place = make('div', {});
  const open = async () => {
    const { styles, showFilters } = await loadPart('filters');
    addStyles(styles);
    showFilters(place, { ...given, datesOf, onChoose });
  };
  const failed = make('p', { role: 'alert' }, text.failedFilter);
  const button = makeButton(text.filter, () => {
    // Told again when it fails again.
    takeAway(failed);
    open().catch(() => place.append(failed));
  });
  button.setAttribute('aria-expanded', 'false');
  place.append(button);
  return place;
}

/** Follows the clock for as long as the list is in the page. */
function keepTime({ now, restart }: Given, list: DayList): void {
  const dayAt = (instant: number) => onWall(instant).slice(0, 10);
  const timer = setInterval(() => {
    if (!list.element.isConnected) return clearInterval(timer);
    const minute = Date.now();
    list.tell(minute);
    // A page may stand open for days: what was tomorrow is today.
    if (dayAt(minute) !== dayAt(now)) restart();
  }, 60_000);
}
