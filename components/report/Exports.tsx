import { useSignal } from '@preact/signals';
import type { Period } from '../../utils/report/period';
import type { Counts } from '../../utils/report/tally';
import { listPeriod } from '../../utils/storage/questions';
import { useApp } from '../app';
import { useText } from '../beheer-text';
import { download } from '../ui/download';
import { listCountRows, listQuestionRows } from './export';
import { readKnownPartners } from './known-partners';

/** The figures, or the questions behind them, as a CSV file. */
export function Exports(props: { counts: Counts; period: Period; location: string }) {
  const app = useApp();
  const text = useText();
  const { settings, database } = app.stores;
  const { separator } = settings.device.value;
  const said = useSignal('');
  const { from, until } = props.period;

  const save = async (file: string, rows: (string | number)[][]) => {
    // Loaded at the first export: nobody else waits for it.
    const { buildCsv } = await import('../../utils/report/csv');
    const name = `${file}-${from}-${until}.csv`;
    download(name, buildCsv(rows, separator), 'text/csv;charset=utf-8');
    said.value = text.exportDone(name);
  };
  return (
    <div class="row">
      <button
        type="button"
        class="button"
        onClick={async () => {
          const partners = await readKnownPartners(app.stores);
          await save(text.fileTable, listCountRows(app, props.counts, partners));
        }}
      >
        {text.exportTable}
      </button>
      <button
        type="button"
        class="button"
        onClick={async () => {
          const questions = await listPeriod(database, from, until, props.location || undefined);
          const partners = await readKnownPartners(app.stores);
          await save(text.fileQuestions, listQuestionRows(app, questions, partners));
        }}
      >
        {text.exportQuestions}
      </button>
      <label class="row separator">
        <span class="soft">{text.separator}</span>
        <select
          class="select"
          value={separator}
          onChange={({ currentTarget }) =>
            settings.changeDevice({ separator: currentTarget.value as ';' | ',' })
          }
        >
          {([';', ','] as const).map((one) => (
            <option key={one} value={one}>
              {text.separatorNames[one]}
            </option>
          ))}
        </select>
      </label>
      <span class="soft" role="status">
        {said.value}
      </span>
    </div>
  );
}
