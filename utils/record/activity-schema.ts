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
import { anyText, guardRule, localDateTime, looseInstant, text } from './schema-parts';

const list = v.picklist;
const maybe = v.exactOptional;
const id = text(400);
const whole = v.pipe(v.number(), v.integer());
const wholes = v.pipe(v.array(whole), v.maxLength(1000));

/** A rule as the calendar reckons with it; what else it says is kept (RFC 8984 §4.3.3). */
const rule = v.looseObject({
  frequency: list(frequencies),
  interval: maybe(v.pipe(whole, v.minValue(1))),
  count: maybe(v.pipe(whole, v.minValue(1))),
  until: maybe(localDateTime),
  firstDayOfWeek: maybe(list(weekdays)),
  byDay: maybe(v.array(v.looseObject({ day: list(weekdays), nthOfPeriod: maybe(whole) }))),
  byMonthDay: maybe(wholes),
  byMonth: maybe(v.array(anyText(4))),
  byYearDay: maybe(wholes),
  byWeekNo: maybe(wholes),
  byHour: maybe(wholes),
  byMinute: maybe(wholes),
  bySecond: maybe(wholes),
  bySetPosition: maybe(wholes),
});

const rules = v.pipe(v.array(rule), v.maxLength(50));
const overrides = v.record(localDateTime, v.record(anyText(400), v.unknown()));

// Properties that an Event or a Task may have (RFC 8984 §4 and §5), and those of other makers, whose
// names begin with a domain (§3.3).
const names = new RegExp(
  `^(${[
    '@type|relatedTo|prodId|method|descriptionContentType|links|locale|keywords|categories|color',
    'recurrenceId|recurrenceIdTimeZone|excluded|priority|freeBusyStatus|privacy|replyTo|sentBy',
    'participants|requestStatus|useDefaultAlerts|alerts|localizations|timeZones',
    'due|estimatedDuration|percentComplete|progress|progressUpdated',
    '[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+:[^\\s]{1,100}',
  ].join('|')})$`,
);

/** An activity: typed as far as this product uses it, other JSCalendar properties are kept. */
export const activitySchema = v.pipe(
  v.looseObject({
    '@type': v.literal('Event'),
    uid: id,
    updated: looseInstant,
    created: maybe(looseInstant),
    sequence: maybe(v.pipe(whole, v.minValue(0))),
    title: text(1000),
    description: maybe(anyText(20_000)),
    start: localDateTime,
    timeZone: maybe(v.nullable(anyText(80))),
    duration: maybe(anyText(60)),
    showWithoutTime: maybe(v.boolean()),
    status: maybe(list(statuses)),
    recurrenceRules: maybe(rules),
    excludedRecurrenceRules: maybe(rules),
    recurrenceOverrides: maybe(overrides),
    locations: maybe(v.record(id, v.looseObject({ name: maybe(anyText(400)) }))),
    virtualLocations: maybe(v.record(id, v.looseObject({ uri: anyText(2000) }))),
    'pleinwijzer.nl:themes': maybe(v.array(list(themes))),
    'pleinwijzer.nl:audiences': maybe(v.array(list(audiences))),
    'pleinwijzer.nl:partners': maybe(v.array(id)),
    'pleinwijzer.nl:coreFunction': maybe(list(coreFunctions)),
    'pleinwijzer.nl:registration': maybe(
      v.looseObject({ kind: list(registrationKinds), url: maybe(anyText(2000)) }),
    ),
    'pleinwijzer.nl:price': maybe(v.pipe(v.number(), v.minValue(0))),
    'pleinwijzer.nl:level': maybe(list(levels)),
    'pleinwijzer.nl:closedIn': maybe(v.array(list(closings))),
    'pleinwijzer.nl:contributions': maybe(v.array(list(contributionRoles))),
    'pleinwijzer.nl:published': maybe(looseInstant),
    deleted: maybe(v.never()),
  }),
  guardRule({ names }),
);
