import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Items } from '../../utils/storage/collection';
import { openUsed, type PageForTest, type Stored } from './open-panel';

/** Beheer, and what is stored of a collection. */
export interface OfferForTest {
  beheer: PageForTest;
  /** The records that are not removed, by name. */
  stored<Name extends 'partners' | 'programmes' | 'contributions'>(
    name: Name,
  ): Promise<Items[Name][]>;
}

/** Opens Beheer at an address. */
export async function openAt(address: string, stored: Stored = {}): Promise<OfferForTest> {
  window.location.hash = address;
  return follow(await openUsed('beheer', stored));
}

/** What is stored, of a page. */
export function follow(beheer: PageForTest): OfferForTest {
  return {
    beheer,
    async stored(name) {
      const rows = await beheer.app.stores.database.getAll(name);
      const kept = rows.filter((row) => row.deleted !== true) as Items[typeof name][];
      return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

/** The names in the list in view. */
export const shownNames = () =>
  [...document.querySelectorAll('.activity-title')].map((one) => one.textContent);

/** The error sentences in view. */
export const shownErrors = () =>
  [...document.querySelectorAll('.editor-fields .error:not([hidden])')].map(
    (one) => one.textContent,
  );

/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A chip by its whole name. */
export const chip = (name: string) => page.getByRole('checkbox', { name, exact: true });

/** A field by its whole label. */
export const field = (name: string) => page.getByLabelText(name, { exact: true });

/** A list to choose from, by its whole label. */
export const choice = (name: string) => page.getByRole('combobox', { name, exact: true });

/** Types into the search of a list. */
export const search = (words: string) =>
  userEvent.fill(page.getByRole('searchbox', { name: 'Zoeken' }), words);

/** Waits for the list, and opens the form of one of its records. */
export async function openRecord(name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await expect.element(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

/** A record out of a list of stored ones. */
export function one<Item>(items: readonly Item[]): Item {
  expect(items).toHaveLength(1);
  return items[0] as Item;
}
