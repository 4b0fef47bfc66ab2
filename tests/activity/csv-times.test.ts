import { describe, expect, it } from 'vitest';
import { readRow } from '../fixtures/csv-row';

const date = { titel: 'Koffie', datum: '3-3-2026' };

describe('the times of a row', () => {
  it.each([
    [{}, 'P1D'],
    [{ einddatum: '5-3-2026' }, 'P3D'],
  ])('without a begin are the days that it names, and the end is told: %j', (row, duration) => {
    const { activities, problems } = readRow({ ...date, ...row, eindtijd: '12:00' });
    expect(activities).toMatchObject([{ duration, showWithoutTime: true }]);
    expect(problems).toEqual([{ kind: 'no-start', line: 2, column: 'end', value: '12:00' }]);
  });
});
