import { listUnchecked } from '../../utils/programme/link-check';
import { listOffer } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import { localDate } from '../../utils/question/desk';
import { useApp } from '../app';
import { useDay } from '../record/day';
import { useRecordsText } from '../record/record-form';
import { once } from '../ui/click';
import { Dialog } from '../ui/Dialog';
import { DialogHead } from '../ui/DialogHead';
import { useOffer, useOfferText } from './offer';

/**
 * The links that nobody looked at for a year. A person opens them: a page of the extension may not
 * read what other websites answer, and asks for no permission to.
 */
export function LinkCheck({ onClose }: { onClose: () => void }) {
  const { stores } = useApp();
  const { programmes, history } = useOffer();
  const text = useOfferText();
  const words = useRecordsText();
  const today = localDate(new Date(stores.clock()));
  const due = listUnchecked(listOffer(programmes.collection.all.value), today);
  const store = (said: string, before: Programme, next: Programme) =>
    history.change(programmes.collection, said, {
      save: [next],
      expected: new Map([[before.uid, programmes.versionOf(before)]]),
    });
  return (
    <Dialog label={text.linksTitle} onClose={onClose} isWide>
      <DialogHead title={text.linksTitle} close={text.close} />
      <p>{due.length > 0 ? text.linksIntro : text.linksDone}</p>
      <ul class="rows">
        {due.map((one) => (
          <LinkRow
            key={one.uid}
            programme={one}
            onWorks={() => store(text.saidChecked(one.name), one, { ...one, checkedOn: today })}
            onGone={() => store(words.saidArchived(one.name), one, { ...one, archived: true })}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function LinkRow(props: { programme: Programme; onWorks: () => void; onGone: () => void }) {
  const { name, url, checkedOn } = props.programme;
  const text = useOfferText();
  const readDay = useDay();
  return (
    <li class="link-row">
      <span>
        <a
          href={url ?? ''}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={text.openLink(name)}
        >
          {name}
        </a>{' '}
        <span class="soft">
          {checkedOn ? text.checkedBefore(readDay(checkedOn)) : text.neverChecked}
        </span>
      </span>
      <span class="row">
        <button
          type="button"
          class="button"
          aria-label={text.linkWorksOf(name)}
          onClick={once(props.onWorks)}
        >
          {text.linkWorks}
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={text.linkGoneOf(name)}
          onClick={once(props.onGone)}
        >
          {text.linkGone}
        </button>
      </span>
    </li>
  );
}
