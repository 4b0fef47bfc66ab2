import { useEffect, useRef } from 'preact/hooks';
import { labels } from '../../utils/question/labels';
import type { Organisation } from '../../utils/question/organisation';
import type { Detail, ReferralKind } from '../../utils/question/question';
import type { Option } from '../../utils/question/search';
import type { Topic } from '../../utils/question/topic';
import { type App, useApp, useText } from '../app';
import { Combobox } from '../ui/Combobox';
import { type Form, isBusy, nameQuestion, useForm } from './form';

/** The search field: what the question is about. */
export function TopicField() {
  const app = useApp();
  const text = useText();
  const form = useForm();
  const input = useRef<HTMLInputElement>(null);
  const { typed, options } = form;
  const { topic } = typed.value;

  useEffect(() => {
    form.focus.value = () => {
      input.current?.focus();
      // Once more after drawing: the bar below may have grown over the field.
      requestAnimationFrame(() =>
        input.current?.closest('.combobox')?.scrollIntoView({ block: 'nearest' }),
      );
    };
  }, [form]);

  return (
    <Combobox
      label={text.topicQuestion}
      placeholder={text.topicPlaceholder}
      field="topic"
      read={() => ({
        query: typed.value.query,
        items: options.value,
        active: Math.min(form.active.value, Math.max(0, options.value.length - 1)),
        isReady: app.search.value !== undefined,
      })}
      value={topic ? nameChoice(app, typed.value.topic as string, typed.value.detail) : ''}
      describe={(option) => <OptionText app={app} option={option} />}
      onInput={form.setQuery}
      onActive={(index) => {
        form.active.value = index;
      }}
      onPick={form.pick}
      onEarlyEnter={() => enter(app, form)}
      onClear={form.clear}
      canClear={isBusy(form)}
      clearLabel={text.topicClear}
      listLabel={text.options}
      status={text.optionCount(options.value.length)}
      nothing={<Nothing />}
      inputRef={input}
    />
  );
}

/** Enter by fast hands, before the search was there: picks what it picks then, else saves. */
async function enter(app: App, form: Form): Promise<void> {
  await app.loadSearch();
  const [first] = form.options.peek();
  if (first) form.pick(first);
  else await form.save();
}

function Nothing() {
  const text = useText();
  const form = useForm();
  // Nothing was looked for yet.
  if (!useApp().search.value) return null;
  return (
    <div class="nothing">
      <p>{text.nothingFound}</p>
      <button
        type="button"
        class="button"
        data-field="topic:other"
        onClick={() => form.pick({ id: 'other', topic: 'other' })}
      >
        {text.chooseOther}
      </button>
    </div>
  );
}

function nameChoice(app: App, topic: string, detail: Detail | undefined): string {
  return nameQuestion(app, { topic, ...(detail ? { detail } : {}) });
}

/** What one line of the list says: the topic, and in smaller type what is chosen with it. */
export function OptionText({ app, option }: { app: App; option: Option }) {
  const language = app.language.value;
  const text = app.text.value;
  const topic = app.book.value.find(option.topic);
  const organisation = app.book.value.findOrganisation(
    option.organisation ?? topic?.organisation ?? 'none',
  );
  const { referral } = option;
  const notes = [
    referral && `→ ${labels.referralKind[referral.to as ReferralKind]?.[language] ?? referral.to}`,
    referral && (referral.warm ? text.warm : text.cold).toLowerCase(),
    !referral && isTelling(organisation, topic) && organisation?.label[language],
  ];
  return (
    <>
      <span class="option-name">{nameChoice(app, option.topic, option.detail)}</span>
      <span class="soft">{notes.filter(Boolean).join(', ')}</span>
    </>
  );
}

/** Whether the organisation's name adds something to the topic's. */
function isTelling(organisation: Organisation | undefined, topic: Topic | undefined): boolean {
  if (!organisation || organisation.id === 'none') return false;
  return organisation.label.nl !== topic?.label.nl;
}
