import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Published } from '../../utils/team/published';
import { useApp } from '../app';
import { once } from '../ui/click';
import type { ServerPublishing } from './publish-server';
import { usePublishTeamText } from './publish-team';

/** Empties the agenda for visitors, after it was said what they will see. */
export function WithdrawPart({
  publishing,
  stands,
}: {
  publishing: ServerPublishing;
  stands: Published;
}) {
  const words = usePublishTeamText();
  const { autoPublish } = useApp().stores.settings.team.value;
  const id = useId();
  const isAsked = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const keep = () => {
    isAsked.value = false;
    opener.current?.focus();
  };
  if (stands.activities.length === 0) return null;
  return (
    <div class="publish-embed stack">
      <div class="row">
        <button
          ref={opener}
          type="button"
          class="button"
          aria-expanded={isAsked.value}
          aria-controls={isAsked.value ? id : undefined}
          onClick={once(() => {
            isAsked.value = !isAsked.peek();
          })}
        >
          {words.withdraw}
        </button>
      </div>
      {isAsked.value && (
        <div id={id} class="notice">
          <p>{words.withdrawAsk}</p>
          {autoPublish && <p>{words.withdrawAuto}</p>}
          <div class="row">
            <button type="button" class="button" onClick={once(publishing.withdraw)}>
              {words.withdrawYes}
            </button>
            <button type="button" class="button" onClick={once(keep)}>
              {words.withdrawNo}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
