import { useSignal } from '@preact/signals';
import { labels } from '../../utils/activity/labels';
import { plainWord } from '../../utils/activity/recognise';
import type { Contribution } from '../../utils/partner/partner';
import { useLabel } from '../app';
import { SearchField } from '../record/form-fields';
import { RecordList } from '../record/RecordList';
import { ContributionRow } from './ContributionRow';
import { useOffer, useOfferText } from './offer';

/** What people can bring: searched, by name. */
export function ContributionList() {
  const { contributions } = useOffer();
  const text = useOfferText();
  const label = useLabel();
  const query = useSignal('');
  const all = contributions.collection.all.value;
  if (all.length === 0) return <p class="empty">{text.contributionsEmpty}</p>;
  const wanted = plainWord(query.value).split(' ').filter(Boolean);
  const hasWords = ({ name, role }: Contribution) => {
    const read = plainWord(`${name} ${label(labels.contributions[role])}`);
    return wanted.every((word) => read.includes(word));
  };
  return (
    <RecordList
      items={all.filter(hasWords).sort((a, b) => a.name.localeCompare(b.name))}
      count={text.contributionsFound}
      nothingFound={text.contributionsNothing}
      isFiltered={query.value !== ''}
      onClear={() => {
        query.value = '';
      }}
      filters={
        <SearchField
          hint={text.contributionSearch}
          value={query.value}
          onInput={(next) => {
            query.value = next;
          }}
        />
      }
    >
      {(one) => <ContributionRow key={one.uid} contribution={one} />}
    </RecordList>
  );
}
