import { describe, expect, it } from 'vitest';
import { chooseOutcome, chooseTopic, toggleHelp } from '../../utils/question/choose';
import { answerOf, referToPartner, toggleResponse } from '../../utils/suggestion/respond';
import { aDraft, aQuestion } from '../fixtures/builders';
import { findTopic } from './sample';

const partner = 'partner-1';
const warm = { to: partner, warm: true };
const benefits = findTopic('benefits');
const draft = chooseTopic(aDraft(), { topic: 'benefits' }, benefits);

describe('a response to a suggestion', () => {
  const walk = { kind: 'activity' as const, uid: 'walk' };

  it('is noted once, changed by the other response, and taken back by the same one', () => {
    const offered = toggleResponse([], walk, 'offered');
    expect(offered).toEqual([{ ...walk, response: 'offered' }]);
    const interested = toggleResponse(offered, walk, 'interested');
    expect(interested).toEqual([{ ...walk, response: 'interested' }]);
    expect(toggleResponse(interested, walk, 'interested')).toEqual([]);
  });

  it('leaves the others as they are, in their order', () => {
    const others = ['a', 'b', 'c'].map((uid) => ({ ...walk, uid, response: 'offered' as const }));
    const changed = toggleResponse(others, { kind: 'activity', uid: 'b' }, 'interested');
    expect(changed.map(({ uid, response }) => `${uid} ${response}`)).toEqual([
      'a offered',
      'b interested',
      'c offered',
    ]);
  });
});

describe('a referral to a partner', () => {
  it('says to whom, whether contact was made, that the visitor was referred, and that it was offered', () => {
    const referred = referToPartner(draft, warm, benefits);
    expect(referred.referrals).toEqual([warm]);
    expect(referred.outcome).toBe('referred');
    expect(referred.help).toContain('referred');
    expect(referred.connections).toEqual([{ kind: 'partner', uid: partner, response: 'offered' }]);
  });

  it('takes the place of the desk that was only proposed', () => {
    const proposed = chooseOutcome(draft, 'referred', benefits);
    expect(proposed.referrals).toEqual([{ to: 'forms-help', warm: false }]);
    expect(referToPartner(proposed, warm, benefits).referrals).toEqual([warm]);
  });

  it('stands beside a desk that somebody chose, and keeps that it partly worked', () => {
    const partly = { ...draft, outcome: 'partly' as const };
    const chosen = {
      ...toggleHelp(partly, 'referred', benefits),
      referrals: [{ to: 'municipality', warm: false }],
      referralChosen: true,
    };
    const both = referToPartner(chosen, warm, benefits);
    expect(both.referrals).toEqual([{ to: 'municipality', warm: false }, warm]);
    expect(both.outcome).toBe('partly');
  });

  it('changes between contact made and details given without a second entry', () => {
    const cold = referToPartner(referToPartner(draft, warm, benefits), { ...warm, warm: false });
    expect(cold.referrals).toEqual([{ ...warm, warm: false }]);
    expect(cold.connections).toHaveLength(1);
  });

  it('is taken back by the same press, and with it that the visitor was referred', () => {
    const back = referToPartner(referToPartner(draft, warm, benefits), warm, benefits);
    expect(back.referrals).toEqual([]);
    expect(back.outcome).toBe('can-go-on-alone');
    expect(back.help).not.toContain('referred');
  });
});

describe('an answer to a saved question', () => {
  it('holds what changed and what it had already', () => {
    const question = aQuestion({
      connections: [{ kind: 'programme', uid: 'p', response: 'offered' }],
    });
    const answer = answerOf(question, (one) => referToPartner(one, warm));
    expect(answer.connections.map(({ uid }) => uid)).toEqual(['p', partner]);
    expect(answer.referrals).toEqual([warm]);
    expect(answer.outcome).toBe('referred');
  });
});
