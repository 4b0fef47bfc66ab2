import { useMemo } from 'preact/hooks';
import { localDate } from '../../utils/question/desk';
import { labels } from '../../utils/question/labels';
import type { Question } from '../../utils/question/question';
import { type App, useApp, useText } from '../app';
import { once } from '../ui/click';
import { Icon } from '../ui/Icon';
import { type Form, nameQuestion, useForm } from './form';
import { nameDay } from './MomentField';

/** Today's questions at this location: once more, edit, withdraw. */
export function TodayList() {
  const text = useText();
  const { stores, language } = useApp();
  const { questions } = stores;
  const list = questions.today.value;
  const { moment } = questions.desk.value;
  const isEarlier = moment !== undefined && moment.date !== localDate(new Date(stores.clock()));
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{isEarlier ? nameDay(language.value, moment.date) : text.today}</h2>
      {list.length === 0 ? (
        <p class="soft today-empty">{isEarlier ? text.dayEmpty : text.todayEmpty}</p>
      ) : (
        <ul class="today-list">
          {list.map((question, index) => (
            <TodayRow
              key={question.uid}
              question={question}
              isSameVisit={list[index + 1]?.visit === question.visit}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function TodayRow({ question, isSameVisit }: { question: Question; isSameVisit: boolean }) {
  const app = useApp();
  const form = useForm();
  const text = useText();
  const book = app.book.value;
  const isTheirs = app.theirs.value.has(question.uid);
  // A busy day's list is long, and only its first row is new after a save.
  return useMemo(
    () => buildRow(app, form, question, { isSameVisit, isTheirs }),
    [app, form, question, isSameVisit, isTheirs, text, book],
  );
}

interface RowFacts {
  /** Whether the row below is of the same visitor. */
  isSameVisit: boolean;
  /** Whether only another computer can change it. */
  isTheirs: boolean;
}

function buildRow(app: App, form: Form, question: Question, { isSameVisit, isTheirs }: RowFacts) {
  const text = app.text.value;
  const language = app.language.value;
  const name = nameQuestion(app, question);
  const what = `${name}, ${text.hourSpan(question.hour)}`;
  const notes = [
    text.hourSpan(question.hour),
    question.outcome && labels.outcome[question.outcome][language],
    question.channel !== 'in-person' && labels.channel[question.channel][language],
    isSameVisit && text.visitTogether,
  ];
  const edit = () => {
    app.stores.drafts.beginEdit(question);
    form.focus.value();
  };
  return (
    <li class="today-row">
      <p class="today-text">
        <span class="today-name">{name}</span>
        <span class="soft">{notes.filter(Boolean).join(' · ')}</span>
      </p>
      <RowButton
        icon="plus"
        label={text.again(what)}
        field={`again:${question.uid}`}
        onClick={() => form.repeat(question)}
      />
      {!isTheirs && (
        <>
          <RowButton
            icon="edit"
            label={text.edit(what)}
            field={`edit:${question.uid}`}
            onClick={edit}
          />
          <RowButton
            icon="bin"
            label={text.withdraw(what)}
            field={`withdraw:${question.uid}`}
            onClick={() => form.withdraw(question)}
          />
        </>
      )}
    </li>
  );
}

function RowButton(props: {
  icon: 'plus' | 'edit' | 'bin';
  label: string;
  field: string;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      data-field={props.field}
      aria-label={props.label}
      title={props.label}
      onClick={once(props.onClick)}
    >
      <Icon name={props.icon} />
    </button>
  );
}
