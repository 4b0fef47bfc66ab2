import { isUnchanged, type PublicationChange } from '../../utils/activity/publication';
import { ChangeList } from './ChangeList';
import { usePublishText } from './publish';

/** What visitors will see change; `same` is said when nothing does. Absent: it is the first time. */
export function PublishChanges(props: { change: PublicationChange; same: string | undefined }) {
  const { change, same } = props;
  const text = usePublishText();
  return (
    <section class="publish-changes">
      <h3>{text.changes}</h3>
      {same === undefined && <p>{text.first(change.total)}</p>}
      {same !== undefined && (
        <>
          {!isUnchanged(change) && <p>{text.total(change.total)}</p>}
          <ChangeList change={change} none={same} />
        </>
      )}
    </section>
  );
}
