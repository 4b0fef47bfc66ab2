import MiniSearch from 'minisearch';
import type { Choice } from './choose';
import type { Organisation } from './organisation';
import type { Detail, Referral } from './question';
import type { Label, Topic } from './topic';

/** One line of the search list. */
export interface Option extends Choice {
  /** Unique within the list. */
  id: string;
}

/** What can be looked for. */
export interface Vocabulary {
  topics: readonly Topic[];
  organisations: readonly Organisation[];
  /** Follow-up answers of the topic DigiD, with label and words. */
  details: readonly { detail: Detail; label: Label; synonyms: readonly string[] }[];
  /** Desks, with label; found behind a `>`. */
  referrals: readonly { to: string; label: Label }[];
}

interface Entry {
  id: string;
  /** Labels, as one text. */
  label: string;
  /** Synonyms and misspellings. */
  words: string;
  /** The organisation's names: found too, but after the topic's own words. */
  organisation: string;
  choice: Choice;
}

/** A function that gives the options for a text, best first. */
export type Search = (query: string) => Option[];

/** Lower case, without accents, apostrophes, hyphens and dots: the form in which words compare. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9>]+/g, ' ')
    .trim();
}

/** Words that say nothing about the subject. */
const emptyWords = new Set(
  (
    'aan al als bij dat de den der die dit dus een en er het hij hoe ik in is je kan kunt mag me met ' +
    'mij mijn moet naar niet nog of om ook op te tot uit u uw van voor waar wanneer wat we wel wie wil ' +
    'worden wordt zijn ze a an the i my to of how do can for is'
  ).split(' '),
);

/** Words that go with any subject: they count, but far less than the subject beside them. */
const weakWords = new Set(
  (
    'aanvragen aanvraag betalen formulier formulieren invullen maken regelen wijzigen vraag vragen ' +
    'hulp site website apply form help pay'
  ).split(' '),
);

/** Words of a text, and each phrase also written as one word ("belasting brief", "belastingbrief"). */
function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const phrase of text.split('|')) {
    const parts = foldText(phrase).split(' ').filter(Boolean);
    words.push(...parts);
    if (parts.length > 1) words.push(parts.join(''));
  }
  return words;
}

const searchFields = ['label', 'words', 'organisation'];

function buildIndex(entries: Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: searchFields,
    tokenize: splitWords,
    processTerm: (term) => (emptyWords.has(term) ? null : term),
    searchOptions: {
      boost: { label: 1.6, words: 1.6, organisation: 1 },
      // A long Dutch compound says more than a short word beside it.
      boostTerm: (term) => (weakWords.has(term) ? 0.3 : Math.min(2, 0.4 + term.length / 10)),
      prefix: (term) => term.length > 0,
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      maxFuzzy: 2,
      weights: { prefix: 0.6, fuzzy: 0.25 },
      combineWith: 'OR',
    },
  });
  index.addAll(entries);
  return index;
}

function listEntries({ topics, organisations, details }: Vocabulary): Entry[] {
  const names = new Map(organisations.map((one) => [one.id, namesOf(one)]));
  return topics.flatMap((topic) => {
    const words = topic.synonyms.join('|');
    const label = `${topic.label.nl}|${topic.label.en}`;
    const own: Entry = {
      id: topic.id,
      label,
      words,
      organisation: names.get(topic.organisation) ?? '',
      choice: { topic: topic.id },
    };
    const elsewhere = topic.alsoAt.map(({ organisation, synonyms }) => ({
      id: `${topic.id}@${organisation}`,
      label: '',
      words: synonyms.join('|'),
      organisation: names.get(organisation) ?? '',
      choice: { topic: topic.id, organisation, organisationSource: 'chosen' as const },
    }));
    const followUps = topic.id === 'digid' ? details.map(entryOfDetail) : [];
    return [own, ...elsewhere, ...followUps];
  });
}

function namesOf(organisation: Organisation): string {
  return [organisation.label.nl, organisation.label.en, ...organisation.synonyms].join('|');
}

function entryOfDetail({ detail, label, synonyms }: Vocabulary['details'][number]): Entry {
  return {
    id: `digid:${detail}`,
    label: '',
    words: [`DigiD ${label.nl}`, `DigiD ${label.en}`, ...synonyms].join('|'),
    organisation: '',
    choice: { topic: 'digid', detail },
  };
}

/** The most options that a list shows: what fits a panel without scrolling. */
const mostOptions = 7;

/** Characters that are looked at; the search's time and memory grow with their square. */
const longestQuery = 100;

/**
 * A search over topics, organisations, their synonyms and frequent misspellings, tolerant of typing
 * errors. Behind a `>` stands the desk to which the visitor was referred: "toeslag > geld".
 */
export function openSearch(vocabulary: Vocabulary): Search {
  const entries = listEntries(vocabulary);
  const choices = new Map(entries.map((entry) => [entry.id, entry.choice]));
  const index = buildIndex(entries);
  const findReferrals = openReferralSearch(vocabulary.referrals);
  const exact = listExact(entries);
  const byName = listByName(vocabulary, choices);
  const known = new Set(entries.flatMap(wordsOf));
  const findTopics = (text: string): Option[] => {
    const found = index.search(joinQuery(text, known)).map((hit) => String(hit.id));
    // Somebody who typed a synonym to the letter, misspelling included, meant just that.
    const typed = joinText(text);
    const ids = new Set([...(exact.get(typed) ?? []), ...(byName.get(typed) ?? []), ...found]);
    return [...ids].map((id) => ({ id, ...(choices.get(id) as Choice) }));
  };
  return (query) => {
    const [subject = '', desk] = query.slice(0, longestQuery).split('>', 2);
    const topics = findTopics(subject);
    if (desk === undefined) return topics.slice(0, mostOptions);
    return joinReferrals(topics, findReferrals(desk)).slice(0, mostOptions);
  };
}

/** Ids of the entries by each of their own words, written as one; the most specific ones first. */
function listExact(entries: Entry[]): Map<string, string[]> {
  const exact = new Map<string, string[]>();
  for (const { id, label, words } of entries) {
    for (const phrase of new Set(`${label}|${words}`.split('|').map(joinText))) {
      if (phrase !== '') exact.set(phrase, [id, ...(exact.get(phrase) ?? [])]);
    }
  }
  return exact;
}

/** Id of the topic that an organisation stands for, by each of the organisation's names. */
function listByName({ organisations }: Vocabulary, choices: Map<string, Choice>) {
  const byName = new Map<string, string[]>();
  for (const organisation of organisations) {
    const { id, topic } = organisation;
    if (!topic) continue;
    const entry = choices.has(`${topic}@${id}`) ? `${topic}@${id}` : topic;
    for (const name of namesOf(organisation).split('|').map(joinText)) byName.set(name, [entry]);
  }
  return byName;
}

function wordsOf({ label, words, organisation }: Entry): string[] {
  return splitWords([label, words, organisation].join('|'));
}

function joinText(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/**
 * The text as typed, with each pair of neighbours also as one word ("belasting brief" is one), and
 * with swapped letters put right, which the index counts as two errors ("digdi").
 */
function joinQuery(text: string, known: ReadonlySet<string>): string {
  const words = foldText(text).split(' ').filter(Boolean);
  const righted = words.flatMap((word) =>
    swapLetters(word).filter((one) => one !== word && known.has(one)),
  );
  // "wwaanvragen" would be found as a misspelt "aanvragen".
  const pairs = words.slice(1).flatMap((word, i) => {
    const before = words[i] as string;
    return weakWords.has(word) || weakWords.has(before) ? [] : [`${before}${word}`];
  });
  return [...words, ...righted, ...pairs.filter((pair) => pair.length > 5)].join('|');
}

/** The word with each two neighbouring letters swapped in turn. */
function swapLetters(word: string): string[] {
  return [...word.slice(1)].map(
    (letter, i) => `${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`,
  );
}

function openReferralSearch(referrals: Vocabulary['referrals']): (text: string) => Referral[] {
  const index = buildIndex(
    referrals.map(({ to, label }) => ({
      id: to,
      label: `${label.nl}|${label.en}`,
      words: '',
      organisation: '',
      choice: { topic: '' },
    })),
  );
  return (text) => {
    const found = index.search(text).map((hit) => String(hit.id));
    const desks = foldText(text) === '' ? referrals.map((one) => one.to) : found;
    return desks.slice(0, 3).flatMap((to) => [
      { to, warm: false },
      { to, warm: true },
    ]);
  };
}

function joinReferrals(topics: Option[], referrals: Referral[]): Option[] {
  const [topic] = topics;
  if (!topic) return [];
  return referrals.map((referral) => ({
    ...topic,
    id: `${topic.id}>${referral.to}${referral.warm ? '+' : ''}`,
    referral,
  }));
}
