import type {
  Audience,
  Closing,
  ContributionRole,
  CoreFunction,
  Registration,
  Theme,
} from './activity';
import { audiencesEn, themesEn } from './labels-en';
import { audiencesNl, themesNl } from './labels-nl';

/** A text in each of the languages of Beheer. */
export interface Label {
  nl: string;
  en: string;
}

/** What people read for a theme. */
export const themes = pair<Theme>(themesNl, themesEn);

/** What people read for a target group. */
export const audiences = pair<Audience>(audiencesNl, audiencesEn);

const coreFunction = {
  'knowledge-information': { nl: 'Kennis en informatie', en: 'Knowledge and information' },
  'development-education': { nl: 'Ontwikkeling en educatie', en: 'Development and education' },
  'reading-literature': { nl: 'Lezen en literatuur', en: 'Reading and literature' },
  'meeting-debate': { nl: 'Ontmoeting en debat', en: 'Meeting and debate' },
  'art-culture': { nl: 'Kunst en cultuur', en: 'Art and culture' },
} satisfies Record<CoreFunction, Label>;

const registration = {
  'walk-in': { nl: 'Inloop', en: 'Walk-in' },
  'sign-up': { nl: 'Aanmelden', en: 'Sign up' },
  full: { nl: 'Vol', en: 'Full' },
} satisfies Record<Registration['kind'], Label>;

const closedIn = {
  'public-holidays': { nl: 'Feestdagen', en: 'Public holidays' },
  'school-holidays-noord': { nl: 'Schoolvakanties noord', en: 'School holidays, north' },
  'school-holidays-midden': { nl: 'Schoolvakanties midden', en: 'School holidays, middle' },
  'school-holidays-zuid': { nl: 'Schoolvakanties zuid', en: 'School holidays, south' },
} satisfies Record<Closing, Label>;

/** What people read for what visitors can bring. */
export const contributions = {
  host: { nl: 'Gastvrouw of gastheer', en: 'Host' },
  'language-buddy': { nl: 'Taalmaatje', en: 'Language buddy' },
  'own-language': { nl: 'Helpen in je eigen taal', en: 'Help in your own language' },
  'digital-buddy': { nl: 'Digimaatje', en: 'Digital buddy' },
  'reading-aloud': { nl: 'Voorlezen', en: 'Reading aloud' },
  'walking-buddy': { nl: 'Wandelmaatje', en: 'Walking buddy' },
} satisfies Record<ContributionRole, Label>;

function pair<Key extends string>(nl: Record<Key, string>, en: Record<Key, string>) {
  const keys = Object.keys(nl) as Key[];
  return Object.fromEntries(keys.map((key) => [key, { nl: nl[key], en: en[key] }])) as Record<
    Key,
    Label
  >;
}

/** What people read for each value of an activity's field, by field. */
export const labels = { themes, audiences, coreFunction, registration, closedIn, contributions };
