import { sets } from './judged-words';

/** What may be suggested with a question; all else is wrong. */
export interface Judgement {
  /** The sentence of the sample question. */
  sentence: string;
  /** Helps this visitor further, by what the question asks. */
  good: ReadonlySet<string>;
  /** Does no harm and may help some who ask this. */
  acceptable: ReadonlySet<string>;
}

const { desk, screen, starting, devices, dutch, papers, money, law, bring } = sets;

/**
 * What helps with each of the sixty sample questions, by the facts of the field alone: what somebody
 * who asks this needs, what the activity, programme or partner does, and what a desk in a library may
 * do. Written before any ranking existed. When something takes place is not judged here.
 */
export const judgements: readonly Judgement[] = [
  judge('Hoe vraag ik een DigiD aan?', `p-digisterker a19 ${screen}`, `${desk} a13 a14 a15 a16`),
  judge('Ik heb een brief met een activeringscode', `p-digisterker a19 ${screen}`, `${desk} a12`),
  judge('De DigiD-app vraagt om een koppelcode', `p-digisterker a19 ${screen} a21`, `${desk} a22`),
  judge(
    'DigiD-app werkt niet op mijn nieuwe telefoon',
    `p-digisterker a19 ${screen} a21 p-mobiel`,
    `${desk} a22 a16 with-digi ${devices}`,
  ),
  judge('Ik ben mijn wachtwoord van DigiD kwijt', `p-digisterker a19 ${screen}`, desk),
  judge('Hoe machtig ik mijn dochter?', `p-digisterker a19 ${screen}`, desk),
  judge(
    'De ID-check lukt niet met mijn telefoon',
    `p-digisterker a19 ${screen} a21`,
    `${desk} a22 p-mobiel`,
  ),
  judge('Waar vind ik berichten van de overheid?', `p-digisterker ${screen}`, `${desk} a19`),
  judge(
    'Ik krijg mail over de Berichtenbox. Is dat echt?',
    `a23 p-veilig ${screen} with-digi p-digisterker`,
    `${desk} ${starting} a19`,
  ),
  judge(
    'Hoe doe ik aangifte?',
    'a33 a29 with-formulieren p-belasting-toeslagen',
    `${desk} a12 a31 p-digisterker`,
  ),
  judge(
    'Ik begrijp deze blauwe brief niet',
    `a33 ${papers} p-belasting-toeslagen`,
    `${desk} a30 with-taalhuis`,
  ),
  judge(
    'Tot wanneer kan ik uitstel vragen?',
    `a33 a29 with-formulieren p-belasting-toeslagen ${desk}`,
    'a12 a30',
  ),
  judge(
    'Heb ik recht op zorgtoeslag?',
    'a29 with-formulieren with-geld p-belasting-toeslagen',
    `${desk} a30 a31 a12 p-tel-je-geld`,
  ),
  judge(
    'Hoe vraag ik huurtoeslag aan?',
    'a29 with-formulieren with-geld p-belasting-toeslagen',
    `${desk} a30 a31 a12 p-tel-je-geld ${screen}`,
  ),
  judge(
    'Ik ben gaan samenwonen. Moet ik dat doorgeven?',
    `a29 with-formulieren p-belasting-toeslagen ${desk}`,
    'a30 a12 with-geld',
  ),
  judge(
    'Ik moet toeslag terugbetalen en dat kan ik niet',
    `${money} p-belasting-toeslagen`,
    `a29 a12 with-formulieren ${law} ${desk}`,
  ),
  judge(
    'Waar zet ik mijn gewerkte uren bij UWV?',
    `a35 with-werk ${screen}`,
    `${desk} a29 a37 p-walk-talk`,
  ),
  judge(
    'Hoe vraag ik WW aan?',
    `a35 with-werk a29 ${screen}`,
    `${desk} a36 a37 a38 p-walk-talk a30`,
  ),
  judge(
    'Ik wil mijn cv op werk.nl zetten',
    `a35 with-werk p-walk-talk ${screen}`,
    `${desk} a36 a37 a38 a13 a14 a15`,
  ),
  judge(
    'Wanneer krijg ik AOW?',
    'with-senioren',
    `${desk} a29 a25 a27 a38 p-digisterker bring-host bring-walking bring-digital`,
  ),
  judge('Ik ben verhuisd. Weet de SVB dat?', `with-senioren ${desk}`, `a29 a25 a27 p-digisterker`),
  judge(
    'Hoe werkt een pgb?',
    'with-zorg a29',
    `${desk} a28 with-welzijn with-gemeente with-formulieren p-digivitaler a12`,
  ),
  judge(
    'Ik krijg een rekening van het CAK',
    'a29 a30 a12',
    `${desk} a28 ${papers} ${money} with-zorg with-welzijn`,
  ),
  judge(
    'Hoe vraag ik langdurige zorg aan?',
    'with-zorg a28',
    `${desk} a29 with-welzijn with-gemeente with-formulieren`,
  ),
  judge(
    'Ik moet een gezondheidsverklaring invullen',
    `a29 ${screen}`,
    `${desk} p-digisterker a12 a19 with-formulieren`,
  ),
  judge(
    'Hoe verleng ik mijn rijbewijs?',
    'with-gemeente',
    `${desk} a29 ${screen} p-digisterker a19`,
  ),
  judge('Kan ik mijn boete in delen betalen?', `${law} ${money}`, `${desk} a29 a12`),
  judge('Ik ben het niet eens met mijn boete', law, `${desk} a29 a12 a30 with-geld`),
  judge(
    'Hoe vraag ik studiefinanciering aan?',
    `a35 with-werk ${screen}`,
    `${desk} a29 a30 p-digisterker a19`,
  ),
  judge(
    'Hoe zie ik mijn studieschuld?',
    `with-werk ${screen} p-digisterker`,
    `${desk} ${money} a29 a35 a37 a19`,
  ),
  judge(
    'Waar meld ik mij aan voor inburgering?',
    `${dutch} a4 a8 with-gemeente with-taalhuis`,
    `${desk} a11 a22 a29 p-smartphone-taal bring-own`,
  ),
  judge(
    'Hoe vraag ik Nederlander worden aan?',
    'a4 a8 with-gemeente',
    `${desk} ${dutch} ${law} a29 with-taalhuis bring-own`,
  ),
  judge('Hoe zet ik mijn auto op mijn naam?', screen, `${desk} a29 p-digisterker a19`),
  judge(
    'Waar vraag ik bijzondere bijstand aan?',
    `with-gemeente with-geld a29 a30`,
    `${desk} a12 a31 a32 p-tel-je-geld with-formulieren with-welzijn p-belasting-toeslagen`,
  ),
  judge(
    'Ik moet een formulier inleveren voor bijstand',
    `a29 with-gemeente with-geld with-formulieren a30`,
    `${desk} a12 a31 p-tel-je-geld ${screen}`,
  ),
  judge(
    'Hoe maak ik een afspraak voor een paspoort?',
    `with-gemeente ${screen}`,
    `${desk} a29 p-digisterker a19`,
  ),
  judge(
    'Kan ik hulp in het huishouden krijgen?',
    'with-welzijn with-zorg with-gemeente',
    `${desk} a25 a27 a28 a29`,
  ),
  judge(
    'Ik kan mijn waterschapsbelasting niet betalen',
    `${money} a29`,
    `${desk} a12 with-gemeente with-formulieren`,
  ),
  judge(
    'Mijn kind wil op voetbal, maar dat is te duur',
    'a32 with-geld with-gemeente a30',
    `${desk} a29 a31 p-tel-je-geld with-formulieren a39`,
  ),
  judge(
    'Hoe leg ik vast of ik donor wil zijn?',
    `p-digisterker ${screen}`,
    `${desk} a19 a20 p-digivitaler`,
  ),
  judge(
    'Hoe kom ik in mijn dossier van het ziekenhuis?',
    `p-digivitaler with-zorg a20 ${screen}`,
    `${desk} ${starting} p-digisterker a19`,
  ),
  judge(
    'Hoe maak ik een afspraak bij de huisarts?',
    `p-digivitaler with-zorg a20 ${screen}`,
    `${desk} ${starting}`,
  ),
  judge(
    'Mijn mail werkt niet op mijn telefoon',
    `${screen} a16 a21 with-digi p-seniorweb p-mobiel`,
    `${desk} ${starting} ${devices} a23`,
  ),
  judge(
    'Hoe print ik iets vanaf mijn telefoon?',
    `${screen} a21 p-mobiel`,
    `${desk} ${starting} ${devices} with-digi`,
  ),
  judge(
    'Ik wil leren werken met een computer',
    'a13 a14 a15 a16 with-digi p-seniorweb p-les-op-maat p-digimaatjes p-welkom-online',
    `${desk} ${screen} ${starting} ${devices} p-veilig a23`,
  ),
  judge(
    "Hoe zet ik foto's op mijn tablet?",
    `${screen} a16 a21 with-digi p-seniorweb p-les-op-maat p-digimaatjes p-welkom-online`,
    `${desk} ${starting} ${devices}`,
  ),
  judge(
    'Ik kreeg een raar bericht van mijn bank',
    `a23 p-veilig with-digi ${screen}`,
    `${desk} ${starting} p-seniorweb`,
  ),
  judge(
    'Hoe kan ik internetbankieren?',
    `${screen} a13 a14 a15 a16`,
    `${desk} ${starting} a23 a30 a34 with-digi p-veilig p-seniorweb p-les-op-maat p-tel-je-geld`,
  ),
  judge(
    'Hoe schrijf ik me in voor een huurwoning?',
    `a29 ${screen}`,
    `${desk} a12 a30 a40 with-recht with-gemeente with-geld with-formulieren p-belasting-toeslagen`,
  ),
  judge(
    'Mijn huur gaat omhoog. Mag dat?',
    law,
    `${desk} ${money} a12 a29 with-formulieren p-belasting-toeslagen`,
  ),
  judge('Hoe vraag ik een ov-kaart aan?', `p-ov-chipkaart ${screen}`, `${desk} a29 p-mobiel a21`),
  judge(
    'Ik wil beter Nederlands spreken',
    `${dutch} a8 with-taalhuis`,
    'a4 a11 a12 a22 p-smartphone-taal bring-own',
  ),
  judge(
    'Kunt u deze brief uitleggen?',
    `a12 a29 with-formulieren with-taalhuis p-brievenwasserette`,
    `${desk} a10 a11 a30 a31 p-belasting-toeslagen`,
  ),
  judge(
    'Ik heb te veel rekeningen',
    money,
    `${desk} a12 a29 a34 a40 with-gemeente with-formulieren with-welzijn p-belasting-toeslagen`,
  ),
  judge(
    'Ik wil mensen ontmoeten',
    'a25 a27 a38 with-senioren with-welzijn bring-host bring-walking',
    `${bring} a5 a8 a9 a26 a36 a39`,
  ),
  judge(
    'Ik wil vrijwilliger worden',
    `${bring} a38 with-welzijn`,
    'a25 a36 with-senioren with-taalhuis with-digi',
  ),
  judge(
    'Hoe leen ik een e-book?',
    `p-online-bibliotheek ${screen}`,
    `${desk} ${starting} a6 with-digi p-pressreader p-seniorweb p-samen-lezen bring-reading`,
  ),
  judge(
    'PressReader geeft geen kranten meer',
    `p-pressreader a6 ${screen}`,
    `${desk} ${starting} a5 a7 a8 a9 a10 with-digi p-online-bibliotheek p-samen-lezen p-taalcafe`,
  ),
  judge(
    'Waar is de belastinghulp dit jaar?',
    'a33 a29 with-formulieren p-belasting-toeslagen',
    `${desk} a12 a30 a31`,
  ),
  judge('De site van de overheid ligt eruit', `${desk} ${screen}`, 'p-digisterker a19 a29'),
];

function judge(sentence: string, good: string, acceptable: string): Judgement {
  return { sentence, good: split(good), acceptable: split(acceptable) };
}

function split(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
