import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Partner } from '../../utils/partner/partner';
import { type PartnerForm, writePartner } from '../../utils/partner/partner-form';
import {
  countReferrals,
  listMonths,
  type MonthCount,
  spanOf,
} from '../../utils/partner/referral-months';
import { localDate } from '../../utils/question/desk';
import { readTallies } from '../../utils/storage/questions';
import { editorAddress } from '../activity/nav';
import { useApp } from '../app';
import type { RecordForm } from '../record/record-form';
import { Part } from '../ui/fields';
import { usePartners, usePartnersText } from './partners';

/** What is known of a partner: whether it is fragile, what it does on the agenda, referrals to it. */
export function PartnerAside({ record }: { record: RecordForm<PartnerForm, Partner> }) {
  const { base, form, uid } = record;
  const text = usePartnersText();
  const { contacts, name } = writePartner(form.value, { uid });
  return (
    <div class="editor-aside stack">
      {contacts.length < 2 && name && (
        <div class="notice" role="status">
          <strong>{contacts.length === 1 ? text.fragile : text.fragileNone}</strong>
          <p>{contacts.length === 1 ? text.fragileHint(name) : text.fragileNoneHint(name)}</p>
        </div>
      )}
      {base.value && (
        <>
          <OnAgenda uid={uid} />
          <ReferralMonths uid={uid} />
        </>
      )}
    </div>
  );
}

function OnAgenda({ uid }: { uid: string }) {
  const { activities } = usePartners();
  const text = usePartnersText();
  const own = activities.all.value
    .filter((one) => one['pleinwijzer.nl:partners']?.includes(uid) && one.status !== 'cancelled')
    .sort((a, b) => a.title.localeCompare(b.title));
  return (
    <Part title={text.onAgenda}>
      {own.length === 0 && <p class="soft">{text.onAgendaNone}</p>}
      <ul class="aside-links">
        {own.map(({ uid: activity, title }) => (
          <li key={activity}>
            <a href={editorAddress(activity)}>{title}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ReferralMonths({ uid }: { uid: string }) {
  const text = usePartnersText();
  const { language } = useApp();
  const months = useMonths(uid);
  if (!months) return null;
  const most = Math.max(...months.map(({ count }) => count));
  const format = new Intl.DateTimeFormat(language.value, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <Part title={text.referrals}>
      {most === 0 ? (
        <p class="soft">{text.referralsNone}</p>
      ) : (
        <table class="months">
          <thead class="hidden-text">
            <tr>
              <th scope="col">{text.month}</th>
              <th scope="col">{text.count}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, count }) => (
              <tr key={month}>
                <th scope="row">{format.format(new Date(`${month}-01T00:00:00Z`))}</th>
                <td>
                  <span class="months-bar" aria-hidden="true">
                    <span style={{ width: `${(100 * count) / most}%` }} />
                  </span>
                  {count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

/** Referrals to a partner in the last twelve months; follows what is saved meanwhile. */
function useMonths(uid: string): MonthCount[] | undefined {
  const { database, changes, clock } = useApp().stores;
  const counts = useSignal<MonthCount[] | undefined>(undefined);
  const version = changes.value;
  useEffect(() => {
    let isLatest = true;
    const months = listMonths(localDate(new Date(clock())));
    const { from, until } = spanOf(months);
    readTallies(database, from, until).then((tallies) => {
      if (isLatest) counts.value = countReferrals(tallies, uid, months);
    });
    return () => {
      isLatest = false;
    };
  }, [database, uid, counts, clock, version]);
  return counts.value;
}
