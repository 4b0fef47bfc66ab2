import { useSignal } from '@preact/signals';
import { once } from '../ui/click';
import { lazy } from '../ui/lazy';
import { useImportText } from './import-text';

type Props = { onClose: () => void };

const ImportDialog = lazy<Props>(async () => (await import('./ImportDialog')).ImportDialog);
const ExportMenu = lazy<Props>(async () => (await import('./ExportMenu')).ExportMenu);

/** Import and export of the agenda, each in a dialog that is loaded when it is opened. */
export function AgendaActions() {
  const text = useImportText();
  const open = useSignal<'import' | 'export' | undefined>(undefined);
  const close = () => {
    open.value = undefined;
  };
  return (
    <>
      <button type="button" class="button" onClick={once(() => (open.value = 'import'))}>
        {text.import}
      </button>
      <button type="button" class="button" onClick={once(() => (open.value = 'export'))}>
        {text.export}
      </button>
      {open.value === 'import' && <ImportDialog onClose={close} />}
      {open.value === 'export' && <ExportMenu onClose={close} />}
    </>
  );
}
