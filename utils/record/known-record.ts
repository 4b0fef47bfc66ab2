import * as v from 'valibot';
import { type DocumentType, isTombstone, type SharedRecord } from './document';
import { recordSchemas } from './schemas';

/** What a record of each type may be, as this release knows it, and what stays of it. */
const schemas: Record<DocumentType, { record: v.GenericSchema; tombstone?: v.GenericSchema }> =
  recordSchemas;

/** Whether a record is one that this release can show: a later one may have properties of its own. */
export function isKnownRecord(type: DocumentType, record: SharedRecord): boolean {
  const { record: whole, tombstone } = schemas[type];
  const schema = isTombstone(record) ? tombstone : whole;
  return schema !== undefined && v.safeParse(schema, record, { abortEarly: true }).success;
}
