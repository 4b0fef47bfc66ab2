import { useSignal } from '@preact/signals';
import { useApp, useLabel } from '../app';
import { useText } from '../beheer-text';
import { Icon } from '../ui/Icon';
import { useTyped } from '../ui/typed';
import { Section } from './Section';

/** The longest hint: it is read at a glance. */
const longest = 200;

/** What staff are reminded of at a topic, such as a reason why people come back each week. */
export function HintsSection() {
  const text = useText();
  const { book, stores } = useApp();
  const label = useLabel();
  const { hints } = stores.settings.team.value;
  const named = Object.entries(hints).map(([topic, hint]) => {
    const found = book.value.find(topic);
    return { topic, hint, name: found ? label(found.label) : text.removedTopic };
  });
  return (
    <Section title={text.hints} intro={text.hintsIntro}>
      {named.length === 0 && <p class="soft">{text.hintsEmpty}</p>}
      <ul class="rows">
        {named.map((one) => (
          <HintRow key={one.topic} {...one} />
        ))}
      </ul>
      <AddHint taken={Object.keys(hints)} />
    </Section>
  );
}

function HintRow({ topic, hint, name }: { topic: string; hint: string; name: string }) {
  const text = useText();
  const { settings } = useApp().stores;
  const typed = useTyped(hint, async (next) => {
    // An empty one would say nothing; the button beside it takes the hint away.
    if (next === '') return false;
    return settings.changeTeam((team) => ({ hints: { ...team.hints, [topic]: next } }));
  });
  const remove = () =>
    settings.changeTeam((team) => {
      const { [topic]: _, ...rest } = team.hints;
      return { hints: rest };
    });
  const isEmpty = typed.value.trim() === '';
  return (
    <li class="hint-row">
      <label>
        <span class="label">{name}</span>
        <input
          class="input"
          maxLength={longest}
          value={typed.value}
          aria-invalid={isEmpty}
          onInput={({ currentTarget }) => typed.type(currentTarget.value)}
          onChange={typed.store}
        />
      </label>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={text.removeHint(name)}
        title={text.removeHint(name)}
        onClick={remove}
      >
        <Icon name="bin" />
      </button>
      {isEmpty && (
        <p class="error" role="alert">
          {text.hintEmpty}
        </p>
      )}
    </li>
  );
}

function AddHint({ taken }: { taken: readonly string[] }) {
  const text = useText();
  const { book, stores } = useApp();
  const label = useLabel();
  const topic = useSignal('');
  const hint = useSignal('');
  const fault = useSignal('');
  const add = async (event: Event) => {
    event.preventDefault();
    const [about, said] = [topic.peek(), hint.peek().trim()];
    fault.value = about ? (said ? '' : text.hintEmpty) : text.hintTopicMissing;
    if (fault.value) return;
    const isStored = await stores.settings.changeTeam((team) => ({
      hints: { ...team.hints, [about]: said },
    }));
    if (!isStored) return;
    topic.value = '';
    hint.value = '';
  };
  return (
    <form class="add-name" onSubmit={add}>
      <label>
        <span class="label">{text.hintTopic}</span>
        <select
          class="select"
          value={topic.value}
          onChange={({ currentTarget }) => {
            topic.value = currentTarget.value;
          }}
        >
          <option value="">{text.hintChoose}</option>
          {book.value.topics
            .filter(({ id }) => !taken.includes(id))
            .map(({ id, label: name }) => (
              <option key={id} value={id}>
                {label(name)}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span class="label">{text.hintText}</span>
        <input
          class="input"
          maxLength={longest}
          value={hint.value}
          onInput={({ currentTarget }) => {
            hint.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button">
        {text.addHint}
      </button>
      {fault.value && (
        <p class="error" role="alert">
          {fault.value}
        </p>
      )}
    </form>
  );
}
