import type { Activity } from '../../utils/activity/activity';
import type { App } from '../app';
import type { Agenda } from './agenda';
import { titleOf } from './publish';

/** Kinds of files in which the agenda goes out; also the end of their names. */
export const exportFormats = ['ics', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file that is ready. */
export interface ExportFile {
  content: string;
  /** Media type. */
  type: string;
}

/** Writes activities as a file; the writer is loaded when somebody needs it. */
export async function writeExport(
  format: ExportFormat,
  activities: readonly Activity[],
  { stores }: App,
  _agenda: Agenda,
): Promise<ExportFile> {
  const team = stores.settings.team.peek();
  const title = titleOf(team);
  const closed = team.closedDays ? { closed: team.closedDays } : {};
  if (format === 'ics') {
    const { buildICalendar } = await import('../../utils/activity/write-icalendar');
    const content = buildICalendar(activities, { title, ...closed });
    return { content, type: 'text/calendar;charset=utf-8' };
  }
  return { content: '', type: 'application/json' };
}
