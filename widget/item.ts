import { type Activity, registrationKinds } from '../utils/activity/activity';
import type { Occurrence } from '../utils/activity/expand';
import { asText, namesOf, valuesOf } from './entry';
import { type Content, make, takeAway } from './make';
import type { Messages } from './messages/nl';
import { loadPart } from './parts';
import { describeTime } from './wall';

/** What an item needs of the list around it. */
export interface Surroundings {
  /** The texts of the list. */
  text: Messages;
  /** The moment from which the list counts, in milliseconds. */
  now: number;
  /** All activities, among which the series of each date. */
  activities: readonly Activity[];
  /** Level of the headings of items. */
  level: number;
  /** Adds a style sheet to the list. */
  addStyles: (styles: string) => void;
}

/** One date of the list. */
export interface Item {
  /** The item in the list. */
  element: HTMLElement;
  /** Shows whether it is on at this moment, in milliseconds. */
  tell(minute: number): void;
}

/** Makes one date of the list; its title opens the details in place. */
export function makeItem(date: Occurrence, list: Surroundings): Item {
  const { activity, status, start, end } = date;
  const { text } = list;
  const isOff = status === 'cancelled';
  const word = make('i', { class: 'strong' }, isOff ? text.cancelled : text.now);
  const language = asText((activity as { locale?: unknown }).locale) || 'nl';
  const name = make('span', { class: 'name', lang: language }, asText(activity.title));
  const button = make('button', { type: 'button', 'aria-expanded': 'false' }, name, ' ');
  const element = make(
    'li',
    { class: isOff ? 'item off' : 'item', part: 'item' },
    make(`h${list.level as 3}`, { class: 'title', part: 'title' }, button),
    make('p', { class: 'time' }, describeTime(date, text, list.now)),
    make('p', { class: 'facts' }, ...listFacts(date, text)),
  );
  openInPlace(element, button, date, list);
  return {
    element,
    tell(minute) {
      const isTold = isOff || (+start <= minute && minute < +end);
      if (isTold === Boolean(word.parentNode)) return;
      if (isTold) button.append(word);
      else takeAway(word);
    },
  };
}

/** Where it is, for whom, and how people take part. */
function listFacts({ activity, status }: Occurrence, text: Messages): Content[] {
  const kind = activity['pleinwijzer.nl:registration']?.kind;
  const audiences = valuesOf(activity, 'audiences').filter((one) => one !== 'everyone');
  // A feed may name another text of the list, such as `loading`.
  const way = text[registrationKinds.find((one) => one === kind) as 'full'];
  const place = namesOf(activity.locations)[0] ?? namesOf(activity.virtualLocations)[0];
  const people = audiences.map((one) => asText(text.audiences[one]) || one).join(', ');
  return [
    place && make('span', {}, place),
    people && make('span', {}, people),
    status !== 'cancelled' && way && make('i', {}, way),
  ];
}

/** Loads the details as soon as somebody seems to want them. */
const prepare = () => void loadPart('details').catch(() => undefined);

/** Lets the button open the details in the item, and close them. */
function openInPlace(
  item: Element,
  button: HTMLElement,
  date: Occurrence,
  list: Surroundings,
): void {
  let details: HTMLElement | undefined;
  button.addEventListener('pointerenter', prepare);
  button.addEventListener('focus', prepare);
  button.addEventListener('click', ({ detail }) => {
    // Many people click twice on everything: the second click would close what the first opened.
    if (detail > 1) return;
    takeAway(details);
    details = details ? undefined : makeDetails(date, list);
    if (details) item.append(details);
    button.setAttribute('aria-expanded', `${Boolean(details)}`);
  });
}

/** Makes the place of the details, which come into it as soon as they are there. */
function makeDetails(date: Occurrence, list: Surroundings): HTMLElement {
  const { text, activities, addStyles } = list;
  const place = make('div', { class: 'details', part: 'details' }, text.loading);
  const fill = async () => {
    const { styles, showDetails } = await loadPart('details');
    addStyles(styles);
    showDetails(place, { date, text, activities });
  };
  fill().catch(() => place.replaceChildren(text.failed));
  return place;
}
