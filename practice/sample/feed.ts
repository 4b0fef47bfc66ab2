import { closedDays } from '../../utils/activity/closed-days';
import { buildFeed, type FeedFile, feedType } from '../../utils/activity/feed';
import type { Content } from '../files';
import { sampleActivities } from './activities';
import { samplePartners } from './partners';
import { samplePlaces } from './places';
import { sampleTeam } from './settings';

const types: Record<FeedFile, string> = {
  'agenda.json': feedType,
  'agenda.ics': 'text/calendar; charset=utf-8',
  'agenda.jsonld': 'application/ld+json',
};

/** The published files of the sample activities, by name, for an agenda that is read on this page. */
export function buildSampleFeed(agendaPage: string): Record<FeedFile, Content> {
  const files = buildFeed(sampleActivities, {
    uid: '01990a5c-7c10-7b53-9e64-0c8d2f71a605',
    title: `Agenda van het ${sampleTeam.squareName}`,
    url: agendaPage,
    closed: closedDays,
    places: samplePlaces,
    partnerNames: Object.fromEntries(samplePartners.map(({ uid, name }) => [uid, name])),
  });
  const entries = Object.entries(files) as [FeedFile, string][];
  const contents = entries.map(([name, body]) => [name, { body, type: types[name] }]);
  return Object.fromEntries(contents) as Record<FeedFile, Content>;
}
