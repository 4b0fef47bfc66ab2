import type { Activity, Link, PatchObject, RecurrenceRule } from './activity';
import { hasSameContent } from './canonical-json';
import type { Column } from './csv-columns';
import { type ReadTable, readCsv } from './read-csv';
import { writeCsv } from './write-csv';

/** What several columns tell together: see `listTogether`. */
const together: (keyof Activity)[] = [];

/** The fields that columns tell; those of our own are told by the column of their name. */
const told: Partial<Record<Column, (keyof Activity)[]>> = {
  title: ['title'],
  start: ['start', 'showWithoutTime'],
  end: together,
  endDate: together,
  time: ['start', 'showWithoutTime', 'duration'],
  wholeDay: ['start', 'showWithoutTime', 'duration'],
  repeat: together,
  days: together,
  which: together,
  until: together,
  count: together,
  rule: together,
  dates: ['recurrenceOverrides'],
  place: ['locations'],
  room: ['locations'],
  link: ['links'],
  status: ['status'],
  description: ['description'],
  timeZone: ['timeZone'],
  registrationLink: ['pleinwijzer.nl:registration'],
};

/**
 * The activity of a row with what the table does not tell of the stored one: what it has no column
 * for, what stands in it in a way that cannot be read, and what comes out of a table just as the
 * stored one goes into it.
 */
export function keepUntold(given: Activity, stored: Activity, table: Telling): Activity {
  const echo = readCsv(writeCsv([stored], { language: 'nl', separator: ';' })).activities[0];
  const isTold = listTold(given, stored, table);
  const kept = Object.entries(stored).filter(
    ([key]) =>
      !isTold.has(key) || (echo && hasSameContent(fieldOf(given, key), fieldOf(echo, key))),
  );
  const merged = {
    ...pickTold(given, stored, isTold),
    ...keepLinks(given, stored),
    ...keepDates(given, stored, echo),
    ...Object.fromEntries(kept),
  };
  if (isTold.has('start')) return merged;
  // A date that is told without a time keeps the time.
  return { ...merged, start: `${given.start.slice(0, 10)}${stored.start.slice(10)}` };
}

/** What a table tells, and what of it cannot be read. */
type Telling = Pick<ReadTable, 'columns' | 'unread'>;

const fieldOf = (activity: Activity, key: string) => activity[key as keyof Activity];

/** The fields that a table tells of an activity, also where it tells that they are empty. */
function listTold(
  given: Activity,
  stored: Activity,
  { columns, unread }: Telling,
): ReadonlySet<string> {
  const listFields = (list: readonly Column[]): string[] =>
    list.flatMap((column) => told[column] ?? [`pleinwijzer.nl:${column}`]);
  const bad = listFields(unread.get(given.uid) ?? []).filter((key) => !(key in given));
  const fields = [...listFields(columns), ...listTogether(columns, stored)].filter(
    (key) => !bad.includes(key),
  );
  return new Set(['@type', 'uid', 'updated', ...fields]);
}

/**
 * What columns tell together of an activity: an end without its begin tells no length, and a repetition
 * without all that the stored one says would lose the rest of it.
 */
function listTogether(columns: readonly Column[], stored: Activity): string[] {
  const has = (...wanted: Column[]) => wanted.every((column) => columns.includes(column));
  const hasLength = has('start', 'end') || (has('endDate') && stored.showWithoutTime === true);
  const isOnlyRule = has('rule') && !has('repeat');
  const hasRules = isOnlyRule || has(...columnsOf(stored.recurrenceRules ?? []));
  return [
    ...(hasLength ? ['duration'] : []),
    ...(hasRules ? ['recurrenceRules', 'excludedRecurrenceRules'] : []),
  ];
}

/** The columns in which a table says rules. */
function columnsOf(rules: readonly RecurrenceRule[]): Column[] {
  const uses = (isUsed: (rule: RecurrenceRule) => unknown, column: Column): Column[] =>
    rules.some(isUsed) ? [column] : [];
  return [
    'repeat',
    ...uses(({ count }) => count, 'count'),
    ...uses(({ until }) => until, 'until'),
    ...uses(({ byDay = [] }) => byDay.length > 1, 'days'),
    ...uses(({ byDay = [] }) => byDay.some(({ nthOfPeriod }) => nthOfPeriod), 'which'),
  ];
}

/**
 * The fields that are told. What is told to be empty is there as undefined: what is not there at all,
 * an import leaves alone.
 */
function pickTold(given: Activity, stored: Activity, isTold: ReadonlySet<string>): Activity {
  const keys = [...new Set([...Object.keys(given), ...Object.keys(stored)])];
  const fields = keys.filter((key) => isTold.has(key)).map((key) => [key, fieldOf(given, key)]);
  return Object.fromEntries(fields) as unknown as Activity;
}

/** A table has the first link only: the others stay, and so does what was said of the first. */
function keepLinks(given: Activity, stored: Activity): Pick<Activity, 'links'> {
  const [first, ...others] = Object.entries(stored.links ?? {});
  const [link] = Object.values(given.links ?? {});
  if (!first) return {};
  const [key, before] = first;
  const mine: [string, Link][] = link ? [[key, { ...before, href: link.href }]] : [];
  const links = [...mine, ...others];
  return links.length > 0 ? { links: Object.fromEntries(links) } : {};
}

/** Single dates: each with what a table cannot say of it. */
function keepDates(
  { recurrenceOverrides: given }: Activity,
  { recurrenceOverrides: stored = {} }: Activity,
  echo: Activity | undefined,
): Pick<Activity, 'recurrenceOverrides'> {
  if (!given) return {};
  const dates = Object.entries(given).map(([id, patch]): [string, PatchObject] => {
    const before = stored[id];
    const isSame = hasSameContent(patch, echo?.recurrenceOverrides?.[id]);
    return [id, before && isSame ? before : { ...keepPatch(before, patch), ...patch }];
  });
  return { recurrenceOverrides: Object.fromEntries(dates) };
}

function keepPatch(before: PatchObject | undefined, { excluded }: PatchObject): PatchObject {
  const kept = Object.entries(before ?? {}).filter(
    ([key]) => !/^(excluded|start|status|duration)$/.test(key),
  );
  return excluded ? {} : Object.fromEntries(kept);
}
