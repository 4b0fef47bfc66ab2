import { type Activity, homeZone, type LocalDateTime, type RecurrenceRule } from './activity';
import { lengthOnClock, writeLengthBetween } from './clock-length';
import type { ActivityForm, FormMoment } from './form';
import { day, readLocal, writeLocal } from './local-time';
import { fitsDay, type Pattern, type Repeat, readRule, weekdayKinds, writeRule } from './pattern';
import { addDays } from './week';

/** The part of the form that says when an activity is. */
export type FormSchedule = Pick<
  ActivityForm,
  'date' | 'lastDate' | 'isAllDay' | 'from' | 'to' | 'repeat' | 'ending' | 'moments'
>;

/** The part of an activity that says when it is. */
export type Schedule = Pick<Activity, 'start' | 'duration' | 'showWithoutTime' | 'recurrenceRules'>;

const minute = 60_000;

/** When an activity is, as the form shows it; without `repeat` where its rules say more than that. */
export function readSchedule(activity: Activity): FormSchedule {
  const { start, showWithoutTime } = activity;
  const isAllDay = showWithoutTime === true;
  const length = lengthOnClock(activity);
  const last = writeLocal(readLocal(start) + Math.max(0, length - (isAllDay ? day : 0)));
  const rules = readRules(activity, length);
  const first = rules?.[0];
  return {
    date: start.slice(0, 10),
    lastDate: last.slice(0, 10) === start.slice(0, 10) ? '' : last.slice(0, 10),
    isAllDay,
    from: isAllDay ? '' : (first?.moment.from ?? start.slice(11, 16)),
    to: isAllDay ? '' : (first?.moment.to ?? last.slice(11, 16)),
    ...(first ? { repeat: first.pattern.repeat } : {}),
    ending: first?.pattern.ending ?? { kind: 'never' },
    moments: (rules ?? []).slice(1).map(({ moment }) => moment),
  };
}

interface ReadRule {
  pattern: Pattern;
  moment: FormMoment;
}

const once: Pattern = { repeat: { kind: 'once', days: [], nths: [] }, ending: { kind: 'never' } };

/** Each rule as a pattern with its moment; undefined as soon as one of them cannot be shown. */
function readRules({ start, recurrenceRules = [] }: Activity, length: number) {
  const own = { days: [], from: start.slice(11, 16), to: endOf(start.slice(11, 16), length) };
  if (recurrenceRules.length === 0) return [{ pattern: once, moment: own }] as ReadRule[];
  const read = recurrenceRules.map((rule) => readTimedRule(rule, start, length));
  const [first] = read;
  if (!first || (read.length > 1 && !weekdayKinds.includes(first.pattern.repeat.kind)))
    return undefined;
  const isAlike = (one: ReadRule | undefined) =>
    one !== undefined && frameOf(one.pattern) === frameOf(first.pattern);
  return read.every(isAlike) ? (read as ReadRule[]) : undefined;
}

/** All of a pattern but its weekdays. */
const frameOf = ({ repeat, ending }: Pattern) => JSON.stringify([repeat.kind, repeat.nths, ending]);

function readTimedRule(
  { byHour, byMinute, bySecond: _, ...rule }: RecurrenceRule,
  start: LocalDateTime,
  length: number,
): ReadRule | undefined {
  if ((byHour && byHour.length !== 1) || (byMinute && byMinute.length !== 1)) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = byHour ? two(byHour[0] ?? 0) : start.slice(11, 13);
  const from = `${hour}:${byMinute ? two(byMinute[0] ?? 0) : start.slice(14, 16)}`;
  const pattern = readRule(rule, `${start.slice(0, 11)}${from}:00`);
  return (
    pattern && { pattern, moment: { days: pattern.repeat.days, from, to: endOf(from, length) } }
  );
}

const clock = (minutes: number) =>
  writeLocal((((minutes % 1440) + 1440) % 1440) * minute).slice(11, 16);

const endOf = (from: string, length: number) => clock(minutesOf(from) + length / minute);

/** Minutes since midnight of a time `HH:MM`; NaN when it is none. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return /^\d\d:\d\d$/.test(time) ? (hours ?? 0) * 60 + (minutes ?? 0) : Number.NaN;
}

/** All moments of the form: that of the first line, and the further ones. */
export function listMoments({ repeat, from, to, moments }: FormSchedule): FormMoment[] {
  return [{ days: repeat?.days ?? [], from, to }, ...moments];
}

/** Start, length and rules of a form without faults; its own rules where it has no `repeat`. */
export function writeSchedule(form: FormSchedule, base?: Activity): Schedule {
  // As it was written elsewhere, where nothing of it was changed.
  if (base && isSameSchedule(form, readSchedule(base))) return pickSchedule(base);
  const { isAllDay, repeat } = form;
  const schedule: Schedule = { start: firstStart(form), duration: writeLength(form, base) };
  if (isAllDay) schedule.showWithoutTime = true;
  if (!repeat)
    return { ...schedule, ...(base ? { recurrenceRules: base.recurrenceRules ?? [] } : {}) };
  const rules = writeRules(form, repeat, schedule.start);
  return rules.length > 0 ? { ...schedule, recurrenceRules: rules } : schedule;
}

function writeRules(form: FormSchedule, repeat: Repeat, start: LocalDateTime): RecurrenceRule[] {
  const moments = form.isAllDay ? listMoments(form).slice(0, 1) : listMoments(form);
  return moments.flatMap(({ days, from }) => {
    const rule = writeRule({ repeat: { ...repeat, days }, ending: form.ending });
    return rule ? [{ ...rule, ...(form.isAllDay ? {} : writeTime(from, start)) }] : [];
  });
}

/** The time of a rule, as far as it differs from that of the start. */
function writeTime(from: string, start: LocalDateTime): Partial<RecurrenceRule> {
  if (from === start.slice(11, 16)) return {};
  const [hour = 0, minutes = 0] = from.split(':').map(Number);
  return {
    byHour: [hour],
    ...(minutes === Number(start.slice(14, 16)) ? {} : { byMinute: [minutes] }),
  };
}

/** The first moment, on or after the day in the form, that the pattern gives. */
function firstStart(form: FormSchedule): LocalDateTime {
  const { repeat, isAllDay } = form;
  const starts = listMoments(form).map(({ days, from }) => {
    const date = repeat ? firstDay({ ...repeat, days }, form.date) : form.date;
    return `${date}T${isAllDay ? '00:00' : from}:00`;
  });
  return starts.sort()[0] as LocalDateTime;
}

/** The first day, on or after this one, that a pattern gives; within two years all have come. */
function firstDay(repeat: Repeat, date: string): string {
  for (let ahead = 0; ahead < 731; ahead += 1) {
    const day = addDays(date, ahead);
    if (fitsDay(repeat, day)) return day;
  }
  return date;
}

/** ISO 8601 duration; days are days on the wall, and what is once ends when the clock says so. */
function writeLength(form: FormSchedule, base: Activity | undefined): string {
  const { date, lastDate, isAllDay, from, to, repeat } = form;
  const [first, last] = [date, lastDate || date].map((one) => readLocal(`${one}T00:00:00`)) as [
    number,
    number,
  ];
  if (isAllDay) return `P${(last - first) / day + 1}D`;
  const [start, end] = [first + minutesOf(from) * minute, last + minutesOf(to) * minute];
  const zone = base?.timeZone ?? homeZone;
  const exact = repeat?.kind === 'once' ? writeLengthBetween(start, end, zone) : undefined;
  return exact ?? writeMinutes((end - start) / minute);
}

function writeMinutes(minutes: number): string {
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  const time = `${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}` || 'PT0S';
}

function isSameSchedule(form: FormSchedule, read: FormSchedule): boolean {
  return (Object.keys(read) as (keyof FormSchedule)[]).every(
    (key) => JSON.stringify(form[key]) === JSON.stringify(read[key]),
  );
}

function pickSchedule({ start, duration, showWithoutTime, recurrenceRules }: Activity): Schedule {
  return {
    start,
    ...(duration === undefined ? {} : { duration }),
    ...(showWithoutTime === undefined ? {} : { showWithoutTime }),
    ...(recurrenceRules ? { recurrenceRules } : {}),
  };
}
