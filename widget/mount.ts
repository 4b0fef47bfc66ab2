import { day } from '../utils/activity/local-time';
import { type Opening, showAgenda } from './agenda';
import styles from './agenda.css?inline';
import { chooseColours } from './colours';
import { valuesOf } from './entry';
import { loadFeeds } from './load-feed';
import { make, makeButton, takeAway } from './make';
import { type Messages, nl } from './messages/nl';
import { attributes, type Options, readOptions } from './options';
import { loadPart } from './parts';
import { rest } from './slices';
import { findUpcoming } from './upcoming';
import { onWall } from './wall';

/** Milliseconds before it is told that the list is being loaded. */
const patience = 300;

/** The element `<plein-agenda>`: a calendar of a square's activities on any website. */
export class PleinAgenda extends HTMLElement {
  static get observedAttributes() {
    return attributes;
  }

  // Declared only: a build for old phones would make a long detour of fields.
  /** Ends what goes on for the present attributes. */
  declare private ending: AbortController | undefined;
  declare private root: ShadowRoot | undefined;
  /** What is shown. */
  declare private shown: HTMLElement | undefined;
  declare private hasList: boolean;
  declare private sheets: Set<string>;

  /** `isAgain`: what is shown stays when there is nothing new to be had. */
  connectedCallback(isAgain?: boolean): void {
    this.ending?.abort();
    this.ending = new AbortController();
    // Whatever goes wrong, it stays in here: the page around it must never notice.
    this.show(this.ending.signal, isAgain).catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.ending?.abort();
    this.ending = undefined;
    takeAway(this.shown);
    this.shown = undefined;
    this.hasList = false;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.ending && before !== after) this.connectedCallback();
  }

  /** Shows the list, or why there is none; until then the page's own fallback stays. */
  private async show(signal: AbortSignal, isAgain?: boolean): Promise<void> {
    const options = readOptions(this);
    // Each by itself takes an old phone up to 30 ms, so each is a task of its own.
    await rest();
    if (signal.aborted) return;
    const opening = open(options, signal);
    // Heard of below; until then it would count as an error that nobody caught.
    opening.catch(() => undefined);
    const isFirst = !this.root;
    await rest();
    if (isFirst) await this.openRoot();
    if (signal.aborted) return;
    // Looks up the clock of the square, which is done once.
    onWall(Date.now());
    await rest();
    const colours = chooseColours(this);
    const text = await chooseText(options.language);
    if (signal.aborted) return;
    const wait = () => {
      if (!this.hasList) this.put(makePlace(text, '', ...this.explainWait(text, isFirst)));
    };
    // A list that comes at once needs no word about its coming.
    const timer = setTimeout(wait, isFirst ? patience : 0);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const style = await colours;
    const opened = await opening.catch(() => undefined);
    clearTimeout(timer);
    await rest();
    if (signal.aborted || (isAgain && !opened)) return;
    const fail = () => this.put(makePlace(text, style, ...this.explainFailure(text)));
    if (!opened) return fail();
    const place = makePlace(text, style);
    showAgenda(place, {
      ...opened,
      text,
      options,
      attach: () => signal.aborted || this.put(place, true),
      fail,
      addStyles: (more) => this.addStyles(more),
      restart: () => this.connectedCallback(true),
    });
  }

  /** What is shown while the list is being loaded: the page's own fallback, or that it comes. */
  private explainWait({ loading }: Messages, isFirst: boolean): HTMLElement[] {
    const hasOwn = this.firstElementChild || this.textContent?.trim();
    if (isFirst && hasOwn) return [make('slot', {}, loading)];
    return [make('p', { role: 'status' }, loading), make('div', {}, make('slot', {}))];
  }

  /** What is shown when nothing can be had. */
  private explainFailure(text: Messages): HTMLElement[] {
    const retry = makeButton(text.retry, () => this.connectedCallback());
    return [make('p', { role: 'alert' }, text.failed), make('div', {}, make('slot', {})), retry];
  }

  /** Makes room for the list, while the feed comes; the fallback is seen through it. */
  private async openRoot(): Promise<void> {
    this.root = this.attachShadow({ mode: 'open' });
    this.put(make('slot', {}));
    await rest();
    this.addStyles(styles);
    await rest();
  }

  /** Puts a place where the old one was, and leaves the focus with those who had it there. */
  private put(place: HTMLElement, isList = false): void {
    // The page's own fallback is seen no more where the list is.
    const hasFocus = this.root?.activeElement ?? (isList && this.querySelector(':focus'));
    takeAway(this.shown);
    this.root?.append(place);
    this.shown = place;
    this.hasList = isList;
    if (!hasFocus) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  /** A sheet of its own: a page's policy may forbid style elements, also in here. */
  private addStyles(more: string): void {
    this.sheets ??= new Set();
    if (!this.root || this.sheets.has(more)) return;
    this.sheets.add(more);
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(more);
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, sheet];
    } catch {
      // until: nobody has an iPhone with Safari before 16.4
      this.root.append(make('style', {}, more));
    }
  }
}

/** A place in the language of what it holds, whatever that of the page is. */
function makePlace({ language }: Messages, style: string, ...content: Element[]): HTMLElement {
  const attributes = { class: 'agenda', part: 'agenda', lang: language, dir: 'ltr' };
  const place = make('div', attributes, ...content);
  // Not as an attribute: a page's policy may forbid that.
  place.style.cssText = style;
  return place;
}

async function chooseText(language: string): Promise<Messages> {
  if (!/^en\b/i.test(language)) return nl;
  // Rather the right calendar in the wrong language than none.
  return loadPart('en').then(
    ({ en }) => en,
    () => nl,
  );
}

/** Loads the feeds and finds the first dates. Rejects when there is nothing at all to show. */
async function open(options: Options, signal: AbortSignal): Promise<Opening> {
  const { feeds, wanted, days, limit } = options;
  const { activities: all, failed } = await loadFeeds(feeds, signal);
  if (failed >= feeds.length) throw failed;
  await rest();
  const activities = all.filter((activity) =>
    wanted.every(
      ([facet, values]) =>
        !values.length ||
        valuesOf(activity, facet).some((value) => values.includes(value.toLowerCase())),
    ),
  );
  await rest();
  const now = Date.now();
  const until = now + days * day;
  const first = await findUpcoming(activities, now, until, limit + 1, signal);
  await rest();
  return { activities, first, now, until, failed };
}
