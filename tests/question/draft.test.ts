import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseOrganisation,
  chooseOutcome,
  chooseTopic,
  clearDraft,
  refer,
  toggleHelp,
  toggleReferral,
} from '../../utils/question/choose';
import {
  buildQuestion,
  type Draft,
  emptyDraft,
  hasContent,
  type Place,
  proposeDuration,
  readQuestion,
} from '../../utils/question/draft';
import {
  details,
  devices,
  durations,
  helps,
  outcomes,
  type Question,
  referralKinds,
} from '../../utils/question/question';
import type { Topic } from '../../utils/question/topic';
import { topics } from '../../utils/question/topics';
import { anyQuestion, printSeed } from '../fixtures/arbitraries';
import { aDraft, aQuestion, plein } from '../fixtures/builders';

printSeed('draft.test.ts');

const findTopic = (id: string | undefined) => topics.find((topic) => topic.id === id);
const identity = { uid: aQuestion().uid, updated: aQuestion().updated };
const place: Place = {
  visit: aQuestion().visit,
  date: '2026-11-23',
  hour: 10,
  location: plein,
  channel: 'in-person',
};

/** The draft of somebody who picks a topic in the search list. */
function pick(topic: string, draft: Draft = aDraft()): Draft {
  return chooseTopic(draft, { topic }, findTopic(topic));
}

function build(draft: Draft): Question | undefined {
  return buildQuestion(draft, place, identity, findTopic(draft.topic));
}

describe('an empty draft', () => {
  it('proposes digital help and that the visitor can go on alone', () => {
    expect(emptyDraft(7)).toMatchObject({
      uid: 'new',
      changed: 7,
      help: ['digital-help'],
      outcome: 'can-go-on-alone',
      referrals: [],
    });
  });

  it('holds nothing that a person would miss, and makes no question', () => {
    expect(hasContent(emptyDraft(7))).toBe(false);
    expect(hasContent(aDraft({ caret: { field: 'search', start: 0, end: 0 } }))).toBe(false);
    expect(build(emptyDraft(7))).toBeUndefined();
  });

  it.each([
    ['typed text', { query: 'd' }],
    ['typed text of the question behind', { behindQuery: 'd' }],
    ['a topic', { topic: 'tax' }],
    ['help that was chosen', { helpChosen: true }],
    ['another outcome', { outcome: 'partly' }],
    ['no outcome', { outcome: undefined }],
    ['a question behind the question', { questionBehind: 'debts' }],
    ['a duration', { duration: '5-10' }],
    ['a device', { device: 'phone' }],
  ] as [string, Partial<Draft>][])('is no longer empty with %s', (_, content) => {
    expect(hasContent(aDraft(content))).toBe(true);
  });
});

describe('choosing a topic', () => {
  it.each(topics.map((topic) => [topic.id, topic] as const))(
    'proposes for %s its organisation and its usual help, and is a complete question',
    (id, topic) => {
      const draft = pick(id);
      expect(draft).toMatchObject({
        topic: id,
        organisation: topic.organisation,
        organisationSource: 'topic',
        help: [topic.help ?? 'digital-help'],
        outcome: 'can-go-on-alone',
      });
      expect(build(draft)).toEqual({
        ...identity,
        ...place,
        group: topic.group,
        topic: id,
        organisation: topic.organisation,
        organisationSource: 'topic',
        help: [topic.help ?? 'digital-help'],
        outcome: 'can-go-on-alone',
        referrals: [],
        connections: [],
      });
    },
  );

  it('lets proposals follow when the topic changes', () => {
    const draft = pick('letters', pick('tax'));
    expect(draft).toMatchObject({ organisation: 'other', help: ['general-information'] });
  });

  it('keeps what a person chose when the topic changes', () => {
    let draft = toggleHelp(pick('tax'), 'digital-society', findTopic('tax'));
    draft = chooseOutcome(draft, 'partly', findTopic('tax'));
    draft = { ...draft, duration: 'over-20', device: 'paper', questionBehind: 'debts' };
    expect(pick('letters', draft)).toMatchObject({
      topic: 'letters',
      help: ['digital-society'],
      outcome: 'partly',
      duration: 'over-20',
      device: 'paper',
      questionBehind: 'debts',
    });
  });

  it('takes over the organisation that was picked with it', () => {
    const draft = chooseTopic(
      aDraft(),
      { topic: 'local-tax', organisation: 'water-board', organisationSource: 'chosen' },
      findTopic('local-tax'),
    );
    expect(build(draft)).toMatchObject({
      organisation: 'water-board',
      organisationSource: 'chosen',
    });
  });

  it('says of an organisation that a person just picked that it was chosen', () => {
    const draft = chooseTopic(aDraft(), { topic: 'tax', organisation: 'bank' }, findTopic('tax'));
    expect(draft.organisationSource).toBe('chosen');
  });

  it('keeps a chosen organisation when the same topic is picked again', () => {
    const chosen = chooseOrganisation(pick('tax'), 'municipality', findTopic('tax'));
    expect(pick('tax', chosen)).toMatchObject({
      organisation: 'municipality',
      organisationSource: 'chosen',
    });
  });

  it('says that the website told the organisation when it did', () => {
    const choice = { topic: 'benefits', organisation: 'toeslagen' };
    const draft = chooseTopic(
      aDraft(),
      { ...choice, organisationSource: 'host' },
      findTopic('benefits'),
    );
    expect(build(draft)).toMatchObject({ ...choice, organisationSource: 'host' });
  });

  it('knows no organisation and no group for a topic that is gone', () => {
    const draft = chooseTopic(aDraft(), { topic: 'team-gone' }, undefined);
    expect(build(draft)).toMatchObject({
      topic: 'team-gone',
      organisation: 'none',
      group: 'other',
    });
  });

  it('does not change the draft that it is given', () => {
    const draft = aDraft({ query: 'tax' });
    const copy = structuredClone(draft);
    pick('tax', draft);
    expect(draft).toEqual(copy);
  });
});

describe('choosing the organisation', () => {
  it('is a choice, but for the one that the topic proposes', () => {
    const tax = findTopic('tax');
    expect(chooseOrganisation(pick('tax'), 'bank', tax).organisationSource).toBe('chosen');
    const back = chooseOrganisation(
      chooseOrganisation(pick('tax'), 'bank', tax),
      'belastingdienst',
      tax,
    );
    expect(back).toMatchObject({ organisation: 'belastingdienst', organisationSource: 'topic' });
  });
});

describe('the follow-up of DigiD', () => {
  const digid = findTopic('digid');

  it('comes with the pick, and stays when DigiD is picked again', () => {
    const draft = chooseTopic(aDraft(), { topic: 'digid', detail: 'app' }, digid);
    expect(build(draft)?.detail).toBe('app');
    expect(build(pick('digid', draft))?.detail).toBe('app');
    const other = chooseTopic(draft, { topic: 'digid', detail: 'password' }, digid);
    expect(build(other)?.detail).toBe('password');
  });

  it('goes when the topic becomes another one, and does not come back', () => {
    const draft = pick('tax', chooseTopic(aDraft(), { topic: 'digid', detail: 'app' }, digid));
    expect(draft).not.toHaveProperty('detail');
    expect(build(pick('digid', draft))).not.toHaveProperty('detail');
  });

  it('is never part of a question about something else', () => {
    for (const { id } of topics) {
      const question = build({ ...pick(id), detail: 'app' });
      expect(question?.detail, id).toBe(id === 'digid' ? 'app' : undefined);
    }
  });
});

describe('clearing the topic', () => {
  it('leaves nothing of a new question but the caret', () => {
    const caret = { field: 'search', start: 0, end: 0 };
    const draft = chooseOutcome(pick('tax', aDraft({ query: 'tax', caret })), 'referred');
    expect(clearDraft(draft)).toEqual(aDraft({ caret }));
  });

  it('keeps of a correction what does not hang on the topic', () => {
    const question = aQuestion({ duration: '5-10', outcome: 'partly', questionBehind: 'debts' });
    const draft = clearDraft(readQuestion(question, 1));
    expect(draft).toMatchObject({
      uid: 'edit',
      duration: '5-10',
      outcome: 'partly',
      questionBehind: 'debts',
      original: question,
    });
    for (const gone of ['topic', 'detail', 'organisation', 'organisationSource']) {
      expect(draft).not.toHaveProperty(gone);
    }
    expect(build(draft)).toBeUndefined();
  });
});

describe('choosing the help', () => {
  const tax = findTopic('tax');

  it('takes the place of the proposal at the first choice, and adds at the next', () => {
    const first = toggleHelp(pick('tax'), 'course', tax);
    expect(first.help).toEqual(['course']);
    expect(toggleHelp(first, 'digital-help', tax).help).toEqual(['course', 'digital-help']);
  });

  it('takes the proposal away when that is pressed, so that no help can be told', () => {
    const none = toggleHelp(pick('tax'), 'digital-help', tax);
    expect(none.help).toEqual([]);
    expect(build(none)?.help).toEqual([]);
    expect(toggleHelp(none, 'digital-help', tax).help).toEqual(['digital-help']);
  });

  it('keeps proposals away from then on', () => {
    const chosen = toggleHelp(pick('tax'), 'course', tax);
    expect(pick('letters', chosen).help).toEqual(['course']);
    const referred = chooseOutcome(chosen, 'referred', tax);
    expect(referred.help).toEqual(['course', 'referred']);
    expect(chooseOutcome(referred, 'partly', tax).help).toEqual(['course']);
  });

  it('keeps the referral beside the first choice', () => {
    const referred = chooseOutcome(pick('tax'), 'referred', tax);
    expect(toggleHelp(referred, 'course', tax).help).toEqual(['referred', 'course']);
  });

  it('sets the outcome when referring is chosen as help, unless another one was told', () => {
    expect(toggleHelp(pick('tax'), 'referred', tax)).toMatchObject({
      outcome: 'referred',
      referrals: [{ to: 'forms-help', warm: false }],
    });
    const partly = chooseOutcome(pick('tax'), 'partly', tax);
    expect(toggleHelp(partly, 'referred', tax)).toMatchObject({
      outcome: 'partly',
      referrals: [{ to: 'forms-help', warm: false }],
    });
  });

  it('takes the referral along when it is pressed away', () => {
    const referred = toggleHelp(pick('tax'), 'referred', tax);
    const back = toggleHelp(referred, 'referred', tax);
    expect(back).toMatchObject({ outcome: 'can-go-on-alone', referrals: [] });
    expect(back.help).toEqual(['digital-help']);
  });
});

describe('referring', () => {
  it.each([
    ['tax', ['referred'], 'forms-help'],
    ['benefits', ['referred'], 'forms-help'],
    ['digid', ['digital-help', 'referred'], 'organisation-itself'],
    ['device', ['course', 'referred'], 'library-course'],
    ['language', ['course', 'referred'], 'language-point'],
    ['letters', ['general-information', 'referred'], 'forms-help'],
  ] as const)('proposes for %s the help %s and the desk %s, with details given', (id, help, to) => {
    const draft = chooseOutcome(pick(id), 'referred', findTopic(id));
    expect(draft).toMatchObject({ help, referrals: [{ to, warm: false }] });
  });

  it('proposes no desk for a topic that has no usual one', () => {
    const draft = chooseOutcome(pick('donor'), 'referred', findTopic('donor'));
    expect(draft).toMatchObject({ outcome: 'referred', help: ['referred'], referrals: [] });
  });

  it('keeps digital help where visitor and staff were on the site together', () => {
    const tax = findTopic('tax');
    const onSite = chooseTopic(
      aDraft(),
      { topic: 'tax', organisation: 'belastingdienst', organisationSource: 'host' },
      tax,
    );
    expect(chooseOutcome(onSite, 'referred', tax).help).toEqual(['digital-help', 'referred']);
  });

  it('counts as guidance to a course when the desk is a place to learn', () => {
    const tax = findTopic('tax');
    const draft = refer(pick('tax'), { to: 'library-course', warm: true }, tax);
    expect(draft.help).toEqual(['course', 'referred']);
    expect(refer(draft, { to: 'debt-help', warm: true }, tax).help).toEqual(['referred']);
  });

  it('takes a chosen desk in the place of the proposed one, and a second beside it', () => {
    const tax = findTopic('tax');
    const proposed = chooseOutcome(pick('tax'), 'referred', tax);
    const one = toggleReferral(proposed, { to: 'debt-help', warm: true }, tax);
    expect(one.referrals).toEqual([{ to: 'debt-help', warm: true }]);
    const two = toggleReferral(one, { to: 'forms-help', warm: false }, tax);
    expect(two.referrals).toEqual([
      { to: 'debt-help', warm: true },
      { to: 'forms-help', warm: false },
    ]);
  });

  it('changes the warmth of a desk, and takes it away when it is pressed again', () => {
    const tax = findTopic('tax');
    const proposed = chooseOutcome(pick('tax'), 'referred', tax);
    const warm = toggleReferral(proposed, { to: 'forms-help', warm: true }, tax);
    expect(warm.referrals).toEqual([{ to: 'forms-help', warm: true }]);
    const cold = toggleReferral(warm, { to: 'forms-help', warm: false }, tax);
    expect(cold.referrals).toEqual([{ to: 'forms-help', warm: false }]);
    expect(toggleReferral(cold, { to: 'forms-help', warm: false }, tax).referrals).toEqual([]);
  });

  it('comes with the pick of a topic and a desk in one', () => {
    const draft = chooseTopic(
      aDraft(),
      { topic: 'benefits', referral: { to: 'debt-help', warm: true } },
      findTopic('benefits'),
    );
    expect(build(draft)).toMatchObject({
      topic: 'benefits',
      help: ['referred'],
      outcome: 'referred',
      referrals: [{ to: 'debt-help', warm: true }],
    });
  });

  it('is gone when the outcome becomes another one, with its help', () => {
    const tax = findTopic('tax');
    const chosen = refer(pick('tax'), { to: 'debt-help', warm: true }, tax);
    for (const outcome of [...outcomes.filter((one) => one !== 'referred'), undefined]) {
      const question = build(chooseOutcome(chosen, outcome, tax));
      expect(question).toMatchObject({ referrals: [], help: ['digital-help'] });
      expect(question?.outcome).toBe(outcome);
    }
  });

  it('is proposed anew after it was taken back', () => {
    const tax = findTopic('tax');
    const chosen = refer(pick('tax'), { to: 'debt-help', warm: true }, tax);
    const again = chooseOutcome(chooseOutcome(chosen, 'partly', tax), 'referred', tax);
    expect(again.referrals).toEqual([{ to: 'forms-help', warm: false }]);
  });

  it('stays when the outcome changes between two that are not about referring', () => {
    const tax = findTopic('tax');
    let draft = chooseOutcome(pick('tax'), 'partly', tax);
    draft = toggleHelp(draft, 'referred', tax);
    draft = chooseOutcome(draft, 'comes-back', tax);
    expect(build(draft)).toMatchObject({
      outcome: 'comes-back',
      referrals: [{ to: 'forms-help', warm: false }],
    });
  });
});

type Step = (draft: Draft, topic: Topic | undefined) => Draft;

const anyReferral = fc.record({ to: fc.constantFrom(...referralKinds), warm: fc.boolean() });

/** Anything that a person can do to a draft in the panel. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...topics).map(
    (topic): Step =>
      (draft) =>
        pick(topic.id, draft),
  ),
  fc.tuple(fc.constantFrom(...details), fc.option(anyReferral, { nil: undefined })).map(
    ([detail, referral]): Step =>
      (draft) => {
        const choice = { topic: 'digid', detail, ...(referral ? { referral } : {}) };
        return chooseTopic(draft, choice, findTopic('digid'));
      },
  ),
  fc.constantFrom(...helps).map(
    (help): Step =>
      (draft, topic) =>
        toggleHelp(draft, help, topic),
  ),
  fc.constantFrom(...outcomes, undefined).map(
    (outcome): Step =>
      (draft, topic) =>
        chooseOutcome(draft, outcome, topic),
  ),
  // The desks are only in sight while the visitor is referred.
  anyReferral.map(
    (referral): Step =>
      (draft, topic) => {
        const isReferred = draft.outcome === 'referred' || draft.help.includes('referred');
        return isReferred ? toggleReferral(draft, referral, topic) : draft;
      },
  ),
  fc.constantFrom('municipality', 'bank', 'none').map(
    (organisation): Step =>
      (draft, topic) =>
        chooseOrganisation(draft, organisation, topic),
  ),
  fc.constant<Step>((draft) => clearDraft(draft)),
);

describe('any steps in the panel', () => {
  const run = (steps: Step[], from: Draft) =>
    steps.reduce((draft, step) => step(draft, findTopic(draft.topic)), from);

  it('make a question that agrees with itself, or none while there is no topic', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 15 }), (steps) => {
        const draft = run(steps, aDraft());
        const question = build(draft);
        expect(question === undefined).toBe(draft.topic === undefined);
        if (!question) return;
        const { help, outcome, referrals, detail, topic, group } = question;
        expect(group).toBe(findTopic(topic)?.group);
        expect(new Set(help).size).toBe(help.length);
        expect(new Set(referrals.map(({ to }) => to)).size).toBe(referrals.length);
        if (outcome === 'referred') expect(help).toContain('referred');
        if (referrals.length > 0) expect(help).toContain('referred');
        if (detail) expect(topic).toBe('digid');
      }),
    );
  });

  it('never lose what ties a correction to its question', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(anyStep, { maxLength: 15 }), (question, steps) => {
        const draft = run(steps, readQuestion(question, 1));
        expect(draft.original).toEqual(question);
        expect(draft.uid).toBe('edit');
        const built = build(draft);
        if (!built) return;
        expect(built.connections).toEqual(question.connections);
        expect(built.transferred).toBe(question.transferred);
        expect(built.questionBehind).toBe(question.questionBehind);
        expect(built.duration).toBe(question.duration);
        expect(built.device).toBe(question.device);
      }),
    );
  });
});

describe('correcting a question', () => {
  it('loses nothing when nothing is changed', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const draft = readQuestion(question, 5);
        const { uid, updated, visit } = question;
        const back = buildQuestion(
          draft,
          { visit, ...(draft.place as NonNullable<Draft['place']>) },
          { uid, updated },
          findTopic(question.topic),
        );
        expect(back).toEqual(question);
      }),
    );
  });

  it('loses nothing when its topic is no longer known', () => {
    const question = aQuestion({ topic: 'team-gone', group: 'library', organisation: 'bank' });
    expect(buildQuestion(readQuestion(question, 5), place, identity, undefined)).toEqual(question);
  });

  it('survives being written down and read again', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const draft = readQuestion(question, 5);
        expect(structuredClone(draft)).toEqual(draft);
      }),
    );
  });

  it('takes away only what is taken away', () => {
    const question = aQuestion({
      outcome: 'referred',
      help: ['general-information', 'referred'],
      referrals: [{ to: 'debt-help', warm: true }],
      questionBehind: 'debts',
      duration: 'over-20',
      device: 'paper',
    });
    const draft = chooseOutcome(readQuestion(question, 5), 'partly', findTopic('tax'));
    expect(build(draft)).toEqual({
      ...question,
      outcome: 'partly',
      help: ['general-information'],
      referrals: [],
    });
  });

  it('can take every optional answer away', () => {
    const question = aQuestion({
      topic: 'digid',
      detail: 'app',
      duration: durations[0],
      device: devices[0],
      questionBehind: 'debts',
    });
    const {
      detail: _,
      duration: __,
      device: ___,
      questionBehind: ____,
      ...rest
    } = readQuestion(question, 5);
    const bare = build(chooseOutcome(rest, undefined, findTopic('digid')));
    for (const gone of ['detail', 'duration', 'device', 'questionBehind', 'outcome']) {
      expect(bare).not.toHaveProperty(gone);
    }
  });
});

describe('proposeDuration', () => {
  const begun = Date.parse('2026-11-23T09:00:00Z');
  const minute = 60_000;

  it.each([
    [0, 'under-5'],
    [5 * minute - 1, 'under-5'],
    [5 * minute, '5-10'],
    [10 * minute - 1, '5-10'],
    [10 * minute, '10-20'],
    [20 * minute - 1, '10-20'],
    [20 * minute, 'over-20'],
    [24 * 60 * minute, 'over-20'],
    [-60 * minute, 'under-5'],
  ])('proposes after %i milliseconds the class %s', (open, duration) => {
    expect(proposeDuration(begun, begun + open)).toBe(duration);
  });
});
