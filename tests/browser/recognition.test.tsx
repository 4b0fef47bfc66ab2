import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Recognition } from '../../components/surroundings';
import { bareSurroundings, openUsed } from './open-panel';

const section = page.getByRole('region', { name: 'Websites vanzelf herkennen' });
const ask = section.getByRole('button', { name: 'Vanzelf herkennen' });
const stop = section.getByRole('button', { name: 'Niet meer vanzelf herkennen' });
const refused = section.getByText('De browser gaf geen toestemming. Er is niets veranderd.');

/** The browser's permission, with a person who answers its question in this way. */
class Permission implements Recognition {
  readonly hosts = signal<readonly string[]>([]);
  /** Host names of each question that the browser put. */
  readonly asked: (readonly string[])[] = [];

  constructor(public isGranted: boolean) {}

  ask = async (hosts: readonly string[]) => {
    this.asked.push(hosts);
    if (this.isGranted) this.hosts.value = [...this.hosts.value, ...hosts];
    return this.isGranted;
  };

  stop = async () => {
    this.hosts.value = [];
  };
}

async function openSettings(recognition?: Recognition) {
  window.location.hash = '#/instellingen';
  const municipality = { name: '', hosts: ['waterstad.example', 'mijn.waterstad.example'] };
  const surroundings = { ...bareSurroundings(), ...(recognition ? { recognition } : {}) };
  await openUsed('beheer', { team: { municipality } }, { surroundings });
  await expect.element(section).toBeVisible();
}

it('where the browser cannot do it, the page says so and offers no button', async () => {
  await openSettings();
  await expect.element(section).toHaveTextContent('Dit is de oefenomgeving');
  expect(section.getByRole('button').elements()).toEqual([]);
});

it('asks for the hosts of all organisations, those of the team too, and none twice', async () => {
  const permission = new Permission(true);
  await openSettings(permission);
  await ask.click();
  await expect.element(stop).toBeVisible();
  expect(permission.asked).toHaveLength(1);
  const hosts = permission.asked[0] as string[];
  expect(hosts).toEqual(expect.arrayContaining(['digid.nl', 'uwv.nl', 'waterstad.example']));
  expect(hosts).not.toContain('mijn.digid.nl');
  expect(hosts).not.toContain('mijn.waterstad.example');
  expect(hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
});

it('a refusal is told; what is granted later is given back with one click', async () => {
  const permission = new Permission(false);
  await openSettings(permission);
  await expect.element(refused).not.toBeInTheDocument();
  await ask.click();
  await expect.element(refused).toBeVisible();
  permission.isGranted = true;
  await ask.click();
  await expect.element(section).toHaveTextContent('worden vanzelf herkend');
  await stop.click();
  await expect.element(ask).toBeVisible();
  await expect.element(refused).not.toBeInTheDocument();
  expect(permission.hosts.value).toEqual([]);
});
