import '../activity/import.css';
import { useRef } from 'preact/hooks';
import { programmeColumns } from '../../utils/programme/programme-columns';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { useFocusAtStep } from '../ui/step-focus';
import { useOfferText } from './offer';
import { ProgrammePreview } from './ProgrammePreview';
import { type ProgrammeImportWork, useProgrammeImport } from './programme-import';

/** Import of a list of programmes: seen before it is done, all or nothing, and undone in one click. */
export function ProgrammeImport({ onClose }: { onClose: () => void }) {
  const text = useOfferText();
  const work = useProgrammeImport();
  const title = useRef<HTMLHeadingElement>(null);
  const step = work.step.value;
  useFocusAtStep(title, step, step === 'reading' || step === 'writing');
  const busy = step === 'reading' ? text.reading : step === 'writing' ? text.writing : '';
  return (
    <Dialog label={text.importTitle} onClose={onClose} isWide>
      <DialogHead title={text.importTitle} close={text.close} titleRef={title} />
      <p role="status" hidden={!busy}>
        {busy}
      </p>
      {step === 'choose' && <Choose work={work} />}
      {(step === 'preview' || step === 'writing') && <ProgrammePreview work={work} />}
      {(step === 'done' || step === 'undone') && <Done work={work} />}
      {work.fault.value && (
        <p class="notice" role="alert">
          {work.fault.value}
        </p>
      )}
    </Dialog>
  );
}

/** Two lines of a table, written as they are read. */
const example = `${programmeColumns.join(',')}
Oefenen met DigiD,Voorbeeldmakers,digital;e-government,digid,seniors,nl,https://voorbeeld.example,thuis`;

function Choose({ work }: { work: ProgrammeImportWork }) {
  const text = useOfferText();
  return (
    <>
      <p>{text.importIntro}</p>
      <div class="import-drop">
        <label class="file-button">
          <input
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) work.read(file);
            }}
          />
          <span class="button button-main">{text.chooseFile}</span>
        </label>
      </div>
      <h3 class="part-title">{text.columnsTitle}</h3>
      <p class="soft">{text.columnsIntro}</p>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.columnMeaning}</th>
          </tr>
        </thead>
        <tbody>
          {programmeColumns.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{text.columns[column]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 class="part-title">{text.example}</h3>
      <pre class="example">{example}</pre>
    </>
  );
}

function Done({ work }: { work: ProgrammeImportWork }) {
  const text = useOfferText();
  const isDone = work.step.value === 'done';
  return (
    <>
      <p class="notice notice-calm" role="status">
        {isDone ? text.done(work.count.value) : text.undone}
      </p>
      <form method="dialog" class="row">
        <button type="submit" class="button button-main">
          {text.close}
        </button>
        {isDone && !work.fault.value && <TakeBack work={work} />}
      </form>
    </>
  );
}

function TakeBack({ work }: { work: ProgrammeImportWork }) {
  const text = useOfferText();
  return (
    <button type="button" class="button" onClick={work.takeBack}>
      {text.takeBack}
    </button>
  );
}
