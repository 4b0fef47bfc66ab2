import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { audiences, themes } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { states } from '../../utils/activity/state';
import { useLabel } from '../app';
import { useAgendaText } from './agenda';
import { type AgendaFilter, type AgendaRow, placesOf } from './agenda-rows';

/** Search and filters above the list. */
export function ActivityFilters(props: {
  filter: Signal<AgendaFilter>;
  rows: readonly AgendaRow[];
}) {
  const text = useAgendaText();
  const label = useLabel();
  const { filter, rows } = props;
  const places = useMemo(
    () => [...new Set(rows.flatMap(({ activity }) => placesOf(activity)))].sort(),
    [rows],
  );
  const set = (next: Partial<AgendaFilter>) => {
    filter.value = { ...filter.peek(), ...next };
  };
  return (
    <search class="card agenda-filters">
      <label class="agenda-search">
        <span class="label">{text.search}</span>
        <input
          class="input"
          type="search"
          placeholder={text.searchHint}
          value={filter.value.words}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
      </label>
      <FilterSelect
        label={text.theme}
        all={text.allThemes}
        value={filter.value.theme}
        options={themes.map((id) => [id, label(labels.themes[id])])}
        onChange={(theme) => set({ theme })}
      />
      <FilterSelect
        label={text.audience}
        all={text.allAudiences}
        value={filter.value.audience}
        options={audiences.map((id) => [id, label(labels.audiences[id])])}
        onChange={(audience) => set({ audience })}
      />
      <FilterSelect
        label={text.place}
        all={text.allPlaces}
        value={filter.value.place}
        options={places.map((name) => [name, name])}
        onChange={(place) => set({ place })}
      />
      <FilterSelect
        label={text.state}
        all={text.allStates}
        value={filter.value.state}
        options={states.map((id) => [id, text.stateNames[id]])}
        onChange={(state) => set({ state })}
      />
    </search>
  );
}

function FilterSelect<Value extends string>(props: {
  label: string;
  /** What stands for no choice. */
  all: string;
  value: Value | '';
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value | '') => void;
}) {
  return (
    <label>
      <span class="label">{props.label}</span>
      <select
        class="select"
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value as Value | '')}
      >
        <option value="">{props.all}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
