import { labels } from '../../utils/activity/labels';
import type { Contribution } from '../../utils/partner/partner';
import { useApp, useLabel } from '../app';
import { RecordRow } from '../record/RecordRow';
import { contributionsAddress, useOffer, useOfferText } from './offer';

/** One thing that people can bring: the role, where, when and with whom. */
export function ContributionRow({ contribution }: { contribution: Contribution }) {
  const { stores } = useApp();
  const { partners } = useOffer();
  const text = useOfferText();
  const label = useLabel();
  const { uid, role, where, when, partner } = contribution;
  const { locations } = stores.settings.team.value;
  const places = where.flatMap((one) => locations.find((place) => place.uid === one)?.name ?? []);
  const facts = [
    places.length > 0 ? places.join(', ') : text.anywhere,
    when,
    partner ? partners.find(partner)?.name : text.noPartner,
  ];
  return (
    <RecordRow item={contribution} address={`${contributionsAddress}/${encodeURIComponent(uid)}`}>
      <p>{label(labels.contributions[role])}</p>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
    </RecordRow>
  );
}
