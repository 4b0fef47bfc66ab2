import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '../../practice/sample/questions';
import { buildBook, buildVocabulary } from '../../utils/question/book';
import { labels } from '../../utils/question/labels';
import { details, referralKinds } from '../../utils/question/question';
import { foldText, openSearch } from '../../utils/question/search';
import { detailSynonyms, topics } from '../../utils/question/topics';
import type { TeamSettings } from '../../utils/settings/settings';
import { printSeed } from '../fixtures/arbitraries';
import { aTeam } from '../fixtures/builders';

printSeed('search.test.ts');

const openFor = (team: Partial<TeamSettings> = {}) =>
  openSearch(buildVocabulary(buildBook(aTeam(team))));
const search = openFor();
const listTopics = (query: string) => [...new Set(search(query).map(({ topic }) => topic))];
const first = (query: string) => search(query)[0];

/** What a member of staff would type for each sample question, in the order of the samples. */
const keyWords = [
  'digid aanvragen',
  'brief activeringscode',
  'koppelcode',
  'digid app',
  'digid wachtwoord',
  'machtigen',
  'id-check',
  'berichten overheid',
  'mail berichtenbox',
  'aangifte',
  'blauwe brief',
  'uitstel',
  'zorgtoeslag',
  'huurtoeslag aanvragen',
  'samenwonen',
  'toeslag terugbetalen',
  'gewerkte uren',
  'ww aanvragen',
  'cv werk.nl',
  'aow',
  'svb',
  'pgb',
  'rekening cak',
  'langdurige zorg',
  'gezondheidsverklaring',
  'rijbewijs verlengen',
  'boete delen',
  'boete',
  'studiefinanciering',
  'studieschuld',
  'inburgering',
  'nederlander worden',
  'auto naam',
  'bijzondere bijstand',
  'formulier bijstand',
  'afspraak paspoort',
  'hulp huishouden',
  'waterschapsbelasting',
  'voetbal kind',
  'donor',
  'dossier ziekenhuis',
  'afspraak huisarts',
  'mail telefoon',
  'print telefoon',
  'computer leren',
  "foto's tablet",
  'raar bericht',
  'internetbankieren',
  'huurwoning inschrijven',
  'huur omhoog',
  'ov-kaart',
  'nederlands spreken',
  'brief uitleggen',
  'veel rekeningen',
  'mensen ontmoeten',
  'vrijwilliger',
  'e-book lenen',
  'pressreader kranten',
  'belastinghulp',
  'mijnoverheid',
];

/** One letter missing, doubled, swapped or wrong; none of these stands in the lists of synonyms. */
const misspellings: [typed: string, topic: string][] = [
  ['toeslgen', 'benefits'],
  ['zorgtoelsag', 'benefits'],
  ['huurtoeslg', 'benefits'],
  ['belsating', 'tax'],
  ['belassting', 'tax'],
  ['anagifte', 'tax'],
  ['aangiftte', 'tax'],
  ['digdi', 'digid'],
  ['diigd', 'digid'],
  ['digidd', 'digid'],
  ['mijnovreheid', 'mijnoverheid'],
  ['berichenbox', 'mijnoverheid'],
  ['oaw', 'pension'],
  ['pensieon', 'pension'],
  ['paspoot', 'passport-id'],
  ['passpoort', 'passport-id'],
  ['rijbewjis', 'driving-licence'],
  ['rijbwijs', 'driving-licence'],
  ['kentken', 'vehicle'],
  ['boette', 'fine'],
  ['bekeruing', 'fine'],
  ['studieshuld', 'study'],
  ['inburgring', 'civic-integration'],
  ['verblijfsvergining', 'residence'],
  ['uitkring', 'work-benefits'],
  ['werkloss', 'work-benefits'],
  ['kinderbijsalg', 'child-benefit'],
  ['kwijtschleding', 'local-tax'],
  ['bijsstand', 'municipal-support'],
  ['traplfit', 'wmo'],
  ['scootmobil', 'wmo'],
  ['indicatei', 'long-term-care'],
  ['eigen bijdage', 'care-bill'],
  ['budgethoudr', 'pgb'],
  ['bezwaarschrfit', 'legal-help'],
  ['orgaandoner', 'donor'],
  ['vrijwiligger', 'volunteering'],
  ['pressraeder', 'pressreader'],
  ['luisterbeok', 'online-library'],
  ['printne', 'printing'],
  ['lidmaatchap', 'membership'],
  ['spreekur', 'activities'],
  ['bibliotheeek', 'library-other'],
  ['internetbankeren', 'banking'],
  ['phishng', 'online-safety'],
  ['schuldn', 'debts'],
  ['deurwarder', 'debts'],
  ['huurwonning', 'housing'],
  ['ziekenhius', 'digital-care'],
  ['husiarts', 'digital-care'],
  ['zorgverzekerng', 'health-insurance'],
  ['nederlanss', 'language'],
  ['taalcusus', 'language'],
  ['formlier', 'letters'],
  ['ov-chipkart', 'public-transport'],
  ['eenzam', 'meeting-people'],
  ['comptuer', 'device'],
  ['tabelt', 'device'],
  ['telefoom', 'device'],
];

describe('the search', () => {
  it.each(topics.map((topic) => [topic.id, topic] as const))(
    'finds %s first by each of its labels and synonyms',
    (id, topic) => {
      const words = [topic.label.nl, topic.label.en, ...topic.synonyms];
      const missed = words.filter((word) => first(word)?.topic !== id);
      expect(missed).toEqual([]);
    },
  );

  it.each(
    sampleQuestions.map(({ sentence, topic }, i) => [keyWords[i] as string, topic, sentence]),
  )('finds with «%s» the topic %s: %s', (typed, topic) => {
    expect(first(typed)?.topic).toBe(topic);
  });

  it('has key words for each sample question', () => {
    expect(keyWords).toHaveLength(sampleQuestions.length);
  });

  it.each(misspellings)('is not put off by «%s»', (typed, topic) => {
    expect(listTopics(typed).slice(0, 2)).toContain(topic);
  });

  it('is tried with misspellings that stand in no list', () => {
    const known = new Set(topics.flatMap(({ synonyms }) => synonyms));
    expect(misspellings.filter(([typed]) => known.has(typed))).toEqual([]);
  });

  it('puts nearly all misspelt topics first', () => {
    const notFirst = misspellings.filter(([typed, topic]) => first(typed)?.topic !== topic);
    expect(notFirst.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['belasting brief', 'belastingbrief'],
    ['belasting brief', 'Belasting-Brief'],
    ['belasting brief', ' BELASTING   BRIEF '],
    ['cafe', 'café'],
    ['patientenportaal', 'patiëntenportaal'],
    ["foto's", 'fotos'],
    ['foto’s', "foto's"],
    ['e-mail', 'email'],
    ['ov-chipkaart', 'OV chipkaart'],
    ['id-kaart', 'idkaart'],
    ['werk.nl', 'werknl'],
  ])('takes «%s» and «%s» for the same', (one, other) => {
    expect(first(one)).toBeDefined();
    expect(first(other)).toEqual(first(one));
  });

  it('finds a topic while it is still being typed', () => {
    for (const [typed, topic] of [
      ['toes', 'benefits'],
      ['zorgt', 'benefits'],
      ['rijb', 'driving-licence'],
      ['pasp', 'passport-id'],
      ['inbur', 'civic-integration'],
      ['digi', 'digid'],
    ] as const) {
      expect(listTopics(typed).slice(0, 3), typed).toContain(topic);
    }
  });
});

describe('the search for organisations', () => {
  it.each([
    ['uwv', 'work-benefits'],
    ['svb', 'pension'],
    ['cak', 'care-bill'],
    ['ciz', 'long-term-care'],
    ['cbr', 'driving-licence'],
    ['cjib', 'fine'],
    ['duo', 'study'],
    ['rdw', 'vehicle'],
    ['ind', 'residence'],
    ['IND', 'residence'],
    ['belastingdienst', 'tax'],
    ['Dienst Toeslagen', 'benefits'],
    ['belastingdienst toeslagen', 'benefits'],
    ['juridisch loket', 'legal-help'],
    ['rabobank', 'banking'],
    ['ing', 'banking'],
    ['zorgverzekeraar', 'health-insurance'],
    ['zorgversekeraar', 'health-insurance'],
    ['woningbouw', 'housing'],
    ['ns', 'public-transport'],
    ['tandarts', 'digital-care'],
    ['gemeente', 'passport-id'],
    ['stadhuis', 'passport-id'],
  ])('finds with «%s» the topic %s', (typed, topic) => {
    expect(first(typed)?.topic).toBe(topic);
  });

  it('finds the topic at the other organisation by its own words', () => {
    const words = topics.flatMap(({ id, alsoAt }) =>
      alsoAt.flatMap(({ organisation, synonyms }) =>
        synonyms.map((word) => ({ word, id, organisation })),
      ),
    );
    const missed = words.filter(({ word, id, organisation }) => {
      const option = first(word);
      const isChosen = option?.organisationSource === 'chosen';
      return option?.topic !== id || option.organisation !== organisation || !isChosen;
    });
    expect(words.length).toBeGreaterThan(10);
    expect(missed).toEqual([]);
  });

  it('finds the water board and the land registry with their own organisation', () => {
    expect(first('hoogheemraadschap')).toMatchObject({
      topic: 'local-tax',
      organisation: 'water-board',
    });
    expect(first('kadaster')).toMatchObject({
      topic: 'government-other',
      organisation: 'kadaster',
    });
  });

  it('finds the municipality, the water board and the library by the names of the team', () => {
    const ours = openFor({
      municipality: { name: 'Gemeente Waterstad', hosts: [] },
      waterBoard: { name: 'Waterschap De Sluizen', hosts: [] },
      library: { name: 'Bibliotheek Waterstad', hosts: [] },
    });
    expect(ours('gemeente waterstad')[0]?.topic).toBe('passport-id');
    expect(ours('de sluizen')[0]).toMatchObject({
      topic: 'local-tax',
      organisation: 'water-board',
    });
    expect(ours('bibliotheek waterstad')[0]?.topic).toBe('library-other');
    expect(ours('gemeente')[0]?.topic).toBe('passport-id');
  });
});

describe('the search for what it was about at DigiD', () => {
  it.each(details)('finds %s by its label and each of its synonyms', (detail) => {
    const { nl, en } = labels.detail[detail];
    const words = [`DigiD ${nl}`, `DigiD ${en}`, `digid: ${nl}`, ...detailSynonyms[detail]];
    const missed = words.filter((word) => first(word)?.detail !== detail);
    expect(missed).toEqual([]);
    expect(first(words[0] as string)?.topic).toBe('digid');
  });

  it('leaves it open when only DigiD is typed', () => {
    expect(first('digid')).toEqual({ id: 'digid', topic: 'digid' });
  });
});

describe('the search for a desk behind a >', () => {
  it('offers each desk found, with details given and with contact made', () => {
    expect(search('toeslag > geld').map(({ topic, referral }) => ({ topic, referral }))).toEqual([
      { topic: 'benefits', referral: { to: 'debt-help', warm: false } },
      { topic: 'benefits', referral: { to: 'debt-help', warm: true } },
    ]);
  });

  it.each(referralKinds)('finds %s by both of its labels', (to) => {
    for (const label of Object.values(labels.referralKind[to])) {
      expect(first(`boete > ${label}`)).toMatchObject({ topic: 'fine', referral: { to } });
    }
  });

  it('keeps the follow-up and the organisation of the topic before it', () => {
    expect(first('digid app > cursus')).toMatchObject({
      topic: 'digid',
      detail: 'app',
      referral: { to: 'library-course', warm: false },
    });
    expect(first('waterschap > schulden')).toMatchObject({
      topic: 'local-tax',
      organisation: 'water-board',
      referral: { to: 'debt-help', warm: false },
    });
  });

  it('shows desks before one is typed, and is not put off by spaces or typing errors', () => {
    expect(search('toeslag >').every(({ referral }) => referral !== undefined)).toBe(true);
    expect(first('toeslag>')?.referral).toBeDefined();
    expect(first('toeslag>shculden')?.referral?.to).toBe('debt-help');
    expect(first('toeslag   >   GELD')?.referral?.to).toBe('debt-help');
  });

  it('offers nothing for a desk or a topic that is not known', () => {
    expect(search('toeslag > xqzwvk')).toEqual([]);
    expect(search('xqzwvk > geld')).toEqual([]);
    expect(search('> geld')).toEqual([]);
  });
});

describe('the list of options', () => {
  it.each(['', ' ', '   ', '-', '!!!', "'", 'de het een', '\n\t'])('is empty for «%s»', (query) => {
    expect(search(query)).toEqual([]);
  });

  it.each(['xqzwvk', 'qqqqqqqq', 'blorptfrits', 'zzz'])('is empty for nonsense: %s', (query) => {
    expect(search(query)).toEqual([]);
  });

  it('offers what the team added, and nothing of what it took away', () => {
    const ours = openFor({
      topics: [
        { id: 'team-1', label: 'Repaircafé', group: 'other' },
        { id: 'team-2', label: 'Naaimachines', group: 'other', archived: true },
      ],
    });
    expect(ours('repair cafe')[0]?.topic).toBe('team-1');
    expect(ours('naaimachines').map(({ topic }) => topic)).not.toContain('team-2');
  });

  const hostile: [string, string][] = [
    ['characters of regular expressions', '.*+?^{}()|[]$\\ (a+)+$ [toeslag'],
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['10,000 characters in words', 'belasting '.repeat(1000)],
    ['10,000 times >', '>'.repeat(10_000)],
    ['10,000 accents on one letter', `e${'\u0301'.repeat(10_000)}`],
    ['emoji', '😀🧾👨‍👩‍👧 🇳🇱'],
    ['Arabic, right to left', 'ضريبة الدخل \u202e'],
    ['half an emoji', '\ud83d'],
    ['names of an object’s own', '__proto__ constructor toString hasOwnProperty'],
    ['a null character', '\0 | \u2028'],
    ['markup', '<img src=x onerror=alert(1)>'],
  ];

  it.each(hostile)('neither fails nor takes long with %s', (_, text) => {
    const begun = performance.now();
    expect(search(text).length).toBeLessThanOrEqual(7);
    expect(search(`${text} > ${text}`).length).toBeLessThanOrEqual(7);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('still finds the topic in the middle of hostile text', () => {
    expect(first('😀 toeslag 😀')?.topic).toBe('benefits');
    expect(first('(toeslag)')?.topic).toBe('benefits');
  });

  it('never fails, never shows more than seven options, and each of them once', () => {
    const word = fc.constantFrom(...topics.flatMap(({ synonyms }) => synonyms), '>', ' > ');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 5 })
        .map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const options = search(query);
        expect(options.length).toBeLessThanOrEqual(7);
        expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
        for (const { topic } of options) expect(topics.some(({ id }) => id === topic)).toBe(true);
      }),
    );
  });
});

describe('foldText', () => {
  it('gives the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
