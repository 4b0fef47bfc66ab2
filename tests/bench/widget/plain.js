// A page written by hand: fetches a feed of single and weekly activities and writes the first dates
// by plain DOM calls. Knows the clock of one zone only, and nothing else of calendars.
const day = 86_400_000;
const days = Number(document.body.dataset.days);
const limit = 20;
const now = new Date();
const toLocal = (date) =>
  new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(date)
    .replace(' ', 'T');
const from = toLocal(now);
const to = toLocal(new Date(+now + days * day));
const longDay = new Intl.DateTimeFormat('nl', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

function lengthOf(duration) {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function listDates(activity) {
  const length = lengthOf(activity.duration);
  const dates = [];
  const last = Date.parse(`${to}Z`);
  const step = activity.recurrenceRules ? 7 * day : Number.POSITIVE_INFINITY;
  let start = Date.parse(`${activity.start}Z`);
  const first = Date.parse(`${from}Z`);
  if (step < first - start) start += Math.floor((first - start) / step) * step;
  for (; start < last; start += step)
    if (start + length > first) dates.push({ activity, start, end: start + length });
  return dates;
}

const clock = (local) => new Date(local).toISOString().slice(11, 16).replace(':', '.');

function add(parent, name, text, className) {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (className) element.className = className;
  parent.append(element);
  return element;
}

function writeItem(list, { activity, start, end }) {
  const item = add(list, 'li', '', 'item');
  const button = add(add(item, 'h3', '', 'title'), 'button', activity.title);
  button.setAttribute('aria-expanded', 'false');
  add(item, 'p', `${clock(start)}–${clock(end)} uur`, 'time');
  const facts = add(item, 'p', '', 'facts');
  for (const { name } of Object.values(activity.locations ?? {})) add(facts, 'span', name);
  const audiences = activity['pleinwijzer.nl:audiences'];
  if (audiences) add(facts, 'span', audiences.join(', '));
  const kind = activity['pleinwijzer.nl:registration']?.kind;
  if (kind) add(facts, 'i', kind === 'walk-in' ? 'Inloop' : 'Aanmelden');
}

const response = await fetch('/agenda.json');
const { entries } = await response.json();
const dates = entries.flatMap(listDates).sort((a, b) => a.start - b.start);
const root = document.createElement('div');
add(root, 'button', 'Zoeken en kiezen');
let list;
let known = '';
for (const date of dates.slice(0, limit)) {
  const name = longDay.format(date.start);
  if (name !== known) {
    const section = add(root, 'section');
    add(section, 'h2', name);
    list = add(section, 'ul');
    known = name;
  }
  writeItem(list, date);
}
if (dates.length > limit) add(root, 'button', 'Meer tonen');
document.querySelector('main').append(root);
