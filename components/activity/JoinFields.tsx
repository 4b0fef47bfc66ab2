import { levels, registrationKinds } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { useLabel } from '../app';
import { RadioChips } from '../ui/Chips';
import { Part, SelectField } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { TextField } from './form-fields';

/** How people take part, what it costs, and for which level of Dutch it is. */
export function JoinFields() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  const label = useLabel();
  const { registration, registrationUrl, price, level } = form.value;
  return (
    <Part title={text.takePart}>
      <RadioChips
        legend={text.registration}
        field="registration"
        options={registrationKinds.map((value) => ({
          value,
          label: label(labels.registration[value]),
        }))}
        chosen={registration}
        onChoose={(kind) => change({ registration: kind })}
      />
      {registration === 'sign-up' && (
        <TextField
          label={text.registrationUrl}
          field="registrationUrl"
          type="url"
          hint="https://"
          maxLength={2000}
          value={registrationUrl}
          onInput={(next) => change({ registrationUrl: next })}
        />
      )}
      <div class="pair">
        <TextField
          label={text.price}
          field="price"
          hint={text.priceHint}
          maxLength={10}
          value={price}
          onInput={(next) => change({ price: next })}
        />
        <SelectField
          label={text.level}
          field="level"
          value={level}
          options={[['', text.noLevel], ...levels.map((one) => [one, one] as const)]}
          onChange={(next) => change({ level: next })}
        />
      </div>
    </Part>
  );
}
