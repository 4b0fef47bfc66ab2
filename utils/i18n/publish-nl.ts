const activities = (count: number) => (count === 1 ? '1 activiteit' : `${count} activiteiten`);

/** Dutch texts of publishing, at language level B1. The keys are the same in every language. */
export const publishNl = {
  publish: 'Publiceren',
  close: 'Sluiten',
  intro:
    'Je zet de agenda klaar voor de website: drie bestanden in een map. Alleen activiteiten die op “Gepubliceerd” staan, gaan mee. Concepten niet.',
  never: 'Nog niet gepubliceerd. Bezoekers zien deze agenda nog niet.',
  last: (moment: string) => `Laatst gepubliceerd: ${moment}.`,
  pending: 'Er zijn wijzigingen die bezoekers nog niet zien.',
  working: 'Bezig …',
  changes: 'Wat zien bezoekers straks anders?',
  first: (count: number) =>
    `Dit is de eerste keer. Bezoekers zien straks ${activities(count)} in de agenda.`,
  total: (count: number) => `Bezoekers zien straks ${activities(count)} in de agenda.`,
  unchanged: (moment: string) =>
    `Er is niets veranderd sinds ${moment}. Je kunt de bestanden wel opnieuw maken.`,
  nothing:
    'Er is nog niets om te publiceren. Open een activiteit en kies daar “Publiceren”. Kom dan hier terug.',
  added: (count: number) => `Nieuw: ${activities(count)}`,
  changed: (count: number) => `Veranderd: ${activities(count)}`,
  gone: (count: number) => `Weg: ${activities(count)}`,
  headChanged: 'De naam van de agenda of het adres van de pagina is anders.',
  andMore: (count: number) => `en nog ${count}`,
  name: 'Naam van de agenda',
  page: 'Adres van de pagina met de agenda',
  pageHint: 'Mag leeg. Begin met https://',
  addressWrong: 'Dit is geen webadres. Begin met https://',
  chooseFolder: 'Kies een map en publiceer',
  toFolder: (folder: string) => `Publiceer in de map “${folder}”`,
  otherFolder: 'Andere map',
  downloadAll: 'Download de drie bestanden',
  folderDone: (folder: string) =>
    `Gelukt. In de map “${folder}” staan nu agenda.json, agenda.ics en agenda.jsonld.`,
  downloadDone:
    'Gelukt. Je hebt nu agenda.json, agenda.ics en agenda.jsonld. Zet ze samen in één map op je website.',
  refused:
    'Er is niets geschreven: Pleinwijzer mag niet in deze map. Probeer het opnieuw en kies “Toestaan”, kies een andere map, of download de bestanden.',
  folderGone:
    'Er is niets geschreven: de map is er niet meer. Kies een andere map, of download de bestanden.',
  full: 'Er is niets geschreven: de schijf is vol. Maak ruimte vrij en probeer het opnieuw.',
  failed:
    'Er is niets geschreven: het schrijven lukte niet. De oude bestanden staan er nog. Probeer het opnieuw, of kies een andere map.',
  partly:
    'Niet alle bestanden zijn vervangen. Publiceer meteen nog een keer, anders klopt de agenda op de website niet.',
  notKept:
    'De bestanden zijn klaar. Maar dat kon hier niet worden onthouden, want er is geen ruimte op deze computer. Volgende keer lijkt alles nieuw.',
  embed: 'De agenda op een website zetten',
  embedIntro:
    'Geef deze regels aan wie de website maakt. Ze werken ook op de website van een partner.',
  feed: 'Adres van agenda.json',
  feedHint: 'Het webadres waar dit bestand op je website staat. Begin met https://',
  embedMissing: 'Vul het adres van agenda.json in. Dan staan hier de regels voor de website.',
  tag: 'Regels voor de website',
  copyTag: 'Kopieer de regels',
  tagCopied: 'Gekopieerd',
  copyRefused: 'Kopiëren lukte niet. Selecteer de regels en kopieer ze zelf.',
  seeAgenda: 'Bekijk de agenda',
};

/** The texts of publishing in one language. */
export type PublishMessages = typeof publishNl;
