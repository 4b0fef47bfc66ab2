/**
 * Suggestions that belong together, by the names in the sample: `a` and a number for an activity,
 * and `p-`, `with-` and `bring-` for programmes, partners and contributions.
 */
export const sets = {
  /** The desk for digital government itself. */
  desk: 'a1 a2 a3',
  /** Help with whatever happens on a screen, by people who have time for it. */
  screen: 'a17 a18',
  /** Courses for those who begin with a computer or a telephone. */
  starting: 'a13 a14 a15 a16 a21 a22',
  /** Learning programmes about computers and telephones. */
  devices: 'p-seniorweb p-mobiel p-les-op-maat p-digimaatjes p-welkom-online p-smartphone-taal',
  /** Speaking and reading Dutch with others. */
  dutch: 'a5 a6 a7 a9 a10 p-taalmaatje p-samen-lezen p-taalcafe',
  /** Papers and forms. */
  papers: 'a12 a29 a31 with-formulieren p-brievenwasserette',
  /** Money that does not go round. */
  money: 'a30 a31 with-geld p-tel-je-geld',
  /** What is right and wrong by law. */
  law: 'a40 with-recht p-hulp-om-de-hoek',
  /** Everything that somebody can bring. */
  bring: 'bring-host bring-language bring-own bring-digital bring-reading bring-walking',
} as const;
