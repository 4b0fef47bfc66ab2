import { type Audience, audiences } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { labels as questionLabels } from '../../utils/question/labels';
import { groups } from '../../utils/question/question';
import { useApp, useLabel } from '../app';
import { CheckChips } from '../ui/Chips';
import { FaultLine, type TextProps, toggle } from '../ui/fields';
import { useRecordsText } from './record-form';

/** A text of more lines. */
export function AreaField(props: TextProps) {
  return (
    <label>
      <span class="label">{props.label}</span>
      <textarea
        class="input"
        rows={2}
        maxLength={props.maxLength ?? 2000}
        data-field={props.field}
        placeholder={props.hint}
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
    </label>
  );
}

/** The search above a list. */
export function SearchField(props: Pick<TextProps, 'value' | 'onInput' | 'hint'>) {
  const text = useRecordsText();
  return (
    <label class="agenda-search">
      <span class="label">{text.search}</span>
      <input
        class="input"
        type="search"
        placeholder={props.hint}
        value={props.value}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
    </label>
  );
}

/** The topics of the team, by group; a chosen one that is no longer offered stays visible. */
export function TopicFields(props: {
  chosen: readonly string[];
  onChange: (topics: string[]) => void;
  fault?: string | undefined;
}) {
  const { book } = useApp();
  const label = useLabel();
  const text = useRecordsText();
  const { chosen } = props;
  const old = chosen.flatMap((id) => (book.value.isOpen(id) ? [] : (book.value.find(id) ?? [])));
  const offered = [...book.value.topics, ...old];
  return (
    <div class="stack">
      {groups.map((group) => (
        <CheckChips
          key={group}
          legend={text.chooseTopics(label(questionLabels.group[group]).toLowerCase())}
          field="topics"
          options={offered
            .filter((topic) => topic.group === group)
            .map((topic) => ({ value: topic.id, label: label(topic.label) }))}
          chosen={chosen}
          onToggle={(id) => props.onChange(toggle(chosen, id))}
        />
      ))}
      <FaultLine fault={props.fault} />
    </div>
  );
}

/** Target groups. */
export function AudienceField(props: {
  chosen: readonly Audience[];
  onChange: (audiences: Audience[]) => void;
}) {
  const label = useLabel();
  const text = useRecordsText();
  return (
    <CheckChips
      legend={text.audiences}
      hint={text.audiencesHint}
      field="audiences"
      options={audiences.map((value) => ({
        value,
        label: label(labels.audiences[value]),
      }))}
      chosen={props.chosen}
      onToggle={(value) => props.onChange(toggle(props.chosen, value))}
    />
  );
}
