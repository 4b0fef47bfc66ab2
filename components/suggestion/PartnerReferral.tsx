import { referToPartner } from '../../utils/suggestion/respond';
import { useText } from '../app';
import { useFurtherText } from './further';
import type { Subject } from './subject';

/** Whether the visitor was referred to this partner, and whether contact was made: one click says both. */
export function PartnerReferral(props: { uid: string; name: string; subject: Subject }) {
  const { uid, name, subject } = props;
  const panel = useText();
  const text = useFurtherText();
  const referral = subject.referrals.find(({ to }) => to === uid);
  const choose = (warm: boolean) =>
    subject.change((draft, topic) => referToPartner(draft, { to: uid, warm }, topic));
  const button = (warm: boolean) => {
    const how = warm ? panel.warm : panel.cold;
    return (
      <button
        type="button"
        class="button chip-button"
        data-field={`refer:${uid}:${warm ? 'warm' : 'cold'}`}
        aria-label={text.referredOf(name, how)}
        aria-pressed={referral?.warm === warm}
        onClick={() => choose(warm)}
      >
        {how}
      </button>
    );
  };
  return (
    <div class="suggestion-refer">
      <p class="hint">{text.referTo}</p>
      <div class="chips">
        {button(true)}
        {button(false)}
      </div>
    </div>
  );
}
