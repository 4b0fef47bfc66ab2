import { labels } from '../../utils/activity/labels';
import { isSuggested } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import { useLabel } from '../app';
import { useDay } from '../record/day';
import { RecordRow } from '../record/RecordRow';
import { useTopicNames } from '../record/topic-names';
import { offerAddress, useOfferText } from './offer';

/** One programme of the list: of whom, about what, and whether the team has looked at it. */
export function ProgrammeRow({ programme }: { programme: Programme }) {
  const text = useOfferText();
  const label = useLabel();
  const readDay = useDay();
  const nameTopics = useTopicNames();
  const { uid, provider, themes, topics, where, checkedOn } = programme;
  const about = [...themes.map((id) => label(labels.themes[id])), nameTopics(topics)];
  return (
    <RecordRow
      item={programme}
      address={`${offerAddress}/${encodeURIComponent(uid)}`}
      mark={
        isSuggested(programme) && (
          <p class="state" data-state="draft">
            {text.suggestion}
          </p>
        )
      }
    >
      <p>{[provider, where].filter(Boolean).join(' · ')}</p>
      <p class="soft">
        {[about.filter(Boolean).join(', '), checkedOn && text.checked(readDay(checkedOn))]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </RecordRow>
  );
}
