import { parts, type Suggestion } from '../../utils/suggestion/suggestion';
import { useFurtherText } from './further';
import { SuggestionCard } from './SuggestionCard';
import type { Subject } from './subject';

/** The suggestions by part, numbered through as their keys are. */
export function SuggestionList(props: {
  list: readonly Suggestion[];
  subject: Subject;
  now: number;
}) {
  const { list, subject, now } = props;
  const text = useFurtherText();
  const shown = parts.filter((part) => list.some((one) => one.part === part));
  return (
    <div class="suggestions">
      {shown.map((part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h3 id={`part-${part}`}>{text.parts[part]}</h3>
          <ul>
            {list.map((suggestion, index) =>
              suggestion.part === part ? (
                <SuggestionCard
                  key={suggestion.uid}
                  suggestion={suggestion}
                  number={index + 1}
                  subject={subject}
                  now={now}
                />
              ) : null,
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
