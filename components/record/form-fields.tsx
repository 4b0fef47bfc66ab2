import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Audience, audiences } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { labels as questionLabels } from '../../utils/question/labels';
import { groups } from '../../utils/question/question';
import { useApp, useLabel } from '../app';
import { CheckChips } from '../ui/Chips';
import { useRecordsText } from './record-form';

/** A part of a form under its own heading. */
export function Part(props: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h3 id={id} class="part-title" tabIndex={-1}>
        {props.title}
      </h3>
      {props.hint && <p class="card-intro">{props.hint}</p>}
      {props.children}
    </section>
  );
}

/** The sentence of a fault, under its field; nothing while there is none. */
export function FaultLine({ fault, id }: { fault: string | undefined; id?: string }) {
  return (
    <p id={id} class="error" role="alert" hidden={!fault}>
      {fault}
    </p>
  );
}

interface TextProps {
  label: string;
  field: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  maxLength?: number;
}

/** A line of text, an address or a date, with its fault. */
export function TextField(
  props: TextProps & {
    type?: 'text' | 'date' | 'url' | 'email' | 'tel';
    fault?: string | undefined;
  },
) {
  const id = useId();
  return (
    <div>
      <label class="label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="input"
        // One of several kinds: the attribute's types want to know which.
        type={(props.type ?? 'text') as 'text'}
        // Of other people: the browser knows nothing to fill in.
        autocomplete="off"
        data-field={props.field}
        placeholder={props.hint}
        maxLength={props.maxLength ?? 200}
        value={props.value}
        aria-invalid={props.fault !== undefined}
        aria-describedby={`${id}-fault`}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
      />
      <FaultLine fault={props.fault} id={`${id}-fault`} />
    </div>
  );
}

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

/** A choice out of a list. */
export function SelectField<Value extends string>(props: {
  label: string;
  field: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label>
      <span class="label">{props.label}</span>
      <select
        class="select"
        data-field={props.field}
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value as Value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
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

/** The list with a value in it, or without it when it was. */
export function toggle<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
