import { useSignal } from '@preact/signals';
import { useFurther, useFurtherText } from './further';

/**
 * The contact persons of a partner, out of sight until a member of staff asks for them: the visitor
 * looks along.
 */
export function PartnerContacts({ uid }: { uid: string }) {
  const text = useFurtherText();
  const isOpen = useSignal(false);
  const contacts = useFurther().partners.find(uid)?.contacts ?? [];
  if (contacts.length === 0) return null;
  return (
    <div>
      <button
        type="button"
        class="button button-quiet contacts-button"
        data-field={`contacts:${uid}`}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {isOpen.value ? text.contactsHide : text.contactsShow}
      </button>
      {isOpen.value && (
        <div class="contacts">
          <p class="hint">{text.contactsHint}</p>
          <ul>
            {contacts.map(({ name, jobTitle, email, telephone }) => (
              <li key={name}>
                <strong>{name}</strong>
                {[jobTitle, telephone, email].filter(Boolean).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
