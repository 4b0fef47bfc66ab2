import * as v from 'valibot';
import { audiences, contributionRoles, themes } from '../activity/activity';
import { partnerRoles } from '../partner/partner';
import { anyText, looseDate, looseInstant, text } from './schema-parts';

const list = v.picklist;
const maybe = v.exactOptional;
const id = text(400);
const web = v.pipe(anyText(2000), v.regex(/^https?:\/\//i));

const record = { uid: id, updated: looseInstant, archived: maybe(v.boolean()) };

/** What stays of anything but a question. */
export const recordTombstoneSchema = v.strictObject({
  uid: id,
  updated: looseInstant,
  deleted: v.literal(true),
});

/** Something to learn by oneself or with a course. */
export const programmeSchema = v.strictObject({
  '@type': v.literal('Course'),
  ...record,
  name: text(400),
  provider: anyText(400),
  themes: v.array(list(themes)),
  topics: v.array(id),
  audiences: v.array(list(audiences)),
  inLanguage: v.array(anyText(40)),
  url: maybe(web),
  where: maybe(anyText(400)),
  checkedOn: maybe(looseDate),
});

const contact = v.strictObject({
  name: text(200),
  jobTitle: maybe(anyText(200)),
  email: maybe(anyText(320)),
  telephone: maybe(anyText(60)),
});

/** An organisation that the square works with. */
export const partnerSchema = v.strictObject({
  '@type': v.literal('Organization'),
  ...record,
  name: text(400),
  url: maybe(web),
  telephone: maybe(anyText(60)),
  address: maybe(anyText(400)),
  roles: v.array(list(partnerRoles)),
  referralKind: maybe(id),
  topics: v.array(id),
  audiences: v.array(list(audiences)),
  contacts: v.array(contact),
  agreement: v.strictObject({ brings: anyText(2000), gets: anyText(2000) }),
  reviewOn: maybe(looseDate),
  notes: maybe(anyText(20_000)),
});

/** What somebody can bring to the square. */
export const contributionSchema = v.strictObject({
  ...record,
  role: list(contributionRoles),
  name: text(400),
  where: v.array(id),
  when: maybe(anyText(400)),
  partner: maybe(id),
});
