import type { Activity } from '../../utils/activity/activity';
import type { Publication } from '../../utils/activity/publication';
import { useAgenda } from './agenda';
import { usePublishText } from './publish';
import { useMoment } from './publish-moment';

/** When files were last made on this computer, and whether they are behind. */
export function PublishState({ last }: { last: Publication | undefined }) {
  const text = usePublishText();
  const moment = useMoment();
  const { activities } = useAgenda();
  if (!last) return <p>{text.never}</p>;
  const isPending = hasChanged(activities.all.value, last);
  return (
    <p>
      {text.last(moment(last.updated))} {isPending && <strong>{text.pending}</strong>}
    </p>
  );
}

/** Whether something that visitors see was changed or taken away since then. */
export function hasChanged(
  activities: readonly Activity[],
  last: Pick<Publication, 'entries' | 'updated'>,
): boolean {
  const shown = activities.filter((activity) => activity['pleinwijzer.nl:published']);
  const uids = new Set(shown.map(({ uid }) => uid));
  const isGone = Object.keys(last.entries).some((uid) => !uids.has(uid));
  return isGone || shown.some(({ updated }) => updated > last.updated);
}
