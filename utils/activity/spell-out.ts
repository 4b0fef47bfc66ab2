import type { Activity } from './activity';
import { expand } from './expand';
import { day } from './local-time';
import { readRule } from './read-rule';

/**
 * A series as a file can tell it. A rule that is no rule elsewhere, such as one that begins its week
 * on day 7, may well give dates here: then the dates of a year take the place of the rules, from an
 * instant in milliseconds on. Never throws.
 */
export function spellOut(series: Activity, from: number): Activity {
  const { recurrenceRules: rules, excludedRecurrenceRules: excluded } = series;
  const given = [rules ?? [], excluded ?? []].flat();
  if (given.every((rule) => readRule(rule))) return series;
  const ids = [...expand(series, from, from + 366 * day)].map(({ recurrenceId }) => recurrenceId);
  const own = (id: string) => series.recurrenceOverrides?.[id] ?? {};
  return {
    ...series,
    start: ids[0] ?? series.start,
    recurrenceRules: [],
    excludedRecurrenceRules: [],
    recurrenceOverrides: Object.fromEntries(ids.map((id) => [id, own(id)])),
  };
}
