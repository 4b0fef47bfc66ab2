import { v7 as newUid } from 'uuid';
import type { Activity } from '../../utils/activity/activity';
import { applyForm, type Scope } from '../../utils/activity/apply-form';
import { publish } from '../../utils/activity/state';
import type { Expected, WriteResult } from '../../utils/storage/collection';
import type { Stores } from '../../utils/storage/stores';
import type { Agenda } from './agenda';
import type { Editor } from './editor';

/** Which dates a change of the form can be meant for; one kind: nothing has to be asked. */
export function listScopes({ form, base, task, places }: Editor): Scope['kind'][] {
  const series = base.peek();
  if (!series?.recurrenceRules?.length) return ['all'];
  const known = { form: form.peek(), base: series, date: task.date, places: places.peek(), newUid };
  if (task.date) {
    const isOtherDay = form.peek().date !== dayOf(series, task.date);
    return isOtherDay ? ['one'] : ['one', 'all', 'following'];
  }
  return changesRule(series, applyForm(known, { kind: 'all' }))
    ? ['all', 'following']
    : ['one', 'all', 'following'];
}

function dayOf(series: Activity, id: string): string {
  const start = series.recurrenceOverrides?.[id]?.start;
  return (typeof start === 'string' ? start : id).slice(0, 10);
}

/** Whether a change touches what only a whole series has: its days, its end, when it is off. */
function changesRule(series: Activity, written: Activity[]): boolean {
  const partOf = (one: Activity | undefined) => [
    one?.start.slice(0, 10),
    one?.recurrenceRules,
    one?.showWithoutTime,
    one?.['pleinwijzer.nl:closedIn'],
  ];
  return (
    written.length > 1 || JSON.stringify(partOf(series)) !== JSON.stringify(partOf(written[0]))
  );
}

/** How to store a form. */
export interface SaveOptions {
  scope: Scope;
  /** Whether it is published with it. */
  isPublished: boolean;
  /** Whether a version that was stored elsewhere meanwhile is taken the place of. */
  isForced: boolean;
  /** What people read once it is stored, by title. */
  said: (title: string) => string;
}

/** Stores what the form says; what was changed elsewhere meanwhile is not overwritten unasked. */
export async function saveForm(
  stores: Stores,
  agenda: Agenda,
  editor: Editor,
  { scope, isPublished, isForced, said }: SaveOptions,
): Promise<WriteResult> {
  const { form, task, places } = editor;
  const base = isForced ? agenda.activities.find(task.uid) : editor.base.peek();
  const now = new Date(stores.clock()).toISOString();
  const change = {
    form: form.peek(),
    base,
    date: base && task.date,
    places: places.peek(),
    newUid,
  };
  const save = applyForm(change, scope)
    .map((one) => (one.created ? one : { ...one, created: now }))
    .map((one) => (isPublished && !one['pleinwijzer.nl:published'] ? publish(one, now) : one));
  const expected: Expected = base ? new Map([[base.uid, base.updated]]) : new Map();
  const [first] = save;
  const result = await agenda.change(said(first?.title ?? ''), { save, expected });
  if (result === 'saved') editor.forget();
  return result;
}
