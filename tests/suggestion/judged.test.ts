import { expect, test } from 'vitest';
import { sampleQuestions } from '../../practice/sample/questions';
import { judgements } from './judged';
import { names } from './names';

test('each of the sixty sample questions is judged once', () => {
  const judged = judgements.map(({ sentence }) => sentence).sort();
  expect(judged).toEqual(sampleQuestions.map(({ sentence }) => sentence).sort());
});

test('a judgement names records of the sample only', () => {
  const known = new Set(names.values());
  const named = judgements.flatMap(({ good, acceptable }) => [...good, ...acceptable]);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('every record of the sample has a name of its own', () => {
  expect(new Set(names.values()).size).toBe(40 + 10 + 6 + 22);
  expect([...names.keys()]).not.toContain(undefined);
});
