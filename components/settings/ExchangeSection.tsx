import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AgendaMessages } from '../../utils/i18n/agenda';
import type { BeheerMessages } from '../../utils/i18n/beheer';
import { localDate } from '../../utils/question/desk';
import type { ExchangeFault } from '../../utils/settings/exchange';
import { exportAll, type ImportPreview, previewImport } from '../../utils/storage/exchange';
import { importAll } from '../../utils/storage/import-all';
import { asProblem } from '../../utils/storage/problem';
import { useAgendaText } from '../activity/agenda';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { download } from '../ui/download';
import { ImportProgress, useImportProgress } from './ImportProgress';
import { Section } from './Section';

/** Everything into one file, and back: seen before it is done, all or nothing. */
export function ExchangeSection() {
  const text = useText();
  const words = useAgendaText();
  const { stores } = useApp();
  const file = useRef<HTMLInputElement>(null);
  const preview = useSignal<ImportPreview | undefined>(undefined);
  const said = useSignal('');
  const fault = useSignal('');
  const isBusy = useSignal(false);
  const progress = useImportProgress();
  return (
    <Section title={text.exchange} intro={text.exchangeIntro}>
      <div class="row">
        <button type="button" class="button" disabled={isBusy.value} onClick={save}>
          {text.exportAll}
        </button>
        <label class="file-button">
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            disabled={isBusy.value}
            onChange={({ currentTarget }) => read(currentTarget.files?.[0])}
          />
          <span class="button">{text.importAll}</span>
        </label>
      </div>
      <p role="status">{said.value}</p>
      {progress.shown.value && <ImportProgress {...progress.shown.value} />}
      {fault.value && (
        <p class="error" role="alert">
          {fault.value}
        </p>
      )}
      {preview.value && (
        <Preview preview={preview.value} isBusy={isBusy.value} onImport={write} onCancel={cancel} />
      )}
    </Section>
  );

  async function save() {
    await work('', async () => {
      const name = `${text.fileAll}-${localDate(new Date(stores.clock()))}.json`;
      download(name, await exportAll(stores), 'application/json');
      said.value = text.exportDone(name);
    });
  }

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    preview.value = undefined;
    await work(text.importWorking, async () => {
      // The schema library is loaded with the first file.
      const { readExchange } = await import('../../utils/settings/read-exchange');
      const result = readExchange(await chosen.text());
      said.value = '';
      if (result.fault) fault.value = explainFault(result.fault, text, words);
      else preview.value = await previewImport(stores, result.exchange);
    });
    if (file.current) file.current.value = '';
  }

  async function write() {
    const shown = preview.value;
    if (!shown) return;
    await work(text.importWriting, async () => {
      await importAll(stores, shown, progress.tell);
      preview.value = undefined;
      said.value = sayDone(shown);
    });
  }

  function sayDone({ records, collected, changesTeam }: ImportPreview): string {
    const others = Object.values(collected).reduce((sum, rows) => sum + rows.length, 0);
    if (others === 0) return text.importDone(records.length, changesTeam);
    return words.importDone(records.length, others);
  }

  function cancel() {
    preview.value = undefined;
    said.value = '';
  }

  async function work(saying: string, step: () => Promise<void>) {
    isBusy.value = true;
    said.value = saying;
    fault.value = '';
    try {
      await step();
    } catch (error) {
      said.value = '';
      const { kind } = asProblem(error);
      const sentences = { full: text.importFull, changed: text.importStale };
      fault.value = sentences[kind as keyof typeof sentences] ?? text.importBroken;
    } finally {
      progress.end();
      isBusy.value = false;
    }
  }
}

function explainFault(
  { kind, question, record }: ExchangeFault,
  text: BeheerMessages,
  words: AgendaMessages,
): string {
  if (kind === 'newer') return text.importNewer;
  if (kind === 'not-json') return text.importDamaged(text.importNotJson);
  if (record) return text.importDamaged(words.recordNumber[record.collection](record.index + 1));
  const where = question === undefined ? text.inSettings : text.questionNumber(question + 1);
  return text.importDamaged(where);
}

function Preview(props: {
  preview: ImportPreview;
  isBusy: boolean;
  onImport: () => void;
  onCancel: () => void;
}) {
  const text = useText();
  const { counts, changesTeam } = props.preview;
  return (
    <div class="notice notice-calm">
      <h3>{text.importPreview}</h3>
      <ul class="preview-list">
        <li>{text.importNew(counts.new)}</li>
        <li>{text.importChanged(counts.changed)}</li>
        <li>{text.importSame(counts.same)}</li>
        {counts.older > 0 && <li>{text.importOlder(counts.older)}</li>}
        <li>{changesTeam ? text.importSettings : text.importSettingsSame}</li>
      </ul>
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={props.isBusy}
          onClick={props.onImport}
        >
          {text.importNow}
        </button>
        <button type="button" class="button" disabled={props.isBusy} onClick={props.onCancel}>
          {text.importCancel}
        </button>
      </div>
    </div>
  );
}
