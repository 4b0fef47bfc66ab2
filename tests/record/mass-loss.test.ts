import { describe, expect, it } from 'vitest';
import { isMassLoss } from '../../utils/record/mass-loss';

describe('a sync that removes many records', () => {
  it.each([
    { before: 100, removed: 20, asks: false, why: 'exactly a fifth' },
    { before: 100, removed: 21, asks: true, why: 'more than a fifth' },
    { before: 10, removed: 9, asks: false, why: 'most of a few, but fewer than ten' },
    { before: 10, removed: 10, asks: true, why: 'all of ten' },
    { before: 49, removed: 10, asks: true, why: 'ten of forty-nine' },
    { before: 50, removed: 10, asks: false, why: 'ten of fifty' },
    { before: 0, removed: 0, asks: false, why: 'nothing of nothing' },
  ])('asks first: $asks, for $why', ({ before, removed, asks }) => {
    expect(isMassLoss(before, removed)).toBe(asks);
  });
});
