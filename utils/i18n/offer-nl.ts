import type { ContributionFault } from '../partner/contribution-form';
import type { ProgrammeFault, ProgrammeForm } from '../programme/programme-form';

/** Dutch texts of the page Aanbod, at language level B1. The keys are the same in every language. */
export const offerNl = {
  views: 'Aanbod',
  programmes: 'Zelf leren',
  contributions: 'Iets brengen',

  // Programmes
  programmesIntro: 'Wat mensen zelf kunnen leren, thuis of hier. Bij een vraag komt het als tip.',
  newProgramme: 'Nieuw programma',
  searchHint: 'Naam, aanbieder of onderwerp',
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  audience: 'Voor wie',
  allAudiences: 'Alle groepen',
  found: (count: number) => (count === 1 ? '1 programma' : `${count} programma’s`),
  nothingFound: 'Geen programma gevonden. Gebruik minder woorden, of kies “Alles tonen”.',
  emptyOffer:
    'Nog geen programma’s. Maak er een, of haal de landelijke lijst binnen met “Importeren”.',
  suggestion: 'Voorstel',
  suggestionFrom: (date: string, year: number) =>
    `Voorstel van ${date}, naar een openbare pagina uit ${year}. Klopt het? Sla het dan op. Zo niet: pas het aan, of zet het in het archief.`,
  suggestionUndated: (date: string) =>
    `Voorstel van ${date}, naar een openbare pagina. Klopt het? Sla het dan op. Zo niet: pas het aan, of zet het in het archief.`,
  where: 'Waar te gebruiken',
  whereHint: 'Zoals: thuis of hier',
  checked: (date: string) => `Gecontroleerd op ${date}`,

  // Form of a programme
  backToOffer: 'Terug naar het aanbod',
  whatItIs: 'Wat het is',
  name: 'Naam',
  provider: 'Aanbieder',
  about: 'Waarover',
  aboutHint: 'Kies ten minste één thema of onderwerp. Daarop wordt het een tip bij een vraag.',
  languages: 'Taal van het programma',
  languagesHint: 'niets gekozen: Nederlands',
  checkedOn: 'Laatst gecontroleerd op',
  programmeFaults: {
    'name-empty': 'Vul een naam in.',
    'topics-empty': 'Kies ten minste één thema of onderwerp. Anders wordt het nooit een tip.',
    'address-wrong': 'Dit is geen webadres. Schrijf het zo: https://waterstad.nl/cursus',
  } satisfies Record<ProgrammeFault['kind'], string> as Record<ProgrammeFault['kind'], string>,

  // Links
  checkLinks: (count: number) => `Links controleren (${count})`,
  linksTitle: 'Links controleren',
  linksIntro:
    'Deze links zijn langer dan een jaar niet bekeken. Pleinwijzer kijkt niet zelf: open elke link en zie of het programma er nog is.',
  linksDone: 'Alle links zijn in het afgelopen jaar bekeken.',
  neverChecked: 'nog nooit bekeken',
  checkedBefore: (date: string) => `bekeken op ${date}`,
  openLink: (name: string) => `${name} openen in een nieuw tabblad`,
  linkWorks: 'Klopt nog',
  linkWorksOf: (name: string) => `Klopt nog: ${name}`,
  linkGone: 'Bestaat niet meer',
  linkGoneOf: (name: string) => `Bestaat niet meer: ${name}`,
  saidChecked: (name: string) => `Gecontroleerd: ${name}`,
  close: 'Sluiten',

  // Import
  import: 'Importeren',
  export: 'Exporteren',
  saidExported: (file: string) => `Bewaard als ${file}`,
  importTitle: 'Landelijke lijst importeren',
  importIntro:
    'De landelijke lijst is niet openbaar. Heb je hem als tabel? Bewaar hem als CSV, en kies dat bestand.',
  columnsTitle: 'Zo moet de tabel eruitzien',
  columnsIntro:
    'De eerste regel noemt de kolommen. Alleen name is nodig. Staan er meer waarden in één vak? Zet er een puntkomma tussen.',
  column: 'Kolom',
  columnMeaning: 'Wat erin staat',
  columns: {
    name: 'Naam van het programma',
    provider: 'Wie het aanbiedt',
    themes: 'Thema’s, zoals Digitaal',
    topics: 'Onderwerpen, zoals DigiD',
    audiences: 'Voor wie; leeg is iedereen',
    inLanguage: 'Taalcode, zoals nl of ar; leeg is Nederlands',
    url: 'Webadres',
    where: 'Waar je het kunt gebruiken',
  } as Record<string, string>,
  example: 'Voorbeeld',
  chooseFile: 'Bestand kiezen',
  reading: 'Bezig met lezen …',
  writing: 'Bezig met opslaan …',
  preview: 'Dit gaat er gebeuren',
  added: (count: number) => `${count} nieuw`,
  changed: (count: number) => `${count} veranderd`,
  same: (count: number) => `${count} zoals het al was`,
  problems: (count: number) => (count === 1 ? '1 opmerking' : `${count} opmerkingen`),
  changes: (parts: string) => `Verandert: ${parts}`,
  parts: {
    name: 'naam',
    provider: 'aanbieder',
    themes: 'thema’s',
    topics: 'onderwerpen',
    audiences: 'voor wie',
    inLanguage: 'taal',
    url: 'website',
    where: 'waar te gebruiken',
    checkedOn: 'gecontroleerd op',
  } satisfies Record<keyof ProgrammeForm, string> as Record<keyof ProgrammeForm, string>,
  allSame: 'Alles staat er al precies zo in. Er verandert niets.',
  nothingRead: 'Er is niets om over te nemen. Lees wat er mis is, en kies het bestand opnieuw.',
  line: (number: number) => `Regel ${number}:`,
  run: (count: number) =>
    count === 1 ? '1 programma overnemen' : `${count} programma’s overnemen`,
  another: 'Ander bestand',
  done: (count: number) =>
    count === 1 ? '1 programma overgenomen.' : `${count} programma’s overgenomen.`,
  stale: 'Er is intussen iets veranderd in een ander venster. Kijk nog eens, en neem het dan over.',
  failed: 'Opslaan is niet gelukt. Er is niets veranderd. Probeer het opnieuw.',
  takeBack: 'Ongedaan maken',
  showMore: (count: number) => `Meer tonen (nog ${count})`,
  undone: 'Ongedaan gemaakt. Alles is weer zoals het was.',
  undoneNot: 'Ongedaan maken is niet gelukt: er is intussen iets anders veranderd.',

  // What is wrong with a table
  unreadable: 'Dit bestand kan niet gelezen worden. Kies het opnieuw.',
  tooLarge: 'Dit bestand is groter dan 10 MB. Dat is geen lijst met programma’s.',
  noText:
    'Dit is geen tekst. Is het een Excel-bestand? Open het, kies “Opslaan als” en dan “CSV UTF-8”.',
  oldLetters:
    'De letters stonden in een oude schrijfwijze (Windows-1252). Ze zijn omgezet: kijk of letters met een accent kloppen.',
  empty:
    'In dit bestand staan geen programma’s. Onder de kolomnamen hoort één regel per programma.',
  separator:
    'Er staat geen komma, puntkomma of tab tussen de kolommen. Bewaar de tabel opnieuw als CSV.',
  noNameColumn: 'De kolom name ontbreekt. Zet in de eerste regel hoe de kolommen heten.',
  columnsMissing: (columns: string) =>
    `Deze kolommen ontbreken: ${columns}. Wat je daar al had, blijft zoals het is.`,
  columnsUnknown: (columns: string) => `Deze kolommen worden niet gebruikt: ${columns}.`,
  quotes:
    'Er staat ergens een aanhalingsteken te veel of te weinig. Kijk of alle regels hieronder staan.',
  many: (count: string) =>
    `Dit zijn ${count} programma’s. De landelijke lijst heeft er ruim honderd. Is dit het goede bestand?`,
  tooMany: (count: string) =>
    `Dit zijn ${count} regels, en er kunnen er 10.000 tegelijk in. Deel het bestand in stukken.`,
  noName: 'Er is geen naam ingevuld. Deze regel wordt overgeslagen.',
  duplicate: (line: string) =>
    `Hetzelfde programma staat al op regel ${line}. Deze regel wordt overgeslagen.`,
  tooManyFields:
    'Er zijn meer vakken dan kolommen. Zet aanhalingstekens om een vak met een komma of puntkomma. Deze regel wordt overgeslagen.',
  letters: 'Sommige letters zijn verloren gegaan. Bewaar de tabel opnieuw, en kies “CSV UTF-8”.',
  unknownValue: (column: string, value: string) =>
    `“${value}” is niet bekend in de kolom ${column}. Dat wordt weggelaten, de rest niet.`,
  wrongLink: (value: string) => `“${value}” is geen webadres. Het wordt weggelaten, de rest niet.`,

  // Contributions
  contributionsIntro: 'Wat bezoekers zelf kunnen brengen. Bij een vraag komt ook dat als tip.',
  newContribution: 'Nieuw: iets brengen',
  contributionsEmpty:
    'Nog niets. Zet hier neer wat bezoekers kunnen brengen, zoals taalmaatje of gastheer, en bij wie ze zich melden.',
  contributionsFound: (count: number) =>
    count === 1 ? '1 manier om iets te brengen' : `${count} manieren om iets te brengen`,
  contributionsNothing: 'Niets gevonden. Gebruik minder woorden, of kies “Alles tonen”.',
  contributionSearch: 'Naam of rol',
  backToContributions: 'Terug naar iets brengen',
  what: 'Wat',
  role: 'Rol',
  noRole: 'Kies een rol',
  contributionName: 'Zoals bezoekers het lezen',
  contributionNameHint: 'Bijvoorbeeld: samen Nederlands praten',
  whereAndWhen: 'Waar en wanneer',
  places: 'Waar',
  placesHint: 'niets gekozen: overal',
  anywhere: 'overal',
  when: 'Wanneer',
  whenHint: 'Zoals: maandagmiddag',
  partner: 'Bij wie melden?',
  noPartner: 'Bij het plein zelf',
  partnerArchived: (name: string) => `${name} (in het archief)`,
  contributionFaults: {
    'role-empty': 'Kies een rol.',
    'name-empty': 'Vul in wat bezoekers lezen.',
  } satisfies Record<ContributionFault['kind'], string> as Record<
    ContributionFault['kind'],
    string
  >,
};

/** The texts of the page Aanbod in one language. */
export type OfferMessages = typeof offerNl;
