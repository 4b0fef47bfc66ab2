import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, readClock, tick, writeClock } from '../../utils/record/clock';
import { printSeed } from '../fixtures/arbitraries';

printSeed('tests/record/clock.test.ts');

const anyTime = fc.integer({ min: 0, max: 9_999_999_999_999 });
const anyDevice = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const anyParts = fc.record({
  time: anyTime,
  counter: fc.integer({ min: 0, max: 9999 }),
  device: anyDevice,
});

describe('a clock', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(readClock(writeClock(parts))).toEqual(parts);
      }),
    );
  });

  it('compares as text in the order of time, counter and device', () => {
    fc.assert(
      fc.property(anyParts, anyParts, (a, b) => {
        const order =
          a.time - b.time ||
          a.counter - b.counter ||
          (a.device < b.device ? -1 : Number(a.device > b.device));
        const [one, other] = [writeClock(a), writeClock(b)];
        expect(Math.sign(order)).toBe(one < other ? -1 : Number(one > other));
      }),
    );
  });

  it.each([
    '',
    '1',
    '1764057600000-balie-1',
    '1764057600000-00000-balie',
    'x-0000-balie',
    '176405760000-0000-a',
  ])('is not read out of “%s”', (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});

describe('the clock of a change', () => {
  it('is greater than that of the version before, wherever the clocks of computers stand', () => {
    fc.assert(
      fc.property(anyParts, anyTime, anyDevice, (before, now, device) => {
        fc.pre(before.time < 9_999_999_999_999);
        const previous = writeClock(before);
        expect(tick(now, device, previous) > previous).toBe(true);
      }),
    );
  });

  it('grows with every change of a row of changes by any computers', () => {
    const anyChange = fc.record({ now: anyTime, device: anyDevice });
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 2, maxLength: 30 }), (changes) => {
        let previous: string | undefined;
        for (const { now, device } of changes) {
          const next = tick(Math.min(now, 9_999_999_990_000), device, previous);
          if (previous !== undefined) expect(next > previous).toBe(true);
          expect(readClock(next)?.device).toBe(device);
          previous = next;
        }
      }),
    );
  });

  it('is the time of the computer, where that is later', () => {
    const before = writeClock({ time: 1000, counter: 7, device: 'balie-2' });
    expect(tick(2000, 'balie-1', before)).toBe('0000000002000-0000-balie-1');
    expect(tick(2000, 'balie-1')).toBe('0000000002000-0000-balie-1');
  });

  it('counts on within a millisecond, and takes the next one when the counter is full', () => {
    expect(tick(1000, 'b', '0000000001000-0041-a')).toBe('0000000001000-0042-b');
    expect(tick(1000, 'b', '0000000001000-9999-a')).toBe('0000000001001-0000-b');
  });

  it('takes no notice of a version before that has no clock', () => {
    expect(tick(1000, 'b', 'nonsense')).toBe('0000000001000-0000-b');
  });
});

describe('the clock of a record from before the team', () => {
  it('is its own instant', () => {
    expect(clockOf('1970-01-01T00:00:01.500Z', 'balie-1')).toBe('0000000001500-0000-balie-1');
  });
});
