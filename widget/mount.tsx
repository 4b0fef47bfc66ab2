import { type ComponentChild, render } from 'preact';
import { day } from '../utils/activity/local-time';
import { Agenda, type Opening } from './Agenda';
import styles from './agenda.css?inline';
import { valuesOf } from './entry';
import { loadFeeds } from './load-feed';
import { type Messages, nl } from './messages/nl';
import { attributes, type Options, readOptions } from './options';
import { loadPart } from './parts';
import { findUpcoming } from './upcoming';

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
  /** Where the list is drawn. */
  declare private place: HTMLElement | undefined;
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
    if (this.place) render(null, this.place);
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.ending && before !== after) this.connectedCallback();
  }

  /** Shows the list, or why there is none; until then the page's own fallback stays. */
  private async show(signal: AbortSignal, isAgain?: boolean): Promise<void> {
    const options = readOptions(this);
    const opening = open(options, signal);
    // Heard of below; until then it would count as an error that nobody caught.
    opening.catch(() => undefined);
    const colours = this.chooseColours();
    const text = await chooseText(options.language);
    if (signal.aborted) return;
    const wait = () => {
      if (!this.place?.firstChild) this.draw(<slot>{text.loading}</slot>, text, '');
    };
    // A list that comes at once needs no word about its coming.
    const timer = setTimeout(wait, this.root ? 0 : patience);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const style = await colours;
    let content: ComponentChild;
    try {
      const addStyles = (more: string) => this.addStyles(more);
      const restart = () => this.connectedCallback(true);
      content = (
        <Agenda key={signal} {...(await opening)} {...{ text, options, addStyles, restart }} />
      );
    } catch {
      if (isAgain) return;
      content = (
        <>
          <p role="alert">{text.failed}</p>
          <slot />
          <button
            type="button"
            class="button"
            part="button"
            onClick={() => this.connectedCallback()}
          >
            {text.retry}
          </button>
        </>
      );
    }
    clearTimeout(timer);
    if (!signal.aborted) this.draw(content, text, style);
  }

  private draw(content: ComponentChild, { language }: Messages, style: string): void {
    if (!this.root) {
      this.root = this.attachShadow({ mode: 'open' });
      this.place = document.createElement('div');
      this.root.append(this.place);
      this.addStyles(styles);
    }
    render(
      <div class="agenda" part="agenda" lang={language} dir="ltr" style={style}>
        {content}
      </div>,
      this.place as HTMLElement,
    );
  }

  /** Corrections of the page's own colours; none where it gives none. */
  private async chooseColours(): Promise<string> {
    // After the feed was asked for: to look at styles makes the page reckon them.
    await new Promise((resolve) => setTimeout(resolve));
    const given = getComputedStyle(this);
    const names = ['accent', 'background', 'text'];
    if (!names.some((name) => given.getPropertyValue(`--plein-${name}`))) return '';
    return loadPart('accent').then(
      ({ correctColours }) => correctColours(given),
      () => '',
    );
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
      this.root.append(Object.assign(document.createElement('style'), { textContent: more }));
    }
  }
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
  const activities = all.filter((activity) =>
    wanted.every(
      ([facet, values]) =>
        !values.length ||
        valuesOf(activity, facet).some((value) => values.includes(value.toLowerCase())),
    ),
  );
  const now = Date.now();
  const until = now + days * day;
  const first = await findUpcoming(activities, now, until, limit + 1, signal);
  return { activities, first, now, until, failed };
}
