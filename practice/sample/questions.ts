import type {
  Channel,
  Detail,
  Help,
  OrganisationSource,
  Outcome,
  Referral,
  ReferralKind,
} from '../../utils/question/question';

/** A made-up question and the record that it should become. */
export interface SampleQuestion {
  /** What the visitor asks; only for tests and training, never stored. */
  sentence: string;
  /** Id of a built-in topic. */
  topic: string;
  /** What a question about DigiD was about. Absent for other topics. */
  detail?: Detail;
  /** Id of the organisation that staff chose. Absent: the one of the topic. */
  organisation?: string;
  /** How the organisation became known. */
  organisationSource: OrganisationSource;
  /** What staff did. */
  help: Help[];
  /** How it ended. */
  outcome: Outcome;
  /** To whom the visitor was referred; empty when not referred. */
  referrals: Referral[];
  /** How the visitor asked. */
  channel: Channel;
  /** Topic of the question behind the question. Absent when there was none. */
  questionBehind?: string;
  /** Letter that questions of one visit share. Absent: the only question of its visit. */
  visit?: string;
  /** Kind of what was suggested beside the answer. Absent when nothing was. */
  connection?: 'contribution' | 'activity';
}

/** The sixty questions of Bibliotheek Waterstad, in the order of the table in the field's facts. */
export const sampleQuestions: readonly SampleQuestion[] = [
  ask('Hoe vraag ik een DigiD aan?', 'digid', ['digital-help'], { detail: 'apply' }),
  ask('Ik heb een brief met een activeringscode', 'digid', ['digital-help'], {
    detail: 'activate',
  }),
  ask('De DigiD-app vraagt om een koppelcode', 'digid', ['digital-help'], {
    detail: 'app',
    visit: 'A',
  }),
  ask('DigiD-app werkt niet op mijn nieuwe telefoon', 'digid', ['digital-help'], {
    detail: 'app',
    outcome: 'partly',
  }),
  ask('Ik ben mijn wachtwoord van DigiD kwijt', 'digid', ['digital-help'], {
    detail: 'password',
    outcome: 'comes-back',
  }),
  ask('Hoe machtig ik mijn dochter?', 'digid', ['general-information'], { detail: 'authorise' }),
  ask('De ID-check lukt niet met mijn telefoon', 'digid', ['digital-help', 'referred'], {
    detail: 'id-check',
    ...refer('organisation-itself', false),
  }),
  ask('Waar vind ik berichten van de overheid?', 'mijnoverheid', ['digital-help'], { visit: 'A' }),
  ask('Ik krijg mail over de Berichtenbox. Is dat echt?', 'mijnoverheid', ['digital-society'], {
    questionBehind: 'online-safety',
  }),
  ask('Hoe doe ik aangifte?', 'tax', ['referred'], refer('forms-help', true)),
  ask('Ik begrijp deze blauwe brief niet', 'tax', ['general-information'], {
    outcome: 'partly',
    visit: 'B',
  }),
  ask('Tot wanneer kan ik uitstel vragen?', 'tax', ['general-information'], { channel: 'phone' }),
  ask('Heb ik recht op zorgtoeslag?', 'benefits', ['general-information'], { visit: 'B' }),
  ask('Hoe vraag ik huurtoeslag aan?', 'benefits', ['digital-help', 'referred'], {
    ...refer('forms-help', true),
    organisationSource: 'host',
  }),
  ask('Ik ben gaan samenwonen. Moet ik dat doorgeven?', 'benefits', ['general-information'], {
    channel: 'phone',
  }),
  ask('Ik moet toeslag terugbetalen en dat kan ik niet', 'benefits', ['referred'], {
    ...refer('debt-help', true),
    questionBehind: 'debts',
  }),
  ask('Waar zet ik mijn gewerkte uren bij UWV?', 'work-benefits', ['digital-help'], {
    organisationSource: 'host',
  }),
  ask('Hoe vraag ik WW aan?', 'work-benefits', ['digital-help'], { outcome: 'partly' }),
  ask('Ik wil mijn cv op werk.nl zetten', 'work-benefits', ['course', 'referred'], {
    ...refer('work-desk', false),
    organisationSource: 'host',
  }),
  ask('Wanneer krijg ik AOW?', 'pension', ['digital-help']),
  ask('Ik ben verhuisd. Weet de SVB dat?', 'pension', ['general-information'], {
    channel: 'phone',
  }),
  ask('Hoe werkt een pgb?', 'pgb', ['referred'], refer('care-advice', false)),
  ask('Ik krijg een rekening van het CAK', 'care-bill', ['general-information'], {
    outcome: 'partly',
  }),
  ask(
    'Hoe vraag ik langdurige zorg aan?',
    'long-term-care',
    ['referred'],
    refer('care-advice', true),
  ),
  ask('Ik moet een gezondheidsverklaring invullen', 'driving-licence', ['digital-help'], {
    organisationSource: 'host',
  }),
  ask('Hoe verleng ik mijn rijbewijs?', 'driving-licence', ['general-information'], {
    organisation: 'municipality',
    organisationSource: 'chosen',
  }),
  ask('Kan ik mijn boete in delen betalen?', 'fine', ['digital-help']),
  ask('Ik ben het niet eens met mijn boete', 'fine', ['referred'], {
    ...refer('legal-desk', false),
    questionBehind: 'legal-help',
  }),
  ask('Hoe vraag ik studiefinanciering aan?', 'study', ['digital-help']),
  ask('Hoe zie ik mijn studieschuld?', 'study', ['digital-help']),
  ask(
    'Waar meld ik mij aan voor inburgering?',
    'civic-integration',
    ['general-information', 'referred'],
    refer('language-point', true),
  ),
  ask(
    'Hoe vraag ik Nederlander worden aan?',
    'residence',
    ['general-information', 'referred'],
    refer('refugee-support', false),
  ),
  ask('Hoe zet ik mijn auto op mijn naam?', 'vehicle', ['general-information']),
  ask(
    'Waar vraag ik bijzondere bijstand aan?',
    'municipal-support',
    ['referred'],
    refer('social-advisers', true),
  ),
  ask('Ik moet een formulier inleveren voor bijstand', 'municipal-support', ['digital-help'], {
    outcome: 'partly',
  }),
  ask('Hoe maak ik een afspraak voor een paspoort?', 'passport-id', ['digital-help'], {
    organisationSource: 'host',
  }),
  ask('Kan ik hulp in het huishouden krijgen?', 'wmo', ['referred'], refer('welfare-team', true)),
  ask('Ik kan mijn waterschapsbelasting niet betalen', 'local-tax', ['general-information'], {
    organisation: 'water-board',
    organisationSource: 'chosen',
    outcome: 'partly',
    questionBehind: 'debts',
  }),
  ask(
    'Mijn kind wil op voetbal, maar dat is te duur',
    'municipal-support',
    ['referred'],
    refer('debt-help', false),
  ),
  ask('Hoe leg ik vast of ik donor wil zijn?', 'donor', ['digital-help']),
  ask(
    'Hoe kom ik in mijn dossier van het ziekenhuis?',
    'digital-care',
    ['course', 'referred'],
    refer('library-course', true),
  ),
  ask('Hoe maak ik een afspraak bij de huisarts?', 'digital-care', ['digital-help']),
  ask('Mijn mail werkt niet op mijn telefoon', 'email-accounts', ['digital-help']),
  ask('Hoe print ik iets vanaf mijn telefoon?', 'printing', ['digital-help']),
  ask(
    'Ik wil leren werken met een computer',
    'device',
    ['course', 'referred'],
    refer('library-course', true),
  ),
  ask(
    "Hoe zet ik foto's op mijn tablet?",
    'device',
    ['course', 'referred'],
    refer('seniors-digital', false),
  ),
  ask('Ik kreeg een raar bericht van mijn bank', 'online-safety', ['digital-society'], {
    organisation: 'bank',
    organisationSource: 'chosen',
  }),
  ask('Hoe kan ik internetbankieren?', 'banking', ['digital-society'], { outcome: 'comes-back' }),
  ask('Hoe schrijf ik me in voor een huurwoning?', 'housing', ['digital-help']),
  ask('Mijn huur gaat omhoog. Mag dat?', 'housing', ['referred'], {
    ...refer('legal-desk', false),
    questionBehind: 'legal-help',
  }),
  ask('Hoe vraag ik een ov-kaart aan?', 'public-transport', ['digital-help']),
  ask(
    'Ik wil beter Nederlands spreken',
    'language',
    ['course', 'referred'],
    refer('language-point', true),
  ),
  ask(
    'Kunt u deze brief uitleggen?',
    'letters',
    ['general-information', 'referred'],
    refer('forms-help', true),
  ),
  ask('Ik heb te veel rekeningen', 'debts', ['referred'], refer('debt-help', true)),
  ask(
    'Ik wil mensen ontmoeten',
    'meeting-people',
    ['digital-society', 'referred'],
    refer('seniors-union', false),
  ),
  ask('Ik wil vrijwilliger worden', 'volunteering', ['general-information'], {
    connection: 'contribution',
  }),
  ask('Hoe leen ik een e-book?', 'online-library', ['digital-help']),
  ask('PressReader geeft geen kranten meer', 'pressreader', ['digital-help'], {
    connection: 'activity',
  }),
  ask('Waar is de belastinghulp dit jaar?', 'activities', ['general-information'], {
    channel: 'phone',
    questionBehind: 'tax',
  }),
  ask('De site van de overheid ligt eruit', 'mijnoverheid', ['general-information'], {
    outcome: 'did-not-work',
  }),
];

/** What most questions have in common stands here, so that a row shows only what differs. */
function ask(
  sentence: string,
  topic: string,
  help: Help[],
  rest: Partial<SampleQuestion> = {},
): SampleQuestion {
  return {
    sentence,
    topic,
    organisationSource: 'topic',
    help,
    outcome: 'can-go-on-alone',
    referrals: [],
    channel: 'in-person',
    ...rest,
  };
}

function refer(to: ReferralKind, warm: boolean): Pick<SampleQuestion, 'outcome' | 'referrals'> {
  return { outcome: 'referred', referrals: [{ to, warm }] };
}
