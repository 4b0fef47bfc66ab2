import type { Occurrence } from '../utils/activity/expand';
import type { Day, Together } from './days';
import { type Item, makeItem, type Surroundings } from './item';
import { arrange, make } from './make';
import { describeDay, nameDay, onWall } from './wall';

/** The days of the list in the page. */
export interface DayList {
  /** Holds the days; empty until some are shown. */
  element: HTMLElement;
  /** Shows these days; what stood there already stays as it is. */
  show(days: readonly Day[]): void;
  /** Shows what is on at this moment, in milliseconds. */
  tell(minute: number): void;
}

/** What holds items: a day, or what is at the same time at the same place. */
interface Box {
  /** The whole, with its name. */
  element: HTMLElement;
  /** Where the items are. */
  list: HTMLElement;
}

/** By what a date is known in the list. */
const keyOf = ({ activity, recurrenceId }: Occurrence): string => `${activity.uid} ${recurrenceId}`;

/** Opens an empty list: a heading of this level for each day, and below it what there is. */
export function openDayList(now: number, level: number, around: Surroundings): DayList {
  const { text } = around;
  const today = onWall(now).slice(0, 10);
  const element = make('div', {});
  let minute = now;
  let items = new Map<string, Item>();
  let boxes = new Map<string, Box>();

  function makeDay(date: string): Box {
    const list = make('ul', {});
    const name = make('b', {}, nameDay(date, today, text));
    const heading = make(`h${level as 2}`, { class: 'day' }, name, ' ');
    heading.append(describeDay(date, today, text));
    return { element: make('section', { part: 'day' }, heading, list), list };
  }

  /** What runs at the same time at the same place: people can step over. */
  function makeTogether(): Box {
    const list = make('ul', { 'aria-label': text.together });
    const name = make('b', {}, text.together);
    return { element: make('li', { class: 'together' }, name, list), list };
  }

  function show(days: readonly Day[]): void {
    const [oldItems, oldBoxes] = [items, boxes];
    items = new Map();
    boxes = new Map();
    const drawItem = (date: Occurrence): HTMLElement => {
      const item = oldItems.get(keyOf(date)) ?? makeItem(date, around);
      items.set(keyOf(date), item);
      item.tell(minute);
      return item.element;
    };
    const fill = (key: string, makeBox: () => Box, content: HTMLElement[]): HTMLElement => {
      const box = oldBoxes.get(key) ?? makeBox();
      boxes.set(key, box);
      arrange(box.list, content);
      return box.element;
    };
    const drawGroup = ({ dates, size }: Together): HTMLElement => {
      const [first] = dates as [Occurrence];
      return size > 1 ? fill(keyOf(first), makeTogether, dates.map(drawItem)) : drawItem(first);
    };
    const drawDay = ([date, groups]: Day) => fill(date, () => makeDay(date), groups.map(drawGroup));
    arrange(element, days.map(drawDay));
  }

  return {
    element,
    show,
    tell(next) {
      minute = next;
      for (const item of items.values()) item.tell(minute);
    },
  };
}
