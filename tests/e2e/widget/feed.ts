import { sampleActivities } from '../../../practice/sample/activities';
import type { Activity } from '../../../utils/activity/activity';
import { type Answer, give } from './serve';

/** The moment at which the tests look at the sample activities: a Wednesday morning. */
export const morning = '2026-11-25T09:00:00+01:00';

/** Media type of a feed. */
export const feedType = 'application/jscalendar+json;type=group';

/** A feed with these entries, whatever they are. */
export function feedOf(entries: unknown): string {
  return JSON.stringify({ '@type': 'Group', uid: 'urn:uuid:feed', title: 'Agenda', entries });
}

/** Serves a feed. */
export const giveFeed = (entries: unknown): Answer => give(feedOf(entries), feedType);

/** An activity at the square, on the Wednesday of the tests. */
export function anActivity(overrides: Partial<Activity> = {}): Activity {
  return {
    '@type': 'Event',
    uid: '019a0000-0000-7000-8000-000000000001',
    updated: '2026-11-01T08:00:00Z',
    title: 'Samen puzzelen',
    start: '2026-11-25T14:00:00',
    timeZone: 'Europe/Amsterdam',
    duration: 'PT1H30M',
    locations: { plein: { '@type': 'Location', name: 'Ontwikkelplein' } },
    ...overrides,
  };
}

/** The sample activities, once more and once more, each with a uid of its own. */
export function manyActivities(count: number): Activity[] {
  return Array.from({ length: count }, (_, index) => {
    const sample = sampleActivities[index % sampleActivities.length] as Activity;
    return { ...sample, uid: `${sample.uid}-${index}` };
  });
}
