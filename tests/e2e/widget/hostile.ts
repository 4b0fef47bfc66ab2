import { gzipSync } from 'node:zlib';
import type { Activity } from '../../../utils/activity/activity';
import { anActivity, feedOf, feedType } from './feed';
import { type Answer, give } from './serve';

/** Markup that runs, or asks another server for something, where a text is taken for HTML. */
export const markup =
  '<img src="https://evil.example/i.png" onerror="window.ran = 1"><script>window.ran = 1</script>' +
  '<svg onload="window.ran = 1"></svg><a href="javascript:window.ran = 1">x</a>"\'--></style>';

/** Addresses that a click must not open. */
const addresses = [
  'javascript:window.ran=1',
  ' javascript:window.ran=1',
  'java\nscript:window.ran=1',
  'JaVaScRiPt:window.ran=1',
  'data:text/html,<script>window.ran=1</script>',
  'vbscript:window.ran=1',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'https:javascript:window.ran=1',
];

/** An activity of which every text is markup. */
export function allMarkup(): Activity {
  const text = markup;
  return anActivity({
    uid: text,
    title: text,
    description: text,
    keywords: { [text]: true },
    locations: { [text]: { name: text, description: text, coordinates: text } },
    virtualLocations: { [text]: { name: text, uri: text } },
    links: { [text]: { href: text, title: text, rel: text } },
    'pleinwijzer.nl:themes': [text] as never,
    'pleinwijzer.nl:audiences': [text] as never,
    'pleinwijzer.nl:partners': [text],
    'pleinwijzer.nl:level': text as never,
    'pleinwijzer.nl:price': text as never,
    'pleinwijzer.nl:contributions': [text] as never,
    'pleinwijzer.nl:registration': { kind: text as never, url: text },
    'pleinwijzer.nl:closedIn': [text] as never,
    ...({ locale: text } as object),
  });
}

/** Activities with an address each that nobody should follow, at every place for one. */
export function badLinks(): Activity[] {
  return addresses.map((href, index) =>
    anActivity({
      uid: `link-${index}`,
      title: `Adres ${index}`,
      links: { a: { href, title: 'Meer weten' }, b: { href, rel: 'describedby' } },
      locations: { a: { name: 'Plein', description: href, coordinates: href } },
      virtualLocations: { a: { name: 'Online', uri: href } },
      'pleinwijzer.nl:registration': { kind: 'sign-up', url: href },
    }),
  );
}

const wrong: unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  'x',
  [],
  [null, 7, {}, []],
  {},
  { a: null, b: 7, c: [] },
  { '@type': 'Nothing' },
];

const fields = [
  ...['title', 'start', 'timeZone', 'duration', 'showWithoutTime', 'status', 'description'],
  ...['recurrenceRules', 'excludedRecurrenceRules', 'recurrenceOverrides', 'locations'],
  ...['virtualLocations', 'keywords', 'links', 'locale', 'updated', 'sequence', 'created'],
  ...['themes', 'audiences', 'partners', 'coreFunction', 'registration', 'price', 'level'].map(
    (name) => `pleinwijzer.nl:${name}`,
  ),
  ...['closedIn', 'contributions', 'published'].map((name) => `pleinwijzer.nl:${name}`),
];

const ruleFields = [
  ...['frequency', 'interval', 'skip', 'firstDayOfWeek', 'byDay', 'byMonthDay', 'byMonth'],
  ...['byYearDay', 'byWeekNo', 'byHour', 'byMinute', 'bySecond', 'bySetPosition', 'count', 'until'],
];

/** Activities with a value of the wrong type each, at every place for one. */
export function wrongTypes(): unknown[] {
  const inFields = fields.flatMap((field) =>
    wrong.map((value, index) => ({
      ...anActivity({ uid: `${field} ${index}`, title: `${field} ${index}` }),
      [field]: value,
    })),
  );
  const inRules = ruleFields.flatMap((field) =>
    wrong.map((value, index) => ({
      ...anActivity({ uid: `rule ${field} ${index}`, title: `rule ${field} ${index}` }),
      recurrenceRules: [{ frequency: 'weekly', [field]: value }],
    })),
  );
  const inPatches = fields.map((field) => ({
    ...anActivity({ uid: `patch ${field}`, title: `patch ${field}` }),
    recurrenceOverrides: { '2026-11-25T14:00:00': { [field]: { a: [7] } }, [field]: 7, '': null },
  }));
  return [null, 7, 'x', [], {}, ...inFields, ...inRules, ...inPatches];
}

const tiring = [
  { frequency: 'secondly' },
  { frequency: 'minutely', bySecond: [0, 20, 40] },
  { frequency: 'yearly', byMonth: ['2'], byMonthDay: [30] },
  { frequency: 'yearly', byMonth: ['2'], byMonthDay: [30], count: 1_000_000 },
  { frequency: 'daily', interval: 1_000_000_000 },
  { frequency: 'daily', byHour: [0, 6, 12, 18], byMinute: sixty(), bySecond: sixty() },
  { frequency: 'secondly', bySetPosition: [-1], count: 1e12 },
  { frequency: 'weekly', until: '9999-12-31T23:59:59' },
  { frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 5 }], bySetPosition: [400] },
];

function sixty(): number[] {
  return Array.from({ length: 60 }, (_, index) => index);
}

/** Activities with rules that ask for much work: that never come, or nearly always. */
export function tiringRules(): unknown[] {
  const starts = ['2026-11-25T14:00:00', '1000-01-01T00:00:00', '9999-01-01T00:00:00'];
  return starts.flatMap((start) =>
    tiring.map((rule, index) => ({
      ...anActivity({ uid: `${start} ${index}`, title: `Zwaar ${index}`, start }),
      duration: 'PT1S',
      recurrenceRules: Array.from({ length: 20 }, () => rule),
      excludedRecurrenceRules: [{ frequency: 'secondly', interval: 7 }, rule],
    })),
  );
}

/** Keys that reach for the prototype of every object; as text, since a literal would not hold them. */
export function prototypeKeys(): string {
  const evil = '{"polluted":true,"title":"polluted","toString":"polluted"}';
  const plain = JSON.stringify(
    anActivity({
      recurrenceOverrides: {
        '2026-11-25T14:00:00': {
          'constructor/prototype/polluted': true,
          'locations/__proto__/polluted': true,
          '__proto__/polluted': true,
        },
      },
    }),
  ).slice(1);
  const entry = `{"__proto__":${evil},"constructor":{"prototype":${evil}},"hasOwnProperty":7,${plain}`;
  return `{"__proto__":${evil},"@type":"Group","entries":[${entry}]}`;
}

/** Never ends what it began. */
const hang: Answer = (_request, response) => {
  response.writeHead(200, { 'Content-Type': feedType, 'Access-Control-Allow-Origin': '*' });
  response.write('{"@type":"Group","entries":[');
};

const status = (code: number, headers = {}) => {
  const answer: Answer = (_request, response) =>
    response
      .writeHead(code, { 'Access-Control-Allow-Origin': '*', 'Content-Type': feedType, ...headers })
      .end(feedOf([anActivity()]));
  return answer;
};

const login = '<!doctype html><html><body><form>Log in</form></body></html>';

/** Feeds of which nothing can be shown, by what is wrong with them. */
export const brokenFeeds: [name: string, answer: Answer][] = [
  ['does not exist', status(404)],
  ['is broken on the server', status(500)],
  ['leads elsewhere', status(302, { Location: '/agenda.json' })],
  ['is meant for other websites', give(feedOf([anActivity()]), feedType, nobody())],
  ['is a page to log in', give(login, 'text/html')],
  ['is such a page that claims to be a feed', give(login, feedType)],
  ['is a picture', give(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image/png')],
  ['is cut off', give(feedOf([anActivity()]).slice(0, -20), feedType)],
  ['is empty', give('', feedType)],
  ['is null', give('null', feedType)],
  ['is a number', give('7', feedType)],
  ['is an object of another kind', give('{"error":"no"}', feedType)],
  ['has entries that are no list', give(feedOf({ a: anActivity() }), feedType)],
  ['is very deep', give(`${'['.repeat(200_000)}`, feedType)],
  ['is 20 MB', give(feedOf([anActivity({ description: 'x'.repeat(20_000_000) })]), feedType)],
  ['unpacks to 100 MB', give(bomb(), feedType, { 'Content-Encoding': 'gzip' })],
  ['loses its connection', (_request, response) => response.destroy()],
];

function bomb(): Buffer {
  return gzipSync(Buffer.alloc(100_000_000, ' '));
}

function nobody() {
  return { 'Access-Control-Allow-Origin': 'https://other.example' };
}

/** Feeds that keep the visitor waiting. */
export const slowFeeds: [name: string, answer: Answer][] = [
  ['never answers', () => undefined],
  ['never ends', hang],
];
