import type { Activity } from './activity';

/** Parts of an activity, as people name them, in the order in which they read them. */
export const activityParts = [
  'title',
  'when',
  'dates',
  'status',
  'place',
  'description',
  'groups',
  'registration',
  'price',
  'other',
] as const;
export type ActivityPart = (typeof activityParts)[number];

/** The part that a field belongs to; what stands here under none is `other`. */
const partsByKey: Partial<Record<keyof Activity, ActivityPart>> = {
  title: 'title',
  start: 'when',
  timeZone: 'when',
  duration: 'when',
  showWithoutTime: 'when',
  recurrenceRules: 'when',
  excludedRecurrenceRules: 'when',
  'pleinwijzer.nl:closedIn': 'when',
  recurrenceOverrides: 'dates',
  status: 'status',
  locations: 'place',
  virtualLocations: 'place',
  description: 'description',
  'pleinwijzer.nl:themes': 'groups',
  'pleinwijzer.nl:audiences': 'groups',
  'pleinwijzer.nl:level': 'groups',
  'pleinwijzer.nl:registration': 'registration',
  'pleinwijzer.nl:price': 'price',
};

/** The parts that fields belong to, each once, in the order in which people read them. */
export function listParts(fields: readonly (keyof Activity)[]): ActivityPart[] {
  const parts = fields.map((field) => partsByKey[field] ?? 'other');
  return activityParts.filter((part) => parts.includes(part));
}
