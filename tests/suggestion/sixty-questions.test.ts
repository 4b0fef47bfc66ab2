import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '../../practice/sample/questions';
import { suggest } from '../../utils/suggestion/suggest';
import type { Suggestion } from '../../utils/suggestion/suggestion';
import { judgements } from './judged';
import { names } from './names';
import { atDesk, deskMoments, draftOf } from './sample';

/** The list for one question at one moment, held against what was judged beforehand. */
interface Outcome {
  sentence: string;
  moment: string;
  /** Short names of what the question was looked for, in order. */
  sought: string[];
  good: number;
  /** Of the first three: how many are good or acceptable, and how many there are. */
  right: number;
  shown: number;
  wrong: string[];
  hasUnexpected: boolean;
}

function evaluate([moment, location]: (typeof deskMoments)[number]): Outcome[] {
  const around = { ...atDesk(moment), location };
  return sampleQuestions.map((question) => {
    const list = suggest(draftOf(question), around);
    return judge(question.sentence, moment, list);
  });
}

function judge(sentence: string, moment: string, list: Suggestion[]): Outcome {
  const judgement = judgements.find((one) => one.sentence === sentence);
  if (!judgement) throw new Error(`Not judged: ${sentence}`);
  const { good, acceptable } = judgement;
  const sought = list
    .filter(({ part }) => part !== 'unexpected')
    .map(({ uid }) => names.get(uid) as string);
  const isRight = (name: string) => good.has(name) || acceptable.has(name);
  const top = sought.slice(0, 3);
  return {
    sentence,
    moment,
    sought,
    good: sought.filter((name) => good.has(name)).length,
    right: top.filter(isRight).length,
    shown: top.length,
    wrong: sought.filter((name) => !isRight(name)),
    hasUnexpected: list.some(({ part }) => part === 'unexpected'),
  };
}

const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

const outcomes = deskMoments.flatMap(evaluate);
const monday = outcomes.filter(({ moment }) => moment === deskMoments[0]?.[0]);

/** Share with a good one, precision at 3 of what is shown, and of three places, and unexpected ones. */
function measure(of: Outcome[]) {
  return {
    withGood: of.filter(({ good }) => good > 0).length / of.length,
    precision: sum(of.map(({ right }) => right)) / sum(of.map(({ shown }) => shown)),
    strictPrecision: sum(of.map(({ right }) => right)) / (3 * of.length),
    withUnexpected: of.filter(({ hasUnexpected }) => hasUnexpected).length / of.length,
  };
}

function tell(name: string, of: Outcome[]): void {
  const { withGood, precision, strictPrecision, withUnexpected } = measure(of);
  console.info(
    `suggestions, ${name}: at least one good ${percent(withGood)}, precision at 3 ` +
      `${percent(precision)} of what is shown and ${percent(strictPrecision)} of three places, ` +
      `with an unexpected one ${percent(withUnexpected)} (${of.length} lists)`,
  );
}

describe('suggestions for the sixty questions', () => {
  it.each([
    ['on the sample Monday afternoon', monday],
    ['at twelve moments and two places', outcomes],
  ])('are good %s', (name, of) => {
    tell(name, of);
    const { withGood, precision, strictPrecision } = measure(of);
    expect(withGood).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(strictPrecision).toBeGreaterThanOrEqual(0.8);
  });

  it('hold something unexpected each time', () => {
    expect(outcomes.filter(({ hasUnexpected }) => !hasUnexpected)).toEqual([]);
  });
});

if (process.env.PLEIN_TELL)
  for (const { sentence, moment, sought, wrong, good } of outcomes)
    console.info(
      moment.slice(0, 13),
      good > 0 ? ' ' : 'NONE',
      sentence,
      '|',
      sought.join(' '),
      wrong.length > 0 ? `WRONG ${wrong.join(' ')}` : '',
    );
