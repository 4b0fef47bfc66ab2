import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import type { Work } from './use-work';

/** A form of the team: what is filled in, what went wrong the last time, and the way on and back. */
export function TeamForm(props: {
  title: string;
  /** Whether the title is told to screen readers only. */
  hidesTitle?: boolean;
  /** What the main button says. */
  send: string;
  work: Work;
  /** Whether the administrator of the server fills it in. */
  isAdmin?: boolean;
  onSend: () => void;
  onBack: () => void;
  children: ComponentChildren;
}) {
  const text = useTeamText();
  const id = useId();
  const { title, hidesTitle, work, isAdmin = false } = props;
  const isBusy = work.isBusy.value;
  return (
    <form
      class="team-form"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <h3 id={id} hidden={hidesTitle}>
        {title}
      </h3>
      {props.children}
      <TroubleNotice trouble={work.trouble.value} isAdmin={isAdmin} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={isBusy}>
          {props.send}
        </button>
        <button type="button" class="button button-quiet" disabled={isBusy} onClick={props.onBack}>
          {text.back}
        </button>
      </div>
      <p class="team-said" role="status">
        {isBusy && text.working}
      </p>
    </form>
  );
}
