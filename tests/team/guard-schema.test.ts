import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type DocumentType, idOf, type SharedRecord } from '../../utils/record/document';
import { recordSchemas } from '../../utils/record/schemas';
import { buildGuard } from '../../utils/team/guard/build-guard';
import { anActivity } from '../fixtures/activities';
import { aSketch } from '../fixtures/activity-arbitraries';
import { anyQuestion, anyRecord, anyTeam, printSeed } from '../fixtures/arbitraries';
import { aTeam } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';

printSeed('guard-schema.test.ts');

const me = 'zuid-balie-1';
type Guard = (document: object, old: null, context: object) => void;
// As CouchDB does: the text in parentheses is the function.
const guard = new Function(`return (${buildGuard('zuid').validate_doc_update});`)() as Guard;

/** What the guard says of a record that is new; undefined: it lets it pass. */
function judge(type: DocumentType, record: unknown): string | undefined {
  const { uid } = record as SharedRecord;
  const clock = `1795590000000-0000-${me}`;
  const document = { _id: idOf(type, uid), type, device: me, editedBy: me, clock, record };
  // What travels is JSON.
  const sent = JSON.parse(JSON.stringify(document)) as object;
  try {
    guard(sent, null, { name: me, roles: ['team:zuid'] });
    return undefined;
  } catch (refusal) {
    return (refusal as { forbidden: string }).forbidden;
  }
}

/** Whether a record is one by the schemas that files and pulled documents go by. */
function isValid(type: DocumentType, record: unknown): boolean {
  const parts: { record: v.GenericSchema; tombstone?: v.GenericSchema } = recordSchemas[type];
  return [parts.record, ...(parts.tombstone ? [parts.tombstone] : [])].some((schema) =>
    v.is(schema, JSON.parse(JSON.stringify(record))),
  );
}

const anyOffer = fc.oneof(
  fc.record({ type: fc.constant('partner' as const), record: fc.constant(aPartner()) }),
  fc.record({ type: fc.constant('programme' as const), record: fc.constant(aProgramme()) }),
  fc.record({ type: fc.constant('contribution' as const), record: fc.constant(aContribution()) }),
);

const anyShared = fc.oneof(
  { weight: 3, arbitrary: anyRecord.map((record) => ({ type: 'question' as const, record })) },
  {
    weight: 2,
    arbitrary: aSketch.map(({ activity }) => ({ type: 'activity' as const, record: activity })),
  },
  { weight: 2, arbitrary: anyTeam.map((record) => ({ type: 'settings' as const, record })) },
  { weight: 2, arbitrary: anyOffer },
);

describe('what the product makes', () => {
  it('passes the guard, whatever it is', () => {
    fc.assert(
      fc.property(anyShared, ({ type, record }) => {
        expect(isValid(type, record)).toBe(true);
        expect(judge(type, record)).toBe(undefined);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

/** Values that are put in the place of others. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 24, 1e21, '', 'x', '2026-02-30'),
  fc.constantFrom<unknown>('2026-02-29T10:00:00.000Z', '2028-02-29', '2026-11-24T24:00:00Z'),
  fc.constantFrom<unknown>('2026-11-24T10:00:00', '2026-11-24T10:00:00Z', 'javascript:alert(1)'),
  fc.constantFrom<unknown>('https://example.org/', {}, { a: 1 }, [[]], ['seniors'], 'phone'),
  fc.string({ maxLength: 100 }),
  fc.string({ minLength: 79, maxLength: 82 }),
  fc.integer(),
  fc.constantFrom(400, 401, 1000, 1001, 2000, 2001, 20_000, 20_001).map((n) => 'x'.repeat(n)),
);

interface Mutation {
  /** Chooses a place in the record. */
  at: number;
  what: 'replace' | 'remove' | 'add' | 'double';
  key: string;
  value: unknown;
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('replace', 'replace', 'remove', 'add', 'double'),
  key: fc.constantFrom('extra', 'deleted', 'archived', 'hour', 'example.org:a', 'priority', 'uid'),
  value: anyValue,
});

type Holder = Record<string, unknown> | unknown[];

/** Every place in a value: what holds it, and by which key. */
function listPlaces(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Holder, string],
    ...listPlaces((holder as Record<string, unknown>)[key]),
  ]);
}

/** The schemas take a list for an object without fields; the guard never does. */
const noList = (value: unknown) => (Array.isArray(value) ? {} : value);

function mutate(record: unknown, { at, what, key, value }: Mutation): unknown {
  const changed = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
  const places = listPlaces(changed).filter(([, name]) => name !== 'uid' || at % 7 === 0);
  const [holder, name] = places[at % places.length] as [Record<string, unknown>, string];
  if (what === 'remove' && !Array.isArray(holder)) delete holder[name];
  if (what === 'replace') holder[name] = Array.isArray(holder[name]) ? value : noList(value);
  if (what === 'add' && !Array.isArray(holder)) holder[key] = noList(value);
  if (what === 'double' && Array.isArray(holder)) holder.push(holder[Number(name)]);
  return changed;
}

/** What the guard asks beyond the schemas, or leaves to them; each is told in the schemas. */
const knownDifferences = {
  /** Names of properties that no standard has: files may have them. */
  stricter: (said: string | undefined) => said?.startsWith('unknown-field:record.') ?? false,
  /** What a host or a whole address is: only the browser can tell. */
  looser: (record: unknown) => JSON.stringify(record).includes('"hosts":[') || hasAgendaUrl(record),
};
const hasAgendaUrl = (record: unknown) =>
  typeof record === 'object' && record !== null && 'agendaUrl' in record;

describe('what is damaged in one or two places', () => {
  it('passes the guard only when it passes the schemas, and the other way round', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyShared, fc.array(anyMutation, { minLength: 1, maxLength: 2 }), (one, list) => {
        const record = list.reduce<unknown>(mutate, one.record);
        if (typeof (record as SharedRecord).uid !== 'string') return;
        const [said, valid] = [judge(one.type, record), isValid(one.type, record)];
        if (said !== undefined) refused++;
        if (valid && one.type === 'activity' && knownDifferences.stricter(said)) return;
        if (!valid && said === undefined && knownDifferences.looser(record)) return;
        expect({ said, passes: said === undefined }).toEqual({ said, passes: valid });
      }),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(500);
  }, 60_000);
});

describe('the largest question that the schemas allow', () => {
  it('is within the bound of a document', () => {
    const id = '“'.repeat(80);
    const [question] = fc.sample(anyQuestion, 1);
    const largest = {
      ...question,
      visit: id,
      location: id,
      topic: id,
      organisation: id,
      questionBehind: id,
      referrals: Array.from({ length: 20 }, () => ({ to: id, warm: false })),
      connections: Array.from({ length: 50 }, () => ({
        kind: 'contribution',
        uid: id,
        response: 'interested',
      })),
    };
    expect(judge('question', largest)).toBe(undefined);
  });
});

describe('a property of an activity', () => {
  it.each(['priority', 'participants', 'due', 'example.org:room', 'sub.example.org:a/b'])(
    'may be called %s',
    (name) => {
      expect(judge('activity', { ...anActivity(), [name]: { any: ['thing'] } })).toBe(undefined);
    },
  );

  it.each(['visitors', 'room', 'example:room', ':room', 'constructor', ''])(
    'may not be called %j',
    (name) => {
      const said = judge('activity', { ...anActivity(), [name]: 1 });
      expect(said).toBe(`unknown-field:record.${name}`);
    },
  );
});

describe('settings of before the agenda and the hints', () => {
  it('pass the guard', () => {
    const { focus: _, hints: __, ...old } = aTeam();
    expect(judge('settings', old)).toBe(undefined);
  });
});
