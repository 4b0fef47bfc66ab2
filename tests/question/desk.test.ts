import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  continueVisit,
  type Desk,
  emptyDesk,
  isClockBack,
  localDate,
  momentOf,
  nextVisitor,
  resumeDesk,
  visitPause,
} from '../../utils/question/desk';
import { nextInstant } from '../../utils/question/instant';
import { anyInstant, printSeed } from '../fixtures/arbitraries';
import { plein } from '../fixtures/builders';

printSeed('desk.test.ts');

const minute = 60_000;
const now = Date.parse('2026-11-23T09:00:00Z');

function aDesk(overrides: Partial<Desk> = {}): Desk {
  return { ...emptyDesk('visit-1'), last: now, latest: now, ...overrides };
}

describe('a visit', () => {
  it('is new at a desk at which nothing happened yet, and asked in person', () => {
    expect(emptyDesk('visit-1')).toEqual({
      uid: 'desk',
      channel: 'in-person',
      visit: 'visit-1',
      last: 0,
      latest: 0,
    });
  });

  it('goes on until the desk was idle for twenty minutes', () => {
    const desk = aDesk();
    for (const later of [0, 1, 5 * minute, 20 * minute - 1]) {
      expect(continueVisit(desk, now + later, 'visit-2')).toEqual(desk);
    }
    for (const later of [20 * minute, 21 * minute, 24 * 60 * minute]) {
      expect(continueVisit(desk, now + later, 'visit-2')).toEqual({
        ...desk,
        visit: 'visit-2',
        last: 0,
      });
    }
    expect(visitPause).toBe(20 * minute);
  });

  it('counts the twenty minutes from the last question, not from the first', () => {
    let desk = aDesk();
    for (let at = now; at < now + 120 * minute; at += 15 * minute) {
      desk = { ...continueVisit(desk, at, `visit at ${at}`), last: at };
    }
    expect(desk.visit).toBe('visit-1');
  });

  it('is not over before its first question, however long that takes', () => {
    const desk = aDesk({ last: 0 });
    expect(continueVisit(desk, now + 60 * minute, 'visit-2')).toEqual(desk);
  });

  it('is over when the clock was set back by twenty minutes or more, and not for less', () => {
    const desk = aDesk();
    expect(continueVisit(desk, now - 19 * minute, 'visit-2').visit).toBe('visit-1');
    expect(continueVisit(desk, now - 20 * minute, 'visit-2').visit).toBe('visit-2');
  });

  it('keeps the channel, and the moment that is in sight', () => {
    const moment = { date: '2026-11-20', hour: 14 };
    const desk = aDesk({ channel: 'phone', moment });
    const next = continueVisit(desk, now + 30 * minute, 'visit-2');
    expect(next).toMatchObject({ channel: 'phone', moment, visit: 'visit-2' });
    expect(nextVisitor(desk, 'visit-2')).toMatchObject({ channel: 'phone', moment, last: 0 });
  });

  it('keeps what was tallied for the next visitor', () => {
    const tally = { date: '2026-11-23', location: plein, uids: { tax: ['1'] } };
    expect(nextVisitor(aDesk({ tally }), 'visit-2')).toMatchObject({ visit: 'visit-2', tally });
  });
});

describe('resumeDesk', () => {
  const moment = { date: '2026-11-20', hour: 14 };

  it('ends a moment that was set for a visit that has been over for a while', () => {
    const resumed = resumeDesk(aDesk({ channel: 'phone', moment }), now + 20 * minute, 'visit-2');
    expect(resumed).toEqual(aDesk({ channel: 'phone', visit: 'visit-2', last: 0 }));
  });

  it('leaves the desk as it is while the visit goes on, or has not begun', () => {
    const going = aDesk({ moment });
    expect(resumeDesk(going, now + 19 * minute, 'visit-2')).toEqual(going);
    const fresh = aDesk({ moment, last: 0 });
    expect(resumeDesk(fresh, now + 90 * minute, 'visit-2')).toEqual(fresh);
  });
});

describe('isClockBack', () => {
  it('is told by a clock that stands more than five minutes before an earlier save', () => {
    const desk = aDesk();
    expect(isClockBack(desk, now)).toBe(false);
    expect(isClockBack(desk, now + minute)).toBe(false);
    expect(isClockBack(desk, now - 5 * minute)).toBe(false);
    expect(isClockBack(desk, now - 5 * minute - 1)).toBe(true);
    expect(isClockBack(emptyDesk('visit-1'), now)).toBe(false);
  });
});

describe('nextInstant', () => {
  it('is the time of the clock, in ISO 8601 with milliseconds', () => {
    expect(nextInstant(now)).toBe('2026-11-23T09:00:00.000Z');
    expect(nextInstant(now, '2026-11-23T08:59:59.999Z')).toBe('2026-11-23T09:00:00.000Z');
  });

  it('is a millisecond later than the earlier one when the clock does not get past it', () => {
    expect(nextInstant(now, '2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.001Z');
    expect(nextInstant(now, '2027-01-01T00:00:00.000Z')).toBe('2027-01-01T00:00:00.001Z');
    expect(nextInstant(now, '2026-12-31T23:59:59.999Z')).toBe('2027-01-01T00:00:00.000Z');
  });

  it('always grows, also as a text, whatever the clock does', () => {
    const anyClock = fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyInstant, anyClock, (first, times) => {
        let earlier = first;
        for (const time of times) {
          const next = nextInstant(time, earlier);
          expect(next > earlier).toBe(true);
          expect(Date.parse(next)).toBeGreaterThanOrEqual(time);
          earlier = next;
        }
      }),
    );
  });
});

describe('the local moment', () => {
  const zone = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = 'Europe/Amsterdam';
  });
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('is that of the wall clock, not of UTC', () => {
    expect(momentOf(new Date('2026-11-23T09:59:59Z'))).toEqual({ date: '2026-11-23', hour: 10 });
    expect(momentOf(new Date('2026-07-01T22:30:00Z'))).toEqual({ date: '2026-07-02', hour: 0 });
    expect(momentOf(new Date('2026-12-31T23:30:00Z'))).toEqual({ date: '2027-01-01', hour: 0 });
  });

  it('follows the clock when summer time begins and ends', () => {
    expect(momentOf(new Date('2027-03-28T00:59:00Z')).hour).toBe(1);
    expect(momentOf(new Date('2027-03-28T01:00:00Z')).hour).toBe(3);
    expect(momentOf(new Date('2026-10-25T00:30:00Z')).hour).toBe(2);
    expect(momentOf(new Date('2026-10-25T01:30:00Z')).hour).toBe(2);
  });

  it('writes a date with two digits for month and day', () => {
    expect(localDate(new Date(2027, 0, 5, 0, 0))).toBe('2027-01-05');
    expect(localDate(new Date(2028, 1, 29, 23, 59))).toBe('2028-02-29');
  });
});
