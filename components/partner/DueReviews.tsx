import { useId } from 'preact/hooks';
import { listDueReviews } from '../../utils/partner/partner-care';
import { localDate } from '../../utils/question/desk';
import { useApp } from '../app';
import { useDay } from '../record/day';
import { partnerAddress, usePartners, usePartnersText } from './partners';

/** Agreements that are to be talked about now; nothing while there are none. */
export function DueReviews() {
  const { clock } = useApp().stores;
  const { collection } = usePartners();
  const text = usePartnersText();
  const readDay = useDay();
  const id = useId();
  const due = listDueReviews(collection.all.value, localDate(new Date(clock())));
  if (due.length === 0) return null;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {text.due}
      </h2>
      <p class="card-intro">{text.dueIntro}</p>
      <ul class="rows">
        {due.map(({ partner, on, isLate }) => (
          <li key={partner.uid} class="due" data-late={isLate}>
            <a href={partnerAddress(partner.uid)}>{partner.name}</a>
            <span>{isLate ? text.dueLate(readDay(on)) : text.dueSoon(readDay(on))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
