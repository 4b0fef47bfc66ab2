import './import.css';
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { localDate } from '../../utils/question/desk';
import { useApp } from '../app';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { download } from '../ui/download';
import { useAgenda } from './agenda';
import { useFilter, useRows } from './agenda-rows';
import { type ExportFormat, exportFormats, writeExport } from './export-files';
import { useImportText } from './import-text';

/** Export of the agenda, or of what its list shows, as a file. */
export function ExportMenu({ onClose }: { onClose: () => void }) {
  const text = useImportText();
  const app = useApp();
  const agenda = useAgenda();
  const { shown } = useRows(useFilter());
  const isFiltered = useSignal(false);
  const format = useSignal<ExportFormat>('ics');
  const said = useSignal('');
  const all = agenda.activities.all.value;
  const listed = shown.value.map(({ activity }) => activity);

  const save = async () => {
    const name = `agenda-${localDate(new Date(app.stores.clock()))}.${format.peek()}`;
    const { content, type } = await writeExport(
      format.peek(),
      isFiltered.peek() ? listed : all,
      app,
      agenda,
    );
    download(name, content, type);
    said.value = text.saved(name);
  };
  return (
    <Dialog label={text.export} onClose={onClose} isWide>
      <DialogHead title={text.export} close={text.close} />
      {all.length === 0 ? (
        <p class="empty">{text.exportEmpty}</p>
      ) : (
        <>
          <Choice
            legend={text.exportWhat}
            options={[
              { value: 'all', label: text.exportAll(all.length) },
              { value: 'shown', label: text.exportShown(listed.length) },
            ]}
            chosen={isFiltered.value ? 'shown' : 'all'}
            onChoose={(value) => {
              isFiltered.value = value === 'shown';
            }}
          />
          <Choice
            legend={text.exportAs}
            options={exportFormats.map((value) => ({ value, label: text.formats[value] }))}
            chosen={format.value}
            onChoose={(value) => {
              format.value = value;
            }}
          />
          <p class="soft">{text.exportHint}</p>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              disabled={isFiltered.value && listed.length === 0}
              onClick={save}
            >
              {text.save}
            </button>
            <span role="status">{said.value}</span>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Choice<Value extends string>(props: {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class="export-choice">
      <legend class="label">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
