import type { Activity } from '../../utils/activity/activity';
import { digitalActivities } from './activities-digital';
import { governmentActivities } from './activities-government';
import { languageActivities } from './activities-language';
import { meetingActivities } from './activities-meeting';
import { moneyActivities } from './activities-money';
import { seriesActivities } from './activities-series';
import { workActivities } from './activities-work';

/**
 * The forty activities of Bibliotheek Waterstad, in the order of the table in the field's facts.
 * Their first dates are fixed, from Monday 31 August 2026; most of them go on from there.
 */
export const sampleActivities: readonly Activity[] = [
  ...governmentActivities,
  ...languageActivities,
  ...digitalActivities,
  ...seriesActivities,
  ...meetingActivities,
  ...moneyActivities,
  ...workActivities,
];
