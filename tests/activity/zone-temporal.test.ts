import 'temporal-polyfill/global';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetAt } from '../../utils/activity/zone';
import { printSeed } from '../fixtures/arbitraries';

// Node 20 knows no Temporal: here zones are looked up as in the browsers that have it.

printSeed('zone-temporal.test.ts');

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

it('gives the same offsets by Temporal as by the browser’s own conversion', () => {
  expect('Temporal' in globalThis).toBe(true);
  const moment = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, minutes) => {
      const instant = minutes * 60_000;
      const text = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
      expect(offsetAt(zone, instant)).toBe(Date.parse(`${text.replace(' ', 'T')}Z`) - instant);
    }),
    { numRuns: 1000 },
  );
});

it('takes the square’s own zone for a name that is none', () => {
  for (const name of ['Nergens/Niks', '', 'W. Europe Standard Time', 7 as never])
    expect(offsetAt(name, Date.UTC(2026, 6, 1))).toBe(7_200_000);
});
