import { useSignal } from '@preact/signals';
import { toggleReferral } from '../../utils/question/choose';
import { labels } from '../../utils/question/labels';
import { type Referral, type ReferralKind, referralKinds } from '../../utils/question/question';
import type { Label } from '../../utils/question/topic';
import { useLabel, useText } from '../app';
import { useForm } from './form';

/** Desks in sight before "other places" is opened. */
const fewDesks = 5;

/** To whom the visitor was referred, and whether contact was made: one click says both. */
export function ReferralField() {
  const text = useText();
  const form = useForm();
  const isAll = useSignal(false);
  const { help, outcome, referrals } = form.draft.value;
  if (outcome !== 'referred' && !help.includes('referred')) return null;
  const usual = form.topic.value?.referral;
  // The order never follows a choice: what is under the pointer stays there.
  const order: string[] = [...new Set([...(usual ? [usual] : []), ...referralKinds])];
  const first = isAll.value ? order : order.slice(0, fewDesks);
  const shown = [...new Set([...first, ...referrals.map(({ to }) => to)])];
  return (
    <fieldset class="referral">
      <legend class="label">
        {text.referral} <span class="hint">· {text.referralHint}</span>
      </legend>
      <ul>
        {shown.map((to) => (
          <Desk key={to} to={to} referral={referrals.find((one) => one.to === to)} />
        ))}
      </ul>
      {!isAll.value && (
        <button
          type="button"
          class="button button-quiet"
          data-field="more-desks"
          onClick={({ currentTarget }) => {
            const list = currentTarget.parentElement;
            isAll.value = true;
            // The button goes: the focus moves on to the first desk that it brought.
            requestAnimationFrame(() =>
              list?.querySelectorAll('input')[2 * shown.length]?.focus({ preventScroll: true }),
            );
          }}
        >
          {text.moreDesks}
        </button>
      )}
    </fieldset>
  );
}

function Desk({ to, referral }: { to: string; referral: Referral | undefined }) {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  const known = labels.referralKind[to as ReferralKind] as Label | undefined;
  // Imported questions may name a desk that this list does not know.
  const name = known ? label(known) : (form.deskNames.value.get(to) ?? to);
  const choose = (warm: boolean) =>
    form.change((draft, topic) => toggleReferral(draft, { to, warm }, topic));
  const chip = (warm: boolean) => (
    <label class="chip" title={warm ? text.warm : text.cold}>
      <input
        type="radio"
        name={`referral:${to}`}
        data-field={`referral:${to}:${warm ? 'warm' : 'cold'}`}
        checked={referral?.warm === warm}
        aria-label={`${name}: ${warm ? text.warm : text.cold}`}
        onClick={() => (referral?.warm === warm ? choose(warm) : undefined)}
        onChange={() => choose(warm)}
      />
      <span>{warm ? text.warmShort : text.coldShort}</span>
    </label>
  );
  return (
    <li class="desk">
      <span class="desk-name">{name}</span>
      {chip(true)}
      {chip(false)}
    </li>
  );
}
