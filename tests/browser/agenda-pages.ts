import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Activity } from '../../utils/activity/activity';
import { isActivity } from '../../utils/activity/activity';
import { weekdayOf } from '../../utils/activity/week';
import { localDate } from '../../utils/question/desk';
import { anActivity } from '../fixtures/activities';
import { openUsed, type PageForTest, type Stored } from './open-panel';

/** The day that lies so many days after today, `YYYY-MM-DD`. */
export function inDays(count: number): string {
  const now = new Date();
  return localDate(new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, 12));
}

/** A published series, once a week for ever, from tomorrow on. */
export function aWeekly(overrides: Partial<Activity> = {}): Activity {
  const date = inDays(1);
  return anActivity({
    title: 'Taalcafé',
    start: `${date}T10:00:00`,
    recurrenceRules: [
      {
        '@type': 'RecurrenceRule',
        frequency: 'weekly',
        byDay: [{ '@type': 'NDay', day: weekdayOf(date) }],
      },
    ],
    ...overrides,
  });
}

/** The start, in the rule of `aWeekly`, of its date so many weeks after the first. */
export const weekly = (weeks: number): string => `${inDays(1 + 7 * weeks)}T10:00:00`;

/** Beheer on the agenda, and what is stored of it. */
export interface AgendaForTest {
  beheer: PageForTest;
  /** The activities that are not removed, by title. */
  stored(): Promise<Activity[]>;
  /** The stored activity of this title. */
  find(title: string): Promise<Activity>;
}

/** Opens Beheer at an address of the agenda. */
export async function openAgendaAt(address: string, stored: Stored = {}): Promise<AgendaForTest> {
  await goTo(address);
  return follow(await openUsed('beheer', stored));
}

/** Goes to an address; the browser tells of it later, when a page that is open already would move the focus. */
async function goTo(address: string): Promise<void> {
  if (window.location.hash === address) return;
  const arrived = new Promise((resolve) => {
    window.addEventListener('hashchange', resolve, { once: true });
  });
  window.location.hash = address;
  await arrived;
}

/** The agenda of a page. */
export function follow(beheer: PageForTest): AgendaForTest {
  const stored = async () => {
    const rows = (await beheer.app.stores.database.getAll('activities')).filter(isActivity);
    return rows.sort((a, b) => (a.title < b.title ? -1 : 1));
  };
  return {
    beheer,
    stored,
    async find(title) {
      const found = (await stored()).find((one) => one.title === title);
      expect(found, title).toBeDefined();
      return found as Activity;
    },
  };
}

/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A text field by its whole label. */
export const field = (name: string) => page.getByLabelText(name, { exact: true });

/** A list to choose from, by its whole label. */
export const choice = (name: string) => page.getByRole('combobox', { name, exact: true });

/** The list of activities in view, by title. */
export const shownTitles = () =>
  [...document.querySelectorAll('.activity-title')].map((one) => one.textContent);
