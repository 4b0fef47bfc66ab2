import './import.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { useFocusAtStep } from '../ui/step-focus';
import { ImportChoose } from './ImportChoose';
import { ImportDone } from './ImportDone';
import { ImportPreview } from './ImportPreview';
import { useImportText } from './import-text';
import { useImport } from './import-work';

/** Import: files or a pasted text, seen before it is done, all or nothing, and undone in one click. */
export function ImportDialog(props: {
  /** Files to begin with. Absent: people choose them here. */
  files?: readonly File[];
  onClose: () => void;
}) {
  const { files = [], onClose } = props;
  const text = useImportText();
  const work = useImport();
  const isOver = useSignal(false);
  const title = useRef<HTMLHeadingElement>(null);
  const step = work.step.value;
  useFocusAtStep(title, step, step === 'reading' || step === 'writing');
  useEffect(() => {
    if (files.length > 0) work.readFiles(files);
  }, [files]);

  const takeDrop = (event: DragEvent) => {
    event.preventDefault();
    isOver.value = false;
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length > 0) work.readFiles(dropped);
  };
  return (
    <Dialog label={text.import} onClose={onClose} isWide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, beside the button */}
      <div
        class="import stack"
        data-over={isOver.value}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => {
          isOver.value = false;
        }}
        onDrop={takeDrop}
      >
        <DialogHead title={text.import} close={text.close} titleRef={title} />
        <p class="hidden-text" role="status">
          {step === 'reading' ? text.reading : step === 'writing' ? text.writing : ''}
        </p>
        {step === 'reading' && <p aria-hidden="true">{text.reading}</p>}
        {step === 'choose' && <ImportChoose work={work} />}
        {(step === 'preview' || step === 'writing') && <ImportPreview work={work} />}
        {(step === 'done' || step === 'undone') && <ImportDone work={work} />}
        {work.fault.value && (
          <p class="notice" role="alert">
            {work.fault.value}
          </p>
        )}
      </div>
    </Dialog>
  );
}
