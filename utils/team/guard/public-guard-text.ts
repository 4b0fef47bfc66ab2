import { publicFiles } from '../../activity/public-files';
import { sharedText } from './check-text';

/** Most bytes of one published file. */
const limit = 8_000_000;

/**
 * The function by which the public database of a team judges each write, as text: publishers write
 * one document, and only the files that belong to an agenda.
 */
export function writePublicGuard(team: string): string {
  return `function (newDoc, oldDoc, userCtx) {
${sharedText}
  var team = ${JSON.stringify(team)}, files = ${JSON.stringify(publicFiles)}, limit = ${limit};
  var fields = ['_id', '_rev', '_revisions', '_attachments', 'published', 'by'];
${rules}
}`;
}

const rules = String.raw`
  var roles = userCtx.roles || [], me = userCtx.name;
  if (has(roles, '_admin')) return;
  if (!me) throw { unauthorized: 'not-publisher' };
  if (!has(roles, 'publisher:' + team)) refuse('not-publisher');
  if (newDoc._id !== 'feed') refuse('foreign-id');
  checkRevision(newDoc, oldDoc);
  if (newDoc._deleted) return;
  for (var field in newDoc)
    if (!has(fields, field) && newDoc[field] !== undefined) refuse('unknown-field:' + field);
  if (newDoc.by !== me) refuse('not-yours');
  var published = newDoc.published, moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  if (typeof published !== 'string' || !moment.test(published)) refuse('wrong-type:published');
  for (var name in newDoc._attachments || {}) {
    if (!has(files, name)) refuse('attachment');
    var file = newDoc._attachments[name];
    if ((file.length || (file.data && file.data.length) || 0) > limit) refuse('too-large');
  }`.replace('\n', '');
