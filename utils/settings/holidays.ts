import { type Closing, closings } from '../activity/activity';
import {
  type ClosedDays,
  type ClosedKind,
  type ClosedRange,
  closedDays,
} from '../activity/closed-days';
import type { TeamSettings } from './settings';

/** The regions of the school holidays. */
export const regions = closings.filter(
  (one): one is Exclude<Closing, 'public-holidays'> => one !== 'public-holidays',
);
export type Region = (typeof regions)[number];

/** What the team knows of holidays: its own, else those of this release. */
export function teamClosedDays({ closedDays: own }: TeamSettings): ClosedDays {
  return own ?? closedDays;
}

const nothing: ClosedKind = { ranges: [], validUntil: '1970-01-01' };

/** The holidays with one more in a region, in their order. */
export function addHoliday(known: ClosedDays, region: Region, range: ClosedRange): ClosedDays {
  const kind = known[region] ?? nothing;
  const ranges = [...kind.ranges, range].sort((a, b) => (a.from < b.from ? -1 : 1));
  const validUntil = range.to > kind.validUntil ? range.to : kind.validUntil;
  return { ...known, [region]: { ...kind, ranges, validUntil } };
}

/** The holidays without one of a region. */
export function removeHoliday(known: ClosedDays, region: Region, range: ClosedRange): ClosedDays {
  const kind = known[region] ?? nothing;
  const ranges = kind.ranges.filter((one) => one.from !== range.from || one.to !== range.to);
  return { ...known, [region]: { ...kind, ranges } };
}

/** The holidays of a region, looked up and found right: nothing of them is to be checked any more. */
export function confirmHolidays(known: ClosedDays, region: Region): ClosedDays {
  const { toCheck: _, ...kind } = known[region] ?? nothing;
  return { ...known, [region]: kind };
}

/** Whether a holiday is not confirmed by an official source. */
export function isToCheck({ toCheck }: ClosedKind, { from, to }: ClosedRange): boolean {
  return toCheck !== undefined && from <= toCheck.to && to >= toCheck.from;
}
