import { describe, expect, it } from 'vitest';
import { closedDays, isClosedOn, listUnsure } from '../../utils/activity/closed-days';
import {
  addHoliday,
  confirmHolidays,
  isToCheck,
  removeHoliday,
  teamClosedDays,
} from '../../utils/settings/holidays';
import { anActivity } from '../fixtures/activities';
import { aTeam } from '../fixtures/builders';

const region = 'school-holidays-noord';
const autumn = { name: 'herfstvakantie', from: '2026-10-10', to: '2026-10-18' };
const activity = anActivity({ 'pleinwijzer.nl:closedIn': [region] });

describe('the holidays of a team', () => {
  it('are those of this release until it has its own', () => {
    expect(teamClosedDays(aTeam())).toBe(closedDays);
    expect(teamClosedDays(aTeam({ closedDays: {} }))).toEqual({});
  });

  it('can be added, in their order, and taken away again', () => {
    const more = addHoliday(closedDays, region, autumn);
    expect(more[region]?.ranges[0]).toEqual(autumn);
    expect(isClosedOn(activity, '2026-10-12', more)).toBe('herfstvakantie');
    const before = removeHoliday(more, region, autumn)[region]?.ranges ?? [];
    expect(new Set(before)).toEqual(new Set(closedDays[region]?.ranges));
    expect(isClosedOn(activity, '2026-10-12', closedDays)).toBeUndefined();
  });

  it('are known for longer once a later one is added', () => {
    const late = { name: 'herfstvakantie', from: '2028-10-14', to: '2028-10-22' };
    expect(listUnsure('2028-10-20', closedDays)).toContain(region);
    expect(listUnsure('2028-10-20', addHoliday(closedDays, region, late))).not.toContain(region);
  });

  it('can be added to a region of which nothing was known', () => {
    expect(addHoliday({}, region, autumn)[region]).toEqual({
      ranges: [autumn],
      validUntil: autumn.to,
    });
  });

  it('are to be checked until the team says that they are right', () => {
    const kind = closedDays[region];
    expect(kind && isToCheck(kind, autumn)).toBe(true);
    const sure = confirmHolidays(closedDays, region)[region];
    expect(sure && isToCheck(sure, autumn)).toBe(false);
    expect(listUnsure('2026-10-12', confirmHolidays(closedDays, region))).not.toContain(region);
  });
});
