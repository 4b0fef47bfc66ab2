import { buildEmbedTag } from '../../utils/activity/embed-tag';
import { type StoredPublication, storePublication } from '../../utils/storage/publication';
import { useApp } from '../app';
import { AddressField } from './AddressField';
import { CopyField } from './CopyField';
import { usePublishText } from './publish';

/** The lines for a website, once something was published. */
export function EmbedTag(props: {
  stored: StoredPublication | undefined;
  onStored: (publication: StoredPublication) => void;
}) {
  const text = usePublishText();
  const { stores } = useApp();
  const { stored } = props;
  if (!stored) return null;
  const { agendaUrl } = stores.settings.team.value;
  const feed = stored.feed ?? nextTo(agendaUrl);
  const tag = buildEmbedTag({ feed, page: agendaUrl || undefined, link: text.seeAgenda });
  return (
    <section class="publish-embed stack">
      <h3>{text.embed}</h3>
      <p class="soft">{text.embedIntro}</p>
      <AddressField
        label={text.feed}
        hint={text.feedHint}
        value={feed}
        onStore={async (next) => {
          const publication = { ...stored, feed: next };
          props.onStored(publication);
          // The lines are there all the same; only next time the address is asked again.
          await storePublication(stores, publication).catch(() => undefined);
          return true;
        }}
      />
      {tag ? (
        <CopyField label={text.tag} value={tag} copy={text.copyTag} />
      ) : (
        <p class="soft">{text.embedMissing}</p>
      )}
    </section>
  );
}

/** Where the feed most likely is: beside the page with the agenda. */
function nextTo(page: string | undefined): string {
  return page && URL.canParse(page) ? new URL('/agenda.json', page).href : '';
}
