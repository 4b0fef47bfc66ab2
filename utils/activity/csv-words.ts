import type { Status } from './activity';
import type { Label } from './labels';
import { openFinder } from './recognise';

/** Whether an activity goes on. */
export const statusWords: Record<Status, Label> = {
  confirmed: { nl: 'gaat door', en: 'goes on' },
  tentative: { nl: 'onder voorbehoud', en: 'tentative' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
};

const findStatus = openFinder(statusWords);

/** Whether an activity goes on, as a word says. */
export const readStatus = (word: string): Status | undefined => findStatus(word);

/** The words of a cell that lists some. */
export const listWords = (cell: string, separators = /[|,;\n]/): string[] =>
  cell
    .split(separators)
    .map((word) => word.trim())
    .filter(Boolean);

/** Euros: `2,50`, `€ 2.50`, `gratis`; undefined when it is none. */
export function readPrice(cell: string): number | undefined {
  if (/^(gratis|free|geen|niets)$/i.test(cell)) return 0;
  const text = cell.replace(/^(€|eur|euro)\s*/i, '').replace(/\s*(€|euro?)$/i, '');
  const match = /^(\d{1,5})(?:[.,](\d{1,2}|-))?-?$/.exec(text);
  return match ? Number(`${match[1]}.${match[2]?.replace('-', '0') ?? '0'}`) : undefined;
}
