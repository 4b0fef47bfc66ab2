import './beheer.css';
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '../utils/i18n';
import { useApp, useText } from './app';
import { FiguresPage } from './report/FiguresPage';
import { SettingsPage } from './settings/SettingsPage';
import { keepFocus } from './ui/keep-focus';
import { ClockTrouble, StorageTrouble } from './ui/Trouble';

interface BeheerPage {
  /** What stands behind `#/` in the address. */
  path: string;
  title: (text: Messages) => string;
  Page: FunctionComponent;
}

const pages: readonly BeheerPage[] = [
  { path: 'cijfers', title: (text) => text.figures, Page: FiguresPage },
  { path: 'instellingen', title: (text) => text.settings, Page: SettingsPage },
];

function findPage(hash: string): BeheerPage {
  const path = hash.replace(/^#\/?/, '').split('/')[0];
  return pages.find((page) => page.path === path) ?? (pages[0] as BeheerPage);
}

/** Beheer: the full page of the coordinator. */
export function Beheer() {
  const text = useText();
  const { surroundings } = useApp();
  const page = useSignal(findPage(location.hash));
  const title = useRef<HTMLHeadingElement>(null);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    const follow = () => {
      page.value = findPage(location.hash);
      // As after a page load: a screen reader starts at the new page's title.
      title.current?.focus();
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [page]);

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

  const { Page, path, title: nameOf } = page.value;
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
      </header>
      <main ref={main} class="beheer-main">
        <StorageTrouble />
        <ClockTrouble />
        <h1 ref={title} tabIndex={-1}>
          {nameOf(text)}
        </h1>
        <Page />
      </main>
    </div>
  );
}
