import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openUsed } from './open-panel';

const form = page.getByRole('form', { name: 'Gemeente' });
const name = form.getByLabelText('Naam', { exact: true });
const hosts = form.getByLabelText('Websites', { exact: true });
const keep = form.getByRole('button', { name: 'Websites bewaren' });

async function openSettings(stored: string[] = []) {
  window.location.hash = '#/instellingen';
  const municipality = { name: 'Gemeente Waterstad', hosts: stored };
  const beheer = await openUsed('beheer', { team: { municipality } });
  await expect.element(form).toBeVisible();
  return () => beheer.app.stores.settings.team.value.municipality;
}

const howTo = 'Schrijf het zo: waterstad.nl, zonder https en zonder schuine streep.';

it.each([
  ['a whole address', 'https://waterstad.nl', `“https://waterstad.nl” is geen webadres. ${howTo}`],
  ['a space', 'water stad.nl', `“water stad.nl” is geen webadres. ${howTo}`],
  ['one label', 'nl', '“nl” is te ruim. Schrijf het hele adres, zoals waterstad.nl.'],
])('%s is refused with a sentence that shows how to write it', async (_, typed, sentence) => {
  const stored = await openSettings(['waterstad.nl']);
  await userEvent.fill(hosts, `goed.example\n${typed}`);
  await keep.click();
  await expect.element(form.getByRole('alert')).toHaveTextContent(sentence);
  await expect.element(hosts).toHaveAttribute('aria-invalid', 'true');
  await expect.element(form.getByRole('status')).toHaveTextContent('');
  expect(stored().hosts).toEqual(['waterstad.nl']);
  await userEvent.fill(hosts, 'goed.example');
  await keep.click();
  await expect.element(form.getByRole('status')).toHaveTextContent('Bewaard');
  await expect.element(form.getByRole('alert')).not.toBeInTheDocument();
});

it('saved hosts are brought into one form, each of them once', async () => {
  const stored = await openSettings();
  await userEvent.fill(
    hosts,
    ' Waterstad.NL.\nwaterstad.nl:443, mijn.waterstad.nl; \nmünster.example',
  );
  await userEvent.fill(name, '  Waterstad ');
  await keep.click();
  await expect.element(form.getByRole('status')).toHaveTextContent('Bewaard');
  const normal = ['waterstad.nl', 'mijn.waterstad.nl', 'xn--mnster-3ya.example'];
  expect(stored()).toEqual({ name: 'Waterstad', hosts: normal });
  await expect.element(hosts).toHaveValue(normal.join('\n'));
});

it('what was typed stays when a host is refused, and when another authority is stored', async () => {
  await openSettings();
  const other = page.getByRole('form', { name: 'Waterschap' });
  await userEvent.fill(other.getByLabelText('Naam', { exact: true }), 'Waterschap De Dijk');
  await userEvent.fill(name, 'Waterstad');
  await userEvent.fill(hosts, 'goed.example\nnl');
  await keep.click();
  await expect.element(form.getByRole('alert')).toBeVisible();
  await expect.element(name).toHaveValue('Waterstad');
  await expect.element(hosts).toHaveValue('goed.example\nnl');
  await userEvent.fill(hosts, 'goed.example');
  await keep.click();
  await expect.element(form.getByRole('status')).toHaveTextContent('Bewaard');
  await expect
    .element(other.getByLabelText('Naam', { exact: true }))
    .toHaveValue('Waterschap De Dijk');
});
