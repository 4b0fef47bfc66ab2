import { hasChoices } from '../../utils/question/choose';
import { useApp, useText } from '../app';
import { DetailField, DurationField, HelpField, OrganisationField, OutcomeField } from './fields';
import { useForm } from './form';
import { EditMomentField, nameMoment } from './MomentField';
import { MoreFields } from './MoreFields';
import { ReferralField } from './ReferralField';

/** The fields of the question, shown once it has a topic. */
export function QuestionFields({ now }: { now: number }) {
  const form = useForm();
  const draft = form.draft.value;
  if (!draft.topic && !hasChoices(draft)) return null;
  return (
    <div class="fields">
      <DetailField />
      {draft.topic && <OrganisationField />}
      <HelpField />
      <OutcomeField />
      <ReferralField />
      <DurationField now={now} />
      <MoreFields />
    </div>
  );
}

/** Says that a saved question is being corrected, and of when it is. */
export function EditBanner() {
  const text = useText();
  const { language } = useApp();
  const form = useForm();
  const { original } = form.draft.value;
  if (!original) return null;
  return (
    <div class="notice notice-calm">
      <p>
        <strong>{text.editing}</strong>
        <br />
        <span class="soft">
          {text.editingOf(nameMoment(language.value, original, text.hourSpan))}
        </span>
      </p>
      <EditMomentField />
      <button type="button" class="button" data-field="cancel-edit" onClick={form.cancelEdit}>
        {text.cancelEdit}
      </button>
    </div>
  );
}
