import type { Activity, LocalDateTime } from './activity';
import { changeAll, splitSeries, spreadChanges } from './edit-series';
import type { ActivityForm } from './form';
import { readForm } from './read-form';
import { listMoments, minutesOf } from './schedule';
import { activityAt, changeOne, listChanges } from './single-date';
import { revise } from './state';
import { type KnownPlace, writeForm } from './write-form';

/** Which dates of a repeating activity a change is meant for. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'one'; id: LocalDateTime }
  | { kind: 'following'; id: LocalDateTime };

/** A filled-in form, and what it was filled in for. */
export interface FormChange {
  form: ActivityForm;
  /** The activity as it was when the change began. Absent: a new one. */
  base?: Activity | undefined;
  /** The date that the form shows, by its start in the rule. Absent: the whole activity. */
  date?: LocalDateTime | undefined;
  /** Places of the team. */
  places: readonly KnownPlace[];
  /** Gives uids for activities that come into being. */
  newUid: () => string;
}

/** The activities to store for a form without faults. */
export function applyForm(change: FormChange, scope: Scope): Activity[] {
  const { base, date } = change;
  if (!base) return writeAll(change, change.newUid());
  const written = date
    ? applyToDate(change, base, date, scope)
    : applyToSeries(change, base, scope);
  return written.map((one) => (one.uid === base.uid ? revise(base, one) : one));
}

/** A new activity; moments of another length become activities of their own. */
function writeAll({ form, places, newUid }: FormChange, uid: string): Activity[] {
  const [first, ...others] = separateLengths(form);
  const write = (one: ActivityForm, own: string) => writeForm(one, { uid: own, places });
  return [write(first as ActivityForm, uid), ...others.map((one) => write(one, newUid()))];
}

/** The form once for each length of its moments: an activity has one length (RFC 8984 §5.1.2). */
export function separateLengths(form: ActivityForm): ActivityForm[] {
  if (form.isAllDay || form.moments.length === 0) return [form];
  const groups = new Map<number, ReturnType<typeof listMoments>>();
  for (const moment of listMoments(form)) {
    const length = minutesOf(moment.to) - minutesOf(moment.from);
    groups.set(length, [...(groups.get(length) ?? []), moment]);
  }
  return [...groups.values()].map(([first, ...moments]) => ({
    ...form,
    from: first?.from ?? form.from,
    to: first?.to ?? form.to,
    moments,
    ...(form.repeat ? { repeat: { ...form.repeat, days: first?.days ?? [] } } : {}),
  }));
}

function applyToDate(
  { form, places, newUid }: FormChange,
  base: Activity,
  date: LocalDateTime,
  scope: Scope,
): Activity[] {
  const after = writeForm(form, { activity: activityAt(base, date), uid: base.uid, places });
  return spread(base, date, after, scope, newUid);
}

/** One date as in `after`, or all, or all from it on. */
function spread(
  base: Activity,
  id: LocalDateTime,
  after: Activity,
  scope: Scope,
  newUid: () => string,
): Activity[] {
  if (scope.kind === 'one') return [changeOne(base, id, after)];
  const halves = scope.kind === 'following' ? splitSeries(base, id, newUid()) : undefined;
  if (!halves) return [spreadChanges(base, id, after)];
  const rest = { ...after, uid: halves.after.uid };
  return [halves.before, spreadChanges(halves.after, id, rest)];
}

function applyToSeries(change: FormChange, base: Activity, scope: Scope): Activity[] {
  if (scope.kind === 'one') return [changeOne(base, scope.id, writeOne(change, base, scope.id))];
  const halves =
    scope.kind === 'following' ? splitSeries(base, scope.id, change.newUid()) : undefined;
  if (!halves) return rewrite(change, change.form, base);
  const known = change.places.map(({ uid }) => uid);
  const before = readForm(base, known).ending;
  const isSameEnd = JSON.stringify(before) === JSON.stringify(change.form.ending);
  const rest = {
    ...change.form,
    date: halves.after.start.slice(0, 10),
    // A number of dates is divided over the two halves.
    ending: isSameEnd ? readForm(halves.after, known).ending : change.form.ending,
  };
  return [halves.before, ...rewrite(change, rest, halves.after)];
}

/** An activity as its form has it, with moments of another length beside it. */
function rewrite({ places, newUid }: FormChange, form: ActivityForm, base: Activity): Activity[] {
  const [first, ...others] = separateLengths(form);
  const after = writeForm(first as ActivityForm, { activity: base, uid: base.uid, places });
  const { recurrenceOverrides: _o, created: _c, sequence: _s, ...bare } = base;
  const more = others.map((one) => {
    const uid = newUid();
    return writeForm(one, { activity: { ...bare, uid }, uid, places });
  });
  return [changeAll(base, after), ...more];
}

/** One date with what was changed in the form of the whole, at the form's time of day. */
function writeOne({ form, places }: FormChange, base: Activity, id: LocalDateTime): Activity {
  const written = writeForm(form, { activity: base, uid: base.uid, places });
  const { start, recurrenceRules: _, ...changes } = listChanges(base, written);
  const one = activityAt(base, id);
  const time = typeof start === 'string' ? start.slice(11) : one.start.slice(11);
  const whole = Object.entries({ ...one, ...changes }).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(whole) as unknown as Activity),
    start: `${one.start.slice(0, 11)}${time}`,
  };
}
