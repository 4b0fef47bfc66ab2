import { momentOf, tallyOf } from '../../utils/question/desk';
import { arrangePresets, readPreset } from '../../utils/question/preset';
import type { Question } from '../../utils/question/question';
import { type App, useApp, useText } from '../app';
import { once } from '../ui/click';
import { Icon } from '../ui/Icon';
import { type Form, namePreset, nameQuestion, useForm } from './form';

/** The preset keys at this location, in the order of their buttons. */
export function listPresets(app: App): string[] {
  const { questions, settings } = app.stores;
  const isKnown = (key: string) => app.book.value.isOpen(readPreset(key).topic);
  const pinned = settings.team.value.pinnedPresets;
  return arrangePresets(questions.habit.value, pinned, isKnown, app.stores.clock());
}

/** The question that "once more" would repeat: the last one saved here. */
export function lastQuestion(app: App): Question | undefined {
  const { undo, today, desk } = app.stores.questions;
  const last = undo.value;
  if (last && last.action !== 'withdraw') return last.question;
  const own = today.value.find(({ uid }) => uid === desk.value.lastQuestion);
  // The day's other questions may be those of colleagues.
  if (own || app.teamPart.value !== false) return own;
  return today.value.reduce<Question | undefined>(
    (found, one) => (!found || one.uid > found.uid ? one : found),
    undefined,
  );
}

/** Large buttons for what is asked most: one action and it is saved, or counted. */
export function Presets() {
  const app = useApp();
  const text = useText();
  const form = useForm();
  const last = lastQuestion(app);
  return (
    <section class="presets" aria-label={text.presets}>
      {form.isTallying.value ? (
        <TallyBoard app={app} form={form} />
      ) : (
        <PresetGrid app={app} form={form} />
      )}
      <div class="preset-tools">
        {last && (
          <button
            type="button"
            class="button preset tool-wide"
            data-field="repeat"
            aria-keyshortcuts="0"
            onClick={once(() => form.repeat(last))}
          >
            <span class="preset-key" aria-hidden="true">
              0
            </span>
            <span class="preset-name">{text.repeat(nameQuestion(app, last))}</span>
          </button>
        )}
        <button
          type="button"
          class="button tool"
          data-field="tally"
          aria-pressed={form.isTallying.value}
          onClick={() => {
            form.isTallying.value = !form.isTallying.value;
          }}
        >
          <Icon name="tally" />
          {text.tally}
        </button>
        <BackDateButton />
      </div>
    </section>
  );
}

interface Part {
  app: App;
  form: Form;
}

function PresetGrid({ app, form }: Part) {
  return (
    <div class="preset-grid">
      {listPresets(app).map((key, index) => (
        <button
          key={key}
          type="button"
          class="button preset"
          data-field={`preset:${index + 1}`}
          aria-keyshortcuts={String(index + 1)}
          onClick={once(() => form.savePreset(key))}
        >
          <span class="preset-key" aria-hidden="true">
            {index + 1}
          </span>
          <span class="preset-name">{namePreset(app, key)}</span>
        </button>
      ))}
    </div>
  );
}

function TallyBoard({ app, form }: Part) {
  const { text, stores } = app;
  const { questions, settings, clock } = stores;
  const desk = questions.desk.value;
  const { date } = desk.moment ?? momentOf(new Date(clock()));
  const { uids } = tallyOf(desk, { date, location: settings.location.value.uid });
  return (
    <>
      <p class="soft">{text.value.tallyHint}</p>
      <ul class="tally-board">
        {listPresets(app).map((key, index) => (
          <TallyRow
            key={key}
            app={app}
            form={form}
            preset={key}
            place={index + 1}
            count={uids[key]?.length ?? 0}
          />
        ))}
      </ul>
    </>
  );
}

function TallyRow({
  app,
  form,
  preset,
  place,
  count,
}: Part & { preset: string; place: number; count: number }) {
  const text = app.text.value;
  const name = namePreset(app, preset);
  const add = async (times: 1 | -1) => {
    await app.stores.questions.tally(preset, times);
    form.announcement.value = text.tallied(name, count + times);
  };
  return (
    <li class="tally-row">
      <span class="preset-key" aria-hidden="true">
        {place}
      </span>
      <span class="preset-name">{name}</span>
      <button
        type="button"
        class="button button-icon"
        data-field={`tally-less:${place}`}
        aria-label={text.tallyLess(name)}
        aria-disabled={count === 0}
        onClick={() => (count > 0 ? add(-1) : undefined)}
      >
        <Icon name="minus" />
      </button>
      <strong class="tally-count">{count}</strong>
      <button
        type="button"
        class="button button-icon"
        data-field={`tally-more:${place}`}
        aria-label={text.tallyMore(name)}
        onClick={() => add(1)}
      >
        <Icon name="plus" />
      </button>
    </li>
  );
}

function BackDateButton() {
  const app = useApp();
  const text = useText();
  const { questions, clock } = app.stores;
  const isOn = questions.desk.value.moment !== undefined;
  return (
    <button
      type="button"
      class="button tool"
      data-field="back-date"
      aria-pressed={isOn}
      onClick={() => toggleMoment(app, clock())}
    >
      <Icon name="clock" />
      {text.backDate}
    </button>
  );
}

/** Starts or ends writing down for an earlier moment; it starts with the hour before this one. */
export function toggleMoment(app: App, now: number): void {
  app.stores.questions.changeDesk(({ moment, ...desk }) =>
    moment ? desk : { ...desk, moment: momentOf(new Date(now - 3_600_000)) },
  );
}
