import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anActivity } from '../fixtures/activities';
import { openTeam, setLine } from './team-commands';
import { openPublishing, openTeamAgenda, publishAs, readTitles } from './team-pages';

const dialog = page.getByRole('dialog', { name: 'Publiceren' });
const button = (name: string) => dialog.getByRole('button', { name, exact: true });
const text = (words: string) => dialog.getByText(words);
const send = button('Publiceren op de teamserver');
const circle = anActivity({ uid: 'circle', title: 'Kring' });
const walk = anActivity({ uid: 'walk', title: 'Wandelen' });
const { 'pleinwijzer.nl:published': _, ...draft } = anActivity({ uid: 'draft', title: 'Breien' });

let team: Awaited<ReturnType<typeof openTeam>>;

// The first one waits until the server has started.
beforeEach(async () => {
  await page.viewport(1280, 900);
  team = await openTeam();
}, 60_000);

const items = () =>
  dialog
    .getByRole('listitem')
    .elements()
    .map((one) => one.textContent);

async function publishNow() {
  await send.click();
  await expect.element(text('Gelukt. Bezoekers zien nu')).toBeVisible();
}

describe('publishing on the team’s server', () => {
  it('puts there what is marked as published, and tells everyone on this computer', async () => {
    await openTeamAgenda(team, { activities: [circle, draft] });
    await expect.element(page.getByText('Nog niet gepubliceerd op de teamserver.')).toBeVisible();
    await openPublishing();
    await expect.element(text('Bezoekers zien straks 1 activiteit')).toBeVisible();
    await publishNow();
    expect(await readTitles(team.colleague)).toEqual(['Kring']);
    await button('Sluiten').click();
    await expect
      .element(page.getByText(/Laatst gepubliceerd: .*, door deze computer\./))
      .toBeVisible();
  });

  it('shows what changes for visitors against what stands there, whoever published it', async () => {
    await publishAs(team.colleague, [circle, walk]);
    await openTeamAgenda(team, {
      activities: [{ ...circle, title: 'Leeskring' }, anActivity({ uid: 'sing', title: 'Zingen' })],
    });
    await expect.element(page.getByText('door kantoor.')).toBeVisible();
    await openPublishing();
    await expect.element(dialog.getByRole('listitem').nth(2)).toBeVisible();
    expect(items()).toEqual([
      'Nieuw: 1 activiteitZingen',
      'Veranderd: 1 activiteitLeeskring',
      'Weg: 1 activiteitWandelen',
    ]);
    await publishNow();
    expect(await readTitles(team.colleague)).toEqual(['Leeskring', 'Zingen']);
  });

  it('sends nothing when nothing changed, and says so', async () => {
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await publishNow();
    await expect.element(text('Er is niets veranderd voor bezoekers sinds')).toBeVisible();
    await send.click();
    await expect
      .element(text('Er is niets veranderd. Bezoekers zien deze agenda al.'))
      .toBeVisible();
  });

  it('gives the addresses for a website and for calendar programs, filled in', async () => {
    await openTeamAgenda(team, {
      activities: [circle],
      team: { agendaUrl: 'https://waterstad.example/agenda' },
    });
    await openPublishing();
    await publishNow();
    const feed = `${team.address}/${team.publicDatabase}/feed`;
    const lines = dialog.getByLabelText('Regels voor de website');
    await expect
      .element(lines)
      .toHaveValue(
        '<script type="module" src="https://waterstad.example/plein-agenda/v1/plein-agenda.js"></script>\n' +
          `<plein-agenda feed="${feed}/agenda.json">\n` +
          '  <a href="https://waterstad.example/agenda">Bekijk de agenda</a>\n</plein-agenda>',
      );
    const calendar = dialog.getByLabelText('Adres voor agenda-programma’s');
    await expect.element(calendar).toHaveValue(`${feed}/agenda.ics`);
    const answer = await fetch(`${feed}/agenda.ics`);
    expect(await answer.text()).toContain('SUMMARY:Kring');
    await expect
      .element(dialog.getByLabelText('Adres van een eenvoudige pagina'))
      .toHaveValue(`${feed}/agenda.html`);
  });

  it('lets the team choose that changes go to visitors by themselves', async () => {
    const { app } = await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    const box = dialog.getByRole('checkbox', { name: 'Voortaan automatisch publiceren' });
    await expect.element(box).not.toBeChecked();
    await box.click();
    await expect.poll(() => app.stores.settings.team.value.autoPublish).toBe(true);
    await publishNow();
    await button('Sluiten').click();
    await expect.element(page.getByText('Wijzigingen gaan vanzelf naar bezoekers.')).toBeVisible();
  });

  it('keeps the files possible', async () => {
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await expect.element(button('Download de drie bestanden')).toBeVisible();
    await expect.element(button('Kies een map en publiceer')).toBeVisible();
  });
});

describe('a colleague who published since the dialog was opened', () => {
  async function meet() {
    await publishAs(team.colleague, [circle]);
    await openTeamAgenda(team, { activities: [circle, walk] });
    await openPublishing();
    await expect.element(text('Nieuw: 1 activiteit')).toBeVisible();
    await publishAs(team.colleague, [circle, anActivity({ uid: 'sing', title: 'Zingen' })]);
    await send.click();
    await expect.element(text('Een collega heeft intussen gepubliceerd')).toBeVisible();
  }

  it('is not overwritten: both changes are shown', async () => {
    await meet();
    await expect.element(dialog.getByRole('listitem').nth(2)).toBeVisible();
    expect(items().slice(0, 3)).toEqual([
      'Nieuw: 1 activiteitZingen',
      'Nieuw: 1 activiteitWandelen',
      'Weg: 1 activiteitZingen',
    ]);
    await expect.element(text('Dat was kantoor')).toBeVisible();
    expect(await readTitles(team.publisher)).toEqual(['Kring', 'Zingen']);
  });

  it('may be followed: theirs becomes what one looks from', async () => {
    await meet();
    await button('Ga verder vanaf de agenda van je collega').click();
    await expect.element(text('Weg: 1 activiteit')).toBeVisible();
    await publishNow();
    expect(await readTitles(team.publisher)).toEqual(['Kring', 'Wandelen']);
  });

  it('may be this very computer, which published by itself: that is none', async () => {
    await openTeamAgenda(team, { activities: [circle, walk] });
    await openPublishing();
    await expect.element(text('Dit is de eerste keer.')).toBeVisible();
    await publishAs(team.publisher, [circle]);
    await publishNow();
    expect(await readTitles(team.publisher)).toEqual(['Kring', 'Wandelen']);
  });

  it('may be left as it is', async () => {
    await meet();
    await button('Stoppen').click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await readTitles(team.publisher)).toEqual(['Kring', 'Zingen']);
    await expect.element(page.getByText('door kantoor.')).toBeVisible();
  });
});

describe('the agenda emptied for visitors', () => {
  it('is told beforehand, and publishing by itself ends', async () => {
    const stored = { activities: [circle], team: { autoPublish: true } };
    // Sharing waits, so that nothing is published by itself here.
    const { app } = await openTeamAgenda(team, stored, team.publisher, { paused: true });
    await openPublishing();
    await publishNow();
    const opener = button('De agenda leeghalen voor bezoekers');
    await opener.click();
    await expect.element(text('Je activiteiten blijven hier staan.')).toBeVisible();
    await expect.element(text('Automatisch publiceren gaat dan uit')).toBeVisible();
    await button('Nee, laat staan').click();
    await expect.element(opener).toHaveFocus();
    expect(await readTitles(team.publisher)).toEqual(['Kring']);
    await opener.click();
    await button('Ja, haal de agenda leeg').click();
    await expect.element(text('Gelukt. Bezoekers zien nu geen activiteiten.')).toBeVisible();
    expect(await readTitles(team.publisher)).toEqual([]);
    expect(app.stores.settings.team.value.autoPublish).toBe(false);
    await expect.element(dialog.getByRole('heading', { level: 2 })).toHaveFocus();
    await button('Sluiten').click();
    await expect.element(page.getByText('De agenda is leeg voor bezoekers.')).toBeVisible();
  });
});

describe('a server that', () => {
  const fault = dialog.getByRole('alert');

  it('cannot be reached leaves the files, and can be asked again', async () => {
    await setLine(team, 'cut');
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await expect.element(fault).toHaveTextContent('De teamserver is nu niet te bereiken.');
    await expect.element(button('Download de drie bestanden')).toBeVisible();
    await setLine(team, 'open');
    await button('Opnieuw proberen').click();
    await expect.element(text('Dit is de eerste keer.')).toBeVisible();
    await publishNow();
    expect(await readTitles(team.publisher)).toEqual(['Kring']);
  });

  it('is cut off while it answers has published once, however often one tries', async () => {
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await expect.element(text('Dit is de eerste keer.')).toBeVisible();
    await setLine(team, 'deaf');
    await send.click();
    await expect.element(fault).toHaveTextContent('Opnieuw publiceren kan geen kwaad.');
    await setLine(team, 'open');
    await publishNow();
    expect((await readTitles(team.publisher)) ?? []).toEqual(['Kring']);
  });

  it('fails at the far end of the dialog is told where people look', async () => {
    await page.viewport(375, 600);
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await publishNow();
    await button('De agenda leeghalen voor bezoekers').click();
    await setLine(team, 'cut');
    await button('Ja, haal de agenda leeg').click();
    await expect.element(fault).toBeInViewport();
    await setLine(team, 'open');
    expect(await readTitles(team.publisher)).toEqual(['Kring']);
  });

  it.each([
    [413, 'te groot'],
    [507, 'is vol'],
    [503, 'heeft het druk'],
    [401, 'kent deze computer niet meer'],
  ] as const)('answers %i is put into words: “%s”', async (status, words) => {
    await openTeamAgenda(team, { activities: [circle] });
    await openPublishing();
    await expect.element(text('Dit is de eerste keer.')).toBeVisible();
    await setLine(team, status);
    await send.click();
    await expect.element(fault).toHaveTextContent(words);
    await setLine(team, 'open');
    expect(await readTitles(team.publisher)).toBeUndefined();
    await publishNow();
  });

  it('does not let this computer publish is told with what to do', async () => {
    await publishAs(team.colleague, [walk]);
    await openTeamAgenda(team, { activities: [circle] }, team.member);
    await openPublishing();
    await expect.element(text('Deze computer mag niet publiceren')).toBeVisible();
    await expect.element(text('Weg: 1 activiteit')).toBeVisible();
    await expect.element(send).not.toBeInTheDocument();
    await expect.element(button('Download de drie bestanden')).toBeVisible();
  });
});

it('who may publish since a moment ago can do so without more', async () => {
  const roles = [`team:${team.team}`];
  await openTeamAgenda(team, { activities: [circle] }, team.publisher, { roles });
  await openPublishing();
  await publishNow();
  expect(await readTitles(team.colleague)).toEqual(['Kring']);
});

it('the name of the agenda that was typed just before goes along', async () => {
  await openTeamAgenda(team, { activities: [circle] });
  await openPublishing();
  await userEvent.fill(dialog.getByLabelText('Naam van de agenda'), 'Plein Waterstad');
  await publishNow();
  const feed = await fetch(`${team.address}/${team.publicDatabase}/feed/agenda.json`);
  expect(await feed.json()).toMatchObject({ title: 'Plein Waterstad' });
});

describe('an agenda that goes to visitors by itself', () => {
  const stored = { activities: [circle, draft], team: { autoPublish: true } };

  it('is there once everything is shared, without drafts, and nobody did a thing', async () => {
    await openTeamAgenda(team, stored);
    await expect.poll(() => readTitles(team.colleague)).toEqual(['Kring']);
    await expect.element(page.getByText('door deze computer.')).toBeVisible();
    await expect.element(page.getByText('Wijzigingen gaan vanzelf naar bezoekers.')).toBeVisible();
  });

  it('tells why it does not', async () => {
    await publishAs(team.colleague, [walk]);
    const roles = [`team:${team.team}`, `publisher:${team.team}`];
    // The server took the role away, which this computer has not heard yet.
    await openTeamAgenda(team, stored, team.member, { roles, handshake: Date.now() });
    await expect.element(page.getByText('Automatisch publiceren lukte niet.')).toBeVisible();
    await expect.element(page.getByText('Deze computer mag niet publiceren')).toBeVisible();
    expect(await readTitles(team.colleague)).toEqual(['Wandelen']);
  });
});
