import { type ReadonlySignal, signal } from '@preact/signals';
import type { CredentialStore } from '../utils/team/surroundings';

/** What a page gets from the browser around it; the practice environment has a lesser one. */
export interface Surroundings {
  /** Host name of the active tab, where it may be known. */
  host: ReadonlySignal<string | undefined>;
  /** Opens Beheer, or shows it where it is open. */
  openBeheer(): void;
  /** The keys that open the panel. Empty when none are set. */
  shortcut: ReadonlySignal<string>;
  /** Recognition of websites without a click. Absent where the browser cannot do that. */
  recognition?: Recognition;
  /** What sharing with a team needs of the browser. Absent where nothing is shared: in practice. */
  team?: TeamDoors;
  /**
   * Lets people choose a folder to write in; undefined when they choose none. Must be called directly
   * from a click. Absent where the browser cannot do that.
   */
  pickFolder?: (() => Promise<FileSystemDirectoryHandle | undefined>) | undefined;
  /** True where nothing counts: the practice environment. */
  isPractice: boolean;
  /** Version of the product. */
  version: string;
}

/** The permission to know the host name in every tab of known organisations. */
export interface Recognition {
  /** Host names for which it is allowed now, each with all below it. */
  hosts: ReadonlySignal<readonly string[]>;
  /** Asks the browser for these host names; must be called directly from a click. */
  ask(hosts: readonly string[]): Promise<boolean>;
  /** Gives the permission back. */
  stop(): Promise<void>;
}

/** The ways to the team's server that only the browser can open. */
export interface TeamDoors {
  /** Keeps the password of this computer's account. */
  credentials: CredentialStore;
  /** Asks to reach the server at this address; must be called directly from a click. */
  ask(address: string): Promise<boolean>;
  /** Whether the server at this address may be reached. */
  isAllowed(address: string): Promise<boolean>;
  /** Gives the permission for the server back. */
  drop(address: string): Promise<void>;
  /** The connection code that the organisation set by policy. Undefined: none. */
  readPolicy(): Promise<string | undefined>;
  /** Lets this computer share while no page is open, or no longer. */
  setAlarm(isOn: boolean): Promise<void>;
}

/** What the extension's file for the browser offers; doors hand it over. */
export interface BrowserSeam {
  watchHost(tell: (host: string | undefined) => void): void;
  showBeheer(): Promise<void>;
  readShortcut(): Promise<string>;
  listHostAccess(): Promise<string[]>;
  askHostAccess(hosts: readonly string[]): Promise<boolean>;
  dropHostAccess(): Promise<void>;
  watchHostAccess(tell: () => void): void;
  credentials: CredentialStore;
  askServerAccess(address: string): Promise<boolean>;
  hasServerAccess(address: string): Promise<boolean>;
  dropServerAccess(address: string): Promise<void>;
  readTeamPolicy(): Promise<string | undefined>;
  setShareAlarm(isOn: boolean): Promise<void>;
  readVersion(): string;
}

/** The surroundings of a page of the extension; only the panel sees a tab beside it. */
export function buildSurroundings(browser: BrowserSeam, page: { seesTab: boolean }): Surroundings {
  const host = signal<string | undefined>(undefined);
  const shortcut = signal('');
  const hosts = signal<readonly string[]>([]);
  const look = async () => {
    hosts.value = await browser.listHostAccess();
  };
  if (page.seesTab) {
    browser.watchHost((now) => {
      host.value = now;
    });
  }
  browser.readShortcut().then((keys) => {
    shortcut.value = keys;
  });
  browser.watchHostAccess(look);
  look();
  return {
    host,
    shortcut,
    openBeheer: () => void browser.showBeheer(),
    recognition: { hosts, ask: browser.askHostAccess, stop: browser.dropHostAccess },
    team: {
      credentials: browser.credentials,
      ask: browser.askServerAccess,
      isAllowed: browser.hasServerAccess,
      drop: browser.dropServerAccess,
      readPolicy: browser.readTeamPolicy,
      setAlarm: browser.setShareAlarm,
    },
    pickFolder: findFolderPicker(),
    isPractice: false,
    version: browser.readVersion(),
  };
}

/** Chromium's window with its picker of folders (File System Access, WICG). */
interface PickerWindow {
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

/** The browser's own picker of folders; undefined where it has none. */
export function findFolderPicker(): Surroundings['pickFolder'] {
  const browser = window as PickerWindow;
  if (!browser.showDirectoryPicker) return undefined;
  return async () => {
    try {
      return await browser.showDirectoryPicker?.({ id: 'agenda', mode: 'readwrite' });
    } catch (error) {
      // People closed the picker.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw error;
    }
  };
}
