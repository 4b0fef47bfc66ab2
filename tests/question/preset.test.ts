import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangePresets,
  countUse,
  decay,
  firstPresets,
  type Habit,
  presetKey,
  presetPlaces,
} from '../../utils/question/preset';
import { topics } from '../../utils/question/topics';
import { printSeed } from '../fixtures/arbitraries';
import { plein } from '../fixtures/builders';

printSeed('preset.test.ts');

const day = 24 * 3_600_000;
const now = Date.parse('2026-11-23T09:00:00Z');
const ids = topics.map(({ id }) => id);
const isKnown = (key: string) => ids.includes(key.split(':')[0] as string);

function aHabit(overrides: Partial<Habit> = {}): Habit {
  return { uid: plein, places: [], scores: {}, ...overrides };
}

/** The habit after a use, with the buttons as they then are: what a save stores. */
function use(habit: Habit, key: string, at: number, pinned: readonly string[] = []): Habit {
  const used = countUse(habit, key, at);
  return { ...used, places: arrangePresets(used, pinned, isKnown, at) };
}

const useOften = (habit: Habit, key: string, times: number, at = now) =>
  Array.from({ length: times }).reduce<Habit>((before) => use(before, key, at), habit);

describe('presetKey', () => {
  it('names the follow-up of DigiD only where it was told', () => {
    expect(presetKey({ topic: 'tax' })).toBe('tax');
    expect(presetKey({ topic: 'digid' })).toBe('digid');
    expect(presetKey({ topic: 'digid', detail: 'app' })).toBe('digid:app');
  });
});

describe('decay', () => {
  it('halves a score every two weeks', () => {
    const score = { value: 8, at: now };
    expect(decay(score, now)).toBe(8);
    expect(decay(score, now + 14 * day)).toBeCloseTo(4);
    expect(decay(score, now + 28 * day)).toBeCloseTo(2);
    expect(decay(score, now + 7 * day)).toBeCloseTo(8 / Math.SQRT2);
  });

  it('is nothing for what was never used', () => {
    expect(decay(undefined, now)).toBe(0);
  });

  const anyScore = fc.record({
    value: fc.double({ min: 0, max: 1e6, noNaN: true }),
    at: fc.integer({ min: 0, max: 4e12 }),
  });
  const anyTime = fc.integer({ min: 0, max: 4e12 });

  it('never makes a score grow, also when the clock was set back', () => {
    fc.assert(
      fc.property(anyScore, anyTime, (score, at) => {
        expect(decay(score, at)).toBeLessThanOrEqual(score.value);
        expect(decay(score, at)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never gives more at a later time', () => {
    fc.assert(
      fc.property(anyScore, anyTime, fc.nat(1e12), (score, at, wait) => {
        expect(decay(score, at + wait)).toBeLessThanOrEqual(decay(score, at));
      }),
    );
  });
});

describe('countUse', () => {
  it('adds one to what is left of the score, and leaves the others alone', () => {
    const scores = { tax: { value: 8, at: now }, digid: { value: 3, at: now } };
    const used = countUse(aHabit({ scores }), 'tax', now + 14 * day);
    expect(used.scores.tax?.value).toBeCloseTo(5);
    expect(used.scores.tax?.at).toBe(now + 14 * day);
    expect(used.scores.digid).toEqual(scores.digid);
  });

  it('adds at most one, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 30 }), (times) => {
        let habit = aHabit();
        for (const at of times) {
          const before = habit.scores.tax?.value ?? 0;
          habit = countUse(habit, 'tax', at);
          expect(habit.scores.tax?.value).toBeLessThanOrEqual(before + 1);
        }
        expect(habit.scores.tax?.value ?? 0).toBeLessThanOrEqual(times.length);
      }),
    );
  });

  it('does not change the habit that it is given', () => {
    const habit = aHabit({ scores: { tax: { value: 1, at: now } } });
    const copy = structuredClone(habit);
    countUse(habit, 'tax', now + day);
    expect(habit).toEqual(copy);
  });
});

describe('arrangePresets', () => {
  it('begins with eight subjects that are often asked', () => {
    expect(arrangePresets(aHabit(), [], isKnown, now)).toEqual(firstPresets);
    expect(firstPresets).toHaveLength(presetPlaces);
    expect(firstPresets.every(isKnown)).toBe(true);
  });

  it('puts the pinned ones first, in their order, and the others behind them', () => {
    const pinned = ['printing', 'digid:app', 'wmo'];
    expect(arrangePresets(aHabit(), pinned, isKnown, now)).toEqual([
      ...['printing', 'digid:app', 'wmo'],
      ...['digid', 'mijnoverheid', 'tax', 'benefits', 'device'],
    ]);
  });

  it('keeps the places when one of the eight is used much', () => {
    const habit = useOften(aHabit(), 'letters', 50);
    expect(arrangePresets(habit, [], isKnown, now)).toEqual(firstPresets);
  });

  it('does not let a newcomer in that was used once', () => {
    expect(useOften(aHabit(), 'wmo', 1).places).toEqual(firstPresets);
  });

  it('lets a newcomer in that is clearly used more, at the place of the least used one', () => {
    const habit = useOften(aHabit(), 'wmo', 2);
    expect(habit.places).toEqual([...firstPresets.slice(0, 7), 'wmo']);
    const busy = [...firstPresets]
      .filter((key) => key !== 'tax')
      .reduce<Habit>((before, key) => useOften(before, key, 5), aHabit());
    const place = firstPresets.indexOf('tax');
    expect(useOften(busy, 'wmo', 2).places[place]).toBe('wmo');
  });

  it('does not let two that are used alike push each other out in turn', () => {
    let habit = aHabit({ places: [...firstPresets] });
    for (const key of firstPresets.slice(0, 7)) habit = useOften(habit, key, 20);
    habit = useOften(habit, 'wmo', 2);
    let moves = 0;
    for (let i = 0; i < 40; i++) {
      const before = habit.places;
      habit = use(habit, i % 2 === 0 ? 'printing' : 'wmo', now + i * 60_000);
      if (habit.places.join() !== before.join()) moves++;
    }
    expect(moves).toBeLessThanOrEqual(1);
  });

  it('gives the place back after weeks in which the old favourite was not used', () => {
    let habit = useOften(aHabit(), 'printing', 20);
    for (const key of firstPresets.slice(0, 7)) habit = useOften(habit, key, 30);
    habit = useOften(habit, 'wmo', 5);
    expect(habit.places).toContain('printing');
    habit = useOften(habit, 'wmo', 5, now + 90 * day);
    for (const key of firstPresets.slice(0, 7)) habit = useOften(habit, key, 5, now + 90 * day);
    expect(habit.places).toEqual([...firstPresets.slice(0, 7), 'wmo']);
  });

  it('leaves out what is no longer known, pinned or not, and fills up', () => {
    const habit = aHabit({
      places: ['gone', ...firstPresets.slice(1)],
      scores: { gone: { value: 99, at: now }, 'gone-too': { value: 99, at: now } },
    });
    const arranged = arrangePresets(habit, ['pinned-but-gone', 'wmo'], isKnown, now);
    expect(arranged).toEqual(['wmo', ...firstPresets.slice(1)]);
  });

  const anyKey = fc.constantFrom(...ids, 'digid:app', 'digid:password', 'gone', 'gone:app');
  const anyHabit: fc.Arbitrary<Habit> = fc.record({
    uid: fc.constant(plein),
    places: fc.array(anyKey, { maxLength: 12 }),
    scores: fc.dictionary(
      anyKey,
      fc.record({
        value: fc.double({ min: 0, max: 100, noNaN: true }),
        at: fc.integer({ min: now - 60 * day, max: now + day }),
      }),
    ),
  });
  const anyPinned = fc.array(anyKey, { maxLength: 10 });

  it('never shows more than eight, none twice, none unknown, and the pinned ones in order', () => {
    fc.assert(
      fc.property(anyHabit, anyPinned, (habit, pinned) => {
        const arranged = arrangePresets(habit, pinned, isKnown, now);
        expect(arranged).toHaveLength(presetPlaces);
        expect(new Set(arranged).size).toBe(arranged.length);
        expect(arranged.every(isKnown)).toBe(true);
        const first = [...new Set(pinned)].filter(isKnown).slice(0, presetPlaces);
        expect(arranged.slice(0, first.length)).toEqual(first);
      }),
    );
  });

  it('moves no button when nothing was used, however much time goes by', () => {
    fc.assert(
      fc.property(anyHabit, anyPinned, fc.nat(100 * day), (habit, pinned, wait) => {
        const places = arrangePresets(habit, pinned, isKnown, now + day);
        const later = now + day + wait;
        expect(arrangePresets({ ...habit, places }, pinned, isKnown, later)).toEqual(places);
      }),
    );
  });

  it('never moves a button at a use, but for one place that the used one takes', () => {
    const anyUse = fc.tuple(anyKey.filter(isKnown), fc.nat(5 * day));
    fc.assert(
      fc.property(anyPinned, fc.array(anyUse, { maxLength: 120 }), (pinned, uses) => {
        let habit = aHabit({ places: arrangePresets(aHabit(), pinned, isKnown, now) });
        let at = now;
        for (const [key, wait] of uses) {
          at += wait;
          const before = habit.places;
          habit = use(habit, key, at, pinned);
          const moved = habit.places.flatMap((one, i) => (one === before[i] ? [] : [one]));
          expect(moved.length).toBeLessThanOrEqual(1);
          if (moved.length > 0) expect(moved).toEqual([key]);
        }
      }),
    );
  });
});
