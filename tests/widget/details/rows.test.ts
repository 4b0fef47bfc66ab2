import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../utils/activity/activity';
import { expand } from '../../../utils/activity/expand';
import { listRows } from '../../../widget/details/rows';
import { words } from '../../../widget/details/words';
import { anActivity } from '../../fixtures/activities';
import { printSeed } from '../../fixtures/arbitraries';
import { anyFeedEvent } from '../../fixtures/feed-arbitraries';

printSeed('rows.test.ts');

const [from, to] = [Date.UTC(2026, 9), Date.UTC(2027, 3)];

/** The rows of the first dates of an activity, by name. */
const listAll = (activity: Activity) =>
  [...expand(activity, from, to)]
    .slice(0, 3)
    .map((date) =>
      Object.fromEntries(
        listRows(date, activity, words.nl, 'nl').map(({ name, lines }) => [name, lines]),
      ),
    );

describe('the rows of the details', { timeout: 60_000 }, () => {
  it('are texts, whatever stands in any field of a feed', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyFeedEvent, (activity) => {
        for (const rows of listAll(activity))
          for (const { text, href = '' } of Object.values(rows).flat()) {
            expect([typeof text, typeof href]).toEqual(['string', 'string']);
            seen += 1;
          }
      }),
      { numRuns: 1500 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('lead to the map also from a name that ends in half a character', () => {
    const [rows] = listAll(anActivity({ locations: { a: { name: 'Caf\ud83d' } } }));
    expect(rows?.Waar?.[1]?.href).toMatch(/query=Caf%EF%BF%BD$/);
  });

  it.each(['map', 'from', 'price', 'more', 'toString', { toString: 1 }])(
    'know no way to take part that is named %j',
    (kind) => {
      const registration = { kind: kind as never };
      const [rows] = listAll(anActivity({ 'pleinwijzer.nl:registration': registration }));
      expect(rows).not.toHaveProperty('Meedoen');
    },
  );
});
