import type { Audience } from '../activity/activity';
import type { ClosedDays } from '../activity/closed-days';
import type { Group } from '../question/question';

/** A place where questions are asked. */
export interface Location {
  /** UUIDv7, or `default-location` for the one that a fresh installation starts with. */
  uid: string;
  /** What people read. */
  name: string;
  /** Inside the library or outside it. */
  place: 'inside' | 'outside';
  /** Form of the IDO at this place. */
  form: 'basic' | 'always-available' | 'broad';
  /** Address, as people read it. Absent: not told. */
  address?: string;
  /** True once it is no longer used; its questions keep their name. */
  archived?: boolean;
}

/** A topic that the team added to the built-in ones. */
export interface TeamTopic {
  /** `team-` and a UUIDv7. */
  id: string;
  /** What people read. */
  label: string;
  /** Group of the national form. */
  group: Group;
  /** True once it is no longer offered; its questions keep their name. */
  archived?: boolean;
}

/** An authority whose name and host names differ per team. */
export interface Authority {
  /** What people read; empty when not filled in. */
  name: string;
  /** Host names, lower case, without scheme or path. */
  hosts: string[];
}

/** What the team agreed on; the same on every computer of the team. */
export interface TeamSettings {
  uid: 'team';
  /** UTC instant of the last change, ISO 8601. */
  updated: string;
  /** At least one that is not archived. */
  locations: Location[];
  /** Added topics. */
  topics: TeamTopic[];
  /** Preset keys (`topic` or `topic:detail`) that always come first, in order; at most eight. */
  pinnedPresets: string[];
  /** The municipality. */
  municipality: Authority;
  /** The water board. */
  waterBoard: Authority;
  /** The library itself. */
  library: Authority;
  /** Target groups that the team looks at first; one or two. Empty: none chosen. */
  focus: Audience[];
  /** What staff are reminded of at a topic, by its id: a reason to come back, or to go on. */
  hints: Record<string, string>;
  /** What the team knows of holidays. Absent: what this release knows. */
  closedDays?: ClosedDays;
  /** Name of the square, the title of its agenda. Absent or empty: not told. */
  squareName?: string;
  /** Address of the page with the agenda, http(s). Absent or empty: not told. */
  agendaUrl?: string;
  /** Whether the agenda goes to the team's server by itself when it changed. Absent: it does not. */
  autoPublish?: boolean;
}

/** What belongs to this computer only. */
export interface DeviceSettings {
  uid: 'device';
  /** Uid of the location where this computer stands. */
  location: string;
  /** Language of the panel and of Beheer. */
  language: 'nl' | 'en';
  /** Whether the part "Meer" of the form is open. */
  moreOpen: boolean;
  /** Whether the welcome was read or closed. */
  welcomed: boolean;
  /** Whether the browser was asked to keep the data for good; it is asked once. */
  persistAsked: boolean;
  /** Separator of exported CSV files. */
  separator: ';' | ',';
}

/** Uid of the location that a fresh installation starts with. */
export const defaultLocation = 'default-location';

/** Settings of a team that has set nothing yet. */
export function defaultTeam(): TeamSettings {
  return {
    uid: 'team',
    updated: new Date(0).toISOString(),
    locations: [{ uid: defaultLocation, name: 'Mijn locatie', place: 'inside', form: 'basic' }],
    topics: [],
    pinnedPresets: [],
    municipality: { name: '', hosts: [] },
    waterBoard: { name: '', hosts: [] },
    library: { name: '', hosts: [] },
    focus: [],
    // PressReader asks for a visit each week.
    hints: { pressreader: 'Komt elke week: noem wat er nu op het plein is.' },
  };
}

/** Settings of a computer on which nothing was set yet. */
export function defaultDevice(language: 'nl' | 'en'): DeviceSettings {
  return {
    uid: 'device',
    location: defaultLocation,
    language,
    moreOpen: false,
    welcomed: false,
    persistAsked: false,
    separator: ';',
  };
}

/** Locations that can be chosen now, in the team's order. */
export function openLocations(team: TeamSettings): Location[] {
  return team.locations.filter((location) => !location.archived);
}

/** The location of this computer; the first open one when its own is gone. */
export function currentLocation(team: TeamSettings, device: DeviceSettings): Location {
  const open = openLocations(team);
  const own = open.find((location) => location.uid === device.location) ?? open[0];
  return own ?? (defaultTeam().locations[0] as Location);
}
