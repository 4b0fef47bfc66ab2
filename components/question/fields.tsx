import { chooseOrganisation, chooseOutcome, toggleHelp } from '../../utils/question/choose';
import { proposeDuration } from '../../utils/question/draft';
import { labels } from '../../utils/question/labels';
import { details, durations, helps, outcomes } from '../../utils/question/question';
import { useApp, useLabel, useText } from '../app';
import { CheckChips, RadioChips } from '../ui/Chips';
import { useForm } from './form';

/** The organisation that the question concerns: a proposal, others within one click. */
export function OrganisationField() {
  const text = useText();
  const label = useLabel();
  const { book } = useApp();
  const form = useForm();
  const topic = form.topic.value;
  const { organisation, organisationSource } = form.draft.value;
  const near = [
    topic?.organisation,
    ...(topic?.alsoAt ?? []).map((one) => one.organisation),
    organisation,
  ];
  const ids = [...new Set(near.filter((id) => id !== undefined))];
  const choose = (id: string) => form.change((draft, now) => chooseOrganisation(draft, id, now));
  const hints = { host: text.fromHost, topic: text.fromTopic, chosen: '' };
  return (
    <RadioChips
      legend={text.organisation}
      hint={hints[organisationSource ?? 'chosen']}
      field="organisation"
      options={ids.map((value) => ({ value, label: labelOf(value) }))}
      chosen={organisation}
      onChoose={choose}
    >
      <select
        class="select select-chip"
        aria-label={text.otherOrganisation}
        data-field="organisation-other"
        value=""
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{text.otherShort}</option>
        {book.value.organisations
          .filter(({ id }) => !ids.includes(id))
          .map(({ id }) => (
            <option key={id} value={id}>
              {labelOf(id)}
            </option>
          ))}
      </select>
    </RadioChips>
  );

  function labelOf(id: string): string {
    const found = book.value.findOrganisation(id);
    return found ? label(found.label) : id;
  }
}

/** The follow-up of DigiD. */
export function DetailField() {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  const { topic, detail } = form.draft.value;
  if (topic !== 'digid') return null;
  return (
    <RadioChips
      legend={text.detail}
      field="detail"
      options={details.map((value) => ({ value, label: label(labels.detail[value]) }))}
      chosen={detail}
      onChoose={(value) => form.change((draft) => ({ ...draft, detail: value }))}
      onClear={() => form.change(({ detail: _, ...draft }) => draft)}
    />
  );
}

/** What staff did: the five parts of the official definition. */
export function HelpField() {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  return (
    <CheckChips
      legend={text.help}
      field="help"
      options={helps.map((value) => ({ value, label: label(labels.help[value]) }))}
      chosen={form.draft.value.help}
      onToggle={(value) => form.change((draft, topic) => toggleHelp(draft, value, topic))}
    />
  );
}

/** How it ended. */
export function OutcomeField() {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  return (
    <RadioChips
      legend={text.outcome}
      field="outcome"
      options={outcomes.map((value) => ({ value, label: label(labels.outcome[value]) }))}
      chosen={form.draft.value.outcome}
      onChoose={(value) => form.change((draft, topic) => chooseOutcome(draft, value, topic))}
    />
  );
}

/** How long it took, as a class; the panel proposes one from the time the draft has been open. */
export function DurationField({ now }: { now: number }) {
  const text = useText();
  const label = useLabel();
  const form = useForm();
  const { duration, begun, uid } = form.draft.value;
  const proposed = duration || !begun || uid === 'edit' ? undefined : proposeDuration(begun, now);
  return (
    <RadioChips
      legend={text.duration}
      field="duration"
      options={durations.map((value) => ({ value, label: label(labels.duration[value]) }))}
      chosen={duration}
      {...(proposed
        ? { proposed, hint: text.durationProposal(label(labels.duration[proposed])) }
        : {})}
      onChoose={(value) => form.change((draft) => ({ ...draft, duration: value }))}
      onClear={() => form.change(({ duration: _, ...draft }) => draft)}
    />
  );
}
