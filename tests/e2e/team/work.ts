import type { Page } from 'playwright';

/** `YYYY-MM-DD` of a day so many days ahead. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Goes to a part of Beheer. */
export async function goTo(beheer: Page, part: string): Promise<void> {
  await beheer.evaluate((hash) => {
    location.hash = hash;
  }, `#/${part}`);
}

/** Makes an activity of tomorrow for visitors. */
export async function addActivity(beheer: Page, title: string): Promise<void> {
  await goTo(beheer, 'agenda');
  await beheer.getByRole('link', { name: 'Nieuwe activiteit' }).first().click();
  await beheer.getByLabel('Titel').fill(title);
  await beheer.getByLabel('Datum').first().fill(inDays(1));
  await beheer.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await beheer.getByText(title).first().waitFor();
}

/** Publishes the agenda on the team's server; gives the lines for a website. */
export async function publishAgenda(beheer: Page, count: string): Promise<string> {
  await goTo(beheer, 'agenda');
  await beheer.getByRole('button', { name: 'Publiceren', exact: true }).click();
  const dialog = beheer.getByRole('dialog', { name: 'Publiceren' });
  await dialog.getByRole('button', { name: 'Publiceren op de teamserver' }).click();
  await dialog.getByText(`Gelukt. Bezoekers zien nu ${count} in de agenda.`).waitFor();
  const lines = await dialog.getByLabel('Regels voor de website').inputValue();
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  return lines;
}

/** Adds a partner that shares what it knows. */
export async function addPartner(beheer: Page, name: string): Promise<void> {
  await goTo(beheer, 'partners/nieuw');
  await beheer.getByLabel('Naam', { exact: true }).first().fill(name);
  await beheer.getByRole('checkbox', { name: 'Deelt kennis' }).check();
  await beheer.getByRole('checkbox', { name: 'Mensen ontmoeten' }).check();
  await beheer.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await beheer.getByRole('link', { name }).waitFor();
}

/** Changes the telephone of a partner. */
export async function changePartner(beheer: Page, name: string, telephone: string): Promise<void> {
  await goTo(beheer, 'partners');
  await beheer.getByRole('link', { name }).click();
  await beheer.getByLabel('Telefoon', { exact: true }).fill(telephone);
  await beheer.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await beheer.getByRole('link', { name }).waitFor();
}
