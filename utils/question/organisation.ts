import type { Label } from './topic';

/** A body that a question concerns, recognised by its host names. */
export interface Organisation {
  /** Stable id, English, kebab-case. */
  id: string;
  /** What people read. */
  label: Label;
  /** Confirmed host names, lower case; an entry also stands for every name below it. */
  hosts: string[];
  /** Other names by which staff look for it. */
  synonyms: string[];
  /** Topic that is proposed when the visitor is on this organisation's site. Absent: the panel asks. */
  topic?: string;
}
