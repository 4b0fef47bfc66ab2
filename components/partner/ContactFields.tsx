import { useId } from 'preact/hooks';
import type { Contact } from '../../utils/partner/partner';
import { emptyContact } from '../../utils/partner/partner-form';
import { TextField } from '../ui/fields';
import { Icon } from '../ui/Icon';
import type { PartnerFormProps } from './PartnerFields';
import { usePartnersText } from './partners';

/** The people to turn to; visibly for the team alone. */
export function ContactFields({ record, faultAt }: PartnerFormProps) {
  const id = useId();
  const text = usePartnersText();
  const { contacts } = record.form.value;
  const change = (index: number, next: Partial<Contact>) =>
    record.change({
      contacts: contacts.map((one, at) => (at === index ? { ...one, ...next } : one)),
    });
  return (
    <section class="card contacts" aria-labelledby={id}>
      <h3 id={id} class="part-title" tabIndex={-1}>
        {text.contacts}
      </h3>
      <p class="inside-only">{text.contactsHint}</p>
      {contacts.map((contact, index) => (
        <ContactRow
          key={index}
          number={index + 1}
          contact={contact}
          faultAt={(field) => faultAt(`${field}:${index}`)}
          onChange={(next) => change(index, next)}
          onRemove={() => record.change({ contacts: contacts.filter((_, at) => at !== index) })}
        />
      ))}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => record.change({ contacts: [...contacts, emptyContact] })}
        >
          <Icon name="plus" />
          {text.addContact}
        </button>
      </div>
    </section>
  );
}

function ContactRow(props: {
  /** From 1. */
  number: number;
  contact: Required<Contact>;
  faultAt: (field: string) => string | undefined;
  onChange: (next: Partial<Contact>) => void;
  onRemove: () => void;
}) {
  const { number, contact, faultAt, onChange } = props;
  const text = usePartnersText();
  return (
    <fieldset class="extra-moment stack">
      <legend class="label">{text.contactNumber(number)}</legend>
      <div class="pair">
        <TextField
          label={text.contactName}
          field={`contact-name:${number}`}
          value={contact.name}
          fault={faultAt('contact-name')}
          onInput={(name) => onChange({ name })}
        />
        <TextField
          label={text.jobTitle}
          field={`contact-job:${number}`}
          value={contact.jobTitle}
          onInput={(jobTitle) => onChange({ jobTitle })}
        />
        <TextField
          label={text.email}
          field={`contact-email:${number}`}
          type="email"
          value={contact.email}
          fault={faultAt('contact-email')}
          onInput={(email) => onChange({ email })}
        />
        <TextField
          label={text.contactTelephone}
          field={`contact-telephone:${number}`}
          type="tel"
          maxLength={60}
          value={contact.telephone}
          onInput={(telephone) => onChange({ telephone })}
        />
      </div>
      {number > 2 && (
        <div>
          <button type="button" class="button button-quiet" onClick={props.onRemove}>
            {text.removeContact(number)}
          </button>
        </div>
      )}
    </fieldset>
  );
}
