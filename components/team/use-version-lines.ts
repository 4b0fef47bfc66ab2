import { labels as activityLabels } from '../../utils/activity/labels';
import { labels } from '../../utils/question/labels';
import { readId } from '../../utils/record/document';
import type { PastVersion } from '../../utils/storage/team-rows';
import { type App, useApp } from '../app';
import { isSeen } from './version-changes';
import { useVersionsText } from './versions-text';

/** A function that writes a version as people read it: a line for each field that is filled in. */
export function useVersionLines(): (version: PastVersion) => string[] {
  const app = useApp();
  const fields: Record<string, string> = useVersionsText().fields;
  return ({ id, record }) => {
    const isQuestion = readId(id)?.type === 'question';
    return Object.entries(record).flatMap(([field, value]) => {
      const name = isSeen(field) ? fields[field] : undefined;
      const said = writeValue(value, (text) => nameValue(app, field, text, isQuestion));
      return name && said ? [`${name}: ${said}`] : [];
    });
  };
}

type Labels = Record<string, Record<string, { nl: string; en: string }> | undefined>;

/** Own names of fields whose values are labelled under another one. */
const labelled: Record<string, string> = { wantsToBring: 'contributions' };

/** What people call a value that is stored by its id; the value itself where it has no other name. */
function nameValue(app: App, field: string, value: string, isQuestion: boolean): string {
  const language = app.language.value;
  if (field === 'topic' || field === 'questionBehind' || field === 'topics')
    return app.book.value.find(value)?.label[language] ?? value;
  if (field === 'organisation')
    return app.book.value.findOrganisation(value)?.label[language] ?? value;
  if (field === 'location') return nameLocation(app, value);
  const key = field.replace('pleinwijzer.nl:', '');
  const own = (isQuestion ? labels : activityLabels) as unknown as Labels;
  const found = own[key] ?? (activityLabels as unknown as Labels)[labelled[key] ?? key];
  return found?.[value]?.[language] ?? value;
}

function nameLocation({ stores }: App, uid: string): string {
  return stores.settings.team.peek().locations.find((one) => one.uid === uid)?.name ?? uid;
}

/** A value in one line; empty where nothing is filled in. */
function writeValue(value: unknown, name: (text: string) => string): string {
  if (Array.isArray(value))
    return value
      .map((one) => writeValue(one, name))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'string') return name(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([key]) => key !== '@type' && key !== 'uid' && key !== 'id')
    .map(([, one]) => writeValue(one, name))
    .filter(Boolean)
    .join(' ');
}
