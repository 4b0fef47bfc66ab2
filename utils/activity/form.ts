import type {
  Audience,
  Closing,
  ContributionRole,
  CoreFunction,
  Level,
  Registration,
  Theme,
} from './activity';
import type { Ending, Repeat } from './pattern';

/** A moment of the day, with the weekdays on which it is where the activity repeats by weekday. */
export interface FormMoment {
  days: Repeat['days'];
  /** Local time, `HH:MM`; empty while it is being typed. */
  from: string;
  /** Local time, `HH:MM`, later than `from`. */
  to: string;
}

/** What the form of an activity holds: as people type it, also when it is not right yet. */
export interface ActivityForm {
  title: string;
  description: string;
  /** First day, `YYYY-MM-DD`; empty while it is being typed. */
  date: string;
  /** Last day of a first date that takes several whole days; empty: the same day. */
  lastDate: string;
  isAllDay: boolean;
  /** Start and end of the first moment. */
  from: string;
  to: string;
  /** How it comes back. Absent: the rules cannot be shown here and stay as they are. */
  repeat?: Repeat;
  ending: Ending;
  /** Further moments of the week with the same pattern. */
  moments: FormMoment[];
  closedIn: Closing[];
  /** Uid of a location of the team; `other` for one in words; empty for none. */
  place: string;
  placeName: string;
  placeAddress: string;
  /** http(s) address where it is online; empty: nowhere. */
  online: string;
  themes: Theme[];
  audiences: Audience[];
  /** Uids of partners. */
  partners: string[];
  coreFunction: CoreFunction | '';
  registration: Registration['kind'];
  registrationUrl: string;
  /** Euros as typed, such as "2,50"; empty or 0: free. */
  price: string;
  level: Level | '';
  contributions: ContributionRole[];
}
