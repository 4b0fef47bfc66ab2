const activities = (count: number) => (count === 1 ? '1 activiteit' : `${count} activiteiten`);

/** Dutch texts of publishing on the team's server, at language level B1. */
export const publishTeamNl = {
  intro:
    'Je zet de agenda klaar voor bezoekers, op de teamserver. Alleen activiteiten die op “Gepubliceerd” staan, gaan mee. Concepten niet.',
  reading: 'Kijken wat er op de teamserver staat …',
  again: 'Opnieuw proberen',
  publish: 'Publiceren op de teamserver',
  done: (count: number) => `Gelukt. Bezoekers zien nu ${activities(count)} in de agenda.`,
  nothingChanged: 'Er is niets veranderd. Bezoekers zien deze agenda al.',
  same: (moment: string) => `Er is niets veranderd voor bezoekers sinds ${moment}.`,
  last: (moment: string, by: string) => `Laatst gepubliceerd: ${moment}, door ${by}.`,
  thisComputer: 'deze computer',
  somebody: 'een collega',
  never: 'Nog niet gepubliceerd op de teamserver. Bezoekers zien deze agenda nog niet.',
  empty: 'De agenda is leeg voor bezoekers.',
  notSeen: 'Deze computer heeft nog niet gezien wat er op de teamserver staat.',
  files: 'Liever bestanden voor een map op je website',
  auto: 'Voortaan automatisch publiceren',
  autoHint:
    'Verandert een activiteit die op “Gepubliceerd” staat? Dan zien bezoekers dat na een paar minuten. Concepten gaan nooit mee. Dit geldt voor het hele team.',
  autoOn: 'Wijzigingen gaan vanzelf naar bezoekers.',
  autoFailed: 'Automatisch publiceren lukte niet.',
  meanwhile: 'Een collega heeft intussen gepubliceerd',
  meanwhileWho: (moment: string, by: string) =>
    `Dat was ${by}, op ${moment}. Er is niets overschreven. Jouw agenda staat hier nog.`,
  meanwhileGone:
    'De agenda is van de teamserver gehaald. Er is niets overschreven. Jouw agenda staat hier nog.',
  theirs: 'Wat je collega veranderde',
  yours: 'Wat jij daarna zou veranderen',
  noDifference: 'Niets.',
  meanwhileHint:
    'Staat bij “Weg” iets van je collega? Dan is dat hier nog niet gedeeld. Stop, wacht tot alles gedeeld is en probeer het dan opnieuw.',
  lookAgain: 'Ga verder vanaf de agenda van je collega',
  stop: 'Stoppen',
  withdraw: 'De agenda leeghalen voor bezoekers',
  withdrawAsk:
    'Bezoekers zien dan op alle websites: er zijn nu geen activiteiten. Je activiteiten blijven hier staan. Je kunt ze later weer publiceren.',
  withdrawAuto: 'Automatisch publiceren gaat dan uit, voor het hele team.',
  withdrawYes: 'Ja, haal de agenda leeg',
  withdrawNo: 'Nee, laat staan',
  withdrawn: 'Gelukt. Bezoekers zien nu geen activiteiten.',
  calendar: 'Adres voor agenda-programma’s',
  calendarHint:
    'Wie dit adres in een agenda-programma zet, ziet daar de activiteiten. Ze veranderen vanzelf mee.',
  page: 'Adres van een eenvoudige pagina',
  pageHint: 'Met de komende data, ook voor wie de agenda op de website niet kan zien.',
  copy: 'Kopieer',
  problems: {
    unreachable:
      'De teamserver is nu niet te bereiken. Kijk of er internet is en probeer het opnieuw. Opnieuw publiceren kan geen kwaad.',
    unsure:
      'Het antwoord van de teamserver kwam niet aan. Misschien is het gelukt, misschien niet. Probeer het opnieuw: dat kan geen kwaad.',
    loginPage:
      'Er staat een inlogpagina van het netwerk tussen. Open een website, log in op het netwerk en probeer het opnieuw.',
    busy: 'De teamserver heeft het druk of is even stuk. Probeer het over een paar minuten opnieuw.',
    full: 'De teamserver is vol. Vraag wie hem beheert om ruimte te maken. Bezoekers zien de vorige agenda.',
    denied:
      'De teamserver kent deze computer niet meer. Vraag wie de server beheert om een nieuwe aansluitcode en sluit opnieuw aan bij Instellingen, Team.',
    forbidden:
      'Deze computer mag niet publiceren op de teamserver. Vraag wie de server beheert om dat toe te staan, of laat een collega publiceren die het mag.',
    gone: 'Op de teamserver is geen plek voor de openbare agenda. Vraag wie de server beheert om het team opnieuw in te richten.',
    tooLarge:
      'De agenda is te groot voor de teamserver. Maak oude activiteiten weer concept en probeer het opnieuw. Of vraag wie de server beheert om grotere berichten toe te staan.',
    rejected:
      'De teamserver begrijpt deze computer niet. Vraag wie de server beheert om ernaar te kijken. Bezoekers zien de vorige agenda.',
  },
};

/** The texts of publishing on the team's server in one language. */
export type PublishTeamMessages = typeof publishTeamNl;
