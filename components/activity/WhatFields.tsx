import { Part } from '../ui/fields';
import { useAgendaText } from './agenda';
import { useEditor } from './editor';
import { TextField } from './form-fields';

/** Title and description; text, never HTML. */
export function WhatFields() {
  const { form, change } = useEditor();
  const text = useAgendaText();
  return (
    <Part title={text.what}>
      <TextField
        label={text.title}
        field="title"
        value={form.value.title}
        onInput={(title) => change({ title })}
      />
      <label>
        <span class="label">{text.description}</span>
        <textarea
          class="input"
          rows={3}
          maxLength={5000}
          data-field="description"
          placeholder={text.descriptionHint}
          value={form.value.description}
          onInput={({ currentTarget }) => change({ description: currentTarget.value })}
        />
      </label>
    </Part>
  );
}
