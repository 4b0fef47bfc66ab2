import type { Activity } from '../../utils/activity/activity';
import { buildPublicFiles } from '../../utils/activity/public-files';

/** Nine o'clock in the morning, in UTC. */
export const now = Date.parse('2026-11-25T09:00:00.000Z');

/** What the agendas of the tests are made with. */
export const feedOptions = { title: 'Agenda van het plein', uid: 'square' };

/** The files of an agenda with these activities. */
export const buildFiles = (activities: readonly Activity[]) =>
  buildPublicFiles(activities, feedOptions, now);
