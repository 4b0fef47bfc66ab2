import { useId } from 'preact/hooks';
import type { Gap } from '../../utils/activity/board-gaps';
import { asSentence, type BoardWords, inSentence, useBoardWords } from './board-words';

/** What the focus groups miss in the week, in words. */
export function BoardGaps({ gaps, hasFocus }: { gaps: readonly Gap[]; hasFocus: boolean }) {
  const words = useBoardWords();
  const { text } = words;
  const id = useId();
  if (!hasFocus) return <p class="soft">{text.noFocus}</p>;
  return (
    <section class="board-gaps" aria-labelledby={id}>
      <h3 id={id}>{text.gaps}</h3>
      {gaps.length === 0 ? (
        <p>{text.noGaps}</p>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={`${gap.day} ${gap.audience}`} data-gap={gap.kind}>
              {describeGap(gap, words)}
            </li>
          ))}
        </ul>
      )}
      {gaps.some(({ kind }) => kind === 'no-desk') && <p class="soft">{text.deskMeaning}</p>}
    </section>
  );
}

function describeGap({ kind, day, audience, count, forEveryone }: Gap, words: BoardWords): string {
  const { text, weekday, group } = words;
  const [name, who] = [asSentence(weekday(day)), inSentence(group(audience))];
  if (kind === 'nothing') return text.nothing(name, who, forEveryone);
  return text.noDesk(name, who, count);
}
