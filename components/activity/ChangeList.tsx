import { isUnchanged, type PublicationChange } from '../../utils/activity/publication';
import { usePublishText } from './publish';

/** How many titles are told before "and so many more". */
const shownTitles = 6;

/** What is new, different and gone for visitors; `none` is said when nothing is. */
export function ChangeList({ change, none }: { change: PublicationChange; none: string }) {
  const text = usePublishText();
  if (isUnchanged(change)) return <p>{none}</p>;
  return (
    <ul class="rows">
      <Titles name={text.added(change.added.length)} titles={change.added} />
      <Titles name={text.changed(change.changed.length)} titles={change.changed} />
      <Titles name={text.gone(change.gone.length)} titles={change.gone} />
      {change.changesHead && <li>{text.headChanged}</li>}
    </ul>
  );
}

function Titles({ name, titles }: { name: string; titles: readonly string[] }) {
  const text = usePublishText();
  if (titles.length === 0) return null;
  const rest = titles.length - shownTitles;
  return (
    <li>
      <strong>{name}</strong>
      <span class="soft publish-titles">
        {titles.slice(0, shownTitles).join(' · ')}
        {rest > 0 && ` · ${text.andMore(rest)}`}
      </span>
    </li>
  );
}
