import type { Audience, Theme } from '../../utils/activity/activity';
import type { Programme } from '../../utils/programme/programme';
import { sampleUid } from './uid';

/** What differs from one sample programme to the next. */
interface Row {
  name: string;
  provider: string;
  themes: Theme[];
  /** Ids of topics. */
  topics: string[];
  /** Absent: everyone. */
  audiences?: Audience[];
  /** Absent: no page of its own. */
  url?: string;
  /** Absent: at home or in the library. */
  where?: string;
}

const library = 'Bibliotheek Waterstad';
const atHome = 'thuis of in de bibliotheek';
const inLibrary = 'in de bibliotheek';

/** As libraries offer them; here all at the made-up one. */
const local: Row[] = [
  {
    name: 'Spreekuur Belasting & toeslagen',
    provider: library,
    themes: ['numbers-money'],
    topics: ['tax', 'benefits'],
    where: inLibrary,
  },
  {
    name: 'Hulp om de Hoek',
    provider: 'Sociaal raadslieden',
    themes: ['e-government'],
    topics: ['legal-help'],
    where: inLibrary,
  },
  {
    name: 'Walk&Talk',
    provider: library,
    themes: ['work-income'],
    topics: ['work-benefits'],
    audiences: ['job-seekers'],
    where: 'vanaf de bibliotheek',
  },
  {
    name: 'Taalmaatje',
    provider: 'Het Begint met Taal',
    themes: ['language'],
    topics: ['language'],
    audiences: ['learning-dutch'],
    url: 'https://www.hetbegintmettaal.nl',
    where: 'op een plek die jullie kiezen',
  },
  {
    name: 'Samen Nederlands lezen',
    provider: library,
    themes: ['language'],
    topics: ['language'],
    audiences: ['learning-dutch'],
    where: inLibrary,
  },
  {
    // Also an activity of this name on the agenda: what one reads twice helps nobody.
    name: 'Taalcafé',
    provider: library,
    themes: ['language'],
    topics: ['language'],
    audiences: ['learning-dutch'],
    where: inLibrary,
  },
  {
    name: 'Brievenwasserette',
    provider: 'Taalhuis Waterstad',
    themes: ['language'],
    topics: ['letters'],
    where: inLibrary,
  },
  {
    name: 'Voorleestraject+',
    provider: library,
    themes: ['family'],
    topics: ['language'],
    audiences: ['parents'],
    where: inLibrary,
  },
  {
    name: 'BoekStart',
    provider: 'Kunst van Lezen',
    themes: ['family'],
    topics: ['language'],
    audiences: ['parents'],
    url: 'https://www.kb.nl/ob/leren-lezen-digivaardigheden/basisvaardigheden',
  },
  {
    name: 'PressReader',
    provider: library,
    themes: ['language'],
    topics: ['pressreader'],
  },
  {
    name: 'Online Bibliotheek',
    provider: 'KB',
    themes: ['language'],
    topics: ['online-library'],
  },
  {
    name: 'Computercursus Les op maat',
    provider: library,
    themes: ['digital'],
    topics: ['device'],
    where: inLibrary,
  },
  {
    name: 'Oefenen met smartphone en taal',
    provider: library,
    themes: ['digital', 'language'],
    topics: ['device'],
    audiences: ['learning-dutch'],
    where: inLibrary,
  },
  {
    name: 'Workshop Veilig internetten',
    provider: library,
    themes: ['digital'],
    topics: ['online-safety'],
    audiences: ['digital-starters'],
    where: inLibrary,
  },
  {
    name: 'Digimaatjes',
    provider: library,
    themes: ['digital'],
    topics: ['device'],
    where: inLibrary,
  },
  {
    name: 'Welkom Online',
    provider: 'Nationaal Ouderenfonds',
    themes: ['digital'],
    topics: ['device'],
    audiences: ['seniors'],
    where: inLibrary,
  },
];

/**
 * The local part of what one can learn at Bibliotheek Waterstad; the national part is known to every
 * team already.
 */
export const sampleProgrammes: readonly Programme[] = local.map(build);

function build({ url, where = atHome, audiences = [], ...row }: Row, index: number): Programme {
  return {
    '@type': 'Course',
    uid: sampleUid('programme', index + 1),
    updated: '2026-08-17T08:00:00.000Z',
    ...row,
    audiences,
    inLanguage: [],
    ...(url && { url }),
    where,
  };
}
