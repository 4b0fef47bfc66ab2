import * as v from 'valibot';
import { contributionRoles } from '../activity/activity';
import {
  channels,
  connectionKinds,
  details,
  devices,
  durations,
  groups,
  helps,
  organisationSources,
  outcomes,
} from '../question/question';
import { exactDate, exactInstant, text } from './schema-parts';

const id = text(80);
const list = v.picklist;

/** What stays of a withdrawn question. */
export const tombstoneSchema = v.strictObject({
  uid: id,
  updated: exactInstant,
  deleted: v.literal(true),
});

/** A question. */
export const questionSchema = v.strictObject({
  uid: id,
  updated: exactInstant,
  visit: id,
  date: exactDate,
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  location: id,
  channel: list(channels),
  group: list(groups),
  topic: id,
  detail: v.exactOptional(list(details)),
  organisation: id,
  organisationSource: list(organisationSources),
  help: v.pipe(v.array(list(helps)), v.maxLength(helps.length)),
  outcome: v.exactOptional(list(outcomes)),
  referrals: v.pipe(v.array(v.strictObject({ to: id, warm: v.boolean() })), v.maxLength(20)),
  connections: v.pipe(
    v.array(
      v.strictObject({
        kind: list(connectionKinds),
        uid: id,
        response: list(['offered', 'interested']),
      }),
    ),
    v.maxLength(50),
  ),
  wantsToBring: v.exactOptional(list(contributionRoles)),
  questionBehind: v.exactOptional(id),
  duration: v.exactOptional(list(durations)),
  device: v.exactOptional(list(devices)),
  transferred: v.exactOptional(exactInstant),
});
