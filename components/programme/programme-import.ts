import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { decodeText } from '../../utils/activity/decode-text';
import type { OfferMessages } from '../../utils/i18n/offer';
import {
  compareProgrammes,
  type ProgrammeComparison,
} from '../../utils/programme/compare-programmes';
import { listOffer } from '../../utils/programme/national-offer';
import type { ProgrammeRow } from '../../utils/programme/read-programme-row';
import { type ProgrammeProblem, readProgrammes } from '../../utils/programme/read-programmes';
import type { WriteResult } from '../../utils/storage/collection';
import { useApp } from '../app';
import { useOffer, useOfferText } from './offer';
import { describeProgrammeProblem } from './programme-problem';

/** How far an import is. */
export type ImportStep = 'choose' | 'reading' | 'preview' | 'writing' | 'done' | 'undone';

/** Something about a file, in words. */
export interface ImportRemark {
  /** Number of the line, from 1. Absent: the file as a whole. */
  line?: number;
  sentence: string;
}

/** One import of programmes, from a file to the offer and back. */
export interface ProgrammeImportWork {
  step: ReadonlySignal<ImportStep>;
  /** What would happen now; follows the offer. */
  preview: ProgrammeComparison;
  remarks: ReadonlySignal<readonly ImportRemark[]>;
  /** Sentence about what went wrong in storing; empty when nothing did. */
  fault: ReadonlySignal<string>;
  /** How many programmes were written. */
  count: ReadonlySignal<number>;
  read(file: File): Promise<void>;
  run(): Promise<void>;
  /** Puts the offer back as it was. */
  takeBack(): Promise<void>;
  /** Begins anew. */
  clear(): void;
}

/** Bytes of the largest file that is read. */
const largestFile = 10 * 1024 * 1024;

/** The state of an import and the steps in it. */
export function useProgrammeImport(): ProgrammeImportWork {
  const { book } = useApp();
  const { programmes, history } = useOffer();
  const text = useOfferText();
  const step = useSignal<ImportStep>('choose');
  const rows = useSignal<readonly ProgrammeRow[]>([]);
  const remarks = useSignal<readonly ImportRemark[]>([]);
  const fault = useSignal('');
  const count = useSignal(0);
  const back = useSignal<(() => Promise<WriteResult>) | undefined>(undefined);
  const { collection } = programmes;
  const stored = collection.all.value;
  const found = rows.value;
  const preview = useMemo(() => compareProgrammes(found, listOffer(stored)), [found, stored]);
  return {
    step,
    preview,
    remarks,
    fault,
    count,
    async read(file) {
      step.value = 'reading';
      fault.value = '';
      const { topics } = book.peek();
      const read = await readFile(file, (content) => readProgrammes(content, topics), text);
      rows.value = read.rows;
      remarks.value = read.remarks;
      step.value = 'preview';
    },
    async run() {
      if (step.peek() !== 'preview') return;
      step.value = 'writing';
      fault.value = '';
      const save = [...preview.added, ...preview.changed.map(({ after }) => after)];
      const expected = new Map([
        ...preview.added.map(({ uid }) => [uid, undefined] as const),
        ...preview.changed.map(({ before }) => [before.uid, programmes.versionOf(before)] as const),
      ]);
      const result = await history.change(collection, text.done(save.length), { save, expected });
      // What changed meanwhile shows in the preview that people then see.
      if (result === 'changed') await collection.reload();
      if (result === 'saved') {
        count.value = save.length;
        back.value = history.undo.peek()?.back;
      } else fault.value = result === 'changed' ? text.stale : text.failed;
      step.value = result === 'saved' ? 'done' : 'preview';
    },
    async takeBack() {
      const result = await back.peek()?.();
      back.value = undefined;
      history.undo.value = undefined;
      if (result === 'saved') step.value = 'undone';
      else fault.value = text.undoneNot;
    },
    clear() {
      rows.value = [];
      remarks.value = [];
      fault.value = '';
      step.value = 'choose';
    },
  };
}

type ReadTable = (content: string) => { rows: ProgrammeRow[]; problems: ProgrammeProblem[] };

/** Reads a file that people chose. Never throws: what is wrong is among the remarks. */
async function readFile(
  file: File,
  readTable: ReadTable,
  text: OfferMessages,
): Promise<{ rows: ProgrammeRow[]; remarks: ImportRemark[] }> {
  const refuse = (sentence: string) => ({ rows: [], remarks: [{ sentence }] });
  if (file.size > largestFile) return refuse(text.tooLarge);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refuse(text.unreadable);
  const decoded = decodeText(new Uint8Array(bytes));
  if (!decoded) return refuse(text.noText);
  const { rows, problems } = readTable(decoded.text);
  const isOld = decoded.encoding === 'windows-1252' && rows.length > 0;
  const remarks = problems.map((problem) => ({
    ...(problem.line === undefined ? {} : { line: problem.line }),
    sentence: describeProgrammeProblem(problem, text),
  }));
  return { rows, remarks: isOld ? [{ sentence: text.oldLetters }, ...remarks] : remarks };
}
