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
  const { name, roles, contacts, topics } = partner;
  const isAlone = contacts.length === 1;
  return (
    <RecordRow item={partner} address={partnerAddress(partner.uid)}>
      <p>{roles.map((role) => text.roleNames[role]).join(' · ')}</p>
      <p class="soft">{nameTopics(topics)}</p>
      {isFragile(partner) && (
        <ul class="warnings">
          <li>
            <Icon name="alert" />
            <span>
              <strong>{isAlone ? text.fragile : text.fragileNone}.</strong>{' '}
              {isAlone ? text.fragileHint(name) : text.fragileNoneHint(name)}
            </span>
          </li>
        </ul>
      )}
    </RecordRow>
  );
}
