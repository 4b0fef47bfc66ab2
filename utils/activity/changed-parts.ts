import type { Activity } from './activity';
import { writeCanonical } from './canonical-json';

/** Parts of an activity, as people name them. */
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

type Key = keyof Activity;

/** The part that a field belongs to; what stands here under none is `other`. */
const partsByKey: Partial<Record<Key, ActivityPart>> = {
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

/** Fields that say when a record was written, not what it says. */
const bookkeeping: readonly string[] = ['updated', 'created', 'sequence', '@type', 'uid'];

/** Which parts differ between two versions of an activity, in the order in which people read them. */
export function listChangedParts(before: Activity, after: Activity): ActivityPart[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as Key[]);
  const changed = [...keys]
    .filter((key) => !bookkeeping.includes(key))
    .filter((key) => writeCanonical(before[key]) !== writeCanonical(after[key]))
    .map((key) => partsByKey[key] ?? 'other');
  return activityParts.filter((part) => changed.includes(part));
}
