import { useSignal } from '@preact/signals';
import { v7 as newUid } from 'uuid';
import { labels } from '../../utils/question/labels';
import { type Group, groups } from '../../utils/question/question';
import { useApp, useLabel } from '../app';
import { useText } from '../beheer-text';
import { Icon } from '../ui/Icon';
import { AddName } from './AddName';
import { Section } from './Section';

/** Topics that the team adds to the built-in list. */
export function TopicsSection() {
  const text = useText();
  const label = useLabel();
  const { stores, book } = useApp();
  const { settings } = stores;
  const { topics } = settings.team.value;
  const open = topics.filter((topic) => !topic.archived);
  const gone = topics.filter((topic) => topic.archived);
  const group = useSignal<Group>('other');
  const archive = (id: string, archived: boolean) =>
    settings.changeTeam((team) => ({
      topics: team.topics.map((topic) => (topic.id === id ? { ...topic, archived } : topic)),
    }));
  return (
    <Section title={text.topics} intro={text.topicsIntro}>
      {open.length === 0 && <p class="soft">{text.topicsEmpty}</p>}
      <ul class="rows">
        {open.map((topic) => (
          <li key={topic.id} class="plain-row">
            <span>
              <strong>{topic.label}</strong>{' '}
              <span class="soft">{label(labels.group[topic.group])}</span>
            </span>
            <button
              type="button"
              class="button button-quiet button-icon"
              aria-label={text.removeTopic(topic.label)}
              title={text.removeTopic(topic.label)}
              onClick={() => archive(topic.id, true)}
            >
              <Icon name="bin" />
            </button>
          </li>
        ))}
      </ul>
      <AddName
        label={text.topicName}
        action={text.addTopic}
        taken={book.value.topics.map((topic) => label(topic.label))}
        onAdd={(name) =>
          settings.changeTeam((team) => ({
            topics: [...team.topics, { id: `team-${newUid()}`, label: name, group: group.value }],
          }))
        }
      >
        <label>
          <span class="label">{text.topicGroup}</span>
          <select
            class="select"
            value={group.value}
            onChange={({ currentTarget }) => {
              group.value = currentTarget.value as Group;
            }}
          >
            {groups.map((one) => (
              <option key={one} value={one}>
                {label(labels.group[one])}
              </option>
            ))}
          </select>
        </label>
      </AddName>
      {gone.length > 0 && (
        <div class="row">
          {gone.map(({ id, label: name }) => (
            <button key={id} type="button" class="button" onClick={() => archive(id, false)}>
              {text.restore(name)}
            </button>
          ))}
        </div>
      )}
    </Section>
  );
}
