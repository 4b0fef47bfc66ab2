import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseOutcome, chooseTopic } from '../../utils/question/choose';
import { emptyDraft } from '../../utils/question/draft';
import { firstPresets } from '../../utils/question/preset';
import { isQuestion, type Question } from '../../utils/question/question';
import { topics } from '../../utils/question/topics';
import { defaultLocation } from '../../utils/settings/settings';
import { upgrades } from '../../utils/storage/schema';
import { openStores, type Stores } from '../../utils/storage/stores';
import { aQuestion, aTeam, plein, zuid } from '../fixtures/builders';
import { countNaively, tallyNaively } from '../fixtures/oracle';
import {
  type Clock,
  closeLater,
  closeWindow,
  freshName,
  minute,
  mondayTen,
  openWindow,
  readAll,
  second,
} from '../fixtures/storage';

/** A window on a database of its own. */
async function openFresh(): Promise<{ stores: Stores; name: string; clock: Clock }> {
  const name = freshName();
  const clock = mondayTen();
  return { stores: await openWindow(name, clock), name, clock };
}

/** The same window after a reload of its page. */
async function reopen(stores: Stores, name: string, clock: Clock): Promise<Stores> {
  closeWindow(stores);
  return openWindow(name, clock);
}

const findTopic = (id: string) => topics.find((topic) => topic.id === id);

/** Types and picks, as a person does before saving. */
function write(stores: Stores, topic: string): void {
  stores.drafts.change((draft) => ({ ...draft, query: topic }));
  stores.drafts.change((draft) =>
    chooseTopic({ ...draft, query: '' }, { topic }, findTopic(topic)),
  );
}

async function save(stores: Stores, topic: string): Promise<Question> {
  write(stores, topic);
  expect(await stores.questions.saveDraft()).toBe('saved');
  const saved = stores.questions.undo.value?.question as Question;
  expect(saved.topic).toBe(topic);
  return saved;
}

/** What is stored agrees with itself; returns the questions that count. */
async function readCounted({ database }: Stores): Promise<Question[]> {
  const { records, tallies } = await readAll(database);
  expect(tallies).toEqual(tallyNaively(records));
  return records.filter(isQuestion);
}

const readTopics = async (stores: Stores) =>
  (await readCounted(stores)).map(({ topic }) => topic).sort();

/** What another window is told takes a moment to come through. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 5 });

describe('a draft', () => {
  it('survives a reload exactly, with all that is in it', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    stores.drafts.change((draft) => ({
      ...chooseOutcome(draft, 'referred', findTopic('tax')),
      behindQuery: 'schuld',
      duration: '5-10',
      device: 'paper',
      caret: { field: 'behind', start: 2, end: 6 },
    }));
    const before = stores.drafts.current.value;
    await stores.drafts.settled();
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value).toEqual(before);
  });

  it('survives a page that goes away between any two keystrokes', async () => {
    const name = freshName();
    const clock = mondayTen();
    let stores = await openWindow(name, clock);
    for (const query of ['h', 'hu', 'huu', 'huur', 'huurt', 'huurto']) {
      stores.drafts.change((draft) => ({ ...draft, query }));
      stores = await reopen(stores, name, clock);
      expect(stores.drafts.current.value.query).toBe(query);
    }
  });

  it('survives with its last keystroke when many were typed at once', async () => {
    const { stores, name, clock } = await openFresh();
    for (let i = 1; i <= 50; i++) {
      stores.drafts.change((draft) => ({ ...draft, query: 'x'.repeat(i) }));
    }
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value.query).toHaveLength(50);
  });

  it('begins with its first content, and is new again when that is taken away', async () => {
    const { stores, clock } = await openFresh();
    const begun = clock.now;
    stores.drafts.change((draft) => ({ ...draft, query: 'd' }));
    expect(stores.drafts.current.value.begun).toBe(begun);
    clock.now += minute;
    stores.drafts.change((draft) => ({ ...draft, query: 'di' }));
    expect(stores.drafts.current.value.begun).toBe(begun);
    stores.drafts.change((draft) => ({ ...draft, query: '' }));
    expect(stores.drafts.current.value).not.toHaveProperty('begun');
  });

  it('is newer at each change, also when the clock was set back', async () => {
    const { stores, name, clock } = await openFresh();
    stores.drafts.change((draft) => ({ ...draft, query: 'a' }));
    const { changed } = stores.drafts.current.value;
    clock.now -= 60 * minute;
    stores.drafts.change((draft) => ({ ...draft, query: 'ab' }));
    expect(stores.drafts.current.value.changed).toBeGreaterThan(changed);
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value.query).toBe('ab');
  });

  it('is not stored when nothing changed', async () => {
    const { stores } = await openFresh();
    const before = stores.drafts.current.value;
    stores.drafts.change((draft) => draft);
    expect(stores.drafts.current.value).toBe(before);
  });

  it('waits as it is while a saved question is corrected, also over a reload', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'tax');
    write(stores, 'letters');
    const waiting = stores.drafts.current.value;
    stores.drafts.beginEdit(question);
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    const editing = stores.drafts.current.value;
    expect(editing).toMatchObject({ uid: 'edit', original: question, duration: 'over-20' });

    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value).toEqual(editing);
    again.drafts.dropEdit();
    expect(again.drafts.current.value).toEqual(waiting);
    const third = await reopen(again, name, clock);
    expect(third.drafts.current.value).toEqual(waiting);
    expect(await readTopics(third)).toEqual(['tax']);
  });
});

describe('saving', () => {
  it('makes a question of the draft, counts it, and clears the form', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'benefits');
    expect(question).toMatchObject({
      date: '2026-11-23',
      hour: 10,
      location: defaultLocation,
      channel: 'in-person',
      group: 'government',
      topic: 'benefits',
      organisation: 'toeslagen',
      help: ['digital-help'],
      outcome: 'can-go-on-alone',
    });
    const { questions, drafts, changes, problem } = stores;
    expect(questions.today.value).toEqual([question]);
    expect(await readCounted(stores)).toEqual([question]);
    expect(drafts.current.value).toEqual(emptyDraft(drafts.current.value.changed));
    expect(questions.desk.value).toMatchObject({ visit: question.visit, channel: 'in-person' });
    expect(questions.habit.value.scores.benefits?.value).toBe(1);
    expect(questions.habit.value.places).toEqual(firstPresets);
    expect(changes.value).toBe(1);
    expect(problem.value).toBeUndefined();

    const again = await reopen(stores, name, clock);
    expect(again.questions.today.value).toEqual([question]);
    expect(again.questions.undo.value).toMatchObject({ action: 'save', question });
    expect(again.questions.habit.value).toEqual(questions.habit.value);
    expect(again.questions.desk.value).toEqual(questions.desk.value);
    expect(again.drafts.current.value).toEqual(drafts.current.value);
  });

  it('asks for a topic first, and stores nothing without one', async () => {
    const { stores } = await openFresh();
    stores.drafts.change((draft) => ({ ...draft, query: 'xyz', duration: '5-10' }));
    const before = stores.drafts.current.value;
    expect(await stores.questions.saveDraft()).toBe('no-topic');
    expect(stores.drafts.current.value).toEqual(before);
    expect(await readCounted(stores)).toEqual([]);
    expect(stores.questions.undo.value).toBeUndefined();
  });

  it('keeps what is typed while it goes on, also over a reload', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    const saving = stores.questions.saveDraft();
    stores.drafts.change((draft) => ({ ...draft, query: 'volgende' }));
    expect(await saving).toBe('saved');
    expect(stores.drafts.current.value.query).toBe('volgende');
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value.query).toBe('volgende');
    expect(await readTopics(again)).toEqual(['tax']);
  });

  it('makes one question when it is pressed twice', async () => {
    const { stores } = await openFresh();
    write(stores, 'tax');
    await Promise.all([stores.questions.saveDraft(), stores.questions.saveDraft()]);
    expect(await readTopics(stores)).toEqual(['tax']);
  });

  it('saves two in a row as two, before the first is stored, and keeps what follows', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    const first = stores.questions.saveDraft();
    write(stores, 'letters');
    const second = stores.questions.saveDraft();
    stores.drafts.change((draft) => ({ ...draft, query: 'derde' }));
    expect(await Promise.all([first, second])).toEqual(['saved', 'saved']);
    const again = await reopen(stores, name, clock);
    const counted = await readCounted(again);
    expect(counted.map(({ topic }) => topic).sort()).toEqual(['letters', 'tax']);
    expect(new Set(counted.map(({ visit }) => visit)).size).toBe(1);
    expect(Object.keys(again.questions.habit.value.scores).sort()).toEqual(['letters', 'tax']);
    expect(again.drafts.current.value.query).toBe('derde');
  });

  it('is not mixed up with what is done next before it is stored', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    const saving = stores.questions.saveDraft();
    const calling = stores.questions.changeDesk((desk) => ({ ...desk, channel: 'phone' }));
    const leaving = stores.questions.startVisit();
    await Promise.all([saving, calling, leaving]);
    const first = stores.questions.undo.value?.question as Question;
    expect(first.channel).toBe('in-person');
    const again = await reopen(stores, name, clock);
    for (const window of [stores, again]) {
      expect(window.questions.desk.value.channel).toBe('phone');
      expect(window.questions.desk.value.visit).not.toBe(first.visit);
    }
  });

  it('survives a page that goes away as soon as it is acknowledged', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'tax');
    closeWindow(stores);
    const again = await openWindow(name, clock);
    expect(await readCounted(again)).toEqual([question]);
  });
});

describe('correcting', () => {
  it('replaces the question, counts it anew, and goes back to the new question', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'tax');
    write(stores, 'letters');
    stores.drafts.beginEdit(question);
    stores.drafts.change((draft) => ({
      ...chooseTopic(draft, { topic: 'digid', detail: 'app' }, findTopic('digid')),
      place: { location: zuid, channel: 'phone', date: '2026-11-20', hour: 15 },
    }));
    expect(await stores.questions.saveDraft()).toBe('saved');
    const [corrected] = await readCounted(stores);
    expect(corrected).toMatchObject({
      ...{ uid: question.uid, visit: question.visit, topic: 'digid', detail: 'app' },
      ...{ location: zuid, channel: 'phone', date: '2026-11-20', hour: 15 },
    });
    expect((corrected?.updated ?? '') > question.updated).toBe(true);
    expect(stores.questions.today.value).toEqual([]);
    expect(stores.drafts.current.value).toMatchObject({ uid: 'new', topic: 'letters' });
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value).toMatchObject({ uid: 'new', topic: 'letters' });
  });

  it('is over when it is saved, also when the caret moved at that very moment', async () => {
    for (let turns = 0; turns < 20; turns++) {
      const { stores, name, clock } = await openFresh();
      stores.drafts.beginEdit(await save(stores, 'tax'));
      await stores.drafts.settled();
      const saving = stores.questions.saveDraft();
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      if (stores.drafts.current.value.uid === 'edit') {
        const caret = { field: 'search', start: 1 };
        stores.drafts.change((draft) => ({ ...draft, caret }));
      }
      expect(await saving).toBe('saved');
      await stores.drafts.settled();
      const again = await reopen(stores, name, clock);
      expect(again.drafts.current.value.uid, `after ${turns} turns`).toBe('new');
    }
  });
});

describe('undoing', () => {
  it('takes a saved question back and puts its draft into the form again', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20', device: 'paper' }));
    const { changed: _, ...typed } = stores.drafts.current.value;
    expect(await stores.questions.saveDraft()).toBe('saved');
    clock.now += 9 * second;
    expect(await stores.questions.undoLast()).toBe(true);
    expect(await readCounted(stores)).toEqual([]);
    expect(await stores.database.count('questions')).toBe(1);
    expect(stores.questions.today.value).toEqual([]);
    expect(stores.questions.undo.value).toBeUndefined();
    expect(stores.drafts.current.value).toMatchObject(typed);
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value).toMatchObject(typed);
    expect(await again.questions.undoLast()).toBe(false);
  });

  it('does not put the draft back over another question that was begun', async () => {
    const { stores } = await openFresh();
    await save(stores, 'tax');
    write(stores, 'letters');
    expect(await stores.questions.undoLast()).toBe(true);
    expect(stores.drafts.current.value.topic).toBe('letters');
    expect(await readCounted(stores)).toEqual([]);
  });

  it('brings back what stood there before a correction, as a later version', async () => {
    const { stores, clock } = await openFresh();
    const question = await save(stores, 'tax');
    clock.now += minute;
    stores.drafts.beginEdit(question);
    stores.drafts.change((draft) => chooseTopic(draft, { topic: 'digid' }, findTopic('digid')));
    await stores.questions.saveDraft();
    expect(await stores.questions.undoLast()).toBe(true);
    const [back] = await readCounted(stores);
    expect(back).toEqual({ ...question, updated: back?.updated });
    expect((back?.updated ?? '') > question.updated).toBe(true);
  });

  it('brings a withdrawn question back as a question of its own; the tombstone stays', async () => {
    const { stores, clock } = await openFresh();
    const question = await save(stores, 'tax');
    clock.now += minute;
    expect(await stores.questions.withdraw(question)).toBe('saved');
    expect(await readCounted(stores)).toEqual([]);
    expect(stores.questions.today.value).toEqual([]);
    expect(await stores.questions.undoLast()).toBe(true);
    const [back, ...others] = await readCounted(stores);
    expect(others).toEqual([]);
    expect(back?.uid).not.toBe(question.uid);
    expect(back).toEqual({ ...question, uid: back?.uid, updated: back?.updated });
    expect(await stores.questions.find(question.uid)).toMatchObject({ deleted: true });
    expect(stores.questions.today.value).toEqual([back]);
  });

  it('takes back what was done last, also when that is not stored yet', async () => {
    const { stores } = await openFresh();
    await save(stores, 'tax');
    write(stores, 'letters');
    const [, isUndone] = await Promise.all([
      stores.questions.saveDraft(),
      stores.questions.undoLast(),
    ]);
    expect(isUndone).toBe(true);
    expect(await readTopics(stores)).toEqual(['tax']);
    expect(stores.drafts.current.value.topic).toBe('letters');
  });

  it('leaves the question alone that is being written down since', async () => {
    const { stores } = await openFresh();
    await save(stores, 'tax');
    stores.drafts.change((draft) => ({ ...draft, query: 'volgende' }));
    expect(await stores.questions.undoLast()).toBe(true);
    expect(stores.drafts.current.value).toMatchObject({ query: 'volgende' });
    expect(stores.drafts.current.value.topic).toBeUndefined();
  });

  it('brings one question back when it is pressed twice', async () => {
    const { stores } = await openFresh();
    await stores.questions.withdraw(await save(stores, 'tax'));
    const { undoLast } = stores.questions;
    await Promise.all([undoLast(), undoLast(), undoLast()]);
    expect(await readTopics(stores)).toEqual(['tax']);
    expect(stores.questions.undo.value).toBeUndefined();
  });

  it.each(['save', 'edit', 'withdraw'] as const)(
    'of a %s still works after a reload within ten seconds, and not after them',
    async (action) => {
      for (const [wait, isUndone] of [
        [8 * second, true],
        [10 * second, false],
      ] as const) {
        const { stores, name, clock } = await openFresh();
        const question = await save(stores, 'tax');
        if (action === 'withdraw') await stores.questions.withdraw(question);
        if (action === 'edit') {
          stores.drafts.beginEdit(question);
          stores.drafts.change((draft) => chooseTopic(draft, { topic: 'pgb' }, findTopic('pgb')));
          await stores.questions.saveDraft();
        }
        const before = await readAll(stores.database);
        const again = await reopen(stores, name, clock);
        clock.now += wait;
        expect(await again.questions.undoLast()).toBe(isUndone);
        const topics = { save: [], edit: ['tax'], withdraw: ['tax'] }[action];
        if (isUndone) expect(await readTopics(again)).toEqual(topics);
        else expect(await readAll(again.database)).toEqual(before);
      }
    },
  );

  it('does nothing when nothing was done, or the clock was set back', async () => {
    const { stores, clock } = await openFresh();
    expect(await stores.questions.undoLast()).toBe(false);
    await save(stores, 'tax');
    clock.now -= 60 * minute;
    expect(await stores.questions.undoLast()).toBe(false);
    expect(await readTopics(stores)).toEqual(['tax']);
  });

  it('refuses when the question was changed elsewhere since', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'tax');
    const other = await openWindow(name, clock);
    expect(await other.questions.amend(question, { duration: 'over-20' })).toBe('saved');
    const stale = stores.questions.undo.value?.question.updated === question.updated;
    expect(await stores.questions.undoLast()).toBe(!stale);
    expect((await readCounted(stores)).length).toBe(stale ? 1 : 0);
  });
});

describe('a preset', () => {
  it('saves a question of its topic in one action', async () => {
    const { stores } = await openFresh();
    expect(await stores.questions.savePreset('digid:app')).toBe('saved');
    const [question] = await readCounted(stores);
    expect(question).toMatchObject({ topic: 'digid', detail: 'app', organisation: 'digid' });
    expect(stores.questions.habit.value.scores['digid:app']?.value).toBe(1);
    expect(await stores.questions.undoLast()).toBe(true);
    expect(await readCounted(stores)).toEqual([]);
  });

  it('takes along what was filled in without a topic, and gives it back when undone', async () => {
    const { stores } = await openFresh();
    stores.drafts.change((draft) => ({ ...draft, query: 'tax', duration: 'over-20' }));
    await stores.questions.savePreset('letters');
    expect(await readCounted(stores)).toMatchObject([{ topic: 'letters', duration: 'over-20' }]);
    expect(stores.drafts.current.value).toMatchObject({ query: '' });
    await stores.questions.undoLast();
    expect(stores.drafts.current.value).toMatchObject({ query: 'tax', duration: 'over-20' });
  });

  it('leaves a question alone that already has its topic', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    const before = stores.drafts.current.value;
    expect(await stores.questions.savePreset('letters')).toBe('saved');
    expect(stores.drafts.current.value).toEqual(before);
    const [question] = await readCounted(stores);
    expect(question?.topic).toBe('letters');
    expect(question).not.toHaveProperty('duration');
    await stores.questions.undoLast();
    expect(stores.drafts.current.value).toEqual(before);
    const again = await reopen(stores, name, clock);
    expect(again.drafts.current.value).toEqual(before);
  });

  it('leaves a correction alone that is going on', async () => {
    const { stores } = await openFresh();
    stores.drafts.beginEdit(await save(stores, 'tax'));
    const before = stores.drafts.current.value;
    expect(await stores.questions.savePreset('letters')).toBe('saved');
    expect(stores.drafts.current.value).toEqual(before);
    expect(await readTopics(stores)).toEqual(['letters', 'tax']);
  });

  it('takes a place among the buttons once it is used clearly more than one of them', async () => {
    const { stores, clock } = await openFresh();
    for (let i = 0; i < 3; i++) {
      await save(stores, 'wmo');
      clock.now += minute;
    }
    expect(stores.questions.habit.value.places).toEqual([...firstPresets.slice(0, 7), 'wmo']);
  });

  it('never saves a follow-up that does not exist', async () => {
    const { stores } = await openFresh();
    expect(await stores.questions.savePreset('digid:nonsense')).toBe('saved');
    const [question] = await readCounted(stores);
    expect(question?.topic).toBe('digid');
    expect(question).not.toHaveProperty('detail');
  });
});

describe('once more', () => {
  it('saves the same question again, at this moment and for this visit', async () => {
    const { stores, clock } = await openFresh();
    const first = await save(stores, 'tax');
    const full: Question = {
      ...first,
      duration: '5-10',
      outcome: 'partly',
      questionBehind: 'debts',
      transferred: '2026-11-23T10:00:00.000Z',
      connections: [{ kind: 'activity', uid: 'x', response: 'offered' }],
    };
    clock.now += 60 * minute;
    await stores.questions.changeDesk((desk) => ({ ...desk, channel: 'phone' }));
    expect(await stores.questions.repeat(full)).toBe('saved');
    const copy = stores.questions.undo.value?.question as Question;
    expect(copy).toEqual({
      ...first,
      ...{ uid: copy.uid, updated: copy.updated, visit: copy.visit },
      ...{ duration: '5-10', outcome: 'partly', hour: 11, channel: 'phone' },
    });
    expect(copy.uid > first.uid).toBe(true);
    expect(copy.visit).not.toBe(first.visit);
    expect(await readTopics(stores)).toEqual(['tax', 'tax']);
    expect(await stores.questions.undoLast()).toBe(true);
    expect(await readTopics(stores)).toEqual(['tax']);
  });
});

describe('a later detail', () => {
  it('changes the saved question and its counts, and the save can still be undone', async () => {
    const { stores, clock } = await openFresh();
    await stores.questions.savePreset('digid');
    const [question] = await readCounted(stores);
    clock.now += 8 * second;
    const amending = stores.questions.amend(question as Question, { detail: 'password' });
    expect(await amending).toBe('saved');
    expect(await readCounted(stores)).toMatchObject([{ uid: question?.uid, detail: 'password' }]);
    clock.now += 8 * second;
    expect(await stores.questions.undoLast()).toBe(true);
    expect(await readCounted(stores)).toEqual([]);
  });

  it('is refused for a version that is no longer there', async () => {
    const { stores } = await openFresh();
    await stores.questions.savePreset('digid');
    const [question] = (await readCounted(stores)) as [Question];
    await stores.questions.amend(question, { detail: 'password' });
    expect(await stores.questions.amend(question, { detail: 'app' })).toBe('changed');
    expect(await readCounted(stores)).toMatchObject([{ detail: 'password' }]);
    await stores.questions.withdraw(question);
    expect(await stores.questions.amend(question, { detail: 'app' })).toBe('changed');
    expect(await readCounted(stores)).toEqual([]);
  });
});

describe('tallying', () => {
  const countsOf = ({ questions }: Stores) =>
    Object.fromEntries(
      Object.entries(questions.desk.value.tally?.uids ?? {}).map(([key, uids]) => [
        key,
        uids.length,
      ]),
    );

  it('counts each tap as a question of a visit of its own', async () => {
    const { stores, name, clock } = await openFresh();
    const { tally } = stores.questions;
    await tally('tax', 1);
    await tally('tax', 1);
    await tally('digid:app', 1);
    expect(countsOf(stores)).toEqual({ tax: 2, 'digid:app': 1 });
    const counted = await readCounted(stores);
    expect(counted.map(({ topic }) => topic).sort()).toEqual(['digid', 'tax', 'tax']);
    expect(new Set(counted.map(({ visit }) => visit)).size).toBe(3);
    expect(stores.questions.today.value).toHaveLength(3);
    const again = await reopen(stores, name, clock);
    expect(countsOf(again)).toEqual({ tax: 2, 'digid:app': 1 });
  });

  it('counts every tap, however fast they follow each other', async () => {
    const { stores } = await openFresh();
    const { tally } = stores.questions;
    await Promise.all(Array.from({ length: 7 }, (_, i) => tally(i % 2 ? 'tax' : 'pgb', 1)));
    expect(countsOf(stores)).toEqual({ tax: 3, pgb: 4 });
    expect(await readCounted(stores)).toHaveLength(7);
    await Promise.all([tally('tax', -1), tally('tax', -1), tally('pgb', -1)]);
    expect(countsOf(stores)).toEqual({ tax: 1, pgb: 3 });
    expect(await readTopics(stores)).toEqual(['pgb', 'pgb', 'pgb', 'tax']);
    expect(stores.questions.habit.value.scores.pgb?.value).toBeCloseTo(4);
  });

  it('takes the last one of its kind back, and never more than were counted', async () => {
    const { stores } = await openFresh();
    const { tally } = stores.questions;
    await save(stores, 'tax');
    await tally('tax', 1);
    await tally('tax', -1);
    await tally('tax', -1);
    await tally('digid', -1);
    expect(countsOf(stores)).toEqual({ tax: 0 });
    expect(await readTopics(stores)).toEqual(['tax']);
  });

  it('is not disturbed when a tallied question was withdrawn from the list', async () => {
    const { stores } = await openFresh();
    const { tally } = stores.questions;
    await tally('tax', 1);
    const [question] = stores.questions.today.value;
    await stores.questions.withdraw(question as Question);
    await tally('tax', -1);
    expect(countsOf(stores)).toEqual({ tax: 0 });
    expect(await readCounted(stores)).toEqual([]);
  });

  it('leaves the visit at the desk and the question in the form alone', async () => {
    const { stores } = await openFresh();
    const first = await save(stores, 'tax');
    write(stores, 'letters');
    const before = stores.drafts.current.value;
    await stores.questions.tally('digid', 1);
    expect(stores.drafts.current.value).toEqual(before);
    await stores.questions.saveDraft();
    expect(stores.questions.undo.value?.question.visit).toBe(first.visit);
  });

  it('begins anew on another day and at another location', async () => {
    const { stores, clock } = await openFresh();
    await stores.settings.changeTeam({ locations: aTeam().locations });
    await stores.settings.changeDevice({ location: plein });
    await stores.questions.tally('tax', 1);
    await stores.settings.changeDevice({ location: zuid });
    await stores.questions.tally('tax', 1);
    expect(countsOf(stores)).toEqual({ tax: 1 });
    clock.now += 24 * 60 * minute;
    await stores.questions.tally('tax', 1);
    expect(countsOf(stores)).toEqual({ tax: 1 });
    expect(await readTopics(stores)).toEqual(['tax', 'tax', 'tax']);
  });
});

describe('a visit', () => {
  it('joins questions within twenty minutes, also over a reload', async () => {
    const { stores, name, clock } = await openFresh();
    const first = await save(stores, 'tax');
    clock.now += 19 * minute;
    const second = await save(stores, 'letters');
    clock.now += 19 * minute;
    const again = await reopen(stores, name, clock);
    const third = await save(again, 'pgb');
    expect(second.visit).toBe(first.visit);
    expect(third.visit).toBe(first.visit);
  });

  it('is a new one after twenty idle minutes', async () => {
    const { stores, clock } = await openFresh();
    const first = await save(stores, 'tax');
    clock.now += 20 * minute;
    const second = await save(stores, 'tax');
    expect(second.visit).not.toBe(first.visit);
  });

  it('is a new one for the next visitor, at once and for all that follows', async () => {
    const { stores, name, clock } = await openFresh();
    const first = await save(stores, 'tax');
    await stores.questions.startVisit();
    const again = await reopen(stores, name, clock);
    const second = await save(again, 'tax');
    const third = await save(again, 'letters');
    expect(second.visit).not.toBe(first.visit);
    expect(third.visit).toBe(second.visit);
  });

  it('is random and says nothing about when or who', async () => {
    const { stores } = await openFresh();
    const { visit } = await save(stores, 'tax');
    expect(visit).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('keeps the channel until it is changed, and nothing of the question', async () => {
    const { stores, name, clock } = await openFresh();
    await stores.questions.changeDesk((desk) => ({ ...desk, channel: 'phone' }));
    write(stores, 'tax');
    stores.drafts.change((draft) => chooseOutcome(draft, 'referred', findTopic('tax')));
    await stores.questions.saveDraft();
    clock.now += 60 * minute;
    const again = await reopen(stores, name, clock);
    const next = await save(again, 'letters');
    expect(next).toMatchObject({ channel: 'phone', outcome: 'can-go-on-alone', referrals: [] });
  });
});

describe('an earlier moment', () => {
  const moment = { date: '2026-11-20', hour: 15 };
  const setMoment = ({ questions }: Stores) =>
    questions.changeDesk((desk) => ({ ...desk, moment }));

  it('is that of every question until it is set back, over reloads and next visitors', async () => {
    const { stores, name, clock } = await openFresh();
    await setMoment(stores);
    expect(await save(stores, 'tax')).toMatchObject(moment);
    await stores.questions.startVisit();
    const again = await reopen(stores, name, clock);
    await again.questions.savePreset('letters');
    await again.questions.tally('pgb', 1);
    await again.questions.repeat(aQuestion({ topic: 'fine' }));
    // The list is that of the day for which is written: there they are found back and corrected.
    expect(again.questions.today.value).toHaveLength(4);
    expect(
      (await readCounted(again)).every(({ date, hour }) => `${date} ${hour}` === '2026-11-20 15'),
    ).toBe(true);
    await again.questions.changeDesk(({ moment: _, ...desk }) => desk);
    expect(await save(again, 'tax')).toMatchObject({ date: '2026-11-23', hour: 10 });
    expect(await readCounted(again)).toHaveLength(5);
  });

  it('counts also when it was set after the desk had been idle for long', async () => {
    const { stores, name, clock } = await openFresh();
    await save(stores, 'tax');
    clock.now += 45 * minute;
    await setMoment(stores);
    const again = await reopen(stores, name, clock);
    expect(again.questions.desk.value.moment).toEqual(moment);
    expect(await save(again, 'letters')).toMatchObject(moment);
  });

  it('is saved as long as it is in sight, also after a long pause', async () => {
    const { stores, clock } = await openFresh();
    await setMoment(stores);
    await save(stores, 'tax');
    clock.now += 45 * minute;
    expect(stores.questions.desk.value.moment).toEqual(moment);
    expect(await save(stores, 'letters')).toMatchObject(moment);
  });

  it('has ended when the panel is opened after a long pause, in every window', async () => {
    const { stores, name, clock } = await openFresh();
    await setMoment(stores);
    await save(stores, 'tax');
    clock.now += 45 * minute;
    const other = await openWindow(name, clock);
    expect(other.questions.desk.value).not.toHaveProperty('moment');
    await eventually(() => expect(stores.questions.desk.value).not.toHaveProperty('moment'));
    expect(await save(other, 'letters')).toMatchObject({ date: '2026-11-23', hour: 10 });
  });
});

describe('the time', () => {
  it('set back is told, and loses nothing', async () => {
    const { stores, name, clock } = await openFresh();
    const first = await save(stores, 'tax');
    expect(stores.questions.clockBack.value).toBe(false);
    clock.now -= 3 * 60 * minute;
    const second = await save(stores, 'letters');
    expect(stores.questions.clockBack.value).toBe(true);
    expect(second.visit).not.toBe(first.visit);

    stores.drafts.beginEdit(first);
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    expect(await stores.questions.saveDraft()).toBe('saved');
    const corrected = (await stores.questions.find(first.uid)) as Question;
    expect(corrected.duration).toBe('over-20');
    expect(corrected.updated > first.updated).toBe(true);
    expect(await stores.questions.undoLast()).toBe(true);
    const back = (await stores.questions.find(first.uid)) as Question;
    expect(back.updated > corrected.updated).toBe(true);
    expect(await stores.questions.withdraw(back)).toBe('saved');
    const tombstone = await stores.questions.find(first.uid);
    expect((tombstone?.updated ?? '') > back.updated).toBe(true);
    expect(await readTopics(stores)).toEqual(['letters']);

    const again = await reopen(stores, name, clock);
    expect(again.questions.clockBack.value).toBe(true);
    clock.now += 4 * 60 * minute;
    await save(again, 'tax');
    expect(again.questions.clockBack.value).toBe(false);
  });

  it('of a new day empties the list of today, and not the figures', async () => {
    const { stores, clock } = await openFresh();
    await save(stores, 'tax');
    clock.now += 24 * 60 * minute;
    await stores.questions.reload();
    expect(stores.questions.today.value).toEqual([]);
    expect(await readTopics(stores)).toEqual(['tax']);
  });
});

describe('the settings', () => {
  it('survive a reload, those of the team and those of this computer', async () => {
    const { stores, name, clock } = await openFresh();
    expect(await stores.settings.changeTeam({ locations: aTeam().locations })).toBe(true);
    expect(await stores.settings.changeDevice({ location: zuid, language: 'en' })).toBe(true);
    const again = await reopen(stores, name, clock);
    expect(again.settings.team.value).toEqual(stores.settings.team.value);
    expect(again.settings.device.value).toMatchObject({ location: zuid, language: 'en' });
    expect(again.settings.location.value.name).toBe('Bibliotheek Zuid');
  });

  it('show each location its own questions and its own habits', async () => {
    const { stores } = await openFresh();
    await stores.settings.changeTeam({ locations: aTeam().locations });
    await stores.settings.changeDevice({ location: plein });
    await stores.questions.reload();
    const here = await save(stores, 'tax');
    await stores.settings.changeDevice({ location: zuid });
    await stores.questions.reload();
    expect(stores.questions.today.value).toEqual([]);
    expect(stores.questions.habit.value).toEqual({ uid: zuid, places: [], scores: {} });
    const there = await save(stores, 'letters');
    expect(there.location).toBe(zuid);
    await stores.settings.changeDevice({ location: plein });
    await stores.questions.reload();
    expect(stores.questions.today.value).toEqual([here]);
    expect(Object.keys(stores.questions.habit.value.scores)).toEqual(['tax']);
  });

  it('have an instant that grows, also when the clock was set back', async () => {
    const { stores, clock } = await openFresh();
    await stores.settings.changeTeam({ pinnedPresets: ['tax'] });
    const { updated } = stores.settings.team.value;
    clock.now -= 60 * minute;
    await stores.settings.changeTeam({ pinnedPresets: ['tax', 'digid'] });
    expect(stores.settings.team.value.updated > updated).toBe(true);
  });

  it('know the topics that the team added', async () => {
    const { stores } = await openFresh();
    await stores.settings.changeTeam({
      topics: [{ id: 'team-1', label: 'Repaircafé', group: 'library' }],
    });
    await stores.questions.savePreset('team-1');
    expect(await readCounted(stores)).toMatchObject([
      { topic: 'team-1', group: 'library', organisation: 'none' },
    ]);
  });
});

describe('two windows', () => {
  async function openTwo() {
    const { stores: one, name, clock } = await openFresh();
    return { one, other: await openWindow(name, clock), name, clock };
  }

  it('see each other’s questions, counts and habits', async () => {
    const { one, other } = await openTwo();
    const question = await save(one, 'tax');
    await eventually(() => expect(other.questions.today.value).toEqual([question]));
    expect(other.changes.value).toBe(1);
    expect(other.questions.habit.value).toEqual(one.questions.habit.value);
    expect(other.questions.undo.value).toEqual(one.questions.undo.value);
    await other.questions.tally('digid', 1);
    await eventually(() => expect(one.questions.today.value).toHaveLength(2));
    await eventually(() =>
      expect(one.questions.desk.value.tally).toEqual(other.questions.desk.value.tally),
    );
    await one.questions.withdraw(question);
    await eventually(() => expect(other.questions.today.value).toHaveLength(1));
  });

  it('can undo what the other did', async () => {
    const { one, other } = await openTwo();
    await save(one, 'tax');
    await eventually(() => expect(other.questions.undo.value).toBeDefined());
    expect(await other.questions.undoLast()).toBe(true);
    await eventually(() => expect(one.questions.today.value).toEqual([]));
    expect(await readCounted(one)).toEqual([]);
  });

  it('see each other’s settings, and the unfinished question', async () => {
    const { one, other } = await openTwo();
    await one.settings.changeTeam({ locations: aTeam().locations });
    await one.settings.changeDevice({ location: zuid });
    await eventually(() => expect(other.settings.location.value.uid).toBe(zuid));
    one.drafts.change((draft) => ({ ...draft, query: 'huur' }));
    await eventually(() => expect(other.drafts.current.value.query).toBe('huur'));
    other.drafts.change((draft) => ({ ...draft, query: 'huurt' }));
    await eventually(() => expect(one.drafts.current.value.query).toBe('huurt'));
  });

  it('miss nothing of each other while one of them is still opening', async () => {
    const { stores: one, name, clock } = await openFresh();
    const changes: Promise<unknown>[] = [];
    const other = await openStores({
      name,
      language: 'nl',
      onProblem: () => undefined,
      clock: () => clock.now++,
      // Called once the settings and the drafts were read, and before the questions are.
      topicBook: () => {
        changes.push(one.settings.changeTeam({ pinnedPresets: ['pgb'] }));
        one.drafts.change((draft) => ({ ...draft, query: 'huur' }));
        return { find: findTopic, isOpen: () => true };
      },
    });
    closeLater(other.database);
    await Promise.all(changes);
    await eventually(() => expect(other.settings.team.value.pinnedPresets).toEqual(['pgb']));
    await eventually(() => expect(other.drafts.current.value.query).toBe('huur'));
  });

  it('share the channel and the visit', async () => {
    const { one, other } = await openTwo();
    await one.questions.changeDesk((desk) => ({ ...desk, channel: 'phone' }));
    await eventually(() => expect(other.questions.desk.value.channel).toBe('phone'));
    const first = await save(one, 'tax');
    await eventually(() => expect(other.questions.desk.value.last).toBeGreaterThan(0));
    const second = await save(other, 'letters');
    expect(second).toMatchObject({ visit: first.visit, channel: 'phone' });
  });

  it('count right when both save at the same moment', async () => {
    const { one, other } = await openTwo();
    await Promise.all([one, other, one, other].map(({ questions }) => questions.savePreset('tax')));
    const counted = await readCounted(one);
    expect(counted).toHaveLength(4);
    const tallies = await one.database.getAll('tallies');
    expect(tallies.find(({ period }) => period === 'M2026-11')?.counts).toEqual(
      countNaively(counted),
    );
  });

  /** One window corrects a question that changes in the other meanwhile. */
  async function openConflict(change: (other: Stores, question: Question) => Promise<unknown>) {
    const { one, other } = await openTwo();
    const question = await save(one, 'tax');
    one.drafts.beginEdit(question);
    one.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    const draft = one.drafts.current.value;
    expect(await change(other, question)).toBe('saved');
    expect(await one.questions.saveDraft()).toBe('changed');
    return { one, other, question, draft };
  }

  it('that correct the same question: the second one is told, and keeps what it typed', async () => {
    const { one, question, draft } = await openConflict((other, saved) =>
      other.questions.amend(saved, { device: 'phone' }),
    );
    expect(one.drafts.current.value).toEqual(draft);
    const [stored] = await readCounted(one);
    expect(stored).toMatchObject({ uid: question.uid, device: 'phone' });
    expect(stored).not.toHaveProperty('duration');
    expect(one.problem.value).toBeUndefined();
  });

  it('that correct the same question: the second one may save over the first', async () => {
    const { one, question } = await openConflict((other, saved) =>
      other.questions.amend(saved, { device: 'phone' }),
    );
    const theirs = (await one.questions.find(question.uid)) as Question;
    expect(await one.questions.saveDraft(true)).toBe('saved');
    const [mine, ...others] = await readCounted(one);
    expect(others).toEqual([]);
    expect(mine).toMatchObject({ uid: question.uid, duration: 'over-20' });
    expect((mine?.updated ?? '') > theirs.updated).toBe(true);
    expect(one.drafts.current.value.uid).toBe('new');
    // Undone, the version comes back that was saved over, not the one before it.
    expect(await one.questions.undoLast()).toBe(true);
    const [back] = await readCounted(one);
    expect(back).toEqual({ ...theirs, updated: back?.updated });
  });

  it('that correct the same question: the second one may let the first one be', async () => {
    const { one } = await openConflict((other, saved) =>
      other.questions.amend(saved, { device: 'phone' }),
    );
    one.drafts.dropEdit();
    expect(one.drafts.current.value.uid).toBe('new');
    expect(await readCounted(one)).toMatchObject([{ device: 'phone' }]);
  });

  it('may save a correction of a question that was withdrawn as a new one, once', async () => {
    const { one, question } = await openConflict((other, saved) => other.questions.withdraw(saved));
    expect(await readCounted(one)).toEqual([]);
    const { saveDraft } = one.questions;
    await Promise.all([saveDraft(true), saveDraft(true)]);
    const [mine, ...others] = await readCounted(one);
    expect(others).toEqual([]);
    expect(mine?.uid).not.toBe(question.uid);
    expect(mine).toMatchObject({ topic: 'tax', duration: 'over-20', visit: question.visit });
    expect(await one.questions.find(question.uid)).toMatchObject({ deleted: true });
    expect(await one.questions.undoLast()).toBe(true);
    expect(await readCounted(one)).toEqual([]);
  });

  it('that withdraw the same question, or press twice, can bring it back once', async () => {
    const { one, other } = await openTwo();
    const question = await save(one, 'tax');
    const results = await Promise.all(
      [one, one, other].map(({ questions }) => questions.withdraw(question)),
    );
    expect(results.filter((result) => result === 'problem')).toEqual([]);
    expect(await readCounted(one)).toEqual([]);
    await eventually(() => expect(other.questions.undo.value?.action).toBe('withdraw'));
    expect(await one.questions.undoLast()).toBe(true);
    await eventually(() => expect(other.questions.undo.value).toBeUndefined());
    expect(await other.questions.undoLast()).toBe(false);
    expect(await readTopics(one)).toEqual(['tax']);
  });

  it('bring back a withdrawn question with what the other added to it', async () => {
    const { one, other } = await openTwo();
    const question = await save(one, 'tax');
    expect(await other.questions.amend(question, { device: 'phone' })).toBe('saved');
    expect(await one.questions.withdraw(question)).toBe('saved');
    expect(await one.questions.undoLast()).toBe(true);
    expect(await readCounted(one)).toMatchObject([{ topic: 'tax', device: 'phone' }]);
  });

  it('of which one is closed do not trouble each other', async () => {
    const { one, other } = await openTwo();
    closeWindow(other);
    const question = await save(one, 'tax');
    expect(one.problem.value).toBeUndefined();
    expect(other.questions.today.value).toEqual([]);
    expect(await readCounted(one)).toEqual([question]);
  });
});

/** Lets the engine end a transaction at its given row, as it does when there is no room. */
function fillDisk(atRow: number) {
  const original = IDBObjectStore.prototype.put;
  let rows = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    const engine = this.transaction as unknown as { _abort(name: string): void };
    if (rows++ === atRow) queueMicrotask(() => engine._abort('QuotaExceededError'));
    return original.apply(this, row);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('when storing fails', () => {
  it('says so and keeps the question in the form, which is there again after a reload', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    const { changed: _, ...typed } = stores.drafts.current.value;
    await stores.drafts.settled();
    stores.database.close();
    expect(await stores.questions.saveDraft()).toBe('problem');
    expect(stores.problem.value).toBe('outdated');
    expect(stores.drafts.current.value).toMatchObject(typed);
    expect(stores.questions.today.value).toEqual([]);
    const again = await openWindow(name, clock);
    expect(again.drafts.current.value).toMatchObject(typed);
    expect(await readCounted(again)).toEqual([]);
  });

  it('keeps a correction, too', async () => {
    const { stores, name, clock } = await openFresh();
    const question = await save(stores, 'tax');
    stores.drafts.beginEdit(question);
    stores.drafts.change((draft) => ({ ...draft, duration: 'over-20' }));
    await stores.drafts.settled();
    const draft = stores.drafts.current.value;
    stores.database.close();
    await expect(stores.questions.saveDraft()).resolves.toBe('problem');
    expect(stores.problem.value).toBe('outdated');
    expect(stores.drafts.current.value).toEqual(draft);
    const again = await openWindow(name, clock);
    expect(again.drafts.current.value).toEqual(draft);
    expect(await readCounted(again)).toEqual([question]);
  });

  it.each([
    ['savePreset', ({ questions }: Stores) => questions.savePreset('tax')],
    ['repeat', ({ questions }: Stores) => questions.repeat(aQuestion())],
    ['amend', ({ questions }: Stores) => questions.amend(aQuestion(), { device: 'phone' })],
    ['withdraw', ({ questions }: Stores) => questions.withdraw(aQuestion())],
  ])('%s ends with a problem and not with an error', async (_, step) => {
    const { stores } = await openFresh();
    stores.database.close();
    expect(await step(stores)).toBe('problem');
    expect(stores.problem.value).toBe('outdated');
  });

  it('undoing, tallying and changing settings or desk end without an error', async () => {
    const { stores } = await openFresh();
    await save(stores, 'tax');
    stores.database.close();
    expect(await stores.questions.undoLast()).toBe(false);
    await stores.questions.tally('tax', 1);
    await stores.questions.startVisit();
    expect(await stores.settings.changeTeam({ pinnedPresets: [] })).toBe(false);
    expect(await stores.settings.changeDevice({ language: 'en' })).toBe(false);
    expect(stores.problem.value).toBe('outdated');
  });

  // The question, two tallies, the desk, the undo, the draft, the habit.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'for want of room at row %i changes nothing at all, and goes through once there is room',
    async (atRow) => {
      const { stores, name, clock } = await openFresh();
      const first = await save(stores, 'letters');
      write(stores, 'tax');
      await stores.drafts.settled();
      const before = await readAll(stores.database);
      const habits = await stores.database.getAll('habits');
      const put = fillDisk(atRow);
      expect(await stores.questions.saveDraft()).toBe('problem');
      put.mockRestore();
      expect(stores.problem.value).toBe('full');
      expect(stores.drafts.current.value.topic).toBe('tax');
      expect(stores.questions.today.value).toEqual([first]);
      expect(stores.questions.undo.value?.question).toEqual(first);
      expect(await readAll(stores.database)).toEqual(before);
      expect(await stores.database.getAll('habits')).toEqual(habits);
      const again = await reopen(stores, name, clock);
      expect(again.drafts.current.value.topic).toBe('tax');

      expect(await again.questions.saveDraft()).toBe('saved');
      expect(again.problem.value).toBeUndefined();
      expect(await readTopics(again)).toEqual(['letters', 'tax']);
    },
  );

  it('because a newer release came in tells the page that it is outdated', async () => {
    const { stores, name, clock } = await openFresh();
    write(stores, 'tax');
    await stores.drafts.settled();
    const { openDatabase } = await import('../../utils/storage/db');
    const newer = await openDatabase({ name, steps: [...upgrades, () => undefined] });
    expect(stores.problem.value).toBe('outdated');
    expect(await newer.get('drafts', 'new')).toMatchObject({ topic: 'tax' });
    expect(await stores.questions.saveDraft()).toBe('problem');
    expect(stores.drafts.current.value.topic).toBe('tax');
    newer.close();
    await expect(openWindow(name, clock)).rejects.toMatchObject({ kind: 'newer' });
  });
});
