import type {
  Activity,
  Audience,
  ContributionRole,
  CoreFunction,
  Level,
  PatchObject,
  Place,
  Registration,
  Theme,
} from '../../utils/activity/activity';
import { type PartnerKey, partnerUids } from './partners';
import type { Schedule } from './schedule';
import { sampleTeam } from './settings';
import { sampleUid } from './uid';

const [plein, zuid, haven, peilstok] = sampleTeam.locations;
const locations = { plein, zuid, haven, peilstok };

/** Short names of the team's locations. */
export type PlaceKey = keyof typeof locations;

/** What differs from one sample activity to the next. */
export interface Row {
  /** Number in the table of the field's facts, from 1. */
  n: number;
  title: string;
  description: string;
  themes: Theme[];
  /** Absent: everyone. */
  audiences?: Audience[];
  schedule: Schedule;
  /** Single dates that differ, by their regular start. Absent: none. */
  overrides?: Record<string, PatchObject>;
  /** Absent: the square itself. */
  place?: PlaceKey;
  /** Absent: the library alone. */
  partner?: PartnerKey;
  coreFunction: CoreFunction;
  /** Absent: walk-in. */
  registration?: Registration;
  level?: Level;
  /** True when it is closed in the school holidays too, not only on public holidays. */
  isOffInSchoolHolidays?: boolean;
  contribution?: ContributionRole;
}

/** Sign up at the made-up website of the library. */
export const signUp: Registration = { kind: 'sign-up', url: 'https://waterstad.example/aanmelden' };

/** A location as the place of an activity, under the location's uid. */
export function placeAt(key: PlaceKey): Record<string, Place> {
  const { uid, name } = locations[key];
  return { [uid]: { '@type': 'Location', name } };
}

/** A published activity of Bibliotheek Waterstad. */
export function buildActivity(row: Row): Activity {
  const { n, title, description, schedule, overrides, level, contribution } = row;
  return {
    '@type': 'Event',
    uid: sampleUid('activity', n),
    created: '2026-08-10T08:00:00.000Z',
    updated: '2026-08-17T08:00:00.000Z',
    sequence: 0,
    title,
    description,
    ...schedule,
    timeZone: 'Europe/Amsterdam',
    ...(overrides && { recurrenceOverrides: overrides }),
    locations: placeAt(row.place ?? 'plein'),
    'pleinwijzer.nl:themes': row.themes,
    'pleinwijzer.nl:audiences': row.audiences ?? ['everyone'],
    ...(row.partner && { 'pleinwijzer.nl:partners': [partnerUids[row.partner]] }),
    'pleinwijzer.nl:coreFunction': row.coreFunction,
    'pleinwijzer.nl:registration': row.registration ?? { kind: 'walk-in' },
    'pleinwijzer.nl:price': 0,
    ...(level && { 'pleinwijzer.nl:level': level }),
    'pleinwijzer.nl:closedIn': row.isOffInSchoolHolidays
      ? ['public-holidays', 'school-holidays-midden']
      : ['public-holidays'],
    ...(contribution && { 'pleinwijzer.nl:contributions': [contribution] }),
    'pleinwijzer.nl:published': '2026-08-17T08:00:00.000Z',
  };
}
