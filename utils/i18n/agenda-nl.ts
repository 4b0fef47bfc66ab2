import type { FaultKind } from '../activity/form-faults';
import type { RepeatKind } from '../activity/pattern';
import type { State } from '../activity/state';

/** Dutch texts of the agenda, at language level B1. The keys are the same in every language. */
export const agendaNl = {
  // Page
  intro: 'Alle activiteiten op het plein. Wat je publiceert, zien bezoekers in de agenda.',
  views: 'Weergave',
  list: 'Lijst',
  week: 'Week',
  newActivity: 'Nieuwe activiteit',

  // List
  search: 'Zoeken',
  searchHint: 'Titel, plek of partner',
  theme: 'Thema',
  audience: 'Voor wie',
  place: 'Plek',
  state: 'Stand',
  allThemes: 'Alle thema’s',
  allAudiences: 'Alle groepen',
  allPlaces: 'Alle plekken',
  allStates: 'Alles wat komt',
  stateNames: {
    draft: 'Concept',
    published: 'Gepubliceerd',
    cancelled: 'Geannuleerd',
    past: 'Voorbij',
  } satisfies Record<State, string> as Record<State, string>,
  found: (count: number) => (count === 1 ? '1 activiteit' : `${count} activiteiten`),
  clearFilters: 'Alles tonen',
  showMore: (count: number) => `Meer tonen (nog ${count})`,
  empty:
    'Nog geen activiteiten. Maak de eerste met “Nieuwe activiteit”, of haal een bestaande agenda binnen met “Importeren”.',
  nothingFound: 'Geen activiteit gevonden. Gebruik minder woorden, of kies “Alles tonen”.',
  next: (when: string) => `Volgende keer: ${when}`,
  noDates: 'Geen datums meer',
  online: 'Online',

  // Warnings
  warnings: 'Let op',
  warnOverlap: (title: string, when: string) =>
    `Op ${when} is er op deze plek ook “${title}”. Kan dat niet samen? Kies een andere plek of tijd.`,
  warnOverlapMore: (title: string, when: string, more: number) =>
    `Op ${when} is er op deze plek ook “${title}”, en er zijn nog ${more} andere activiteiten tegelijk. Kan dat niet samen? Kies een andere plek of tijd.`,
  warnClosed: (name: string, when: string) =>
    `${when} is een feestdag (${name}). Gaat het dan niet door? Kies “Feestdagen”, of laat die datum weg.`,
  warnNoContact: (partner: string) =>
    `${partner} heeft geen contactpersoon. Vul die aan bij Partners.`,
  warnPartnerGone: 'Een partner van deze activiteit bestaat niet meer. Kies een andere partner.',

  // Editor
  back: 'Terug naar de agenda',
  changeOne: (title: string, when: string) => `${title}, ${when}`,
  oneDateIntro: 'Je past één datum aan. Bij Opslaan kies je of het ook voor andere datums geldt.',
  wholeSeries: 'De hele reeks aanpassen',
  gone: 'Deze activiteit bestaat niet meer. Misschien is ze verwijderd in een ander venster.',
  resumed: 'Je was hier al mee begonnen. Wat je had ingevuld, staat er nog.',
  startOver: 'Opnieuw beginnen',
  what: 'Wat',
  title: 'Titel',
  description: 'Beschrijving',
  descriptionHint: 'Korte zinnen. Wat doe je er, en wat neem je mee?',
  when: 'Wanneer',
  date: 'Datum',
  firstDate: 'Eerste datum',
  lastDate: 'Tot en met',
  allDay: 'Hele dag',
  fromTime: 'Van',
  toTime: 'Tot',
  repeat: 'Herhaling',
  repeatNames: {
    once: 'Eenmalig',
    'every-week': 'Elke week',
    'even-weeks': 'In de even weken',
    'odd-weeks': 'In de oneven weken',
    'every-2-weeks': 'Om de week',
    'nth-of-month': 'Elke maand op een vaste weekdag',
    'day-of-month': 'Elke maand op deze dag',
    'every-year': 'Elk jaar op deze dag',
  } satisfies Record<RepeatKind, string> as Record<RepeatKind, string>,
  days: 'Dagen',
  nths: 'Welke van de maand',
  nthNames: { '1': '1e', '2': '2e', '3': '3e', '4': '4e', '-1': 'laatste' } as Record<
    string,
    string
  >,
  startsLater: (when: string) => `De eerste datum wordt ${when}.`,
  foreignRule:
    'Deze herhaling komt uit een andere agenda. Je kunt haar hier niet aanpassen, wel vervangen.',
  replaceRule: 'Herhaling vervangen',
  anotherMoment: 'Nog een moment',
  momentNumber: (number: number) => `Moment ${number}`,
  removeMoment: (number: number) => `Moment ${number} weghalen`,
  otherLength:
    'Dit moment duurt korter of langer dan het eerste. Bij Opslaan wordt het een activiteit apart.',
  ending: 'Tot wanneer',
  endingNames: { never: 'Altijd door', until: 'Tot en met', count: 'Aantal keer' },
  untilDate: 'Laatste dag',
  countTimes: 'Hoe vaak',
  closedIn: 'Dan gaat het niet door',
  closedUnsure: (names: string) =>
    `Te controleren: nog niet alle datums van ${names} zijn zeker. Kijk ze na bij Instellingen, Vakanties.`,
  where: 'Waar',
  noPlace: 'Geen plek',
  otherPlace: 'Een andere plek',
  placeName: 'Naam van de plek',
  placeAddress: 'Adres',
  onlineAddress: 'Webadres, als het online is',
  forWhom: 'Voor wie',
  themes: 'Thema’s',
  audiences: 'Doelgroepen',
  audiencesHint: 'niets gekozen: iedereen',
  takePart: 'Meedoen',
  registration: 'Hoe doe je mee?',
  registrationUrl: 'Webadres om aan te melden (mag leeg)',
  price: 'Prijs in euro',
  priceHint: 'Leeg is gratis',
  level: 'Taalniveau',
  noLevel: 'Maakt niet uit',
  withWhom: 'Met wie',
  partners: 'Partners',
  noPartners: 'Nog geen partners. Voeg er hieronder een toe.',
  newPartner: 'Nieuwe partner',
  addPartner: 'Partner toevoegen',
  partnerRoles: 'Wat doet deze partner?',
  roleNames: { refers: 'Verwijst mensen door', 'shares-expertise': 'Deelt kennis' },
  roleMissing: 'Kies wat deze partner doet.',
  contributions: 'Wat kunnen bezoekers brengen?',
  coreFunction: 'Kernfunctie van de bibliotheek',
  noCoreFunction: 'Niet gekozen',

  // Beside the form
  preview: 'Zo staat het in de agenda',
  previewMissing: 'Vul eerst de titel, datum en tijd goed in.',
  nextDates: 'De volgende datums',
  noNextDates: 'Er komen geen datums meer.',

  // Faults
  faults: {
    'title-empty': 'Vul een titel in.',
    'date-empty': 'Vul een datum in.',
    'time-empty': 'Vul in van hoe laat tot hoe laat het is.',
    'end-before-start': 'Het einde ligt voor het begin. Kies een latere eindtijd.',
    'last-before-first': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
    'days-empty': 'Kies een of meer dagen.',
    'nths-empty': 'Kies welke van de maand.',
    'until-before-start': 'Kies een laatste dag die na de eerste datum ligt.',
    'count-wrong': 'Vul een aantal in van 1 tot en met 1000.',
    'address-wrong': 'Dit is geen webadres. Schrijf het zo: https://waterstad.nl/aanmelden',
    'price-wrong': 'Schrijf de prijs als getal, zoals 2,50. Leeg is gratis.',
  } satisfies Record<FaultKind, string> as Record<FaultKind, string>,
  faultsLeft: (count: number) =>
    count === 1
      ? 'Nog 1 ding klopt niet. Kijk bij de rode zin.'
      : `Nog ${count} dingen kloppen niet. Kijk bij de rode zinnen.`,

  // Actions
  publish: 'Publiceren',
  saveAndPublish: 'Opslaan en publiceren',
  unpublish: 'Offline halen',
  cancelActivity: 'Activiteit annuleren',
  resumeActivity: 'Toch laten doorgaan',
  duplicate: 'Dupliceren',
  copyOf: (title: string) => `${title} (kopie)`,
  remove: 'Verwijderen',
  dropChanges: 'Wijzigingen weggooien',
  moreActions: 'Deze activiteit',
  saved: (title: string) => `Opgeslagen: ${title}`,
  published: (title: string) => `Gepubliceerd: ${title}`,
  unpublished: (title: string) => `Offline gehaald: ${title}`,
  cancelled: (title: string) => `Geannuleerd: ${title}`,
  goesOn: (title: string) => `Gaat weer door: ${title}`,
  duplicated: (title: string) => `Gekopieerd als concept: ${title}`,
  removed: (title: string) => `Verwijderd: ${title}`,
  changedElsewhere:
    'Deze activiteit is intussen in een ander venster aangepast. Welke versie wil je houden?',
  keepMine: 'Mijn versie opslaan',
  keepTheirs: 'De andere versie houden',
  undoStale: 'Ongedaan maken kan niet meer: de activiteit is intussen weer aangepast.',

  // Which dates
  scopeTitle: 'Voor welke datums?',
  scopeDate: 'Datum',
  scopeOne: 'Alleen deze datum',
  scopeAll: 'Alle datums',
  scopeFollowing: 'Deze en alle volgende',
  scopeDayOnly:
    'Een andere dag geldt alleen voor deze datum. Wil je alle datums verplaatsen? Pas dan de hele reeks aan.',
  scopeSeriesOnly: 'De herhaling geldt altijd voor meer datums.',

  // Single dates
  dates: 'Losse datums',
  datesIntro: 'Hier pas je één keer aan, zonder de rest te veranderen.',
  dateChange: (when: string) => `Aanpassen: ${when}`,
  dateMove: (when: string) => `Verplaatsen: ${when}`,
  dateCancel: (when: string) => `Annuleren: ${when}`,
  dateLeaveOut: (when: string) => `Weglaten: ${when}`,
  dateRestore: (when: string) => `Terugzetten: ${when}`,
  changeShort: 'Aanpassen',
  moveShort: 'Verplaatsen',
  cancelShort: 'Annuleren',
  leaveOutShort: 'Weglaten',
  restoreShort: 'Terugzetten',
  dateCancelled: 'geannuleerd',
  dateMoved: (when: string) => `was ${when}`,
  dateAdded: 'toegevoegd',
  dateChanged: 'aangepast',
  dateLeftOut: 'weggelaten',
  addDate: 'Datum toevoegen',
  moveTo: 'Verplaatsen naar',
  moreDates: 'Meer datums',
  doMove: 'Verplaatsen',
  doAdd: 'Toevoegen',
  notNow: 'Terug',
  dateTaken: 'Op dit moment is er al een datum. Kies een ander moment.',

  // Settings
  focus: 'Aandachtsgroepen',
  focusIntro:
    'Begin met één of twee groepen. Die staan bovenaan op het weekbord, ook als er voor hen niets is.',
  focusFull: 'Kies er hooguit twee. Zet eerst een andere uit.',
  holidays: 'Vakanties',
  holidaysIntro:
    'Activiteiten kunnen vanzelf stoppen in de schoolvakanties van jullie regio. Kijk de datums na en vul aan wat mist.',
  region: 'Regio',
  toCheck: 'te controleren',
  removeHoliday: (name: string, from: string) => `Verwijderen: ${name} vanaf ${from}`,
  holidaysUntil: (date: string) => `Bekend tot en met ${date}.`,
  holidaysToCheck: (from: string, to: string) =>
    `Te controleren: de vakanties van ${from} tot en met ${to} zijn niet bevestigd, of nog niet bekend. Vergelijk ze met de lijst van de Rijksoverheid.`,
  holidaysChecked: 'De datums kloppen',
  newHoliday: 'Nieuwe vakantie',
  addHoliday: 'Vakantie toevoegen',
  locationAddress: 'Adres (mag leeg)',

  // Exchange
  recordNumber: {
    activities: (number: number) => `activiteit ${number}`,
    programmes: (number: number) => `leerprogramma ${number}`,
    partners: (number: number) => `partner ${number}`,
    contributions: (number: number) => `brengen ${number}`,
  },
  importDone: (questions: number, others: number) =>
    `Klaar. Bijgewerkt: ${questions} vragen, en ${others} activiteiten, partners en ander aanbod.`,
};

/** The texts of the agenda in one language. */
export type AgendaMessages = typeof agendaNl;
