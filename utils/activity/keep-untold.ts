import type { Activity, Link, PatchObject } from './activity';
import { hasSameContent } from './canonical-json';
import type { Column } from './csv-columns';
import { readCsv } from './read-csv';
import { writeCsv } from './write-csv';

const rules: (keyof Activity)[] = ['recurrenceRules', 'excludedRecurrenceRules'];
const clock: (keyof Activity)[] = ['start', 'duration', 'showWithoutTime'];

/** The fields that columns tell; those of our own are told by the column of their name. */
const told: Partial<Record<Column, (keyof Activity)[]>> = {
  title: ['title'],
  start: clock,
  end: clock,
  endDate: clock,
  time: clock,
  wholeDay: clock,
  repeat: rules,
  days: rules,
  which: rules,
  until: rules,
  count: rules,
  rule: rules,
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
 * for, and what comes out of a table just as the stored one goes into it. `columns` are those that
 * the table has.
 */
export function keepUntold(
  given: Activity,
  stored: Activity,
  columns: readonly Column[],
): Activity {
  const echo = readCsv(writeCsv([stored], { language: 'nl', separator: ';' })).activities[0];
  const isTold = listTold(columns);
  const untold = (Object.keys(stored) as (keyof Activity)[]).filter(
    (key) => !isTold.has(key) || (echo && hasSameContent(given[key], echo[key])),
  );
  const own = Object.entries(given).filter(([key]) => isTold.has(key));
  // What is told to be empty is there as undefined: what is not there at all, an import leaves alone.
  const empty = Object.keys(stored).filter((key) => isTold.has(key) && !(key in given));
  return {
    ...(Object.fromEntries(own) as unknown as Activity),
    ...Object.fromEntries(empty.map((key) => [key, undefined])),
    ...keepLinks(given, stored),
    ...keepDates(given, stored, echo),
    ...Object.fromEntries(untold.map((key) => [key, stored[key]])),
    // A date that is told without a time keeps the time.
    ...(isTold.has('start')
      ? {}
      : { start: `${given.start.slice(0, 10)}${stored.start.slice(10)}` }),
  };
}

function listTold(columns: readonly Column[]): ReadonlySet<string> {
  const fields = columns.flatMap((column) => told[column] ?? [`pleinwijzer.nl:${column}`]);
  return new Set<string>(['@type', 'uid', 'updated', ...fields]);
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
