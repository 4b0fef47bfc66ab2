import type { Activity } from '../../utils/activity/activity';
import { titleOf } from '../../utils/activity/feed-options';
import type { App } from '../app';
import type { Agenda } from './agenda';
import { listFeedOptions } from './publish';

/** Kinds of files in which the agenda goes out; also the end of their names. */
export const exportFormats = ['ics', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file that is ready. */
export interface ExportFile {
  content: string;
  /** Media type. */
  type: string;
}

type Write = (activities: readonly Activity[], app: App, agenda: Agenda) => Promise<ExportFile>;

// Each writer is loaded when somebody needs it.
const writers: Record<ExportFormat, Write> = {
  async ics(activities, { stores }) {
    const { buildICalendar } = await import('../../utils/activity/write-icalendar');
    const team = stores.settings.team.peek();
    const closed = team.closedDays ? { closed: team.closedDays } : {};
    const content = buildICalendar(activities, { title: titleOf(team), ...closed });
    return { content, type: 'text/calendar;charset=utf-8' };
  },
  async csv(activities, { stores, language }, { partners }) {
    const { writeCsv } = await import('../../utils/activity/write-csv');
    const { separator } = stores.settings.device.peek();
    const partnerNames = Object.fromEntries(
      partners.all.peek().map(({ uid, name }) => [uid, name]),
    );
    const content = writeCsv(activities, { language: language.peek(), separator, partnerNames });
    return { content, type: 'text/csv;charset=utf-8' };
  },
  async json(activities, app, agenda) {
    const { buildAgendaJson } = await import('../../utils/activity/feed');
    const content = buildAgendaJson(activities, listFeedOptions(app, agenda));
    return { content, type: 'application/jscalendar+json;type=group' };
  },
};

/** Writes activities as a file of this kind. */
export function writeExport(
  format: ExportFormat,
  activities: readonly Activity[],
  app: App,
  agenda: Agenda,
): Promise<ExportFile> {
  return writers[format](activities, app, agenda);
}
