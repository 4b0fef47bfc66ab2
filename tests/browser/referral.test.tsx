import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openUsed, type PageForTest } from './open-panel';

const field = page.getByRole('combobox', { name: 'Waar gaat de vraag over?' });
const desks = page.getByRole('group', { name: /Naar wie/ });
const outcome = (name: string) =>
  page.getByRole('group', { name: 'Hoe liep het af?' }).getByRole('radio', { name });
const referredHelp = page.getByRole('checkbox', { name: 'Doorverwezen' });
const warm = (desk: string) => page.getByRole('radio', { name: `${desk}: Samen contact gelegd` });
const cold = (desk: string) => page.getByRole('radio', { name: `${desk}: Gegevens meegegeven` });

let panel: PageForTest;

beforeEach(async () => {
  panel = await openUsed('panel');
});

/** A topic with a usual desk ("boete": the legal desk), or without one ("donorregister"). */
async function choose(topic: string): Promise<void> {
  await userEvent.type(field, `${topic}{Enter}`);
}

async function save() {
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await expect.element(page.getByText('1 vraag vandaag')).toBeVisible();
  return (await panel.questions())[0];
}

it('to whom is asked once the outcome or the help says that the visitor was referred', async () => {
  await choose('donorregister');
  await expect.element(desks).not.toBeInTheDocument();
  await outcome('Doorverwezen').click();
  await expect.element(desks).toBeVisible();
  await expect.element(referredHelp).toBeChecked();
  await referredHelp.click();
  await expect.element(desks).not.toBeInTheDocument();
  await expect.element(outcome('Kan zelf verder')).toBeChecked();
  await referredHelp.click();
  await expect.element(desks).toBeVisible();
  await expect.element(outcome('Doorverwezen')).toBeChecked();
});

it('one click at a desk says to whom and how; a click beside it changes how', async () => {
  await choose('donorregister');
  await outcome('Doorverwezen').click();
  await cold('Taalhuis').click();
  await warm('Sociaal raadslieden').click();
  await warm('Taalhuis').click();
  await expect.element(cold('Taalhuis')).not.toBeChecked();
  expect((await save())?.referrals).toEqual([
    { to: 'social-advisers', warm: true },
    { to: 'language-point', warm: true },
  ]);
});

it('the usual desk of a topic is proposed; the same click again takes a desk away', async () => {
  await choose('boete');
  await outcome('Doorverwezen').click();
  await expect.element(cold('Gratis rechtshulp')).toBeChecked();
  await warm('Taalhuis').click();
  await expect.element(cold('Gratis rechtshulp')).not.toBeChecked();
  await warm('Taalhuis').click();
  await expect.element(warm('Taalhuis')).not.toBeChecked();
  expect(await save()).toMatchObject({ outcome: 'referred', referrals: [] });
});

it('an outcome that changes away hides the desks and forgets them', async () => {
  await choose('donorregister');
  await outcome('Doorverwezen').click();
  await warm('Taalhuis').click();
  await outcome('Komt terug').click();
  await expect.element(desks).not.toBeInTheDocument();
  await outcome('Doorverwezen').click();
  await expect.element(warm('Taalhuis')).not.toBeChecked();
  await outcome('Komt terug').click();
  expect(await save()).toMatchObject({
    outcome: 'comes-back',
    referrals: [],
    help: ['digital-help'],
  });
});
