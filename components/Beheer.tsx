import './beheer.css';
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BeheerMessages } from '../utils/i18n/beheer';
import { useApp } from './app';
import { useText } from './beheer-text';
import { FiguresPage } from './report/FiguresPage';
import { SettingsPage } from './settings/SettingsPage';
import { keepFocus } from './ui/keep-focus';
import { lazy } from './ui/lazy';
import { ClockTrouble, StorageTrouble } from './ui/Trouble';

/** What a page is told. */
export interface PageProps {
  /** What stands behind the page's own part of the address, by its slashes. */
  path: readonly string[];
}

interface BeheerPage {
  /** What stands behind `#/` in the address. */
  path: string;
  title: (text: BeheerMessages) => string;
  Page: FunctionComponent<PageProps>;
}

const AgendaPage = lazy<PageProps>(async () => (await import('./activity/AgendaPage')).AgendaPage);

const OfferPage = lazy<PageProps>(async () => (await import('./programme/OfferPage')).OfferPage);
const PartnersPage = lazy<PageProps>(
  async () => (await import('./partner/PartnersPage')).PartnersPage,
);

const pages: readonly BeheerPage[] = [
  { path: 'agenda', title: (text) => text.agenda, Page: AgendaPage },
  { path: 'aanbod', title: (text) => text.offer, Page: OfferPage },
  { path: 'partners', title: (text) => text.partners, Page: PartnersPage },
  { path: 'cijfers', title: (text) => text.figures, Page: FiguresPage },
  { path: 'instellingen', title: (text) => text.settings, Page: SettingsPage },
];

/** The page of an address, and what stands behind it; the first one where there is none. */
function findPage(hash: string): { page: BeheerPage; rest: string[] } {
  const [path, ...rest] = hash.replace(/^#\/?/, '').split('/').map(readPart);
  const page = pages.find((one) => one.path === path) ?? (pages[0] as BeheerPage);
  return { page, rest: rest.filter(Boolean) };
}

/** A part of an address as it was before it was written there; as it stands when it is damaged. */
function readPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Beheer: the full page of the coordinator. */
export function Beheer() {
  const text = useText();
  const { surroundings, teamPart } = useApp();
  const address = useSignal(findPage(location.hash));
  const title = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const follow = () => {
      address.value = findPage(location.hash);
      // As after a page load: a screen reader starts at the new page's title.
      title.current?.focus();
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [address]);

  useEffect(() => {
    let card: Element | null | undefined;
    const whole = main.current as HTMLElement;
    const note = (event: FocusEvent) => {
      card = (event.target as Element).closest('.card');
    };
    whole.addEventListener('focusin', note);
    const stop = keepFocus(whole, () => {
      const next = card?.isConnected ? card.querySelector<HTMLElement>('h2') : title.current;
      next?.focus();
    });
    return () => {
      stop();
      whole.removeEventListener('focusin', note);
    };
  }, []);

  const { page, rest } = address.value;
  const { Page, path, title: nameOf } = page;
  const TeamLine = teamPart.value || undefined;
  return (
    <div class="beheer">
      <header class="beheer-header">
        <p class="beheer-name">
          <span class="beheer-mark" aria-hidden="true" />
          {text.beheerTitle}
        </p>
        <nav aria-label={text.beheerPages}>
          <ul class="beheer-nav">
            {pages.map((one) => (
              <li key={one.path}>
                <a href={`#/${one.path}`} aria-current={one.path === path ? 'page' : undefined}>
                  {one.title(text)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {surroundings.isPractice && <p class="soft">{text.practiceState}</p>}
        {TeamLine && (
          <p class="beheer-team">
            <TeamLine />
          </p>
        )}
      </header>
      <main ref={main} class="beheer-main">
        <StorageTrouble />
        <ClockTrouble />
        <h1 ref={title} tabIndex={-1}>
          {nameOf(text)}
        </h1>
        <Page path={rest} />
      </main>
    </div>
  );
}
