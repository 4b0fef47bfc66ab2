import { useSignal } from '@preact/signals';
import { localDate, type Moment, momentOf } from '../../utils/question/desk';
import { useApp, useText } from '../app';
import { useForm } from './form';

/** The earlier moment for which questions are written down, always in sight while it counts. */
export function BackDateField() {
  const text = useText();
  const app = useApp();
  const form = useForm();
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
        onClick={() => {
          questions.changeDesk(({ moment: _, ...desk }) => desk);
          form.focus.value();
        }}
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
  const isWrong = useSignal(false);
  const { moment, onChange } = props;
  const now = momentOf(new Date(clock()));
  const least = localDate(new Date(clock() - 366 * 24 * 3_600_000));
  const isDay = (date: string) => date >= least && date <= now.date;
  const lastHour = moment.date === now.date ? now.hour : 23;

  const setDay = (input: HTMLInputElement) => {
    isWrong.value = false;
    if (!isDay(input.value)) return;
    const hour = input.value === now.date ? Math.min(moment.hour, now.hour) : moment.hour;
    onChange({ date: input.value, hour });
  };
  // A year is typed digit by digit: only what is left behind in the field is judged.
  const judge = (input: HTMLInputElement) => {
    isWrong.value = !isDay(input.value);
    input.value = moment.date;
  };
  return (
    <div class="moment">
      <label>
        <span class="label">{text.backDateDay}</span>
        <input
          class="input"
          type="date"
          data-field="moment-date"
          value={moment.date}
          min={least}
          max={now.date}
          onInput={({ currentTarget }) => setDay(currentTarget)}
          onBlur={({ currentTarget }) => judge(currentTarget)}
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
            <option key={hour} value={String(hour)} disabled={hour > lastHour}>
              {text.hourSpan(hour)}
            </option>
          ))}
        </select>
      </label>
      {isWrong.value && (
        <p class="error" role="alert">
          {text.backDateWrong}
        </p>
      )}
    </div>
  );
}

/** A day and hour in words, such as "zaterdag 21 november, 10–11 uur". */
export function nameMoment(
  language: string,
  moment: Moment,
  span: (hour: number) => string,
): string {
  return `${nameDay(language, moment.date)}, ${span(moment.hour)}`;
}

/** A day in words, with the year when it is not this one. */
export function nameDay(language: string, date: string): string {
  const isThisYear = date.startsWith(String(new Date().getFullYear()));
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return format.format(new Date(`${date}T12:00:00`));
}
