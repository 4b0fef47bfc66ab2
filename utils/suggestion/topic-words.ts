import { foldText } from '../question/search';
import type { Topic } from '../question/topic';

/** Words of labels and synonyms that stand in the title of almost anything. */
const empty = new Set(
  (
    'hulp vraag vragen andere ander anders iets over voor thuis leren eigen samen mensen lezen ' +
    'bibliotheek bieb biep computerplek activiteiten agenda workshop internet rest overig koffie ' +
    'alleen post begrijpen schrijven regeling online werk help question questions other something ' +
    'about learning people library'
  ).split(' '),
);

/** Words this long are also found as the first part of a compound: "belasting", "formulier". */
const longest = 6;

/** Endings by which short words are still the same word: "boete" and "boeten". */
const endings = ['', 's', 'n', 'en'];

/**
 * Finds whether a folded text holds a word of a topic. Long words may begin another one: "belasting"
 * is found in "belastingaangifte". Short ones may not: "digit", a misspelling, is not "digitale".
 */
export function findsTopic(topic: Topic): (folded: string) => boolean {
  const words = listWords(topic);
  const begins = words.filter((word) => word.length >= longest).map((word) => ` ${word}`);
  const wholes = words
    .filter((word) => word.length < longest)
    .flatMap((word) => endings.map((ending) => ` ${word}${ending} `));
  const parts = [...begins, ...wholes];
  return (folded) => {
    const padded = ` ${folded} `;
    return parts.some((part) => padded.includes(part));
  };
}

/** Single words of the label that mean something, and the synonyms as they are. */
function listWords({ label, synonyms }: Topic): string[] {
  const ofLabel = foldText(label.nl)
    .split(' ')
    .filter((word) => word.length > 3);
  const whole = [label.nl, ...synonyms].map(foldText);
  return [...new Set([...ofLabel, ...whole])].filter((word) => word.length > 1 && !empty.has(word));
}
