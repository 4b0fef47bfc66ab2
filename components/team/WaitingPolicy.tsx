import { useApp } from '../app';
import { once } from '../ui/click';
import { usePolicy } from './policy-watch';
import { useStateText } from './use-standing';

/** In a header: the organisation wants to share, and the browser has to allow it first. */
export function WaitingPolicy() {
  const text = useStateText();
  const { team } = useApp().surroundings;
  const policy = usePolicy();
  const { address } = policy;
  if (!team || address.value === undefined) return null;
  return (
    <span class="team-policy">
      <span>{text.policyWaits}</span>
      <button type="button" class="button chip-button" onClick={once(policy.allow)}>
        {text.policyAllow}
      </button>
    </span>
  );
}
