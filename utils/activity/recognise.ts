import { type Label, labels } from './labels';

/** A word as it is compared: small letters, no accents, no spaces at its ends. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Finds the id that a person means by an id or by its label in Dutch or English. */
export function openFinder<Id extends string>(
  choices: Record<Id, Label>,
): (word: string) => Id | undefined {
  const ids = new Map<string, Id>();
  for (const id of Object.keys(choices) as Id[])
    for (const word of [choices[id].en, choices[id].nl, id]) ids.set(plainWord(word), id);
  return (word) => ids.get(plainWord(word));
}

/** The theme, target group … that a word means, by field of an activity. */
export const find = {
  theme: openFinder(labels.themes),
  audience: openFinder(labels.audiences),
  coreFunction: openFinder(labels.coreFunction),
  registration: openFinder(labels.registration),
  closing: openFinder(labels.closedIn),
  contribution: openFinder(labels.contributions),
};
