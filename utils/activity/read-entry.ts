import { type Activity, type RecurrenceRule, statuses } from './activity';
import { readDescriptionOf } from './html-text';
import { readDuration, readLocal } from './local-time';
import { keepDefined, readInstant, readOwnFields } from './own-fields';
import { cleanLine } from './plain-text';
import { readOverrides } from './read-patch';
import { readRule } from './read-rule';
import { keepRecords } from './record-json';
import { readLink } from './safe-link';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An entry of a JSCalendar Group (RFC 8984 §5.1) as an activity with only the fields that this
 * product knows, each as its type says; undefined when it is a Task, or when uid, title or start is
 * missing. What goes out passes here too, so that nothing else can: no contacts, no notes, no field
 * of a later day.
 */
export function readEntry(value: unknown): Activity | undefined {
  if (!isObject(value) || value['@type'] === 'Task') return undefined;
  const [uid, title] = [cleanLine(value.uid), cleanLine(value.title)];
  const { start } = value;
  if (!uid || !title || typeof start !== 'string' || Number.isNaN(readLocal(start)))
    return undefined;
  return {
    '@type': 'Event',
    uid,
    updated: readInstant(value.updated) ?? '1970-01-01T00:00:00.000Z',
    title,
    start,
    ...keepDefined({
      created: readInstant(value.created),
      sequence: Number.isSafeInteger(value.sequence) ? (value.sequence as number) : undefined,
      timeZone: readZone(value.timeZone),
      duration: isDuration(value.duration) ? value.duration : undefined,
      showWithoutTime: value.showWithoutTime === true || undefined,
      recurrenceRules: readRules(value.recurrenceRules),
      excludedRecurrenceRules: readRules(value.excludedRecurrenceRules),
      recurrenceOverrides: readOverrides(value, readEntry),
      ...readTexts(value),
    }),
    ...readOwnFields(value),
  };
}

const isDuration = (value: unknown): value is string => {
  const { days, time } = readDuration(value);
  return days + time > 0;
};

const readZone = (value: unknown) =>
  value === null ? null : typeof value === 'string' && value.length < 65 ? value : undefined;

function readTexts(value: Fields) {
  return {
    description: readDescriptionOf(value) || undefined,
    status: statuses.find((one) => one === value.status),
    locations: withType(
      'Location',
      keepRecords(value.locations, ['name', 'description', 'coordinates']),
    ),
    virtualLocations: readVirtual(value.virtualLocations),
    keywords: readKeywords(value.keywords),
    links: readLinks(value.links),
  };
}

function withType<Type extends string, Value extends object>(
  type: Type,
  records: Record<string, Value> | undefined,
) {
  if (!records) return undefined;
  return Object.fromEntries(
    Object.entries(records).map(([key, record]) => [key, { '@type': type, ...record }]),
  );
}

function readVirtual(value: unknown): Activity['virtualLocations'] {
  const records = Object.entries(keepRecords(value, ['name', 'uri']) ?? {}).flatMap(
    ([key, { uri, ...rest }]) => {
      const link = readLink(uri);
      return link ? [[key, { '@type': 'VirtualLocation', ...rest, uri: link }] as const] : [];
    },
  );
  return records.length > 0 ? Object.fromEntries(records) : undefined;
}

function readLinks(value: unknown): Activity['links'] {
  const records = Object.entries(keepRecords(value, ['href', 'rel', 'title']) ?? {}).flatMap(
    ([key, { href, ...rest }]) => {
      const link = readLink(href);
      return link ? [[key, { '@type': 'Link', ...rest, href: link }] as const] : [];
    },
  );
  return records.length > 0 ? Object.fromEntries(records) : undefined;
}

function readKeywords(value: unknown): Activity['keywords'] {
  const words = isObject(value) ? Object.keys(value).map(cleanLine).filter(Boolean) : [];
  const kept = words.filter((word) => word !== '__proto__').slice(0, 100);
  return kept.length > 0 ? Object.fromEntries(kept.map((word) => [word, true])) : undefined;
}

function readRules(value: unknown): RecurrenceRule[] | undefined {
  const rules = (Array.isArray(value) ? value.slice(0, 50) : []).flatMap(
    (one) => keepRule(one) ?? [],
  );
  return rules.length > 0 ? rules : undefined;
}

const ruleParts =
  /^(frequency|interval|skip|firstDayOfWeek|byDay|byMonthDay|byMonth|byYearDay|byWeekNo|byHour|byMinute|bySecond|bySetPosition|count|until)$/;

function keepRule(value: unknown): RecurrenceRule | undefined {
  const rule = readRule(value);
  if (!rule) return undefined;
  const parts = Object.entries(rule).filter(([name]) => ruleParts.test(name));
  const kept = Object.fromEntries(parts) as unknown as RecurrenceRule;
  const byDay = rule.byDay?.map(({ day, nthOfPeriod }) => ({
    '@type': 'NDay' as const,
    day,
    ...(nthOfPeriod ? { nthOfPeriod } : {}),
  }));
  return { '@type': 'RecurrenceRule', ...kept, ...(byDay ? { byDay } : {}) };
}
