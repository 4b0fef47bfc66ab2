import type { Activity } from './activity';
import type { ActivityForm } from './form';

/** An activity that is being written or changed on this computer. */
export interface ActivityDraft {
  /** `activity:`, the uid of the activity, and the date in the address where there is one. */
  uid: `activity:${string}`;
  /** What the form holds. */
  form: ActivityForm;
  /** The activity as it was when the change began. Absent: a new one. */
  base?: Activity;
  /** When it last changed, milliseconds since 1970. */
  changed: number;
}

/** The key of a draft: of a whole activity, or of one of its dates. */
export function draftKey(uid: string, date?: string): ActivityDraft['uid'] {
  return `activity:${date ? `${uid}/${date}` : uid}`;
}
