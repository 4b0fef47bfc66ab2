import { isUnchanged, type PublicationChange } from '../../utils/activity/publication';
import { usePublishText } from './publish';
import { useMoment } from './publish-moment';

/** How many titles are told before "and so many more". */
const shownTitles = 6;

/** What visitors will see change; `last` is the instant of the last publication. */
export function PublishChanges(props: { change: PublicationChange; last: string | undefined }) {
  const { change, last } = props;
  const text = usePublishText();
  const moment = useMoment();
  return (
    <section class="publish-changes">
      <h3>{text.changes}</h3>
      {last === undefined && <p>{text.first(change.total)}</p>}
      {last !== undefined && isUnchanged(change) && <p>{text.unchanged(moment(last))}</p>}
      {last !== undefined && !isUnchanged(change) && (
        <>
          <p>{text.total(change.total)}</p>
          <ul class="rows">
            <Titles name={text.added(change.added.length)} titles={change.added} />
            <Titles name={text.changed(change.changed.length)} titles={change.changed} />
            <Titles name={text.gone(change.gone.length)} titles={change.gone} />
            {change.changesHead && <li>{text.headChanged}</li>}
          </ul>
        </>
      )}
    </section>
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
