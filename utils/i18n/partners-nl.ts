import type { PartnerFault } from '../partner/partner-form';

/** Dutch texts of the partners' page, at language level B1. The keys are the same in every language. */
export const partnersNl = {
  intro: 'Met wie werkt het plein samen, wat is er afgesproken, en wie bel je?',
  newPartner: 'Nieuwe partner',
  searchHint: 'Naam, onderwerp of contactpersoon',
  show: 'Laat zien',
  showNames: {
    all: 'Alle partners',
    refers: 'Wie mensen doorverwijst',
    'shares-expertise': 'Wie kennis deelt',
    fragile: 'Wat aan één persoon hangt',
  },
  found: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
  empty:
    'Nog geen partners. Zet met “Nieuwe partner” neer wie mensen naar jullie doorverwijst, of wie op het plein kennis deelt.',
  nothingFound: 'Geen partner gevonden. Gebruik minder woorden, of kies “Alles tonen”.',
  roleNames: { refers: 'Verwijst mensen door', 'shares-expertise': 'Deelt kennis' },
  due: 'Te bespreken',
  dueIntro: 'Neem de afspraak door. Kies daarna bij de partner een nieuwe dag.',
  dueLate: (when: string) => `Had besproken moeten zijn op ${when}.`,
  dueSoon: (when: string) => `Bespreken op ${when}.`,
  fragile: 'Hangt aan één persoon',
  fragileNone: 'Nog geen contactpersoon',
  fragileHint: (name: string) =>
    `Valt die persoon weg, dan stopt het contact met ${name}. Vraag om een tweede contactpersoon, en laat die een keer meekomen.`,
  fragileNoneHint: (name: string) =>
    `Niemand weet wie je bij ${name} belt. Vraag om twee namen, en zet ze hier neer.`,
  topicsNone: 'Nog geen onderwerpen',
  topicsNoneHint:
    'Kies waarmee deze partner helpt. Anders komt hij nooit naar voren bij een vraag.',

  // Form
  back: 'Terug naar de partners',
  who: 'Wie',
  name: 'Naam',
  roles: 'Wat doet deze partner?',
  rolesHint: 'kies er een of meer',
  referralKind: 'Soort plek',
  referralKindNone: 'Geen van deze',
  helpsWith: 'Waarmee helpt deze partner?',
  helpsWithHint: 'Bij een vraag over deze onderwerpen komt de partner naar voren.',
  reach: 'Voor bezoekers',
  reachHint: 'Dit mag iedereen zien. Het komt op het briefje dat je meegeeft.',
  telephone: 'Telefoon',
  address: 'Adres',
  contacts: 'Contactpersonen',
  contactsHint:
    'Contactpersonen blijven in het team. Ze komen nooit in de agenda op de website, op een briefje of in een lijst voor anderen.',
  contactNumber: (number: number) => `Contactpersoon ${number}`,
  contactName: 'Naam',
  jobTitle: 'Functie',
  email: 'E-mail (werk)',
  contactTelephone: 'Telefoon (werk)',
  addContact: 'Nog een contactpersoon',
  removeContact: (number: number) => `Contactpersoon ${number} weghalen`,
  agreement: 'Afspraak',
  brings: 'Wat brengt de partner?',
  bringsHint: 'Bijvoorbeeld: twee vrijwilligers op maandag',
  gets: 'Wat krijgt de partner?',
  getsHint: 'Bijvoorbeeld: een vaste tafel op het plein',
  reviewOn: 'Opnieuw bespreken op',
  notes: 'Notities',
  notesHint: 'Alleen voor het team. Schrijf niets over bezoekers.',

  // Beside the form
  onAgenda: 'Op de agenda',
  onAgendaNone: 'Nog niets. Kies deze partner bij een activiteit.',
  referrals: 'Doorverwezen, per maand',
  referralsNone: 'In de afgelopen twaalf maanden is niemand naar deze partner doorverwezen.',
  month: 'Maand',
  count: 'Aantal',

  faults: {
    'name-empty': 'Vul een naam in.',
    'name-taken':
      'Er is al een partner met deze naam. Kijk ook in het archief, of kies een andere naam.',
    'roles-empty': 'Kies wat deze partner doet: doorverwijzen, kennis delen, of allebei.',
    'topics-empty': 'Kies een of meer onderwerpen. Anders komt deze partner nooit naar voren.',
    'address-wrong': 'Dit is geen webadres. Schrijf het zo: https://waterstad.nl',
    'contact-unnamed': 'Vul een naam in, of maak de hele regel leeg.',
    'mail-wrong': 'Dit is geen mailadres. Schrijf het zo: naam@waterstad.nl',
  } satisfies Record<PartnerFault['kind'], string> as Record<PartnerFault['kind'], string>,
};

/** The texts of the partners' page in one language. */
export type PartnersMessages = typeof partnersNl;
