import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { buildEmbedTag } from '../../utils/activity/embed-tag';
import { type StoredPublication, storePublication } from '../../utils/storage/publication';
import { useApp } from '../app';
import { AddressField } from './AddressField';
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
      {tag ? <Lines tag={tag} /> : <p class="soft">{text.embedMissing}</p>}
    </section>
  );
}

/** Where the feed most likely is: beside the page with the agenda. */
function nextTo(page: string | undefined): string {
  return page && URL.canParse(page) ? new URL('/agenda.json', page).href : '';
}

function Lines({ tag }: { tag: string }) {
  const text = usePublishText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const said = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tag);
      said.value = text.tagCopied;
    } catch {
      field.current?.select();
      said.value = text.copyRefused;
    }
  };
  return (
    <div class="stack">
      <div>
        <label class="label" for={id}>
          {text.tag}
        </label>
        <textarea ref={field} id={id} class="input code" rows={4} readOnly value={tag} />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          {text.copyTag}
        </button>
        <span role="status">{said.value}</span>
      </div>
    </div>
  );
}
