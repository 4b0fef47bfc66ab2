import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../practice/browsers';
import { buildWidget } from '../../practice/build-widget';
import { median, showTime, worst } from './statistics';
import type { Findings, Line } from './table';
import { type Feed, singleFeed, weeklyFeed } from './widget/feeds';
import { type Pages, servePages } from './widget/pages';
import { type Visit, visitOnce } from './widget/visit';

const rounds = 9;

/**
 * The widget against a page written by hand that fetches the same feed and writes the same list, in
 * turn in one browser, the processor slowed four times: first activity painted, tasks, layout shift.
 * The notes tell the tasks of an empty page too, which no page can be without.
 */
export async function measureWidget(): Promise<Findings> {
  await mkdir('.output', { recursive: true });
  // One of its own: a build that somebody starts meanwhile must not change what is measured.
  const folder = await mkdtemp(join('.output', 'bench-widget-'));
  const built = join(folder, 'widget');
  await buildWidget(resolve(built));
  const now = Date.now();
  const weekly = [20, 200, 2000, 10_000].map((dates) => weeklyFeed(dates, now));
  const single = singleFeed(10_000, now);
  const pages = await servePages(built);
  const executablePath = await findBrowser('chromium', { install: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const found: Findings = { lines: [], notes: [] };
    for (const feed of [...weekly, single]) {
      const visits = await compare(browser, pages, feed);
      const { widget, plain } = visits;
      found.lines.push(paintLine(feed, widget, plain));
      if (feed === weekly.at(-1)) found.lines.push(taskLine(widget, plain));
      if (feed === single) found.lines.push(blockLine(widget, plain));
      found.lines.push(shiftLine(feed, widget, plain));
      found.notes.push(note(feed, visits));
    }
    return found;
  } finally {
    await browser.close();
    pages.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The visits of each page. */
type Visits = Record<'widget' | 'plain' | 'empty', Visit[]>;

async function compare(browser: Browser, pages: Pages, feed: Feed): Promise<Visits> {
  pages.show(feed);
  const visits: Visits = { widget: [], plain: [], empty: [] };
  for (let round = -1; round < rounds; round += 1)
    for (const [page, known] of Object.entries(visits)) {
      const visit = await visitOnce(browser, `${pages.url}/${page}`);
      // The first of each only warms up the browser.
      if (round >= 0) known.push(visit);
    }
  return visits;
}

const medianOf = (visits: Visit[], what: keyof Visit) => median(visits.map((one) => one[what]));

const paintLine = ({ name }: Feed, widget: Visit[], plain: Visit[]): Line => ({
  what: `widget: first activity painted, ${name}`,
  measured: medianOf(widget, 'painted'),
  baseline: medianOf(plain, 'painted'),
  than: 'written by hand',
  bar: { times: 1.25 },
});

const taskLine = (widget: Visit[], plain: Visit[]): Line => ({
  what: 'widget: longest task, 10000 dates of 400 activities',
  measured: medianOf(widget, 'longest'),
  baseline: medianOf(plain, 'longest'),
  than: 'written by hand',
  bar: { most: 50.01 },
});

const blockLine = (widget: Visit[], plain: Visit[]): Line => ({
  what: 'widget: total blocking time, 10000 single',
  measured: medianOf(widget, 'blocked'),
  baseline: medianOf(plain, 'blocked'),
  than: 'written by hand',
  bar: { times: 1.25 },
});

const shiftLine = ({ name }: Feed, widget: Visit[], plain: Visit[]): Line => ({
  what: `widget: layout shift after it, ${name} (no unit)`,
  measured: worst(widget.map((one) => one.shift)),
  baseline: worst(plain.map((one) => one.shift)),
  than: 'written by hand',
  bar: { most: 0.000001 },
});

function note({ name, activities }: Feed, { widget, plain, empty }: Visits): string {
  const tasks = (visits: Visit[]) =>
    `longest task ${showTime(medianOf(visits, 'longest'))} (worst ${showTime(worst(visits.map((one) => one.longest)))}), blocked ${showTime(medianOf(visits, 'blocked'))}`;
  const show = (visits: Visit[]) =>
    `painted ${showTime(medianOf(visits, 'painted'))}, ${tasks(visits)}, ${medianOf(visits, 'elements')} elements`;
  return `${name} dates of ${activities} activities: widget ${show(widget)}; by hand ${show(plain)}; an empty page ${tasks(empty)}`;
}
