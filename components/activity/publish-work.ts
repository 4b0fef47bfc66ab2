import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { PublishMessages } from '../../utils/i18n/publish';
import { type StoredPublication, storePublication } from '../../utils/storage/publication';
import { useApp } from '../app';
import { download } from '../ui/download';
import { useAgenda } from './agenda';
import { buildFiles, type ReadyFiles, usePublishText } from './publish';
import { type FolderFault, writeFolder } from './publish-folder';

/** What publishing starts from, and whom it tells. */
export interface PublishOptions {
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
}

/** The ways to publish, and how the last attempt went. */
export interface Publishing {
  isBusy: ReadonlySignal<boolean>;
  /** Sentence about what went well; empty when nothing did. */
  said: ReadonlySignal<string>;
  /** Sentence about what went wrong; empty when nothing did. */
  fault: ReadonlySignal<string>;
  toFolder(folder: FileSystemDirectoryHandle): Promise<void>;
  /** Lets people choose the folder first. */
  toChosenFolder(): Promise<void>;
  asDownloads(): Promise<void>;
}

const faultTexts = {
  refused: 'refused',
  gone: 'folderGone',
  full: 'full',
  failed: 'failed',
  partly: 'partly',
} as const satisfies Record<FolderFault, keyof PublishMessages>;

/** Media types of the files (RFC 8984 §9, RFC 5545 §8.1). */
const mediaTypes: Record<string, string> = {
  'agenda.json': 'application/jscalendar+json;type=group',
  'agenda.ics': 'text/calendar;charset=utf-8',
  'agenda.jsonld': 'application/ld+json',
};

/** The ways to publish the agenda; each remembers what it published. */
export function usePublishing({ stored, onStored }: PublishOptions): Publishing {
  const text = usePublishText();
  const app = useApp();
  const agenda = useAgenda();
  const { stores, surroundings } = app;
  const isBusy = useSignal(false);
  const said = useSignal('');
  const fault = useSignal('');

  const work = async (step: () => Promise<void>) => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = '';
    fault.value = '';
    try {
      await step();
    } finally {
      isBusy.value = false;
    }
  };
  const prepare = async () => {
    // A name that was typed just before the click is still on its way into the store.
    await stores.settings.reload();
    return buildFiles(app, agenda, stored);
  };
  const remember = async (ready: ReadyFiles, folder: FileSystemDirectoryHandle | undefined) => {
    const { feed } = stored ?? {};
    const kept = { ...(folder ? { folder } : {}), ...(feed ? { feed } : {}) };
    const publication = { ...ready.publication, ...kept };
    try {
      await storePublication(stores, publication);
    } catch {
      fault.value = text.notKept;
    }
    onStored(publication);
  };
  const write = async (folder: FileSystemDirectoryHandle) => {
    const ready = await prepare();
    const failure = await writeFolder(folder, ready.files);
    if (failure) {
      fault.value = text[faultTexts[failure]];
      return;
    }
    said.value = text.folderDone(folder.name);
    await remember(ready, folder);
  };
  const choose = async () => {
    const folder = await surroundings.pickFolder?.().catch(() => 'refused' as const);
    // Refused by the picker itself: by policy, or because it is a folder of the system.
    if (folder === 'refused') fault.value = text.refused;
    else if (folder) await write(folder);
  };
  const save = async () => {
    const ready = await prepare();
    for (const [name, content] of Object.entries(ready.files))
      download(name, content, mediaTypes[name] ?? 'text/plain');
    said.value = text.downloadDone;
    await remember(ready, stored?.folder);
  };
  return {
    isBusy,
    said,
    fault,
    toFolder: (folder) => work(() => write(folder)),
    toChosenFolder: () => work(choose),
    asDownloads: () => work(save),
  };
}
