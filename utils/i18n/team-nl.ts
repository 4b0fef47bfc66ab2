const changes = (count: number) => (count === 1 ? '1 wijziging' : `${count} wijzigingen`);
const computers = (count: number) => (count === 1 ? '1 computer' : `${count} computers`);

/** Dutch texts of the team in Instellingen, at language level B1. The keys are the same in every language. */
export const teamNl = {
  title: 'Team',
  intro:
    'Werken jullie met meer computers? Met een eigen server van de bibliotheek hebben ze allemaal dezelfde vragen, agenda en instellingen.',
  introAlone: 'Zonder team blijft alles gewoon op deze computer.',
  missing:
    'Dit is de oefenomgeving: die deelt niets. In de extensie kun je hier een team inrichten.',
  working: 'Bezig …',
  back: 'Terug',

  // Two ways to begin
  connect: 'Aansluiten',
  connectHint: 'Je hebt een aansluitcode van een collega of van ICT.',
  setUp: 'Nieuw team inrichten',
  setUpHint: 'Jij bent de eerste, en je kunt beheren op de server (CouchDB).',
  sharedTitle: 'Wat wordt gedeeld',
  sharedList:
    'Vragen, agenda, aanbod, partners, wat bezoekers kunnen brengen, en de instellingen van het team.',
  keptTitle: 'Wat op deze computer blijft',
  keptList: 'Waar je nog aan werkt, de taal, en de locatie waar deze computer op staat.',

  // Setting up
  setUpIntro:
    'De naam en het wachtwoord van de beheerder worden één keer gebruikt. Ze worden nergens bewaard.',
  address: 'Adres van de server',
  addressHint: 'Begint met https:// – vraag het aan ICT.',
  addressFaults: {
    empty: 'Vul het adres van de server in.',
    'not-address': 'Dit is geen adres. Schrijf het zo: https://team.mijnbibliotheek.nl',
    'not-https':
      'Dit adres is niet beveiligd. Gebruik een adres dat met https:// begint. Vraag het aan ICT.',
    'has-credentials': 'Haal de naam en het wachtwoord uit het adres. Daar zijn eigen velden voor.',
  },
  adminName: 'Naam van de beheerder',
  adminPassword: 'Wachtwoord van de beheerder',
  adminMissing: 'Vul in wat je van de beheerder van de server kreeg.',
  teamName: 'Naam van het team',
  teamNameHint: 'Kleine letters, cijfers en streepjes. Deze naam kun je later niet veranderen.',
  teamNameFaults: {
    empty: 'Vul een naam in, zoals waterstad.',
    'not-name': 'Gebruik alleen kleine letters, cijfers en streepjes, zoals plein-waterstad.',
    'too-long': 'Deze naam is te lang. Gebruik ten hoogste 40 letters.',
  },
  deviceName: 'Naam van deze computer',
  deviceNameHint: 'Zo herkennen collega’s deze computer, zoals balie-1.',
  deviceMissing: 'Vul een naam in, zoals balie-1.',
  setUpNow: 'Team inrichten',
  setUpDone:
    'Het team is ingericht. Wat op deze computer staat, wordt nu gedeeld. Maak bij “Computers in het team” aansluitcodes voor de andere computers.',

  // Connecting
  code: 'Aansluitcode',
  codeHint: 'Plak de hele code. Hij begint met pleinwijzer-team:',
  codeFaults: {
    empty: 'Plak hier de aansluitcode.',
    foreign: 'Dit is geen aansluitcode. Een aansluitcode begint met pleinwijzer-team:',
    damaged: 'De code is niet compleet. Kopieer hem nog een keer, van het begin tot het einde.',
    newer:
      'Deze code komt uit een nieuwere Pleinwijzer. Werk de extensie bij en probeer het opnieuw.',
  },
  codePreview: 'Dit staat in de code',
  server: 'Server',
  team: 'Team',
  thisComputer: 'Deze computer',
  connectNow: 'Deze computer aansluiten',
  connectDone: 'Deze computer hoort nu bij het team. Alles wordt op de achtergrond opgehaald.',
  renewDone: 'De nieuwe code werkt. Delen gaat verder.',
  otherTeam: (now: string, other: string) =>
    `Deze computer hoort al bij het team “${now}”, en de code is van het team “${other}”. Verlaat eerst het ene team.`,

  // Connected
  connected: (team: string) => `Deze computer hoort bij het team “${team}”.`,
  byPolicy: 'Ingesteld door je organisatie.',
  policyAsk:
    'Je organisatie wil deze computer aansluiten op het team. De browser moet de server nog toestaan.',
  policyAllow: 'Server toestaan',
  policyOther:
    'Je organisatie heeft een ander team ingesteld dan waar deze computer bij hoort. Er verandert niets vanzelf. Verlaat eerst dit team.',
  policyWrong: 'De aansluitcode van je organisatie klopt niet. Vraag ICT om een nieuwe.',
  permissionMissing:
    'De browser mag de server niet meer bereiken. Daarom wordt er nu niets gedeeld.',
  permissionAsk: 'Server toestaan',
  permissionRefused: 'De browser gaf geen toestemming. Er is niets veranderd.',
  roles: 'Mag op de server',
  roleNames: {
    member: 'delen met het team',
    editor: 'vragen van een andere computer verbeteren',
    publisher: 'de agenda publiceren',
    admin: 'alles: dit is de beheerder van de server',
  },
  lastSuccess: 'Laatst gelijk',
  never: 'nog niet',
  state: 'Stand',
  nextTry: (moment: string) => `Nieuwe poging om ${moment}.`,
  shareNow: 'Nu delen',
  pause: 'Pauzeren',
  goOn: 'Verder gaan',
  change: 'Wijzigen',
  changeIntro:
    'Kreeg deze computer een nieuw wachtwoord? Plak dan hier de nieuwe aansluitcode van hetzelfde team.',
  changeNow: 'Nieuwe code gebruiken',
  pausedSaid:
    'Delen is gepauzeerd. Wat je intussen doet, blijft hier bewaard en wordt later gedeeld.',
  goneOnSaid: 'Delen gaat verder.',
  clockSaid:
    'De klok van deze computer loopt niet goed. Vragen kunnen op de verkeerde dag terechtkomen. Zet in de instellingen van de computer “Tijd automatisch instellen” aan.',
  guardOld:
    'De beveiliging op de server is ouder dan deze Pleinwijzer. Delen werkt, maar vernieuw haar als de beheerder erbij is.',
  guardNew:
    'De server is al ingesteld op een nieuwere Pleinwijzer. Werk de extensie op deze computer bij.',

  // Mass loss
  massTitle: 'Even controleren',
  mass: (gone: string, total: string) =>
    `Op de server zijn ${gone} van de ${total} gegevens van deze computer verwijderd. Is dat de bedoeling? Er is nu nog niets weg.`,
  massHint: 'Weet je het niet zeker? Kies “Niet doorgaan” en vraag het aan je coördinator.',
  massGoOn: 'Ja, verwijder ze hier ook',
  massStop: 'Niet doorgaan',
  massPaused: 'Er is niets verwijderd. Delen staat op pauze tot je op “Verder gaan” klikt.',

  // Troubles: what happened, and what to do
  troubles: {
    unreachable:
      'De server is niet te bereiken. Heeft deze computer internet? Klopt het adres, en is het certificaat van de server geldig? De browser zegt niet welke van de drie het is. Open het adres in een tabblad: dan zie je het.',
    'too-slow': 'De server antwoordt te langzaam. Pleinwijzer probeert het vanzelf opnieuw.',
    unreadable:
      'Het antwoord van de server kwam niet heel aan. Pleinwijzer probeert het vanzelf opnieuw.',
    'login-page':
      'In plaats van de server antwoordt een andere pagina, zoals het inlogscherm van een wifi-netwerk. Open een website in een tabblad en log daar in. Daarna gaat delen vanzelf verder.',
    busy: 'De server heeft het druk. Pleinwijzer wacht en probeert het vanzelf opnieuw.',
    server:
      'De server heeft een storing. Pleinwijzer probeert het vanzelf opnieuw. Duurt het lang? Vraag ICT.',
    full: 'De schijf van de server is vol. Er gaat niets verloren: alles blijft hier bewaard. Vraag ICT om ruimte te maken.',
    locked:
      'De server heeft dit account even op slot gedaan, want het wachtwoord klopte te vaak niet. Wacht vijf minuten en probeer het dan opnieuw.',
    'not-couchdb':
      'Op dit adres antwoordt een ander programma, geen CouchDB. Controleer het adres, of vraag het aan ICT.',
    denied:
      'De server weigert de toegang. Misschien is het account van deze computer ingetrokken of kreeg het een nieuw wachtwoord. Vraag een nieuwe aansluitcode en kies “Wijzigen”. Alles blijft hier bewaard.',
    deniedAdmin: 'De naam of het wachtwoord van de beheerder klopt niet. Probeer het nog eens.',
    forbidden:
      'Dit account mag dit niet op de server. Vraag een aansluitcode met meer rechten, of vraag de beheerder.',
    forbiddenAdmin: 'Dit is geen beheerder van de server. Vraag ICT om de naam van een beheerder.',
    gone: 'De gegevens van het team staan niet meer op de server. Op deze computer staat alles nog. Vraag ICT om een back-up terug te zetten, of richt het team opnieuw in.',
    'too-large':
      'De server vindt een wijziging te groot. Vraag ICT of de server grotere berichten mag aannemen. Alles blijft hier bewaard.',
    rejected:
      'De server begrijpt deze Pleinwijzer niet. Werk de extensie bij. Helpt dat niet, vraag dan ICT.',
    exists:
      'Er is op deze server al een team met deze naam. Kies een andere naam, of vraag een aansluitcode voor het team dat er al is.',
    'newer-guard':
      'De server is ingesteld op een nieuwere Pleinwijzer. Werk de extensie bij. Tot dan blijft alles hier bewaard.',
    'older-guard':
      'De beveiliging op de server is te oud voor deze Pleinwijzer. Laat de beheerder haar hieronder vernieuwen. Tot dan blijft alles hier bewaard.',
    'other-team':
      'De aansluitcode hoort bij een ander team dan de gegevens op de server. Er is niets gedeeld. Vraag een nieuwe aansluitcode.',
    'other-server':
      'Dit is een andere server dan de vorige keer, of er is een back-up teruggezet. Pleinwijzer vergelijkt alles opnieuw. Er gaat niets verloren.',
    'no-room': 'Op deze computer is geen ruimte meer. Maak ruimte vrij op de schijf.',
    other:
      'Delen lukte niet. Pleinwijzer probeert het vanzelf opnieuw. Helpt dat niet, vraag dan ICT.',
  },
  detail: (said: string) => `Voor ICT: ${said}`,

  // The server's administrator
  adminTitle: 'Computers in het team',
  adminIntro:
    'Elke computer heeft een eigen aansluitcode. Zo kun je één computer afsluiten zonder dat de andere er iets van merken.',
  adminOpen: 'Beheer van de server openen',
  adminOpenNow: 'Openen',
  adminNote:
    'Codes maken en computers afsluiten kan alleen met de naam en het wachtwoord van de beheerder. Pleinwijzer onthoudt ze tot je op “Klaar” klikt of deze pagina verlaat. Ze worden niet bewaard.',
  adminClose: 'Klaar',
  codesTitle: 'Aansluitcode voor een ander apparaat',
  codesIntro:
    'Zet elke computer op een eigen regel. Je krijgt voor elke computer een code, die je daar bij “Aansluiten” plakt.',
  codesNames: 'Namen van de computers',
  codesNamesHint: 'Eén per regel, zoals balie-2',
  codesNone: 'Schrijf ten minste één naam op.',
  codesTooMany: 'Maak ten hoogste 50 codes tegelijk.',
  codesTaken: (names: string) =>
    `${names} staat al in de lijst. Kies een andere naam, of trek die computer eerst in.`,
  codesRoles: 'Deze computers mogen ook',
  codesMake: 'Codes maken',
  codesSecret:
    'Een code is een wachtwoord: hij staat hier één keer. Geef hem alleen aan wie bij de computer zit, en gooi papier daarna weg.',
  codesDone: (count: number) => `Klaar: ${computers(count)}.`,
  codeOf: (device: string) => `Aansluitcode van ${device}`,
  copyCode: (device: string) => `Kopiëren: code van ${device}`,
  copyAll: 'Kopieer alle codes',
  printAll: 'Druk de codes af',
  printTitle: (team: string) => `Aansluitcodes van het team ${team}`,
  printHow: 'Open Pleinwijzer, kies Beheer, Instellingen, Team, Aansluiten, en plak de code.',
  copied: 'Gekopieerd.',
  copyRefused: 'Kopiëren lukte niet. Selecteer de tekst en kopieer hem zelf.',
  devicesTitle: 'Deze computers horen bij het team',
  deviceIsThis: 'deze computer',
  revoke: 'Intrekken',
  revokeOf: (device: string) => `Intrekken: ${device}`,
  revokeSure: (device: string) =>
    `${device} kan dan niets meer delen en niets meer ophalen. Wat al gedeeld is, blijft bij het team.`,
  revokeYes: (device: string) => `Ja, ${device} intrekken`,
  revokeNo: 'Niet intrekken',
  revoked: (device: string) => `${device} is ingetrokken.`,
  renewGuard: 'Beveiliging op de server vernieuwen',
  guardRenewed: 'De beveiliging is vernieuwd.',

  // Leaving
  leave: 'Team verlaten',
  leaveIntro: (team: string) =>
    `Deze computer deelt daarna niets meer met het team “${team}”. Wat al gedeeld is, blijft bij het team.`,
  leavePending: (count: number) =>
    `Let op: ${changes(count)} van deze computer ${count === 1 ? 'is' : 'zijn'} nog niet gedeeld.`,
  leaveWhat: 'Wat gebeurt er met de gegevens op deze computer?',
  leaveKeep: 'Alles blijft hier staan',
  leaveRemove: 'Alles wat met het team gedeeld is, gaat hier weg',
  leaveRemoveHint: 'Ook wat nog niet gedeeld is. Maak eerst een export als je het wilt bewaren.',
  leaveAccount:
    'Het account van deze computer blijft op de server staan, tot de beheerder het intrekt.',
  stay: 'Blijven',
  left: 'Deze computer hoort niet meer bij het team.',

  more: 'Niet gedeeld en eerdere versies',
  refusedLink: (count: number) =>
    count === 1 ? '1 wijziging is niet gedeeld' : `${count} wijzigingen zijn niet gedeeld`,
  copyShort: 'Kopiëren',
};

/** The texts of the team in one language. */
export type TeamMessages = typeof teamNl;
