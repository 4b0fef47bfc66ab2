import type { Content } from '../files';
import { sampleActivities } from './activities';

/** The feed of the sample activities, each file by its name. */
export function buildSampleFeed(agendaPage: string): Record<string, Content> {
  const group = {
    '@type': 'Group',
    uid: 'urn:x',
    title: 'Agenda van het Ontwikkelplein Waterstad',
    links: { page: { '@type': 'Link', href: agendaPage } },
    entries: sampleActivities,
  };
  return {
    'agenda.json': {
      type: 'application/jscalendar+json;type=group',
      body: JSON.stringify(group),
    },
  };
}
