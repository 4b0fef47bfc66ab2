import { once } from '../ui/click';
import type { PolicyWatch } from './policy-watch';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';

/** What the organisation set, as far as it is not done; nothing when it set nothing. */
export function PolicyNotice({ policy }: { policy: PolicyWatch }) {
  const text = useTeamText();
  const { kind, address, problem, isRefused } = policy;
  if (problem.value) return <TroubleNotice trouble={problem.value} />;
  if (kind.value === 'wrong') return <p class="notice">{text.policyWrong}</p>;
  if (kind.value === 'other') return <p class="notice">{text.policyOther}</p>;
  if (address.value === undefined) return null;
  return (
    <div class="notice notice-calm">
      <p>{text.policyAsk}</p>
      <div class="row">
        <button type="button" class="button button-main" onClick={once(policy.allow)}>
          {text.policyAllow}
        </button>
        <span class="soft">{address.value}</span>
      </div>
      {isRefused.value && <p role="status">{text.permissionRefused}</p>}
    </div>
  );
}
