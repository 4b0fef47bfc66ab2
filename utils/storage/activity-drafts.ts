import type { ActivityDraft } from '../activity/draft';
import type { StorageContext } from './context';
import { type FormDrafts, openFormDrafts } from './record-drafts';

/** Activities that are being written on this computer. */
export type ActivityDrafts = FormDrafts<ActivityDraft>;

/** Opens the drafts of activities. */
export function openActivityDrafts(context: StorageContext): ActivityDrafts {
  return openFormDrafts<ActivityDraft>(context);
}
