import './suggestion.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp } from '../app';
import { useForm } from '../question/form';
import { BringField } from './BringField';
import { type Further, FurtherContext, openFurther, useFurther, useFurtherText } from './further';
import { GivenList } from './GivenList';
import { HandOut } from './HandOut';
import { SuggestionList } from './SuggestionList';
import { readSubject, type Subject } from './subject';
import { useKeys } from './use-keys';
import { useSuggestions } from './use-suggestions';

/** What can help this visitor further; shows itself once there is a question and the records are read. */
export function FurtherHelp({ now }: { now: number }) {
  const app = useApp();
  const form = useForm();
  const further = useSignal<Further | undefined>(undefined);
  useEffect(() => {
    // A database that cannot be read is told of above; this part then stays out of the way.
    openFurther(app.stores).then(
      (opened) => {
        further.value = opened;
      },
      () => undefined,
    );
  }, [app, further]);
  const partners = further.value?.partners.all.value;
  useEffect(() => {
    form.deskNames.value = new Map(partners?.map(({ uid, name }) => [uid, name]));
  }, [form, partners]);
  const subject = readSubject(app, form, now);
  if (!further.value || !subject) return null;
  return (
    <FurtherContext.Provider value={further.value}>
      <Section subject={subject} now={now} />
    </FurtherContext.Provider>
  );
}

function Section({ subject, now }: { subject: Subject; now: number }) {
  const text = useFurtherText();
  const { stores, book, language } = useApp();
  const list = useSuggestions(useFurther(), subject, now);
  useKeys(list, subject);
  const name = book.value.find(subject.topic)?.label[language.value] ?? '';
  const hint = stores.settings.team.value.hints[subject.topic];
  return (
    <section class="further" aria-labelledby="further">
      <div>
        <h2 id="further">{text.title}</h2>
        <p class="soft">{subject.state === 'saved' ? text.aboutSaved(name) : text.about(name)}</p>
      </div>
      {hint && <p class="notice notice-calm further-hint">{hint}</p>}
      {list.length > 0 ? (
        <SuggestionList list={list} subject={subject} now={now} />
      ) : (
        <p class="soft">{text.nothing}</p>
      )}
      <GivenList list={list} subject={subject} />
      <BringField subject={subject} />
      <HandOut key={subject.topic} list={list} subject={subject} now={now} />
    </section>
  );
}
