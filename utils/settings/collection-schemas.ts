import * as v from 'valibot';
import {
  audiences,
  closings,
  contributionRoles,
  coreFunctions,
  frequencies,
  levels,
  registrationKinds,
  statuses,
  themes,
  weekdays,
} from '../activity/activity';
import { partnerRoles } from '../partner/partner';

const list = v.picklist;
const maybe = v.exactOptional;
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const any = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = text(400);
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);
const local = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
  v.check((at) => !Number.isNaN(Date.parse(`${at}Z`))),
);
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);
const whole = v.pipe(v.number(), v.integer());
const wholes = v.pipe(v.array(whole), v.maxLength(1000));
const web = v.pipe(any(2000), v.regex(/^https?:\/\//i));

const tombstone = v.strictObject({ uid: id, updated: instant, deleted: v.literal(true) });

/** A rule as the calendar reckons with it; what else it says is kept (RFC 8984 §4.3.3). */
const rule = v.looseObject({
  frequency: list(frequencies),
  interval: maybe(v.pipe(whole, v.minValue(1))),
  count: maybe(v.pipe(whole, v.minValue(1))),
  until: maybe(local),
  firstDayOfWeek: maybe(list(weekdays)),
  byDay: maybe(v.array(v.looseObject({ day: list(weekdays), nthOfPeriod: maybe(whole) }))),
  byMonthDay: maybe(wholes),
  byMonth: maybe(v.array(any(4))),
  byYearDay: maybe(wholes),
  byWeekNo: maybe(wholes),
  byHour: maybe(wholes),
  byMinute: maybe(wholes),
  bySecond: maybe(wholes),
  bySetPosition: maybe(wholes),
});

const rules = v.pipe(v.array(rule), v.maxLength(50));
const overrides = v.record(local, v.record(any(400), v.unknown()));

/** An activity: typed as far as this product uses it, other JSCalendar properties are kept. */
const activity = v.looseObject({
  '@type': v.literal('Event'),
  uid: id,
  updated: instant,
  created: maybe(instant),
  sequence: maybe(v.pipe(whole, v.minValue(0))),
  title: text(1000),
  description: maybe(any(20_000)),
  start: local,
  timeZone: maybe(v.nullable(any(80))),
  duration: maybe(any(60)),
  showWithoutTime: maybe(v.boolean()),
  status: maybe(list(statuses)),
  recurrenceRules: maybe(rules),
  excludedRecurrenceRules: maybe(rules),
  recurrenceOverrides: maybe(overrides),
  locations: maybe(v.record(id, v.looseObject({ name: maybe(any(400)) }))),
  virtualLocations: maybe(v.record(id, v.looseObject({ uri: any(2000) }))),
  'pleinwijzer.nl:themes': maybe(v.array(list(themes))),
  'pleinwijzer.nl:audiences': maybe(v.array(list(audiences))),
  'pleinwijzer.nl:partners': maybe(v.array(id)),
  'pleinwijzer.nl:coreFunction': maybe(list(coreFunctions)),
  'pleinwijzer.nl:registration': maybe(
    v.looseObject({ kind: list(registrationKinds), url: maybe(any(2000)) }),
  ),
  'pleinwijzer.nl:price': maybe(v.pipe(v.number(), v.minValue(0))),
  'pleinwijzer.nl:level': maybe(list(levels)),
  'pleinwijzer.nl:closedIn': maybe(v.array(list(closings))),
  'pleinwijzer.nl:contributions': maybe(v.array(list(contributionRoles))),
  'pleinwijzer.nl:published': maybe(instant),
  deleted: maybe(v.never()),
});

const record = { uid: id, updated: instant, archived: maybe(v.boolean()) };

const programme = v.strictObject({
  '@type': v.literal('Course'),
  ...record,
  name: text(400),
  provider: any(400),
  themes: v.array(list(themes)),
  topics: v.array(id),
  audiences: v.array(list(audiences)),
  inLanguage: v.array(any(40)),
  url: maybe(web),
  where: maybe(any(400)),
  checkedOn: maybe(day),
});

const contact = v.strictObject({
  name: text(200),
  jobTitle: maybe(any(200)),
  email: maybe(any(320)),
  telephone: maybe(any(60)),
});

const partner = v.strictObject({
  '@type': v.literal('Organization'),
  ...record,
  name: text(400),
  url: maybe(web),
  telephone: maybe(any(60)),
  address: maybe(any(400)),
  roles: v.array(list(partnerRoles)),
  referralKind: maybe(id),
  topics: v.array(id),
  audiences: v.array(list(audiences)),
  contacts: v.array(contact),
  agreement: v.strictObject({ brings: any(2000), gets: any(2000) }),
  reviewOn: maybe(day),
  notes: maybe(any(20_000)),
});

const contribution = v.strictObject({
  ...record,
  role: list(contributionRoles),
  name: text(400),
  where: v.array(id),
  when: maybe(any(400)),
  partner: maybe(id),
});

const rows = <Schema extends v.GenericSchema>(schema: Schema) =>
  // Files of the first version have none.
  v.optional(v.array(v.union([tombstone, schema])), []);

/** The collections of a file. */
export const collectionSchemas = {
  activities: rows(activity),
  programmes: rows(programme),
  partners: rows(partner),
  contributions: rows(contribution),
};
