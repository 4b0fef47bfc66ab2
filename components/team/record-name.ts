import { labels as activityLabels } from '../../utils/activity/labels';
import type { VersionsMessages } from '../../utils/i18n/versions';
import { readId, type SharedRecord, type SharedRecords } from '../../utils/record/document';
import type { App } from '../app';

/** What people call a record: its kind, and its name or subject. */
export function nameRecord(
  app: App,
  text: VersionsMessages,
  id: string,
  record: SharedRecord,
): string {
  const type = readId(id)?.type ?? 'settings';
  const kind = text.types[type];
  if ('deleted' in record && record.deleted) return `${kind}: ${text.removedName}`;
  const name = nameByType[type](record as never, app);
  return name ? `${kind}: ${name}` : kind;
}

type Named = { [Type in keyof SharedRecords]: Exclude<SharedRecords[Type], { deleted: true }> };

const nameByType: { [Type in keyof Named]: (record: Named[Type], app: App) => string } = {
  question: ({ topic, date }, app) => {
    const label = app.book.value.find(topic)?.label[app.language.value] ?? topic;
    return `${label}, ${writeDate(date, app)}`;
  },
  activity: ({ title }) => title,
  programme: ({ name }) => name,
  partner: ({ name }) => name,
  contribution: ({ role, name }, app) =>
    name || activityLabels.contributions[role][app.language.value],
  settings: () => '',
};

function writeDate(date: string, { language }: App): string {
  const format = new Intl.DateTimeFormat(language.value === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const moment = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(moment) ? date : format.format(moment);
}
