import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildExchange,
  compareRecord,
  type Exchange,
  emptyCollections,
  exchangeVersion,
} from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import { anyInstant, anyRecord, anyTeam, printSeed } from '../fixtures/arbitraries';
import { aQuestion, aTeam, aTombstone } from '../fixtures/builders';

printSeed('exchange.test.ts');

const exported = '2026-11-23T16:00:00.000Z';

const aWhole = (overrides: Partial<Exchange> = {}): Exchange => ({
  format: 'pleinwijzer',
  version: exchangeVersion,
  exported,
  team: aTeam(),
  questions: [aQuestion({ topic: 'digid', detail: 'app' }), aTombstone({ uid: 'gone' })],
  ...emptyCollections(),
  ...overrides,
});

/** A value that the file's own types forbid. */
type Anything = Record<string, unknown>;

const readWhole = (whole: unknown) => readExchange(JSON.stringify(whole));
const readQuestions = (...questions: Anything[]) =>
  readWhole({ ...aWhole(), questions: [aTombstone(), ...questions] });
const readTeam = (team: Anything) => readWhole({ ...aWhole(), team: { ...aTeam(), ...team } });

describe('a file', () => {
  it('gives back all that was written to it', () => {
    fc.assert(
      fc.property(
        anyTeam,
        fc.array(anyRecord, { maxLength: 8 }),
        anyInstant,
        (team, questions, at) => {
          const { exchange, fault } = readExchange(buildExchange(team, questions, at));
          expect(fault).toBeUndefined();
          expect(exchange).toEqual({
            format: 'pleinwijzer',
            version: exchangeVersion,
            exported: at,
            team,
            questions,
            ...emptyCollections(),
          });
        },
      ),
    );
  });

  it('can be read by people and other programs: it is plain JSON', () => {
    expect(JSON.parse(buildExchange(aTeam(), [aQuestion()], exported))).toEqual(
      aWhole({ questions: [aQuestion()] }),
    );
  });

  it('may hold no question at all', () => {
    expect(readWhole(aWhole({ questions: [] })).exchange?.questions).toEqual([]);
  });

  it('may have line breaks and another order of fields', () => {
    const { questions, team, ...head } = aWhole();
    const text = JSON.stringify({ questions, team, ...head }, null, 2);
    expect(readExchange(text).exchange).toEqual(aWhole());
  });
});

it('the name, the page and the way of publishing the agenda come back, also when they were emptied', () => {
  const agendaUrl = 'https://waterstad.example/agenda';
  const named = { squareName: 'Plein', agendaUrl, autoPublish: true };
  for (const team of [named, { squareName: '', agendaUrl: '' }])
    expect(readTeam(team).exchange?.team).toMatchObject(team);
});

it('what visitors want to bring comes back, and hints do, also when all were taken away', () => {
  const question = aQuestion({ wantsToBring: 'host' });
  expect(readWhole(aWhole({ questions: [question] })).exchange?.questions).toEqual([question]);
  for (const hints of [{}, { digid: 'Vraag naar de app' }])
    expect(readTeam({ hints }).exchange?.team.hints).toEqual(hints);
});

it('a file of before the hints gets those of a fresh installation', () => {
  const { hints: _, ...team } = aTeam();
  const before = readWhole({ ...aWhole(), version: 2, team });
  expect(before.exchange?.team.hints).toEqual({
    pressreader: 'Komt elke week: noem wat er nu op het plein is.',
  });
});

describe('a damaged file', () => {
  it.each(['', ' ', '{', 'Datum;Uur', '\0', 'undefined', '<html></html>', '[1,2', '{"a":1,}'])(
    'is no JSON: %j',
    (text) => {
      expect(readExchange(text).fault).toEqual({ kind: 'not-json' });
    },
  );

  it.each([null, 1, 'pleinwijzer', [], {}, [aWhole()], { format: 'other', version: 1 }])(
    'is not one of ours: %j',
    (whole) => {
      expect(readWhole(whole).fault?.kind).toBe('not-json');
    },
  );

  it('is refused wherever it was cut off', () => {
    const text = buildExchange(aTeam(), [aQuestion(), aTombstone({ uid: 'x' })], exported);
    const accepted = Array.from(text).filter((_, end) => !readExchange(text.slice(0, end)).fault);
    expect(accepted).toEqual([]);
    expect(readExchange(text).fault).toBeUndefined();
  });

  it('is refused or read whole when any of its characters is another, and never throws', () => {
    const text = buildExchange(aTeam(), [aQuestion()], exported);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, other) => {
        const { exchange, fault } = readExchange(text.slice(0, at) + other + text.slice(at + 1));
        expect(exchange === undefined).toBe(fault !== undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused for any JSON that is not a whole file, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('team', 'questions', 'exported'),
        (value, key) => {
          expect(readWhole(value).exchange).toBeUndefined();
          const { fault } = readWhole({ ...aWhole(), [key]: value });
          const isEmptyList = key === 'questions' && Array.isArray(value) && value.length === 0;
          expect(fault === undefined).toBe(isEmptyList);
        },
      ),
    );
  });

  const question = aQuestion() as unknown as Anything;
  const { date: _, ...dateless } = question;

  it.each([
    ['without a date', dateless],
    ['with an unknown field', { ...question, name: 'Jansen' }],
    ['with a date that is none', { ...question, date: '2026-13-01' }],
    ['with a day that does not exist', { ...question, date: '2026-02-30' }],
    ['with 29 February in a common year', { ...question, date: '2027-02-29' }],
    ['with a date in another form', { ...question, date: '23-11-2026' }],
    ['with a year of six digits', { ...question, date: '+012026-11-23' }],
    ['with a date and a time', { ...question, date: '2026-11-23T10:00' }],
    ['with hour 24', { ...question, hour: 24 }],
    ['with an hour below zero', { ...question, hour: -1 }],
    ['with half an hour', { ...question, hour: 10.5 }],
    ['with an hour in words', { ...question, hour: '10' }],
    ['with an unknown channel', { ...question, channel: 'fax' }],
    ['with an unknown group', { ...question, group: 'none' }],
    ['with an unknown outcome', { ...question, outcome: 'fine' }],
    ['with an outcome that is null', { ...question, outcome: null }],
    ['with an unknown follow-up', { ...question, detail: 'face' }],
    ['with something unknown to bring', { ...question, wantsToBring: 'cake' }],
    ['with an unknown suggestion', { ...question, connections: [{ kind: 'tea', uid: 'x' }] }],
    ['with unknown help', { ...question, help: ['magic'] }],
    ['with help that is no list', { ...question, help: 'course' }],
    ['with a referral without a desk', { ...question, referrals: [{ warm: true }] }],
    ['with a referral that is lukewarm', { ...question, referrals: [{ to: 'other', warm: 1 }] }],
    ['with an instant without a zone', { ...question, updated: '2026-11-23T09:12:00.000' }],
    ['with an instant that is none', { ...question, updated: '2026-02-30T09:12:00.000Z' }],
    ['with an instant of another zone', { ...question, updated: '2026-11-23T09:12:00.000+01:00' }],
    ['with an instant without milliseconds', { ...question, updated: '2026-11-23T09:12:00Z' }],
    ['with an empty uid', { ...question, uid: '' }],
    ['with a uid that is a number', { ...question, uid: 7 }],
    ['that says it is deleted', { ...question, deleted: true }],
    ['that is not deleted', { uid: 'x', updated: exported, deleted: false }],
    ['that is deleted but keeps a topic', { ...aTombstone(), topic: 'tax' }],
    ['that is null', null as unknown as Anything],
  ] as [string, Anything][])('is refused for a question %s, and names it', (_name, damaged) => {
    expect(readQuestions(question, damaged)).toEqual({ fault: { kind: 'damaged', question: 2 } });
    expect(readQuestions(damaged, question).fault).toEqual({ kind: 'damaged', question: 1 });
  });

  const [location] = aTeam().locations;

  it.each([
    ['without locations', { locations: [] }],
    ['without a location in use', { locations: [{ ...location, archived: true }] }],
    ['with a location without a name', { locations: [{ ...location, name: '' }] }],
    ['with a location on the moon', { locations: [{ ...location, place: 'moon' }] }],
    ['with nine fixed buttons', { pinnedPresets: Array.from('123456789') }],
    ['with a topic without a group', { topics: [{ id: 'team-1', label: 'Repaircafé' }] }],
    ['with hosts that are no list', { library: { name: '', hosts: 'bieb.nl' } }],
    ['with a focus group that is none', { focus: ['cats'] }],
    ['with a hint that says nothing', { hints: { digid: '' } }],
    ['with a hint as long as a book', { hints: { digid: 'x'.repeat(201) } }],
    ['with hints that are no texts', { hints: { digid: 1 } }],
    ['with a link that runs', { agendaUrl: 'javascript:alert(1)' }],
    ['with an unknown field', { password: 'x' }],
    ['of another record', { uid: 'device' }],
    ['with an instant that is none', { updated: 'yesterday' }],
  ])('is refused for settings %s, and names no question', (_name, damaged) => {
    expect(readTeam(damaged)).toEqual({ fault: { kind: 'damaged' } });
  });

  it.each([
    ['an unknown field', { extra: 1 }],
    ['no settings', { team: undefined }],
    ['no questions', { questions: undefined }],
    ['questions that are no list', { questions: {} }],
    ['no moment', { exported: undefined }],
  ])('is refused as a whole with %s', (_name, damaged) => {
    expect(readWhole({ ...aWhole(), ...damaged })).toEqual({ fault: { kind: 'damaged' } });
  });

  it.each([0, -1, 1.5, '1', null, undefined])('is not one of ours with version %s', (version) => {
    expect(readWhole({ ...aWhole(), version }).fault?.kind).toBe('not-json');
  });
});

describe('a file of a later release', () => {
  it('says that it is newer, also when its content has fields that are unknown here', () => {
    const newer = {
      ...aWhole(),
      version: exchangeVersion + 1,
      partners: [],
      questions: [{ ...aQuestion(), mood: 'glad' }],
    };
    expect(readWhole(newer)).toEqual({ fault: { kind: 'newer' } });
    expect(readWhole({ format: 'pleinwijzer', version: 99 })).toEqual({ fault: { kind: 'newer' } });
  });
});

describe('a hostile file', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with the key %s changes nothing but what it says, or is refused',
    (key) => {
      const hostile = `{"${key}":{"hour":3,"isAdmin":true},`;
      const put = (value: unknown) => JSON.stringify(value).replace('{', hostile);
      const whole = JSON.stringify(aWhole());
      const texts = [
        put(aWhole()),
        whole.replace(JSON.stringify(aTeam()), put(aTeam())),
        JSON.stringify({ ...aWhole(), questions: ['here'] }).replace('"here"', put(aQuestion())),
        JSON.stringify({ ...aWhole(), questions: ['here'] }).replace('"here"', `${hostile}"a":1}`),
      ];
      for (const text of texts) {
        const { exchange } = readExchange(text);
        expect(({} as Anything).isAdmin).toBeUndefined();
        if (!exchange) continue;
        for (const one of [exchange, exchange.team, ...exchange.questions]) {
          expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
          expect(Object.keys(one)).not.toContain(key);
          expect((one as unknown as Anything).isAdmin).toBeUndefined();
        }
      }
      expect(readExchange(texts[3] as string).fault).toEqual({ kind: 'damaged', question: 0 });
    },
  );

  it('is refused when a text in it is far too long', () => {
    const long = 'x'.repeat(1_000_000);
    expect(readQuestions({ ...aQuestion(), topic: long }).fault?.kind).toBe('damaged');
    expect(readTeam({ topics: [{ id: long, label: 'a', group: 'other' }] }).fault).toBeDefined();
  });

  it('is refused when it is nested very deeply', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(readExchange(deep).fault).toBeDefined();
    const whole = JSON.stringify(aWhole({ questions: [] })).replace(
      '"questions":[]',
      '"questions":',
    );
    expect(readExchange(`${whole.slice(0, -1)}${deep}}`).fault).toBeDefined();
  });
});

describe('compareRecord', () => {
  const earlier = '2026-11-23T09:00:00.000Z';
  const later = '2026-11-23T10:00:00.000Z';

  it.each([
    ['a question that is not here', 'new', aQuestion(), undefined],
    ['a withdrawal of one that is not here', 'new', aTombstone(), undefined],
    ['the same version', 'same', aQuestion({ updated: later }), aQuestion({ updated: later })],
    ['a later version', 'changed', aQuestion({ updated: later }), aQuestion({ updated: earlier })],
    ['an earlier one', 'older', aQuestion({ updated: earlier }), aQuestion({ updated: later })],
    [
      'a later withdrawal',
      'changed',
      aTombstone({ updated: later }),
      aQuestion({ updated: earlier }),
    ],
    [
      'a withdrawal before the last change',
      'changed',
      aTombstone({ updated: earlier }),
      aQuestion({ updated: later }),
    ],
    [
      'a later version of a withdrawn one',
      'older',
      aQuestion({ updated: later }),
      aTombstone({ updated: earlier }),
    ],
    [
      'an earlier version of a withdrawn one',
      'older',
      aQuestion({ updated: earlier }),
      aTombstone({ updated: later }),
    ],
    [
      'another withdrawal of a withdrawn one',
      'same',
      aTombstone({ updated: later }),
      aTombstone({ updated: earlier }),
    ],
  ] as const)('takes %s for %s', (_name, effect, incoming, stored) => {
    expect(compareRecord(incoming, stored)).toBe(effect);
  });

  it('never takes a question and what it replaces both for changed', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const effects = [compareRecord(one, other), compareRecord(other, one)];
        expect(effects).not.toEqual(['changed', 'changed']);
        expect(compareRecord(one, one)).toBe('same');
      }),
    );
  });
});
