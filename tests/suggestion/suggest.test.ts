import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { partnerUids } from '../../practice/sample/partners';
import { sampleTeam } from '../../practice/sample/settings';
import type { Activity } from '../../utils/activity/activity';
import { closedDays } from '../../utils/activity/closed-days';
import { occurrencesBetween } from '../../utils/activity/occurrences';
import type { Topic } from '../../utils/question/topic';
import { topics } from '../../utils/question/topics';
import { buildAgendaIndex } from '../../utils/suggestion/agenda-index';
import { suggest } from '../../utils/suggestion/suggest';
import { parts, sumScore } from '../../utils/suggestion/suggestion';
import { names } from './names';
import { atDesk, deskMoments, draftOf } from './sample';

const monday = '2026-11-30T14:10:00+01:00';
const rent = draftOf({ topic: 'benefits' });

const nameAll = (list: readonly { uid: string }[]) => list.map(({ uid }) => names.get(uid));
const activity = (number: number) => sampleActivities[number - 1] as Activity;

/** A desk of which the agenda holds these activities only. */
function withAgenda(activities: readonly Activity[], moment = monday) {
  return atDesk(moment, {
    agenda: buildAgendaIndex(activities, Date.parse(moment), closedDays),
  });
}

/** Whether an activity of quite another theme, and not the desk, begins within thirteen days. */
function isUnsought(one: Activity, { themes }: Topic, moment: Date): boolean {
  if (one['pleinwijzer.nl:registration']?.kind !== 'walk-in') return false;
  if (one.title === 'Informatiepunt Digitale Overheid') return false;
  if (one['pleinwijzer.nl:themes']?.some((theme) => themes.includes(theme))) return false;
  const until = +moment + 13 * 86_400_000;
  return occurrencesBetween(one, moment, until).some(({ status }) => status === 'confirmed');
}

describe('suggestions', () => {
  it('name what runs now, what to learn, who helps and something unexpected, in that order', () => {
    const list = suggest(rent, atDesk(monday));
    expect(list.map(({ part }) => part)).toEqual([
      'now',
      'now',
      'learn',
      'learn',
      'help',
      'unexpected',
    ]);
    expect(nameAll(list).slice(0, 3)).toEqual(['a29', 'a30', 'p-belasting-toeslagen']);
  });

  it('wait for a topic', () => {
    expect(suggest({ help: [], organisation: 'none' }, atDesk(monday))).toEqual([]);
    expect(suggest({ topic: 'gone', help: [] }, atDesk(monday))).toEqual([]);
  });

  it('know a topic of the team by its name only, and still name something unexpected', () => {
    const findTopic = () => ({
      id: 'team-1',
      label: { nl: 'Rechtshulp', en: 'Rechtshulp' },
      group: 'other' as const,
      organisation: 'none',
      alsoAt: [],
      synonyms: [],
      themes: [],
    });
    const list = suggest({ topic: 'team-1', help: [] }, atDesk(monday, { findTopic }));
    expect(nameAll(list)[0]).toBe('a40');
    expect(list.map(({ part }) => part)).toEqual(['now', 'unexpected']);
  });

  it('leave out what was suggested earlier in this visit', () => {
    const first = suggest(rent, atDesk(monday));
    const offered = new Set(first.map(({ uid }) => uid));
    const next = suggest(rent, atDesk(monday, { offered }));
    expect(next.filter(({ uid }) => offered.has(uid))).toEqual([]);
    expect(next.at(-1)?.part).toBe('unexpected');
  });

  it('leave out what is full, cancelled, a draft, or closed on that day', () => {
    const forms = activity(29);
    const spoilt: Activity[] = [
      { ...forms, 'pleinwijzer.nl:registration': { kind: 'full' } },
      { ...forms, status: 'cancelled' },
      {
        ...forms,
        recurrenceOverrides: {
          '2026-11-30T14:00:00': { status: 'cancelled' },
          '2026-12-02T10:00:00': { excluded: true },
          '2026-12-07T14:00:00': { 'pleinwijzer.nl:registration': { kind: 'full' } },
          '2026-12-09T10:00:00': { status: 'cancelled' },
          '2026-12-14T14:00:00': { status: 'cancelled' },
        },
      },
    ];
    const { 'pleinwijzer.nl:published': _, ...draft } = forms;
    for (const one of [...spoilt, draft]) {
      const list = suggest(rent, withAgenda([one]));
      expect(list.filter(({ kind }) => kind === 'activity')).toEqual([]);
    }
    const holiday = '2026-12-25T10:30:00+01:00';
    const friday: Activity = {
      ...forms,
      start: '2026-11-27T10:00:00',
      recurrenceRules: [{ frequency: 'weekly', count: 5 }],
    };
    expect(
      suggest(rent, withAgenda([friday], holiday)).filter(({ kind }) => kind === 'activity'),
    ).toEqual([]);
  });

  it('leave out a course to sign up for that has begun', () => {
    const device = draftOf({ topic: 'device' });
    const smartphone = [activity(21)];
    const before = '2026-11-03T10:00:00+01:00';
    expect(nameAll(suggest(device, withAgenda(smartphone, before)))).toContain('a21');
    expect(nameAll(suggest(device, withAgenda(smartphone)))).not.toContain('a21');
  });

  it('say what is on now until when, and what is nearly over by its next date', () => {
    const [first] = suggest(rent, withAgenda([activity(29)]));
    expect(first?.reasons[0]).toEqual({
      kind: 'moment',
      moment: { kind: 'running', until: new Date('2026-11-30T16:00:00+01:00') },
      place: { isHere: true, name: sampleTeam.locations[0].name },
    });
    const late = '2026-11-30T15:50:00+01:00';
    const [next] = suggest(rent, withAgenda([activity(29)], late));
    expect(next?.occurrence?.start).toEqual(new Date('2026-12-02T10:00:00+01:00'));
  });

  it('do not send anybody to the desk at which they sit, but do tell who phones', () => {
    const digid = draftOf({ topic: 'digid' });
    expect(nameAll(suggest(digid, atDesk(monday)))).not.toContain('a1');
    const byPhone = suggest({ ...digid, channel: 'phone' }, atDesk(monday));
    expect(nameAll(byPhone)).toContain('a1');
  });

  it('put the partner first whom staff chose', () => {
    const chosen = { ...rent, referrals: [{ to: partnerUids.geld, warm: true }] };
    const help = suggest(chosen, atDesk(monday)).filter(({ part }) => part === 'help');
    expect(nameAll(help)[0]).toBe('with-geld');
  });

  it('name what the visitor wants to bring, with any topic', () => {
    const list = suggest({ ...rent, wantsToBring: 'reading-aloud' }, atDesk(monday));
    expect(nameAll(list)).toContain('bring-reading');
    expect(list.length).toBeLessThanOrEqual(6);
  });

  it('do not name a programme that stands on the agenda under the same name', () => {
    const list = suggest(
      draftOf({ topic: 'language' }),
      withAgenda([{ ...activity(9), title: 'taalcafe' }]),
    );
    expect(nameAll(list)).not.toContain('p-taalcafe');
  });

  it('stay useful with an agenda without anything, and with nothing at all', () => {
    const bare = withAgenda([]);
    expect(nameAll(suggest(rent, bare))).toContain('p-belasting-toeslagen');
    const none = { ...bare, programmes: [], partners: [], contributions: [] };
    expect(suggest(rent, none)).toEqual([]);
  });

  it('look beyond the theme for the unexpected one, alongside where they can', () => {
    const list = suggest(rent, atDesk(monday));
    const other = list.at(-1);
    expect(
      sampleActivities.find(({ uid }) => uid === other?.uid)?.['pleinwijzer.nl:themes'],
    ).not.toContain('numbers-money');
    expect(other?.reasons[0]).toMatchObject({ place: { isHere: true } });
    expect(+(other?.occurrence?.start ?? 0)).toBeLessThan(Date.parse(monday) + 3_600_000);
  });

  it('hold for any topic, agenda and moment: short, in order, open, once, with reasons', () => {
    const agendas = fc.subarray([...sampleActivities], { minLength: 0 });
    const moments = fc.date({
      min: new Date('2026-08-31'),
      max: new Date('2027-08-31'),
      noInvalidDate: true,
    });
    const property = fc.property(
      agendas,
      moments,
      fc.constantFrom(...topics),
      fc.constantFrom(...deskMoments),
      (activities, moment, topic, [, location]) => {
        const around = { ...withAgenda(activities, moment.toISOString()), location };
        const list = suggest(draftOf({ topic: topic.id }), around);
        expect(list.length).toBeLessThanOrEqual(6);
        expect(new Set(list.map(({ uid }) => uid)).size).toBe(list.length);
        const order = list.map(({ part }) => parts.indexOf(part));
        expect(order).toEqual([...order].sort());
        for (const { occurrence, reasons, score } of list) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(Number.isFinite(sumScore(score))).toBe(true);
          if (occurrence) expect(+occurrence.end).toBeGreaterThan(+moment);
        }
        const listed = new Set(list.map(({ uid }) => uid));
        const isMissed = (one: Activity) => isUnsought(one, topic, moment) && !listed.has(one.uid);
        if (order.at(-1) !== parts.length - 1) expect(activities.filter(isMissed)).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 200, verbose: true });
  });
});
