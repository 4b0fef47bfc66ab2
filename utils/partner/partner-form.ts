import type { Audience } from '../activity/activity';
import { addScheme, isWebAddress } from '../activity/safe-link';
import type { ReferralKind } from '../question/question';
import type { Contact, Partner, PartnerRole } from './partner';

/** A partner as people fill it in; an empty text is one that is not told. */
export interface PartnerForm {
  name: string;
  roles: PartnerRole[];
  /** Kind of desk that it is; empty: none. */
  referralKind: ReferralKind | '';
  /** Ids of topics. */
  topics: string[];
  /** Empty: everyone. */
  audiences: Audience[];
  url: string;
  telephone: string;
  address: string;
  /** One without any text is not stored. */
  contacts: Required<Contact>[];
  brings: string;
  gets: string;
  /** `YYYY-MM-DD`. */
  reviewOn: string;
  notes: string;
}

/** What keeps a partner from being saved; `field` of a contact has its number from 0. */
export interface PartnerFault {
  field: string;
  kind:
    | 'name-empty'
    | 'name-taken'
    | 'roles-empty'
    | 'topics-empty'
    | 'address-wrong'
    | 'contact-unnamed'
    | 'mail-wrong';
}

/** A contact of whom nothing is filled in. */
export const emptyContact: Required<Contact> = { name: '', jobTitle: '', email: '', telephone: '' };

/** The form of a partner that is not there yet. */
export const emptyPartnerForm: PartnerForm = {
  name: '',
  roles: [],
  referralKind: '',
  topics: [],
  audiences: [],
  url: '',
  telephone: '',
  address: '',
  contacts: [emptyContact, emptyContact],
  brings: '',
  gets: '',
  reviewOn: '',
  notes: '',
};

/** The form of a stored partner, with lines for at least two contacts. */
export function readPartner(partner: Partner): PartnerForm {
  const { name, roles, referralKind = '', topics, audiences, agreement } = partner;
  const { url = '', telephone = '', address = '', reviewOn = '', notes = '' } = partner;
  const contacts = partner.contacts.map((one) => ({ ...emptyContact, ...one }));
  while (contacts.length < 2) contacts.push(emptyContact);
  return {
    ...{ name, roles, referralKind, topics, audiences, url, telephone, address },
    ...{ contacts, ...agreement, reviewOn, notes },
  };
}

/** The partner that a form says; what the form does not know of stays as it was. */
export function writePartner(
  form: PartnerForm,
  { uid, base }: { uid: string; base?: Partner | undefined },
): Partner {
  const { name, roles, topics, audiences, referralKind } = form;
  return {
    '@type': 'Organization',
    uid,
    updated: base?.updated ?? '',
    ...(base?.archived ? { archived: true } : {}),
    ...{ name: name.trim(), roles, topics, audiences },
    ...(referralKind ? { referralKind } : {}),
    ...keepTold({ url: addScheme(form.url), telephone: form.telephone, address: form.address }),
    contacts: form.contacts
      .filter(isTold)
      .map(({ name: person, ...rest }) => ({ name: person.trim(), ...keepTold(rest) })),
    agreement: { brings: form.brings.trim(), gets: form.gets.trim() },
    ...keepTold({ reviewOn: form.reviewOn, notes: form.notes }),
  };
}

const isTold = (contact: Contact) => Object.values(contact).some((text) => text.trim() !== '');

/** The texts that say something. */
function keepTold<Texts extends Record<string, string>>(texts: Texts): Partial<Texts> {
  const told = Object.entries(texts).map(([key, text]) => [key, text.trim()]);
  return Object.fromEntries(told.filter(([, text]) => text !== '')) as Partial<Texts>;
}

/** All faults of a form, from top to bottom; `taken` are the names of the other partners. */
export function findPartnerFaults(
  form: PartnerForm,
  taken: readonly string[] = [],
): PartnerFault[] {
  const name = form.name.trim().toLowerCase();
  const faults: [boolean, string, PartnerFault['kind']][] = [
    [name === '', 'name', 'name-empty'],
    [taken.some((one) => one.trim().toLowerCase() === name), 'name', 'name-taken'],
    [form.roles.length === 0, 'roles', 'roles-empty'],
    [form.topics.length === 0, 'topics', 'topics-empty'],
    [!isWebAddress(form.url), 'url', 'address-wrong'],
    ...form.contacts.flatMap((contact, index): [boolean, string, PartnerFault['kind']][] => [
      [isTold(contact) && contact.name.trim() === '', `contact-name:${index}`, 'contact-unnamed'],
      [!isMailAddress(contact.email), `contact-email:${index}`, 'mail-wrong'],
    ]),
  ];
  return faults.filter(([isWrong]) => isWrong).map(([, field, kind]) => ({ field, kind }));
}

/** Whether it is empty, or has the shape of a mail address. */
const isMailAddress = (text: string) => /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
