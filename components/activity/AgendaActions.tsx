import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { once } from '../ui/click';
import { lazy } from '../ui/lazy';
import { useImportText } from './import-text';

interface DialogProps {
  onClose: () => void;
}

const ImportDialog = lazy<DialogProps & { files?: readonly File[] }>(
  async () => (await import('./ImportDialog')).ImportDialog,
);
const ExportMenu = lazy<DialogProps>(async () => (await import('./ExportMenu')).ExportMenu);

/** The dialog that is open; an import may begin with files. */
type Open = { kind: 'import'; files: readonly File[] } | { kind: 'export' } | undefined;

/** Import and export of the agenda, each in a dialog that is loaded when it is opened. */
export function AgendaActions() {
  const text = useImportText();
  const open = useSignal<Open>(undefined);
  useDrops(open);
  const close = () => {
    open.value = undefined;
  };
  const shown = open.value;
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={once(() => (open.value = { kind: 'import', files: [] }))}
      >
        {text.import}
      </button>
      <button type="button" class="button" onClick={once(() => (open.value = { kind: 'export' }))}>
        {text.export}
      </button>
      {shown?.kind === 'import' && <ImportDialog files={shown.files} onClose={close} />}
      {shown?.kind === 'export' && <ExportMenu onClose={close} />}
    </>
  );
}

/** Files that are dropped anywhere on the page begin an import; else the browser would open them. */
function useDrops(open: Signal<Open>): void {
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = (event: DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      open.value ??= { kind: 'import', files: [...(event.dataTransfer?.files ?? [])] };
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [open]);
}
