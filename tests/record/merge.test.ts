import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tick } from '../../utils/record/clock';
import { isTombstone, type TeamDocument } from '../../utils/record/document';
import { compareVersions, mergeDocuments, writeVersion } from '../../utils/record/merge';
import { anyInstant, anyQuestion, printSeed } from '../fixtures/arbitraries';
import { aQuestion } from '../fixtures/builders';

printSeed('tests/record/merge.test.ts');

const uid = aQuestion().uid;
const anyAccount = fc.constantFrom('balie-1', 'balie-2', 'zuid');

const anyContent = fc.oneof(
  { weight: 4, arbitrary: anyQuestion.map((question) => ({ ...question, uid })) },
  {
    weight: 1,
    arbitrary: anyInstant.map((updated) => ({ uid, updated, deleted: true as const })),
  },
);

/** Few clocks, so that equal ones meet. */
const anyClock = fc
  .record({ now: fc.integer({ min: 1000, max: 1003 }), device: anyAccount })
  .map(({ now, device }) => tick(now, device));

const anyVersion: fc.Arbitrary<TeamDocument<'question'>> = fc
  .record({ clock: anyClock, editedBy: anyAccount, record: anyContent })
  .map((version) => ({ _id: `question:${uid}`, type: 'question', device: 'balie-1', ...version }));

const mergeAll = (versions: readonly TeamDocument[]) => versions.reduce(mergeDocuments);

describe('merging versions of a record', () => {
  it('gives the same, whichever of the two came first', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(mergeDocuments(a, b)).toEqual(mergeDocuments(b, a));
      }),
    );
  });

  it('gives the same, however versions meet', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        const left = mergeDocuments(mergeDocuments(a, b), c);
        expect(mergeDocuments(a, mergeDocuments(b, c))).toEqual(left);
      }),
    );
  });

  it('gives the same in every order, and when some are met again', () => {
    const anyMeetings = fc.array(anyVersion, { minLength: 1, maxLength: 6 }).chain((versions) =>
      fc.tuple(
        fc.constant(versions),
        fc.shuffledSubarray([...versions, ...versions], {
          minLength: versions.length,
          maxLength: versions.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(anyMeetings, ([versions, met]) => {
        expect(mergeAll([...met, ...versions])).toEqual(mergeAll(versions));
      }),
    );
  });

  it('changes nothing with itself, and nothing when the result meets its parts again', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const merged = mergeDocuments(a, b);
        expect(mergeDocuments(a, a)).toBe(a);
        expect(mergeDocuments(merged, a)).toEqual(merged);
        expect(mergeDocuments(merged, b)).toEqual(merged);
      }),
    );
  });

  it('never goes back: what is left is one of the two, and neither is after it', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const merged = mergeDocuments(a, b);
        expect([a, b]).toContain(merged);
        expect(compareVersions(merged, a)).toBeGreaterThanOrEqual(0);
        expect(compareVersions(merged, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leaves a tombstone as soon as there is one', () => {
    fc.assert(
      fc.property(fc.array(anyVersion, { minLength: 1, maxLength: 6 }), (versions) => {
        const hasOne = versions.some(({ record }) => isTombstone(record));
        expect(isTombstone(mergeAll(versions).record)).toBe(hasOne);
      }),
    );
  });

  it('leaves the greatest clock of those that are alike in that', () => {
    fc.assert(
      fc.property(fc.array(anyVersion, { minLength: 1, maxLength: 6 }), (versions) => {
        const merged = mergeAll(versions);
        const alike = versions.filter(
          ({ record }) => isTombstone(record) === isTombstone(merged.record),
        );
        expect(merged.clock).toBe(
          alike
            .map(({ clock }) => clock)
            .sort()
            .at(-1),
        );
      }),
    );
  });

  it('tells versions that differ in anything but the revision from one another', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const isSame = writeVersion(a) === writeVersion(b);
        expect(compareVersions(a, b) === 0).toBe(isSame);
        expect(compareVersions({ ...a, _rev: '1-a' }, { ...a, _rev: '2-b' })).toBe(0);
      }),
    );
  });

  it('takes no notice of the order of keys', () => {
    const record = aQuestion();
    const turned = Object.fromEntries(Object.entries(record).reverse()) as typeof record;
    const document: TeamDocument<'question'> = {
      _id: `question:${uid}`,
      type: 'question',
      device: 'balie-1',
      editedBy: 'balie-1',
      clock: tick(1000, 'balie-1'),
      record,
    };
    expect(compareVersions(document, { ...document, record: turned })).toBe(0);
  });
});
