import { localDate, type Moment } from '../../utils/question/desk';
import { useApp, useText } from '../app';
import { useForm } from './form';

/** The earlier moment for which questions are written down, always in sight while it counts. */
export function BackDateField() {
  const text = useText();
  const app = useApp();
  const { questions } = app.stores;
  const { moment } = questions.desk.value;
  if (!moment) return null;
  const set = (change: Partial<Moment>) =>
    questions.changeDesk((desk) => ({ ...desk, moment: { ...moment, ...change } }));
  return (
    <div class="notice notice-calm back-date">
      <p>
        <strong>{text.backDateOn(nameMoment(app.language.value, moment, text.hourSpan))}</strong>
        <br />
        <span class="soft">{text.backDateHint}</span>
      </p>
      <MomentInputs moment={moment} onChange={set} />
      <button
        type="button"
        class="button"
        data-field="back-to-now"
        onClick={() => questions.changeDesk(({ moment: _, ...desk }) => desk)}
      >
        {text.backToNow}
      </button>
    </div>
  );
}

/** Day and hour of the question that is being edited. */
export function EditMomentField() {
  const form = useForm();
  const { place } = form.draft.value;
  if (!place) return null;
  return (
    <MomentInputs
      moment={place}
      onChange={(change) => form.change((draft) => ({ ...draft, place: { ...place, ...change } }))}
    />
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function MomentInputs(props: { moment: Moment; onChange: (change: Partial<Moment>) => void }) {
  const text = useText();
  const { clock } = useApp().stores;
  const { moment, onChange } = props;
  return (
    <div class="moment">
      <label>
        <span class="label">{text.backDateDay}</span>
        <input
          class="input"
          type="date"
          data-field="moment-date"
          value={moment.date}
          max={localDate(new Date(clock()))}
          onChange={({ currentTarget }) => {
            if (currentTarget.value && currentTarget.checkValidity())
              onChange({ date: currentTarget.value });
            else currentTarget.value = moment.date;
          }}
        />
      </label>
      <label>
        <span class="label">{text.backDateHour}</span>
        <select
          class="select"
          data-field="moment-hour"
          value={String(moment.hour)}
          onChange={({ currentTarget }) => onChange({ hour: Number(currentTarget.value) })}
        >
          {hours.map((hour) => (
            <option key={hour} value={String(hour)}>
              {text.hourSpan(hour)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A day and hour in words, such as "zaterdag 21 november, 10–11 uur". */
export function nameMoment(
  language: string,
  moment: Moment,
  span: (hour: number) => string,
): string {
  const day = new Date(`${moment.date}T12:00:00`);
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return `${format.format(day)}, ${span(moment.hour)}`;
}
