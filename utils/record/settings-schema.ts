import * as v from 'valibot';
import { audiences, closings } from '../activity/activity';
import { isHostEntry } from '../question/host';
import { groups } from '../question/question';
import { defaultTeam } from '../settings/settings';
import { anyText, areUnique, exactDate, exactInstant, guardRule, text } from './schema-parts';

const id = text(80);
const list = v.picklist;

const host = v.pipe(text(253), v.check(isHostEntry), guardRule({ onlyHere: true }));
const authority = v.strictObject({ name: v.string(), hosts: v.array(host) });

const location = v.strictObject({
  uid: id,
  name: text(80),
  place: list(['inside', 'outside']),
  form: list(['basic', 'always-available', 'broad']),
  address: v.exactOptional(anyText(200)),
  archived: v.exactOptional(v.boolean()),
});

const topic = v.strictObject({
  id: v.pipe(id, v.startsWith('team-')),
  label: text(80),
  group: list(groups),
  archived: v.exactOptional(v.boolean()),
});

const closedKind = v.strictObject({
  ranges: v.array(v.strictObject({ from: exactDate, to: exactDate, name: text(80) })),
  validUntil: exactDate,
  toCheck: v.exactOptional(v.strictObject({ from: exactDate, to: exactDate })),
});

/** The team's settings. */
export const teamSchema = v.strictObject({
  uid: v.literal('team'),
  updated: exactInstant,
  locations: v.pipe(
    v.array(location),
    v.check((locations) => locations.some(({ archived }) => !archived)),
    guardRule({ without: 'archived' }),
    v.check((locations) => areUnique(locations.map(({ uid }) => uid))),
    guardRule({ unique: 'uid' }),
  ),
  topics: v.pipe(
    v.array(topic),
    // An id that stands twice would stop the search.
    v.check((topics) => areUnique(topics.map(({ id }) => id))),
    guardRule({ unique: 'id' }),
  ),
  pinnedPresets: v.pipe(
    v.array(id),
    v.maxLength(8),
    v.check((keys) => areUnique(keys)),
    guardRule({ unique: true }),
  ),
  municipality: authority,
  waterBoard: authority,
  library: authority,
  // Files of before the agenda have no focus groups.
  focus: v.optional(v.array(list(audiences)), []),
  // Files of before the hints get those of a fresh installation.
  hints: v.optional(v.record(id, text(200)), () => defaultTeam().hints),
  closedDays: v.exactOptional(v.record(list(closings), closedKind)),
  squareName: v.exactOptional(anyText(80)),
  agendaUrl: v.exactOptional(
    v.pipe(
      anyText(2000),
      v.regex(/^$|^https?:\/\//i),
      v.check((address) => address === '' || URL.canParse(address)),
      guardRule({ onlyHere: true }),
    ),
  ),
  autoPublish: v.exactOptional(v.boolean()),
});
