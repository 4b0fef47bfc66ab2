import { useSignal } from '@preact/signals';
import { plainWord } from '../../utils/activity/recognise';
import type { Partner } from '../../utils/partner/partner';
import { isFragile } from '../../utils/partner/partner-care';
import { useApp, useLabel } from '../app';
import { SearchField } from '../record/form-fields';
import { RecordList } from '../record/RecordList';
import { SelectField } from '../ui/fields';
import { PartnerRow } from './PartnerRow';
import { usePartners, usePartnersText } from './partners';

type Show = 'all' | 'refers' | 'shares-expertise' | 'fragile';

const shows: readonly Show[] = ['all', 'refers', 'shares-expertise', 'fragile'];

const passes: Record<Show, (partner: Partner) => boolean> = {
  all: () => true,
  refers: ({ roles }) => roles.includes('refers'),
  'shares-expertise': ({ roles }) => roles.includes('shares-expertise'),
  fragile: isFragile,
};

/** The partners: searched, narrowed, by name. */
export function PartnerList() {
  const { collection } = usePartners();
  const text = usePartnersText();
  const read = useReading();
  const show = useSignal<Show>('all');
  const query = useSignal('');
  const all = collection.all.value;
  if (all.length === 0) return <p class="empty">{text.empty}</p>;
  const wanted = plainWord(query.value).split(' ').filter(Boolean);
  const found = all
    .filter(passes[show.value])
    .filter((partner) => wanted.every((word) => read(partner).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <RecordList
      items={found}
      count={text.found}
      nothingFound={text.nothingFound}
      isFiltered={query.value !== '' || show.value !== 'all'}
      onClear={() => {
        query.value = '';
        show.value = 'all';
      }}
      filters={
        <>
          <SearchField
            hint={text.searchHint}
            value={query.value}
            onInput={(next) => (query.value = next)}
          />
          <SelectField
            label={text.show}
            field="show"
            value={show.value}
            options={shows.map((one) => [one, text.showNames[one]])}
            onChange={(next) => (show.value = next)}
          />
        </>
      }
    >
      {(partner) => <PartnerRow key={partner.uid} partner={partner} />}
    </RecordList>
  );
}

/** What a search looks in: the name, the topics and the contacts. */
function useReading(): (partner: Partner) => string {
  const { book } = useApp();
  const label = useLabel();
  return ({ name, topics, contacts }) => {
    const about = topics
      .map((id) => book.value.find(id))
      .map((one) => (one ? label(one.label) : ''));
    return plainWord([name, ...about, ...contacts.map((one) => one.name)].join(' '));
  };
}
