import { chooseTopic } from '../../utils/question/choose';
import { findOrganisation } from '../../utils/question/host';
import { useApp, useLabel, useText } from '../app';
import { Icon } from '../ui/Icon';
import { useForm } from './form';

/** The organisation whose site is open in the active tab: one click fills in the question. */
export function HostChip() {
  const text = useText();
  const label = useLabel();
  const { surroundings, book } = useApp();
  const form = useForm();
  const host = surroundings.host.value;
  const organisation = host ? findOrganisation(host, book.value.organisations) : undefined;
  if (!host || !organisation) return null;
  return (
    <button type="button" class="host-chip" data-field="host" onClick={take}>
      <Icon name="globe" />
      <span class="host-chip-text">
        <span class="soft">{text.onSite}</span>
        <span class="host-chip-name">
          {label(organisation.label)} <span class="host-chip-host">({host})</span>
        </span>
      </span>
    </button>
  );

  function take() {
    if (!organisation) return;
    const { topic, id } = organisation;
    form.change((draft) => {
      const subject = draft.topic ?? topic ?? 'other';
      return chooseTopic(
        { ...draft, query: '' },
        { topic: subject, organisation: id, organisationSource: 'host' },
        book.value.find(subject),
      );
    });
    form.focus.value();
  }
}
