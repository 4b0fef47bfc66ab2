import { describe, expect, it } from 'vitest';
import type { ActivityForm } from '../../utils/activity/form';
import { findFormFaults } from '../../utils/activity/form-faults';
import { emptyForm } from '../../utils/activity/read-form';

const weekly = { kind: 'every-week' as const, days: ['mo' as const], nths: [] };
const good: ActivityForm = { ...emptyForm('2026-11-24', ''), title: 'Koffie' };
const find = (next: Partial<ActivityForm>) => findFormFaults({ ...good, ...next });

describe('a form', () => {
  it.each<[string, Partial<ActivityForm>]>([
    ['with a title, a day and times', {}],
    [
      'of whole days, whatever its times',
      { isAllDay: true, from: '', to: '', lastDate: '2026-11-25' },
    ],
    ['that goes on into another day', { from: '20:00', to: '01:00', lastDate: '2026-11-25' }],
    ['whose rules cannot be shown', (({ repeat: _, ...rest }) => rest)(good)],
    ['with a web address', { online: 'https://example.org/a?b=1' }],
    ['with a web address as people type it', { online: ' www.waterstad.nl/mee ' }],
    [
      'that ends on its first day',
      { repeat: weekly, ending: { kind: 'until', date: '2026-11-24' } },
    ],
  ])('%s has no fault', (_, next) => {
    expect(find(next)).toEqual([]);
  });

  it.each<[string, Partial<ActivityForm>, string, string]>([
    ['title', { title: ' ' }, 'title', 'title-empty'],
    ['date', { date: '' }, 'date', 'date-empty'],
    ['times', { from: '' }, 'to', 'time-empty'],
    ['end', { to: '09:00' }, 'to', 'end-before-start'],
    ['length', { to: '10:00' }, 'to', 'end-before-start'],
    ['last day', { isAllDay: true, lastDate: '2026-11-23' }, 'lastDate', 'last-before-first'],
    ['days', { repeat: { ...weekly, days: [] } }, 'days', 'days-empty'],
    ['weeks of the month', { repeat: { ...weekly, kind: 'nth-of-month' } }, 'nths', 'nths-empty'],
    [
      'second moment',
      { repeat: weekly, moments: [{ days: ['tu'], from: '10:00', to: '09:00' }] },
      'moment:1',
      'end-before-start',
    ],
    [
      'last date',
      { repeat: weekly, ending: { kind: 'until', date: '2026-11-23' } },
      'ending',
      'until-before-start',
    ],
    [
      'number of times',
      { repeat: weekly, ending: { kind: 'count', count: 0 } },
      'ending',
      'count-wrong',
    ],
    ['address that runs', { online: 'javascript:alert(1)' }, 'online', 'address-wrong'],
    [
      'address to sign up',
      { registration: 'sign-up', registrationUrl: 'waterstad' },
      'registrationUrl',
      'address-wrong',
    ],
    ['price', { price: 'veel' }, 'price', 'price-wrong'],
  ])('with a wrong %s has that fault at its field', (_, next, field, kind) => {
    expect(find(next)).toEqual([{ field, kind }]);
  });
});
