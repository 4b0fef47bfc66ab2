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

/**
 * Finds whether a folded text holds a word of a topic. Long words may begin another one: "belasting"
 * is found in "belastingaangifte". Short ones may not, but for an ending: "digit", a misspelling, is
 * not "digitale", and "boeten" is "boete".
 */
export function findsTopic(topic: Topic): (folded: string) => boolean {
  const words = listWords(topic);
  if (words.length === 0) return () => false;
  // Folded words are letters, digits and spaces: nothing in them means something to a pattern.
  const patterns = words.map((word) => (word.length < longest ? `${word}(?:s|e?n)?(?= |$)` : word));
  const pattern = new RegExp(` (?:${patterns.join('|')})`);
  return (folded) => pattern.test(` ${folded}`);
}

/** Single words of the label that mean something, and the synonyms as they are. */
function listWords({ label, synonyms }: Topic): string[] {
  const ofLabel = foldText(label.nl)
    .split(' ')
    .filter((word) => word.length > 3);
  const whole = [label.nl, ...synonyms].map(foldText);
  return [...new Set([...ofLabel, ...whole])].filter((word) => word.length > 1 && !empty.has(word));
}
