import type { Activity, Theme } from '../activity/activity';
import type { Language } from '../activity/describe-date';
import { readLink } from '../activity/safe-link';
import type { Contribution, Partner } from '../partner/partner';
import type { Programme } from '../programme/programme';
import { slipWords } from './slip-words';
import { sayDay, sayTimes } from './words';

/** One thing on a slip, in the words of the visitor. */
export interface SlipItem {
  name: string;
  /** For its picture. Absent: none is known. */
  theme?: Theme;
  /** When, weekday written out. Absent: always. */
  when?: string;
  /** Lines below each other: where, how to take part, telephone. */
  lines: string[];
  /** Address of a page about it, http(s). Absent: there is none. */
  address?: string;
}

/** What a slip is written with. */
export interface SlipSource {
  language: Language;
  /** Names and addresses of the team's locations by uid. */
  places: Readonly<Record<string, { name: string; address?: string }>>;
  /** Address of the page with the agenda, http(s). Absent: not told. */
  agendaUrl?: string | undefined;
  findPartner: (uid: string) => Partner | undefined;
}

/** A date of an activity on the slip; without one, only what it is and where. */
export function describeActivity(
  activity: Activity,
  occurrence: { start: Date; end: Date } | undefined,
  source: SlipSource,
): SlipItem {
  const { language, agendaUrl } = source;
  const [theme] = activity['pleinwijzer.nl:themes'] ?? [];
  const address = agendaUrl && webLink(addressOf(agendaUrl, activity.uid));
  return {
    name: activity.title,
    ...(theme && { theme }),
    ...(occurrence && { when: sayWhen(occurrence, language) }),
    lines: [...describePlaces(activity, source), ...describeRegistration(activity, language)],
    ...(address && { address }),
  };
}

function sayWhen(occurrence: { start: Date; end: Date }, language: Language): string {
  const day = sayDay(occurrence.start, language);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${sayTimes(occurrence, language)}`;
}

/** The page of the agenda, at this activity. */
function addressOf(agendaUrl: string, uid: string): string {
  return `${agendaUrl.split('#')[0]}#${encodeURIComponent(uid)}`;
}

function describePlaces({ locations = {} }: Activity, { places }: SlipSource): string[] {
  return Object.entries(locations).flatMap(([uid, place]) => {
    const known = places[uid];
    const name = known?.name ?? place.name;
    return [name, known?.address ?? place.description].filter((line) => line !== undefined);
  });
}

function describeRegistration(activity: Activity, language: Language): string[] {
  const { kind, url } = activity['pleinwijzer.nl:registration'] ?? { kind: 'walk-in' };
  const words = slipWords[language];
  const link = url && webLink(url);
  const free = activity['pleinwijzer.nl:price'] === 0 ? [words.free] : [];
  if (kind === 'walk-in') return [words.walkIn, ...free];
  return [link ? words.signUpAt(bare(link)) : words.signUp, ...free];
}

/** A programme on the slip. */
export function describeProgramme(programme: Programme, { language }: SlipSource): SlipItem {
  const { name, themes, provider, where, url } = programme;
  const [theme] = themes;
  const address = url && webLink(url);
  const lines = [provider && slipWords[language].by(provider), where, address && bare(address)];
  return {
    name,
    ...(theme && { theme }),
    lines: lines.filter((line): line is string => Boolean(line)),
    ...(address && { address }),
  };
}

/** A partner on the slip: what everybody may know, never a contact person. */
export function describePartner(partner: Partner): SlipItem {
  const address = partner.url && webLink(partner.url);
  return { name: partner.name, lines: publicLines(partner), ...(address && { address }) };
}

function publicLines({ address, telephone, url }: Partner): string[] {
  const link = url && webLink(url);
  return [address, telephone, link && bare(link)].filter((line): line is string => Boolean(line));
}

/** Something to bring on the slip, with the organisation to turn to. */
export function describeContribution(contribution: Contribution, source: SlipSource): SlipItem {
  const { name, when, where, partner } = contribution;
  const organisation = partner ? source.findPartner(partner) : undefined;
  const places = where.flatMap((uid) => source.places[uid]?.name ?? []);
  const address = organisation?.url && webLink(organisation.url);
  const words = slipWords[source.language];
  return {
    name,
    theme: 'meeting',
    ...(when && { when }),
    lines: [
      ...(places.length > 0 ? [places.join(', ')] : []),
      ...(organisation ? [words.turnTo(organisation.name), ...publicLines(organisation)] : []),
    ],
    ...(address && { address }),
  };
}

/** An address that a telephone may open: http(s) and nothing else. */
function webLink(text: string): string | undefined {
  const link = readLink(text);
  return link && /^https?:/i.test(link) ? link : undefined;
}

/** An address as people type it: without scheme and final slash. */
const bare = (link: string) => link.replace(/^https?:\/\//, '').replace(/\/$/, '');
