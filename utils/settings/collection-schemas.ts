import * as v from 'valibot';
import { recordSchemas } from '../record/schemas';

const rows = <Schema extends v.GenericSchema, Rest extends v.GenericSchema>({
  record,
  tombstone,
}: {
  record: Schema;
  tombstone: Rest;
}) =>
  // Files of the first version have none.
  v.optional(v.array(v.union([tombstone, record])), []);

/** The collections of a file. */
export const collectionSchemas = {
  activities: rows(recordSchemas.activity),
  programmes: rows(recordSchemas.programme),
  partners: rows(recordSchemas.partner),
  contributions: rows(recordSchemas.contribution),
};
