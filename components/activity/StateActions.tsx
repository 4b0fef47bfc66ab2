import { v7 as newUid } from 'uuid';
import type { Activity } from '../../utils/activity/activity';
import { cancel, duplicate, resume, unpublish } from '../../utils/activity/state';
import type { CollectionWrite, WriteResult } from '../../utils/storage/collection';
import { useApp } from '../app';
import { once } from '../ui/click';
import { useAgenda, useAgendaText } from './agenda';
import { useEditor } from './editor';
import { editorAddress, goToOverview } from './nav';

/** What can be done with an activity as a whole; each of it can be taken back. */
export function StateActions({ activity }: { activity: Activity }) {
  const { stores } = useApp();
  const agenda = useAgenda();
  const editor = useEditor();
  const text = useAgendaText();
  const { title } = activity;
  const isDraft = !activity['pleinwijzer.nl:published'];
  const isCancelled = activity.status === 'cancelled';
  const stored = () => agenda.activities.find(activity.uid) ?? activity;

  const act = async (said: string, changes: CollectionWrite<Activity>): Promise<WriteResult> => {
    const result = await agenda.change(said, changes);
    if (result === 'saved') editor.rebase();
    return result;
  };
  const copy = async () => {
    const uid = newUid();
    const created = new Date(stores.clock()).toISOString();
    const made = { ...duplicate(stored(), uid, text.copyOf(title)), created };
    if ((await act(text.duplicated(made.title), { save: [made] })) === 'saved')
      location.hash = editorAddress(uid);
  };
  const remove = async () => {
    const result = await agenda.change(text.removed(title), { remove: [activity.uid] });
    if (result !== 'saved') return;
    editor.forget();
    goToOverview();
  };
  return (
    <div class="state-actions">
      {!isDraft && (
        <button
          type="button"
          class="button button-quiet"
          data-field="unpublish"
          onClick={once(() => act(text.unpublished(title), { save: [unpublish(stored())] }))}
        >
          {text.unpublish}
        </button>
      )}
      <button
        type="button"
        class="button button-quiet"
        data-field="cancel"
        onClick={once(() =>
          isCancelled
            ? act(text.goesOn(title), { save: [resume(stored())] })
            : act(text.cancelled(title), { save: [cancel(stored())] }),
        )}
      >
        {isCancelled ? text.resumeActivity : text.cancelActivity}
      </button>
      <button type="button" class="button button-quiet" data-field="duplicate" onClick={once(copy)}>
        {text.duplicate}
      </button>
      {isDraft && (
        <button
          type="button"
          class="button button-quiet"
          data-field="remove"
          onClick={once(remove)}
        >
          {text.remove}
        </button>
      )}
    </div>
  );
}
