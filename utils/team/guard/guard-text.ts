import { documentTypes } from '../../record/document';
import { recordSchemas } from '../../record/schemas';
import { checkText, sharedText } from './check-text';
import { describeShape } from './describe-shape';
import { writeShapes } from './write-shape';

/** Most characters of a record's JSON: a question is small, a partner or an activity may have notes. */
const limits = { question: 16_384, other: 262_144 };

const envelope = ['_id', '_rev', '_revisions', 'type', 'device', 'editedBy', 'clock', 'record'];

/**
 * The function by which a team's database judges each write of a device (CouchDB:
 * `validate_doc_update`), as text.
 */
export function writeTeamGuard(team: string): string {
  const { patterns, shapes } = writeShapes(documentTypes.flatMap((type) => listShapes(type)));
  return `function (newDoc, oldDoc, userCtx) {
${sharedText}
${checkText}
${patterns}
  function shapeOf(type, isTombstone) {
    switch (type + (isTombstone ? ' removed' : '')) {
${listCases()
  .map((name, at) => `      case ${JSON.stringify(name)}: return ${shapes[at]};`)
  .join('\n')}
    }
    return refuse(isTombstone ? 'tombstone' : 'wrong-type:type');
  }
  var team = ${JSON.stringify(team)}, limits = ${JSON.stringify(limits)};
  var envelope = ${JSON.stringify(envelope)};
${rules}
}`;
}

const parts = (type: (typeof documentTypes)[number]) => Object.entries(recordSchemas[type]);

const listShapes = (type: (typeof documentTypes)[number]) =>
  parts(type).map(([, schema]) => describeShape(schema));

const listCases = () =>
  documentTypes.flatMap((type) =>
    parts(type).map(([part]) => (part === 'tombstone' ? `${type} removed` : type)),
  );

const rules = String.raw`
  var roles = userCtx.roles || [], me = userCtx.name;
  if (has(roles, '_admin')) return;
  if (!me || !has(roles, 'team:' + team)) throw { unauthorized: 'not-member' };
  if (newDoc._deleted) refuse('deleted');
  if (newDoc._attachments) refuse('attachment');
  checkRevision(newDoc, oldDoc);
  for (var field in newDoc)
    if (!has(envelope, field) && newDoc[field] !== undefined) refuse('unknown-field:' + field);
  var record = newDoc.record, type = newDoc.type;
  if (!isObject(record)) wrong('record');
  if (typeof type !== 'string') wrong('type');
  if (typeof record.uid !== 'string' || newDoc._id !== type + ':' + record.uid) refuse('foreign-id');
  if (newDoc.editedBy !== me) refuse('not-yours');
  if (newDoc.device !== (oldDoc ? oldDoc.device : me)) refuse('not-yours');
  if (typeof newDoc.clock !== 'string' || !/^\d{13}-\d{4}-.{1,200}$/.test(newDoc.clock)) wrong('clock');
  var isTombstone = record.deleted === true;
  if (oldDoc) {
    if (oldDoc.type !== type) refuse('foreign-id');
    if (oldDoc.record && oldDoc.record.deleted === true && !isTombstone) refuse('resurrected');
    if (type === 'question' && oldDoc.device !== me && !has(roles, 'editor:' + team))
      refuse('not-editor');
  }
  if (JSON.stringify(record).length > (limits[type] || limits.other)) refuse('too-large');
  check(record, shapeOf(type, isTombstone), 'record');`.replace('\n', '');
