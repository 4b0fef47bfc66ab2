import type { Activity, PatchObject, RecurrenceRule } from './activity';
import type { ClosedDays } from './closed-days';
import { readLocal, writeLocal } from './local-time';
import { applyPatch } from './patch';
import { openExclusion, type Reason, readOverrides, readSpan, type Span } from './split-spans';
import { isOfWeeks, readStretches } from './split-weeks';

/** One event of a calendar: at most one rule, whose first date is its start. */
export interface ActivityPart {
  /** The activity's uid, or one made from it. */
  uid: string;
  /** The activity's uid. */
  series: string;
  /** As it is written: start, rule and all texts, without single dates. */
  activity: Activity;
  /** The rule of which this part has a stretch. Absent: it has all of its rule. */
  whole?: RecurrenceRule;
  /** The date of the activity that this part stands for. Absent: those of a rule, or the start. */
  date?: string;
  /** Dates with changes of their own: the start that the rule gives, and the activity of that date. */
  changed: [id: string, date: Activity][];
  /** Starts that are left out. */
  excluded: string[];
  /** Starts that are left out because another part has them, or a rule takes them away. */
  derived: string[];
}

/**
 * The events of which any reader makes the dates of an activity: many readers take one rule and no
 * dates beside it. So there is one for each rule and one for each date that no rule gives; a rule by
 * numbers of weeks, which many readers do not follow, has one for each of its stretches. Days on
 * which it is closed and dates of excluded rules are left out one by one, as far as `closed` is
 * valid, or for three years after the start.
 */
export function splitActivity(activity: Activity, closed: ClosedDays): ActivityPart[] {
  const start = readLocal(activity.start);
  if (Number.isNaN(start)) return [];
  const overrides = readOverrides(activity);
  const given = activity.recurrenceRules ?? [];
  const isAlone =
    given.length === 1 &&
    !activity.excludedRecurrenceRules?.length &&
    !activity['pleinwijzer.nl:closedIn']?.length;
  const rules = given.flatMap((rule) => {
    const stretches = isOfWeeks(rule) ? readStretches(rule, activity) : [];
    return stretches.length > 0 ? stretches : readSpan(rule, start, closed, isAlone);
  });
  const isOut = openExclusion(activity, closed, start);
  const rows = rules.map((span, index) => {
    const seen = rules.slice(0, index);
    return partOf(activity, span, { overrides, seen, isOut, start });
  });
  const isRuleDate = (id: string) => rules.some(({ gives }) => gives(id));
  const isStartLone = !isRuleDate(activity.start);
  const ids = new Set([...(isStartLone ? [activity.start] : []), ...overrides.keys()]);
  const singles = [...ids]
    .filter((id) => !isRuleDate(id) && (overrides.has(id) || isOut(id) === undefined))
    .filter((id) => overrides.get(id)?.excluded !== true)
    .map((id) => singleOf(activity, id, overrides.get(id)));
  return nameParts(activity, [...rows, ...singles]);
}

interface Surroundings {
  overrides: Map<string, PatchObject>;
  /** Rules before this one. */
  seen: readonly Span[];
  isOut: (id: string) => Reason | undefined;
  start: number;
}

function partOf(
  activity: Activity,
  span: Span,
  { overrides, seen, isOut, start }: Surroundings,
): Omit<ActivityPart, 'uid' | 'series'> {
  const { rule, first, ids, whole } = span;
  const isSeen = (id: string) => seen.some((other) => other.ids.has(id));
  const left = [...ids].filter((id) => isSeen(id) || !overrides.has(id));
  const own = [...overrides].filter(([id]) => !isSeen(id) && span.gives(id));
  const out = own.filter(([, patch]) => patch.excluded === true).map(([id]) => id);
  return {
    activity: withRule(activity, rule, first, start),
    ...(whole ? { whole } : {}),
    changed: own
      .filter(([, patch]) => patch.excluded !== true)
      .map(([id, patch]) => [id, dateOf(activity, id, patch)]),
    excluded: [...out, ...left.filter((id) => !isSeen(id) && isOut(id) === 'closed')].sort(),
    derived: left.filter((id) => isSeen(id) || isOut(id) === 'rule'),
  };
}

/** An activity with one rule, which begins at the rule's first date. */
function withRule(
  activity: Activity,
  rule: RecurrenceRule,
  first: number,
  start: number,
): Activity {
  const { recurrenceOverrides: _, ...rest } = activity;
  // The start counts, also where the rule does not give it (RFC 8984 §4.3.3.1).
  const own = rule.count && first !== start ? { ...rule, count: rule.count - 1 } : rule;
  return { ...rest, start: writeLocal(first), recurrenceRules: [own] };
}

/** One date of an activity, on its own. */
function dateOf(activity: Activity, id: string, patch: PatchObject = {}): Activity {
  const { recurrenceRules: _, recurrenceOverrides: __, ...date } = applyPatch(activity, patch);
  const { excludedRecurrenceRules: ___, ...plain } = date;
  return { ...plain, start: typeof patch.start === 'string' ? patch.start : id };
}

const singleOf = (
  activity: Activity,
  id: string,
  patch: PatchObject | undefined,
): Omit<ActivityPart, 'uid' | 'series'> => ({
  activity: dateOf(activity, id, patch),
  // The start by itself is no date beside the series, unless something is different.
  ...(id === activity.start && !patch ? {} : { date: id }),
  changed: [],
  excluded: [],
  derived: [],
});

/**
 * The first part has the activity's own uid. A date by itself that comes first is the series, unless
 * it is the start with something different beside other dates: those are named by the start.
 */
function nameParts(
  { uid, start }: Activity,
  parts: readonly Omit<ActivityPart, 'uid' | 'series'>[],
): ActivityPart[] {
  return parts.map((part, index) => {
    if (index > 0) return { ...part, series: uid, uid: `${uid}/${part.date ?? index + 1}` };
    const { date, ...first } = part;
    const isStart = date === start && parts.length > 1;
    return { ...first, ...(isStart ? { date } : {}), series: uid, uid };
  });
}
