import { signal } from '@preact/signals';
import { findFolderPicker, type Surroundings } from '../components/surroundings';
import { version } from '../package.json';
import { followHost } from './host-channel';

/** Name of the database of the practice environment; the extension never opens it. */
export const practiceDatabase = 'pleinwijzer-oefenen';

/** Name of the tab in which the practice environment shows Beheer. */
export const beheerTab = 'pleinwijzer-oefenen-beheer';

/**
 * The surroundings of a page of the practice environment. There is no browser to ask: the host name
 * is the one in the training view's address bar, no keys open the panel, and nothing can be
 * recognised by itself.
 */
export function practiceSurroundings(): Surroundings {
  const pickFolder = findFolderPicker();
  return {
    host: followHost(),
    openBeheer,
    shortcut: signal(''),
    pickFolder,
    isPractice: true,
    version,
  };
}

function openBeheer(): void {
  // Without an address an open tab keeps its page, and what was typed there.
  const tab = window.open('', beheerTab);
  if (tab?.location.href === 'about:blank') tab.location.href = './beheer.html';
  tab?.focus();
}
