import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type DocumentType, idOf, type SharedRecord } from '../../utils/record/document';
import { buildGuard, buildPublicGuard } from '../../utils/team/guard/build-guard';
import { anActivity } from '../fixtures/activities';
import { aQuestion, aTeam } from '../fixtures/builders';
import { aContribution, aPartner, aProgramme } from '../fixtures/offer';

// CouchDB puts such a text in parentheses and runs it in a sandbox, whose `Array` is not that of the
// documents (share/server/60/rewrite_fun.js, dispatch-quickjs.js). With every document, ordinary ones
// included, it hands over its history (`couch_doc:to_json_obj(Doc, [revs])`).

type Guard = (...handed: unknown[]) => void;

const me = 'zuid-balie-1';
const load = (text: string) => runInNewContext(`(${text})`) as Guard;
const [guard, publicGuard] = [buildGuard('zuid'), buildPublicGuard('zuid')].map((one) =>
  load(one.validate_doc_update),
) as [Guard, Guard];

/** What the guard says; undefined: it lets it pass. An error of its own is none of its answers. */
function judge(by: Guard, newDoc: object, oldDoc: object | null): string | undefined {
  const context = { db: 'x', name: me, roles: ['team:zuid', 'publisher:zuid'] };
  try {
    by(freeze(newDoc), freeze(oldDoc), context, { admins: {}, members: {} });
    return undefined;
  } catch (refusal) {
    return (refusal as { forbidden?: string }).forbidden ?? String(refusal);
  }
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

const atFirst = { _revisions: { start: 0, ids: [] } };
const later = { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } };

const records: [DocumentType, SharedRecord][] = [
  ['question', aQuestion({ help: ['course'], referrals: [{ to: 'x', warm: true }] })],
  ['activity', anActivity()],
  ['partner', aPartner()],
  ['programme', aProgramme()],
  ['contribution', aContribution()],
  ['settings', aTeam()],
];

const document = (type: DocumentType, record: SharedRecord) => {
  const clock = `1795590000000-0000-${me}`;
  const _id = idOf(type, record.uid);
  return JSON.parse(JSON.stringify({ _id, type, device: me, editedBy: me, clock, record }));
};

describe('the guard of a team, as CouchDB runs it', () => {
  it.each(records)('lets a first and a later version of a %s pass', (type, record) => {
    const made = document(type, record);
    expect(judge(guard, { ...made, ...atFirst }, null)).toBe(undefined);
    expect(judge(guard, { ...made, ...later }, { ...made, ...later })).toBe(undefined);
  });

  it('refuses what has a history and stands nowhere, and what grew beside what stands', () => {
    const made = document('question', aQuestion());
    expect(judge(guard, { ...made, ...later }, null)).toBe('grafted');
    const other = { ...made, _rev: '3-c', _revisions: { start: 3, ids: ['c', 'b', 'a'] } };
    expect(judge(guard, other, { ...made, ...later })).toBe('stale-revision');
  });
});

describe('the guard of a public database, as CouchDB runs it', () => {
  const file = { content_type: 'text/calendar', revpos: 1, digest: 'md5-x', stub: true };
  const feed = (length: number) => ({
    ...{ _id: 'feed', published: '2026-11-25T09:00:00.000Z', by: me },
    _attachments: { 'agenda.ics': { ...file, length } },
  });

  it('judges files by what CouchDB tells of them in their place', () => {
    expect(judge(publicGuard, { ...feed(100), ...atFirst }, null)).toBe(undefined);
    expect(judge(publicGuard, { ...feed(100), ...later }, { ...feed(9), ...later })).toBe(
      undefined,
    );
    expect(judge(publicGuard, { ...feed(9_000_000), ...atFirst }, null)).toBe('too-large');
  });

  it('takes the removal of what stands, of which nothing is handed over but its history', () => {
    const removal = { _id: 'feed', _deleted: true, ...later };
    expect(judge(publicGuard, removal, { ...feed(9), ...later })).toBe(undefined);
  });
});
