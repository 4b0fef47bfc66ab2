import type { Partner } from '../../utils/partner/partner';
import { isFragile } from '../../utils/partner/partner-care';
import { RecordRow } from '../record/RecordRow';
import { useTopicNames } from '../record/topic-names';
import { Icon } from '../ui/Icon';
import { partnerAddress, usePartnersText } from './partners';

/** One partner of the list: what it does, about what, and what asks for attention. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const text = usePartnersText();
  const nameTopics = useTopicNames();
  const { roles, topics } = partner;
  return (
    <RecordRow item={partner} address={partnerAddress(partner.uid)}>
      <p>{roles.map((role) => text.roleNames[role]).join(' · ')}</p>
      <p class="soft">{nameTopics(topics)}</p>
      <PartnerWarnings partner={partner} />
    </RecordRow>
  );
}

/** What keeps the cooperation weak, and what to do about it. */
function PartnerWarnings({ partner }: { partner: Partner }) {
  const text = usePartnersText();
  const { name, topics, contacts, archived } = partner;
  const isAlone = contacts.length === 1;
  const warnings: [boolean, string, string][] = [
    [
      isFragile(partner),
      isAlone ? text.fragile : text.fragileNone,
      isAlone ? text.fragileHint(name) : text.fragileNoneHint(name),
    ],
    [topics.length === 0 && !archived, text.topicsNone, text.topicsNoneHint],
  ];
  const found = warnings.filter(([isThere]) => isThere);
  if (found.length === 0) return null;
  return (
    <ul class="warnings">
      {found.map(([, what, advice]) => (
        <li key={what}>
          <Icon name="alert" />
          <span>
            <strong>{what}.</strong> {advice}
          </span>
        </li>
      ))}
    </ul>
  );
}
