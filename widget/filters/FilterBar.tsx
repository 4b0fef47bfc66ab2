import { asText, type Facet, facets } from '../entry';
import type { Choice, Found } from './search';
import { words } from './words';

interface Props {
  language: 'nl' | 'en';
  /** Names of the filters that visitors see. */
  shown: string[];
  choice: Choice;
  /** Absent while it is being counted. */
  found: Found | undefined;
  onChoose: (choice: Choice) => void;
  onReset: () => void;
}

/** Who opens the filters goes on in their first field, unless they went elsewhere meanwhile. */
function focusOnce(field: HTMLElement | null): void {
  if (!field || field.dataset.known) return;
  field.dataset.known = 'true';
  const { host } = field.getRootNode() as ShadowRoot;
  const { activeElement } = host.getRootNode() as Document;
  if (!activeElement || [host, document.body].includes(activeElement as HTMLElement)) field.focus();
}

/**
 * Keeps a key in its field: to the page around, it would come from the whole element, where shortcuts
 * may take it from those who type. Those that lead out of the field may go on to a dialog around it.
 */
function keepKey(event: KeyboardEvent): void {
  if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
}

const keys = { onKeyDown: keepKey, onKeyPress: keepKey, onKeyUp: keepKey };

/** What visitors can choose, each with how much it leaves, and a way back. */
export function FilterBar({ language, shown, choice, found, onChoose, onReset }: Props) {
  const text = words[language];
  const total = found?.activities.length;
  const reset = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    currentTarget.closest('form')?.querySelector<HTMLElement>('.field')?.focus();
    onReset();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers from before 2023 do not know <search>
    <form
      ref={(form) => focusOnce(form?.querySelector<HTMLElement>('.field') ?? null)}
      class="filters"
      part="filters"
      role="search"
      aria-label={text.filter}
      onSubmit={(event) => event.preventDefault()}
    >
      {shown.includes('search') && (
        <input
          {...keys}
          class="field"
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          maxLength={80}
          value={choice.search}
          onInput={({ currentTarget }) => onChoose({ ...choice, search: currentTarget.value })}
        />
      )}
      {facets
        .filter((facet) => shown.includes(facet))
        .map((facet) => (
          <Select key={facet} {...{ facet, language, choice, found, onChoose }} />
        ))}
      <p class="count">
        <span role="status">
          {total === 0 ? text.nothing : total === undefined ? '' : text.count(total)}
        </span>
        {Object.values(choice).some(Boolean) && (
          <button type="button" class="link" onClick={reset}>
            {text.showAll}
          </button>
        )}
      </p>
    </form>
  );
}

function Select(props: {
  facet: Facet;
  language: 'nl' | 'en';
  choice: Choice;
  found: Found | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const { facet, language, choice, found } = props;
  const text = words[language];
  const counts = found?.counts[facet] ?? new Map<string, number>();
  const chosen = choice[facet];
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])];
  const nameOf = (value: string) => asText(text.values[facet]?.[value]) || value;
  return (
    <select
      {...keys}
      class="field"
      aria-label={text.names[facet]}
      value={chosen}
      onChange={({ currentTarget }) => props.onChoose({ ...choice, [facet]: currentTarget.value })}
    >
      <option value="">{text.all[facet]}</option>
      {values
        .sort((a, b) => nameOf(a).localeCompare(nameOf(b), language))
        .map((value) => (
          <option key={value} value={value}>
            {`${nameOf(value)} (${counts.get(value) ?? 0})`}
          </option>
        ))}
    </select>
  );
}
