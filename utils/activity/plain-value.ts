import { type Activity, homeZone } from './activity';
import { day, readDuration, readLocal } from './local-time';
import { plainRules } from './plain-rule';
import { toInstant } from './zone';

/** The value of a field in the one way in which all that mean the same can be written. */
export function plainValue(activity: Activity, key: keyof Activity): unknown {
  const value = activity[key];
  if (key === 'status') return value ?? 'confirmed';
  if (key === 'timeZone') return value ?? homeZone;
  if (key === 'duration') return plainLength(activity);
  if (key === 'recurrenceRules' || key === 'excludedRecurrenceRules')
    return plainRules(activity, activity[key]);
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? undefined : withoutTypes(value);
}

/**
 * Days on the wall and exact time. Of what is once, all of it as exact time: how it is told makes no
 * difference to its end. Whole days are days, however they are told.
 */
function plainLength(activity: Activity): { days: number; time: number } {
  const { start, duration, timeZone, showWithoutTime } = activity;
  const { days, time } = readDuration(duration);
  if (showWithoutTime) return { days: days + Math.ceil(time / day) || 1, time: 0 };
  const begin = readLocal(start);
  const isRegular = [activity.recurrenceRules, activity.recurrenceOverrides].some(
    (one) => Object.keys(one ?? {}).length > 0,
  );
  if (isRegular || days === 0 || Number.isNaN(begin)) return { days, time };
  const zone = timeZone ?? homeZone;
  return { days: 0, time: toInstant(zone, begin + days * day) - toInstant(zone, begin) + time };
}

/** Types are told by the place where an object stands (RFC 8984 §1.2). */
function withoutTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '@type');
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutTypes(one)]));
}
