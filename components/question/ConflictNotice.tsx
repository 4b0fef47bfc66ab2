import { labels } from '../../utils/question/labels';
import { useApp, useText } from '../app';
import { nameQuestion, theirQuestion, useForm } from './form';

/** Says that the edited question was changed elsewhere, shows both, and lets a person choose. */
export function ConflictNotice() {
  const app = useApp();
  const text = useText();
  const form = useForm();
  if (!form.conflict.value) return null;
  const theirs = theirQuestion(form);
  const outcome = theirs?.outcome && labels.outcome[theirs.outcome][app.language.value];
  return (
    <div class="notice" role="alert">
      <p>{theirs ? text.troubleChanged : text.troubleChangedGone}</p>
      {theirs && (
        <p>
          <span class="soft">{text.theirVersion}</span>
          <br />
          <strong>{[nameQuestion(app, theirs), outcome].filter(Boolean).join(', ')}</strong>
        </p>
      )}
      <div class="row">
        <button type="button" class="button" data-field="keep-mine" onClick={() => form.save(true)}>
          {theirs ? text.keepMine : text.saveAsNew}
        </button>
        <button type="button" class="button" data-field="keep-theirs" onClick={form.cancelEdit}>
          {theirs ? text.keepTheirs : text.dropMine}
        </button>
      </div>
    </div>
  );
}
