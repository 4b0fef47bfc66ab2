import { useImportText } from './import-text';
import type { ImportWork } from './import-work';

/** What an import did, and the way back. */
export function ImportDone({ work }: { work: ImportWork }) {
  const text = useImportText();
  const isDone = work.step.value === 'done';
  return (
    <>
      <p class="notice notice-calm" role="status">
        {isDone ? text.done(work.count.value) : text.undone}
      </p>
      <div class="row">
        <form method="dialog">
          <button type="submit" class="button button-main">
            {text.close}
          </button>
        </form>
        {isDone && !work.fault.value && (
          <button type="button" class="button" onClick={work.takeBack}>
            {text.undo}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={work.clear}>
          {text.again}
        </button>
      </div>
    </>
  );
}
