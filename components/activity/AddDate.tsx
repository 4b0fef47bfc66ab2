import type { Audience } from '../../utils/activity/activity';
import { Icon } from '../ui/Icon';
import { inSentence, useBoardWords } from './board-words';

/** Leads to a new activity on this day for this group. */
export function AddDate({ day, audience }: { day: string; audience: Audience }) {
  const { text, weekday, group } = useBoardWords();
  const name = text.addFor(weekday(day), inSentence(group(audience)));
  return (
    <a class="board-add" href={`#/agenda/nieuw/${day}/${audience}`} aria-label={name} title={name}>
      <Icon name="plus" />
    </a>
  );
}
