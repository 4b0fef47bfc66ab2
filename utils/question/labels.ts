import type { Location } from '../settings/settings';
import type {
  Channel,
  Detail,
  Device,
  Duration,
  Group,
  Help,
  Outcome,
  ReferralKind,
} from './question';
import type { Label } from './topic';

const channel = {
  'in-person': { nl: 'Langsgekomen', en: 'Came by' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  online: { nl: 'Online', en: 'Online' },
} satisfies Record<Channel, Label>;

const group = {
  government: { nl: 'Digitale overheid', en: 'Digital government' },
  library: { nl: 'Bibliotheek', en: 'Library' },
  other: { nl: 'Iets anders', en: 'Something else' },
} satisfies Record<Group, Label>;

const detail = {
  apply: { nl: 'Aanvragen', en: 'Apply' },
  activate: { nl: 'Activeren', en: 'Activate' },
  app: { nl: 'App installeren', en: 'Install the app' },
  'log-in': { nl: 'Inloggen', en: 'Log in' },
  password: { nl: 'Wachtwoord', en: 'Password' },
  authorise: { nl: 'Iemand machtigen', en: 'Authorise somebody' },
  'id-check': { nl: 'ID-check', en: 'ID check' },
} satisfies Record<Detail, Label>;

const help = {
  'digital-help': { nl: 'Hulp bij iets online', en: 'Help with something online' },
  course: { nl: 'Naar een cursus geholpen', en: 'Guided to a course' },
  'digital-society': { nl: 'Uitleg digitale wereld', en: 'Explained the digital world' },
  'general-information': { nl: 'Algemene informatie', en: 'General information' },
  referred: { nl: 'Doorverwezen', en: 'Referred' },
} satisfies Record<Help, Label>;

const outcome = {
  'can-go-on-alone': { nl: 'Kan zelf verder', en: 'Can go on alone' },
  partly: { nl: 'Deels gelukt', en: 'Partly worked' },
  referred: { nl: 'Doorverwezen', en: 'Referred' },
  'comes-back': { nl: 'Komt terug', en: 'Comes back' },
  'did-not-work': { nl: 'Niet gelukt', en: 'Did not work' },
} satisfies Record<Outcome, Label>;

const duration = {
  'under-5': { nl: 'Korter dan 5 minuten', en: 'Less than 5 minutes' },
  '5-10': { nl: '5 tot 10 minuten', en: '5 to 10 minutes' },
  '10-20': { nl: '10 tot 20 minuten', en: '10 to 20 minutes' },
  'over-20': { nl: 'Langer dan 20 minuten', en: 'More than 20 minutes' },
} satisfies Record<Duration, Label>;

const device = {
  computer: { nl: 'Computer', en: 'Computer' },
  phone: { nl: 'Telefoon', en: 'Phone' },
  tablet: { nl: 'Tablet', en: 'Tablet' },
  paper: { nl: 'Papier', en: 'Paper' },
  none: { nl: 'Geen', en: 'None' },
} satisfies Record<Device, Label>;

const referralKind = {
  'language-point': { nl: 'Taalhuis', en: 'Language point (Taalhuis)' },
  'library-course': { nl: 'Cursus in de bibliotheek', en: 'Course in the library' },
  'forms-help': { nl: 'Hulp bij brieven en formulieren', en: 'Help with letters and forms' },
  'social-advisers': { nl: 'Sociaal raadslieden', en: 'Social advisers' },
  'legal-desk': { nl: 'Gratis rechtshulp', en: 'Free legal help' },
  'debt-help': { nl: 'Hulp bij geld en schulden', en: 'Help with money and debts' },
  'welfare-team': { nl: 'Welzijn of wijkteam', en: 'Welfare or neighbourhood team' },
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  'seniors-union': { nl: 'Ouderenbond', en: 'Union of seniors' },
  'seniors-digital': { nl: 'Digitale hulp voor senioren', en: 'Digital help for seniors' },
  'refugee-support': { nl: 'Hulp voor vluchtelingen', en: 'Help for refugees' },
  'work-desk': { nl: 'Leren en werken', en: 'Learning and work' },
  'care-advice': { nl: 'Hulp bij zorg', en: 'Help with care' },
  'organisation-itself': { nl: 'De organisatie zelf', en: 'The organisation itself' },
  other: { nl: 'Iemand anders', en: 'Somebody else' },
} satisfies Record<ReferralKind, Label>;

const place = {
  inside: { nl: 'In de bibliotheek', en: 'In the library' },
  outside: { nl: 'Buiten de bibliotheek', en: 'Outside the library' },
} satisfies Record<Location['place'], Label>;

const form = {
  basic: { nl: 'Basis', en: 'Basic' },
  'always-available': { nl: 'Altijd beschikbaar', en: 'Always available' },
  broad: { nl: 'Brede dienstverlening', en: 'Broad services' },
} satisfies Record<Location['form'], Label>;

const warm = {
  true: { nl: 'Samen contact gelegd', en: 'Made contact together' },
  false: { nl: 'Gegevens meegegeven', en: 'Gave the details' },
} satisfies Record<'true' | 'false', Label>;

/** What people read for each value of a field, by field. */
export const labels = {
  channel,
  group,
  detail,
  help,
  outcome,
  duration,
  device,
  referralKind,
  place,
  form,
  warm,
};
