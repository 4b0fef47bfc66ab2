import type * as v from 'valibot';
import { activitySchema } from './activity-schema';
import type { DocumentType } from './document';
import {
  contributionSchema,
  partnerSchema,
  programmeSchema,
  recordTombstoneSchema,
} from './offer-schemas';
import { questionSchema, tombstoneSchema } from './question-schema';
import { teamSchema } from './settings-schema';

/**
 * What a record of each type may be, and what may stay of it; absent: it is never removed. Files,
 * pulled documents and the guard on the server all go by these.
 */
export const recordSchemas = {
  settings: { record: teamSchema },
  partner: { record: partnerSchema, tombstone: recordTombstoneSchema },
  programme: { record: programmeSchema, tombstone: recordTombstoneSchema },
  contribution: { record: contributionSchema, tombstone: recordTombstoneSchema },
  activity: { record: activitySchema, tombstone: recordTombstoneSchema },
  question: { record: questionSchema, tombstone: tombstoneSchema },
} as const satisfies Record<DocumentType, { record: v.GenericSchema; tombstone?: v.GenericSchema }>;
