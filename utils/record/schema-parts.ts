import * as v from 'valibot';

/**
 * How the guard on a team's server sees a check that is a function here. `unique`: no two of a list
 * are the same, by this field of them or as a whole. `without`: at least one of a list lacks this
 * field, or has `false` there. `names`: what other properties of an object may be called there;
 * files of before there was a team may have any. `onlyHere`: the server leaves the check out.
 */
export type GuardRule =
  | { unique: string | true }
  | { without: string }
  | { names: RegExp }
  | { onlyHere: true };

/** Tells the guard what the check beside it asks. */
export const guardRule = <Input>(rule: GuardRule) =>
  v.metadata<Input, { guard: GuardRule }>({ guard: rule });

/** A text that is not empty. */
export const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** A text that may be empty. */
export const anyText = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Checks that no two of them are the same. */
export const areUnique = <Value>(values: readonly Value[]) =>
  new Set(values).size === values.length;

// A day of the calendar that exists, 29 February only in leap years.
const exactDay =
  '(\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))' +
  '|(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)';

/** A day as this product writes it: texts that compare as the days do. */
export const exactDate = v.pipe(v.string(), v.regex(new RegExp(`^${exactDay}$`)));

/** An instant in UTC as this product writes it: texts that compare as the instants do. */
export const exactInstant = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${exactDay}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$`)),
);

// What other programs write is taken as the browser reads it, 31 February included.
const looseDay = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const looseTime = '(([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';

/** A day `YYYY-MM-DD`, as other programs may write it. */
export const looseDate = v.pipe(v.string(), v.regex(new RegExp(`^${looseDay}$`)));

/** An instant in UTC, as other programs may write it. */
export const looseInstant = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${looseDay}T${looseTime}(\\.\\d+)?|24:00:00(\\.0+)?)Z$`)),
);

/** A date and time without a zone (RFC 8984 §1.4.4). */
export const localDateTime = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${looseDay}T${looseTime}|24:00:00)$`)),
);
