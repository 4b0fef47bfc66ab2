import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { closedDays } from '../../utils/activity/closed-days';
import { buildAgendaIndex } from '../../utils/suggestion/agenda-index';
import { renew } from '../../utils/suggestion/renew';
import { suggest } from '../../utils/suggestion/suggest';
import { atDesk, draftOf } from './sample';

const begin = atDesk('2026-11-30T14:10:00+01:00');
const list = suggest(draftOf({ topic: 'benefits' }), begin);
const later = (moment: string) => ({ ...begin, now: Date.parse(moment) });

describe('a list some time later', () => {
  it('is in the same order, with its times told anew', () => {
    const half = renew(list, later('2026-11-30T14:40:00+01:00'));
    expect(half.map(({ uid }) => uid)).toEqual(list.map(({ uid }) => uid));
    const nextDates = renew(list, later('2026-11-30T15:00:01+01:00'));
    const money = nextDates.find(({ name }) => name === 'Hulp bij geldzaken');
    expect(money?.occurrence?.start).toEqual(new Date('2026-12-07T13:00:00+01:00'));
    expect(money?.reasons[0]).toMatchObject({ moment: { kind: 'later' } });
  });

  it('no longer says that a partner is here once its desk has closed', () => {
    const kinds = (moment: string) =>
      renew(list, later(moment))
        .find(({ kind }) => kind === 'partner')
        ?.reasons.map(({ kind }) => kind);
    expect(kinds('2026-11-30T15:30:00+01:00')).toContain('desk');
    expect(kinds('2026-11-30T16:00:00+01:00')).not.toContain('desk');
    expect(kinds('2026-11-30T16:00:00+01:00')?.length).toBeGreaterThan(0);
  });

  it('is without what was cancelled or filled up meanwhile', () => {
    const changed = sampleActivities.map((one) =>
      one.title === 'Hulp bij formulieren' ? { ...one, status: 'cancelled' as const } : one,
    );
    const agenda = buildAgendaIndex(changed, begin.now, closedDays);
    const names = renew(list, { ...begin, agenda }).map(({ name }) => name);
    expect(names).toEqual(
      list.map(({ name }) => name).filter((name) => name !== 'Hulp bij formulieren'),
    );
  });
});
