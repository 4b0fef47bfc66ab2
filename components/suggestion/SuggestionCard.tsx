import type { Suggestion } from '../../utils/suggestion/suggestion';
import { sayReason } from '../../utils/suggestion/words';
import { useApp } from '../app';
import { PartnerContacts } from './PartnerContacts';
import { PartnerReferral } from './PartnerReferral';
import { ResponseButtons } from './ResponseButtons';
import type { Subject } from './subject';
import { ThemePicture } from './ThemePicture';

/** One suggestion: what, why, and what came of it. */
export function SuggestionCard(props: {
  suggestion: Suggestion;
  /** The digit of its key. */
  number: number;
  subject: Subject;
  now: number;
}) {
  const { suggestion, number, subject, now } = props;
  const { language, book } = useApp();
  const nameTopic = (id: string) => book.value.find(id)?.label[language.value] ?? '';
  const reading = { language: language.value, now, nameTopic };
  const [first, ...others] = suggestion.reasons.map((reason) => sayReason(reason, reading));
  return (
    <li class="suggestion">
      <div class="suggestion-side">
        <ThemePicture theme={suggestion.theme} />
        <kbd class="suggestion-key">{number}</kbd>
      </div>
      <div class="suggestion-body">
        <p class="suggestion-name">{suggestion.name}</p>
        <p class="suggestion-why">
          <span class="suggestion-first">{first}</span>
          {others.map((reason) => (
            <span key={reason}> · {reason}</span>
          ))}
        </p>
        <ResponseButtons named={suggestion} number={number} subject={subject} />
        {suggestion.kind === 'partner' && (
          <>
            <PartnerReferral uid={suggestion.uid} name={suggestion.name} subject={subject} />
            <PartnerContacts key={subject.topic} uid={suggestion.uid} />
          </>
        )}
      </div>
    </li>
  );
}
