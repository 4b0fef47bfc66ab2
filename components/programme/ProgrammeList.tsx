import { useSignal } from '@preact/signals';
import { type Audience, audiences, type Theme, themes } from '../../utils/activity/activity';
import { labels } from '../../utils/activity/labels';
import { plainWord } from '../../utils/activity/recognise';
import { listOffer } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import { useLabel } from '../app';
import { SearchField } from '../record/form-fields';
import { RecordList } from '../record/RecordList';
import { useTopicNames } from '../record/topic-names';
import { SelectField } from '../ui/fields';
import { useOffer, useOfferText } from './offer';
import { ProgrammeRow } from './ProgrammeRow';

interface Filter {
  words: string;
  theme: Theme | '';
  audience: Audience | '';
}

const noFilter: Filter = { words: '', theme: '', audience: '' };

/** The programmes, suggestions among them: searched, filtered, by name. */
export function ProgrammeList() {
  const { programmes } = useOffer();
  const text = useOfferText();
  const label = useLabel();
  const nameTopics = useTopicNames();
  const filter = useSignal<Filter>(noFilter);
  const set = (next: Partial<Filter>) => {
    filter.value = { ...filter.peek(), ...next };
  };
  const { words, theme, audience } = filter.value;
  const wanted = plainWord(words).split(' ').filter(Boolean);
  const hasWords = ({ name, provider, topics }: Programme) => {
    const read = plainWord(`${name} ${provider} ${nameTopics(topics)}`);
    return wanted.every((word) => read.includes(word));
  };
  const all = listOffer(programmes.collection.all.value);
  if (all.length === 0) return <p class="empty">{text.emptyOffer}</p>;
  const found = all
    .filter((one) => !theme || one.themes.includes(theme))
    .filter((one) => !audience || isFor(one, audience))
    .filter((one) => wanted.length === 0 || hasWords(one))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <RecordList
      items={found}
      count={text.found}
      nothingFound={text.nothingFound}
      isFiltered={filter.value !== noFilter}
      onClear={() => {
        filter.value = noFilter;
      }}
      filters={
        <>
          <SearchField
            hint={text.searchHint}
            value={words}
            onInput={(next) => set({ words: next })}
          />
          <SelectField
            label={text.theme}
            field="theme"
            value={theme}
            options={[
              ['', text.allThemes],
              ...themes.map((id) => [id, label(labels.themes[id])] as const),
            ]}
            onChange={(next) => set({ theme: next })}
          />
          <SelectField
            label={text.audience}
            field="audience"
            value={audience}
            options={[
              ['', text.allAudiences],
              ...audiences.map((id) => [id, label(labels.audiences[id])] as const),
            ]}
            onChange={(next) => set({ audience: next })}
          />
        </>
      }
    >
      {(programme) => <ProgrammeRow key={programme.uid} programme={programme} />}
    </RecordList>
  );
}

function isFor({ audiences: groups }: Programme, audience: Audience): boolean {
  return groups.includes(audience) || (audience === 'everyone' && groups.length === 0);
}
