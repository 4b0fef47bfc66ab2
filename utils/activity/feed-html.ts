import { type Activity, homeZone } from './activity';
import { describeDate, describeTimes } from './describe-date';
import { escapeHtml } from './escape-html';
import { expand, type Occurrence } from './expand';
import type { Group } from './feed';
import { day, readLocal, writeLocal } from './local-time';
import { readLink } from './safe-link';
import { describeSchedule } from './sentence';
import { offsetAt, shownZone, toInstant } from './zone';

/** How far ahead dates are listed: thirteen weeks. */
const horizon = 91 * day;
/** Dates that began so long ago can still be going on. */
const longest = 31 * day;
/** More dates than these nobody reads. */
const most = 300;

const styles = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;overflow-wrap:break-word}
h2{margin:2rem 0 .5rem;font-size:1.25rem}h3{margin:1rem 0 0;font-size:1.125rem}ul{padding:0;list-style:none}
li{padding:.5rem 0;border-top:1px solid #767676}p{margin:.25rem 0;white-space:pre-line}
:root{color-scheme:light dark}`;

/**
 * The coming dates of a feed as one plain page in Dutch, for who has no scripts: no script, nothing
 * from elsewhere, every text escaped; CouchDB sends it in a sandbox. Made on the day of `now` (milliseconds since 1970) by the
 * square's clock; on the same day the same feed gives the same text.
 */
export function buildFeedHtml({ title, links, entries }: Group, now: number): string {
  const today = writeLocal(now + offsetAt(homeZone, now)).slice(0, 10);
  const dates = listDates(entries, toInstant(homeZone, readLocal(`${today}T00:00:00`)));
  const coming = new Set(dates.map(({ activity }) => activity.uid));
  const page = readLink(links?.page?.href);
  const name = escapeHtml(title);
  const parts = [
    `<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">\n<title>${name}</title>`,
    `<style>${styles}</style>\n</head>\n<body>\n<h1>${name}</h1>`,
    `<p>Deze lijst is gemaakt op ${describeDate(today, 'nl', true)}.</p>`,
    ...(page ? [`<p><a href="${escapeHtml(page)}">Naar de agenda op de website</a></p>`] : []),
    ...(dates.length > 0 ? writeDays(dates, today) : ['<p>Er zijn nu geen activiteiten.</p>']),
    ...writeActivities(
      entries.filter(({ uid }) => coming.has(uid)),
      today,
    ),
    '</body>\n</html>\n',
  ];
  return parts.join('\n');
}

/** The first dates that have not ended, in order. */
function listDates(entries: readonly Activity[], from: number): Occurrence[] {
  return entries
    .flatMap((entry) => [...expand(entry, from - longest, from + horizon)])
    .filter(({ start, end }) => +start >= from || +end > from)
    .sort((a, b) => +a.start - +b.start || (a.activity.title < b.activity.title ? -1 : 1))
    .slice(0, most);
}

/** The dates under their days; what began earlier stands under today. */
function writeDays(dates: readonly Occurrence[], today: string): string[] {
  const days = new Map<string, Occurrence[]>();
  for (const date of dates) {
    const { activity, start } = date;
    const first = writeLocal(+start + offsetAt(shownZone(activity.timeZone), +start)).slice(0, 10);
    const shown = first < today ? today : first;
    days.set(shown, [...(days.get(shown) ?? []), date]);
  }
  return [...days].flatMap(([date, found]) => [
    `<h2>${describeDate(date, 'nl', date.slice(0, 4) !== today.slice(0, 4))}</h2>`,
    `<ul>\n${found.map(writeDate).join('\n')}\n</ul>`,
  ]);
}

function writeDate(date: Occurrence): string {
  const { activity, status } = date;
  const { kind } = activity['pleinwijzer.nl:registration'] ?? {};
  const facts = [
    describeTimes(date, 'nl'),
    Object.values(activity.locations ?? activity.virtualLocations ?? {})[0]?.name,
    status !== 'cancelled' && kind === 'full' && 'vol',
    status !== 'cancelled' && kind === 'sign-up' && 'aanmelden',
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
  const off = status === 'cancelled' ? ' <strong>Gaat niet door</strong>' : '';
  return `<li><b>${escapeHtml(activity.title)}</b>${off}<br>${escapeHtml(facts.join(' · '))}</li>`;
}

/** What there is to know of each activity, once. */
function writeActivities(entries: readonly Activity[], today: string): string[] {
  if (entries.length === 0) return [];
  const named = [...entries].sort((a, b) => (a.title < b.title ? -1 : 1));
  return ['<h2>Meer over de activiteiten</h2>', ...named.map((one) => writeActivity(one, today))];
}

function writeActivity(activity: Activity, today: string): string {
  const { title, description, locations } = activity;
  const places = Object.values(locations ?? {}).map(({ name, description: address }) =>
    [name, address].filter(Boolean).join(', '),
  );
  const addresses = [
    activity['pleinwijzer.nl:registration']?.url,
    ...Object.values(activity.links ?? {}).map(({ href }) => href),
  ];
  const lines = [
    describeSchedule(activity, 'nl', today),
    ...places,
    ...(description ? [description] : []),
  ];
  return [
    `<h3>${escapeHtml(title)}</h3>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...[...new Set(addresses)].map(writeLink),
  ].join('\n');
}

function writeLink(address: string | undefined): string {
  const href = escapeHtml(readLink(address) ?? '');
  return href && `<p><a href="${href}">${href}</a></p>`;
}
