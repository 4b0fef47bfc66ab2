import { describe, expect, it } from 'vitest';
import { countReferrals, listMonths, spanOf } from '../../utils/partner/referral-months';
import { splitReferrals } from '../../utils/report/referrals';
import { aQuestion, plein, zuid } from '../fixtures/builders';
import { tallyNaively } from '../fixtures/oracle';

describe('the months of referrals', () => {
  it('are the twelve that end with this one', () => {
    const months = listMonths('2026-03-31');
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(['2025-04', '2026-03']);
    expect(spanOf(months)).toEqual({ from: '2025-04-01', until: '2026-03-31' });
    expect(spanOf(listMonths('2028-02-01')).until).toBe('2028-02-29');
  });

  it('count the referrals to one partner at all locations, and each question once', () => {
    const to = (partner: string) => [{ to: partner, warm: true }];
    const tallies = tallyNaively([
      aQuestion({ uid: '1', date: '2026-03-01', referrals: to('p') }),
      aQuestion({ uid: '2', date: '2026-03-31', location: zuid, referrals: to('p') }),
      aQuestion({ uid: '3', date: '2026-02-28', location: plein, referrals: to('p') }),
      aQuestion({ uid: '4', date: '2026-02-28', referrals: to('other') }),
    ]);
    const found = countReferrals(tallies, 'p', ['2026-01', '2026-02', '2026-03']);
    expect(found.map(({ count }) => count)).toEqual([0, 1, 2]);
  });
});

describe('referrals in the figures', () => {
  it('to a partner count under its kind too; to one of no kind or gone under other', () => {
    const counts = {
      questions: 10,
      'topic:tax': 10,
      'referral:forms-help': 2,
      'referral:p1': 3,
      'referral:p2': 1,
      'referral:gone': 1,
    };
    const partners = new Map([
      ['p1', { name: 'Formulierenpost', referralKind: 'forms-help' as const }],
      ['p2', { name: 'Zwemclub' }],
    ]);
    expect(splitReferrals(counts, partners)).toEqual({
      byKind: { questions: 10, 'referral:forms-help': 5, 'referral:other': 2 },
      byPartner: { questions: 10, 'referral:p1': 3, 'referral:p2': 1, 'referral:gone': 1 },
    });
  });
});
