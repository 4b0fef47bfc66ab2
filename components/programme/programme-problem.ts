import type { OfferMessages } from '../../utils/i18n/offer';
import type { ProgrammeProblem } from '../../utils/programme/read-programmes';

type Sentence = (text: OfferMessages, problem: ProgrammeProblem) => string;

const about = ({ value = '' }: ProgrammeProblem) => value;

const sentences: Record<ProgrammeProblem['kind'], Sentence> = {
  empty: (text) => text.empty,
  separator: (text) => text.separator,
  'no-name-column': (text) => text.noNameColumn,
  'columns-missing': (text, problem) => text.columnsMissing(about(problem)),
  'columns-unknown': (text, problem) => text.columnsUnknown(about(problem)),
  quotes: (text) => text.quotes,
  many: (text, problem) => text.many(about(problem)),
  'too-many': (text, problem) => text.tooMany(about(problem)),
  'no-name': (text) => text.noName,
  duplicate: (text, problem) => text.duplicate(about(problem)),
  'too-many-fields': (text) => text.tooManyFields,
  letters: (text) => text.letters,
  value: (text, problem) => text.unknownValue(problem.column ?? '', about(problem)),
  link: (text, problem) => text.wrongLink(about(problem)),
};

/** What is wrong, and what to do about it. */
export function describeProgrammeProblem(problem: ProgrammeProblem, text: OfferMessages): string {
  return sentences[problem.kind](text, problem);
}
