import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Activity } from '../../utils/activity/activity';
import type { WriteResult } from '../../utils/storage/collection';
import { useApp } from '../app';
import { useAgenda } from './agenda';
import { comparePreview, type ImportPreview } from './import-preview';
import { type ImportSource, type ImportWords, readFile, readText } from './import-sources';
import { useImportText } from './import-text';

/** How far an import is. */
export type ImportStep = 'choose' | 'reading' | 'preview' | 'writing' | 'done' | 'undone';

/** One import, from files to the agenda and back. */
export interface ImportWork {
  step: ReadonlySignal<ImportStep>;
  /** What would happen now; follows the agenda. */
  preview: ImportPreview;
  sources: ReadonlySignal<readonly ImportSource[]>;
  /** Whether new activities come in as drafts. */
  asDraft: Signal<boolean>;
  /** Sentence about what went wrong; empty when nothing did. */
  fault: ReadonlySignal<string>;
  /** How many activities were written. */
  count: ReadonlySignal<number>;
  readFiles(files: readonly File[]): Promise<void>;
  readPasted(content: string): Promise<void>;
  run(): Promise<void>;
  /** Puts the agenda back as it was. */
  takeBack(): Promise<void>;
  /** Begins anew. */
  clear(): void;
}

/** The state of an import and the steps in it. */
export function useImport(): ImportWork {
  const text = useImportText();
  const app = useApp();
  const agenda = useAgenda();
  const step = useSignal<ImportStep>('choose');
  const sources = useSignal<readonly ImportSource[]>([]);
  const asDraft = useSignal(true);
  const fault = useSignal('');
  const count = useSignal(0);
  const back = useSignal<(() => Promise<WriteResult>) | undefined>(undefined);
  const preview = usePreview(sources.value);
  const words: ImportWords = { text, language: app.language.value };

  const read = async (step1: () => Promise<ImportSource[]>) => {
    step.value = 'reading';
    fault.value = '';
    await nextFrame();
    sources.value = await step1();
    step.value = 'preview';
  };
  const explain = (result: WriteResult) => {
    if (result === 'changed') return text.stale;
    return app.stores.problem.peek() === 'full' ? text.full : text.broken;
  };
  return {
    step,
    preview,
    sources,
    asDraft,
    fault,
    count,
    readFiles: (files) => read(() => Promise.all(files.map((file) => readFile(file, words)))),
    readPasted: (content) => read(async () => [await readText(text.pasted, content, words)]),
    async run() {
      if (step.peek() !== 'preview') return;
      step.value = 'writing';
      fault.value = '';
      const published = asDraft.peek() ? undefined : new Date(app.stores.clock()).toISOString();
      const save = listRecords(preview, published);
      const said = text.done(save.length);
      const result = await agenda.change(said, { save, expected: preview.expected });
      // What changed meanwhile shows in the preview that people then see.
      if (result === 'changed') await agenda.activities.reload();
      if (result === 'saved') {
        count.value = save.length;
        back.value = agenda.undo.peek()?.back;
      } else fault.value = explain(result);
      step.value = result === 'saved' ? 'done' : 'preview';
    },
    async takeBack() {
      const result = await back.peek()?.();
      back.value = undefined;
      agenda.undo.value = undefined;
      if (result === 'saved') step.value = 'undone';
      else fault.value = text.undoneNot;
    },
    clear() {
      sources.value = [];
      fault.value = '';
      step.value = 'choose';
    },
  };
}

/** The preview of what was read; made again when the agenda or the settings change. */
function usePreview(sources: readonly ImportSource[]): ImportPreview {
  const { team } = useApp().stores.settings;
  const { activities, partners } = useAgenda();
  const [stored, known, settings] = [activities.all.value, partners.all.value, team.value];
  return useMemo(() => {
    const { locations, closedDays: closed } = settings;
    return comparePreview(sources, { stored, names: { locations, partners: known }, closed });
  }, [sources, stored, known, settings]);
}

/** Lets the page show that it is busy before it is. */
const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What is written: new ones as drafts, or published at this instant; known ones keep their state. */
function listRecords({ added, changed }: ImportPreview, published: string | undefined): Activity[] {
  const fresh = added.map((activity) =>
    published ? { ...activity, 'pleinwijzer.nl:published': published } : activity,
  );
  return [...fresh, ...changed.map(({ after }) => after)];
}
