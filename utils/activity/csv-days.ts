import { type Weekday, weekdays } from './activity';
import type { Label } from './labels';
import { openFinder, plainWord } from './recognise';

/** Weekdays. */
export const dayWords: Record<Weekday, Label> = {
  mo: { nl: 'maandag', en: 'Monday' },
  tu: { nl: 'dinsdag', en: 'Tuesday' },
  we: { nl: 'woensdag', en: 'Wednesday' },
  th: { nl: 'donderdag', en: 'Thursday' },
  fr: { nl: 'vrijdag', en: 'Friday' },
  sa: { nl: 'zaterdag', en: 'Saturday' },
  su: { nl: 'zondag', en: 'Sunday' },
};

const findDay = openFinder(dayWords);

/** The weekday of a word, also of one of more (`maandagen`) and of its first letters: `ma`, `di.`, `Wed`. */
export function readDay(word: string): Weekday | undefined {
  const plain = plainWord(word.replace(/\.$/, ''));
  const day = findDay(plain) ?? findDay(plain.replace(/(dag)en$|(day)s$/, '$1$2'));
  if (day || plain.length < 2 || plain.length > 4) return day;
  return weekdays.find((one) =>
    [dayWords[one].nl, dayWords[one].en.toLowerCase()].some((name) => name.startsWith(plain)),
  );
}

/** Several days in one word. */
const groups: [words: RegExp, days: readonly Weekday[]][] = [
  [/^(elke dag|iedere dag|alle dagen|dagelijks|every day|daily)$/, weekdays],
  [/^(werkdag|werkdagen|weekdagen|doordeweeks|door de week|weekdays?)$/, weekdays.slice(0, 5)],
  [/^(weekend|weekends|weekeinde)$/, weekdays.slice(5)],
];

/** The weekdays of a cell: `ma, wo`, `ma en wo`, `ma-vr`, `ma t/m vr`, `elke dinsdag`, `werkdagen`. */
export function readDays(cell: string): { days: Weekday[]; bad?: string } {
  const spans = cell.replace(/\s*(?:[-–—]|\b(?:t\/m|tot en met|tot|through|to)\b)\s*/gi, '-');
  const words = spans.split(/[|,;/+&\n]|\s+(?:en|and)\s+/).map((one) => one.trim());
  const days: Weekday[] = [];
  for (const word of words.filter(Boolean)) {
    const read = readGroup(word) ?? readRange(word);
    if (!read) return { days, bad: word };
    days.push(...read);
  }
  return { days: [...new Set(days)] };
}

function readGroup(word: string): readonly Weekday[] | undefined {
  const plain = plainWord(word);
  const bare = plain.replace(/^(op|elke|iedere|alle|every|on) /, '');
  const group = groups.find(([words]) => words.test(plain) || words.test(bare));
  const day = readDay(bare);
  return group?.[1] ?? (day && [day]);
}

/** From one day to another, also over the end of the week: `ma-vr`, `za-ma`. */
function readRange(word: string): Weekday[] | undefined {
  const [first, last, more] = word.split('-').map(readDay);
  if (!first || !last || more) return undefined;
  const from = weekdays.indexOf(first);
  const length = ((weekdays.indexOf(last) - from + 7) % 7) + 1;
  return [...weekdays, ...weekdays].slice(from, from + length);
}
