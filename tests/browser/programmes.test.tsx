import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { nationalOffer } from '../../utils/programme/national-offer';
import { readProgrammes } from '../../utils/programme/read-programmes';
import { topics } from '../../utils/question/topics';
import { aProgramme } from '../fixtures/offer';
import { inDays } from './agenda-pages';
import { watchDownloads } from './downloads';
import {
  button,
  chip,
  choice,
  field,
  one,
  openAt,
  openRecord,
  search,
  shownErrors,
  shownNames,
} from './offer-pages';

const suggested = nationalOffer.map(({ programme }) => programme.name);
const programmes = [aProgramme()];
const dialog = page.getByRole('dialog');

describe('the list of programmes', () => {
  it('has the national ones as suggestions at a fresh start, and stores none of them', async () => {
    const { stored } = await openAt('#/aanbod');
    await expect.poll(shownNames).toHaveLength(suggested.length);
    expect(document.querySelectorAll('.state[data-state="draft"]')).toHaveLength(suggested.length);
    expect(await stored('programmes')).toEqual([]);
  });

  it.each([
    ['brieven', 'Alle thema’s', 'Alle groepen', ['Brieven lezen']],
    ['seniorweb', 'Alle thema’s', 'Alle groepen', ['Online cursussen van SeniorWeb']],
    ['digid', 'Alle thema’s', 'Alle groepen', ['Digisterker']],
    ['', 'Taal', 'Alle groepen', ['Brieven lezen']],
    ['', 'Alle thema’s', 'Senioren', ['Online cursussen van SeniorWeb']],
  ])('is narrowed by %j, %s and %s', async (words, theme, audience, found) => {
    await openAt('#/aanbod', { programmes });
    await expect.element(choice('Thema')).toBeVisible();
    await search(words);
    await userEvent.selectOptions(choice('Thema'), theme);
    await userEvent.selectOptions(choice('Voor wie'), audience);
    await expect.poll(shownNames).toEqual(found);
  });
});

describe('a suggestion', () => {
  it('tells where it comes from, and is one no more once it is saved as it is', async () => {
    const { stored } = await openAt('#/aanbod');
    await openRecord('DigiVitaler');
    await expect
      .element(page.getByText(/^Voorstel van 25 november 2026, naar een openbare pagina uit 2021/))
      .toBeVisible();
    await button('Opslaan').click();
    await expect.poll(shownNames).toHaveLength(suggested.length);
    expect(one(await stored('programmes'))).toMatchObject({ name: 'DigiVitaler' });
    const row = page.getByRole('listitem').filter({ hasText: 'DigiVitaler' });
    await expect.element(row.getByText('Voorstel')).not.toBeInTheDocument();
  });

  it('that is archived stays away, and comes back when that is undone', async () => {
    const { stored } = await openAt('#/aanbod');
    await openRecord('DigiVitaler');
    await button('Naar het archief').click();
    await expect.poll(shownNames).not.toContain('DigiVitaler');
    expect(one(await stored('programmes')).archived).toBe(true);
    await button('Ongedaan maken').click();
    await expect.poll(shownNames).toContain('DigiVitaler');
    expect(await stored('programmes')).toEqual([]);
  });
});

describe('the form of a programme', () => {
  it('asks in words for what is missing, and stores it once it is there', async () => {
    const { stored } = await openAt('#/aanbod/nieuw');
    await userEvent.fill(field('Website'), 'geen adres');
    await button('Opslaan').click();
    await expect
      .poll(shownErrors)
      .toEqual([
        'Vul een naam in.',
        'Dit is geen webadres. Schrijf het zo: https://waterstad.nl/cursus',
        'Kies ten minste één thema of onderwerp. Anders wordt het nooit een tip.',
      ]);
    await userEvent.fill(field('Naam'), 'Mailen');
    await userEvent.fill(field('Website'), 'mailen.example');
    await chip('Mail en wachtwoorden').click();
    await chip('Arabisch').click();
    await button('Opslaan').click();
    await expect.poll(shownNames).toContain('Mailen');
    expect(one(await stored('programmes'))).toMatchObject({
      name: 'Mailen',
      url: 'https://mailen.example',
      topics: ['email-accounts'],
      inLanguage: ['ar'],
    });
  });
});

describe('links', () => {
  it('are looked at by people, who say of each whether it still works', async () => {
    const today = inDays(0);
    const link = { url: 'https://a.example' };
    const { stored } = await openAt('#/aanbod', {
      programmes: [
        aProgramme({ ...link, uid: 'old', name: 'Oud', checkedOn: '2020-01-01' }),
        aProgramme({ ...link, uid: 'gone', name: 'Weg', checkedOn: '2021-01-01' }),
        aProgramme({ ...link, uid: 'new', name: 'Nieuw', checkedOn: today }),
        ...nationalOffer.map(({ programme }) => ({ ...programme, archived: true as const })),
      ],
    });
    await button('Links controleren (2)').click();
    const anchor = dialog.getByRole('link', { name: 'Oud openen in een nieuw tabblad' });
    await expect.element(anchor).toHaveAttribute('href', 'https://a.example');
    await expect.element(anchor).toHaveAttribute('rel', 'noopener noreferrer');
    await button('Klopt nog: Oud').click();
    await button('Bestaat niet meer: Weg').click();
    await expect.element(dialog.getByText(/Alle links zijn in het afgelopen jaar/)).toBeVisible();
    const kept = await stored('programmes');
    expect(kept.find(({ uid }) => uid === 'old')?.checkedOn).toBe(today);
    expect(kept.find(({ uid }) => uid === 'gone')?.archived).toBe(true);
  });
});

const table =
  'name,provider,topics\nBrieven lezen,Taalhuis Zuid,letters;tax\nMailen,X,email-accounts\n';

async function choose(content: BlobPart): Promise<void> {
  await button('Importeren').click();
  const input = dialog.getByLabelText('Bestand kiezen');
  await userEvent.upload(input, new File([content], 'lijst.csv', { type: 'text/csv' }));
}

describe('the import of programmes', () => {
  it('documents its columns', async () => {
    await openAt('#/aanbod');
    await button('Importeren').click();
    const columns = () =>
      [...document.querySelectorAll('.columns code')].map((it) => it.textContent);
    await expect
      .poll(columns)
      .toEqual([
        ...['name', 'provider', 'themes', 'topics', 'audiences', 'inLanguage', 'url', 'where'],
      ]);
  });

  it('shows what is new, changed and not readable, does it at once, and takes it back', async () => {
    const { stored } = await openAt('#/aanbod', { programmes });
    await choose(`${table}Raar,X,fietsen\n,Y,\nmailen,x,\n`);
    const part = (kind: string) =>
      document.querySelector(`.import-part[data-kind="${kind}"]`)?.textContent;
    await expect.poll(() => part('added')).toBe('2 nieuwMailen XRaar X');
    expect(part('changed')).toBe('1 veranderdBrieven lezenVerandert: onderwerpen');
    expect(part('problems')).toContain(
      'Regel 4: “fietsen” is niet bekend in de kolom topics. Dat wordt weggelaten, de rest niet.',
    );
    expect(part('problems')).toContain('Regel 5: Er is geen naam ingevuld.');
    expect(part('problems')).toContain('Regel 6: Hetzelfde programma staat al op regel 3.');
    expect(await stored('programmes')).toHaveLength(1);
    await button('3 programma’s overnemen').click();
    await expect.element(dialog.getByText('3 programma’s overgenomen.')).toBeVisible();
    expect((await stored('programmes')).map(({ name }) => name)).toEqual([
      'Brieven lezen',
      'Mailen',
      'Raar',
    ]);
    await dialog.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.element(dialog.getByText(/Alles is weer zoals het was/)).toBeVisible();
    expect(one(await stored('programmes'))).toMatchObject({ topics: ['letters'] });
  });

  it('changes nothing when it is done again', async () => {
    await openAt('#/aanbod', { programmes });
    await choose(table);
    await button('2 programma’s overnemen').click();
    await dialog.getByRole('button', { name: 'Sluiten' }).first().click();
    await choose(table);
    await expect.element(dialog.getByText(/Alles staat er al precies zo in/)).toBeVisible();
  });

  it('writes nothing at all when another window was first', async () => {
    const { beheer, stored } = await openAt('#/aanbod', { programmes });
    await choose(table);
    await expect.element(button('2 programma’s overnemen')).toBeVisible();
    const other = { ...aProgramme(), where: 'hier', updated: '2026-11-24T08:00:00.000Z' };
    await beheer.app.stores.database.put('programmes', other);
    await button('2 programma’s overnemen').click();
    await expect.element(dialog.getByText(/intussen iets veranderd/)).toBeVisible();
    expect(one(await stored('programmes')).where).toBe('hier');
  });

  it('reads old letters, and says so', async () => {
    await openAt('#/aanbod');
    await choose(new Uint8Array([...new TextEncoder().encode('name\nCaf'), 0xe9, 0x0a]));
    await expect.element(dialog.getByText('Café')).toBeVisible();
    await expect.element(dialog.getByText(/Windows-1252/)).toBeVisible();
  });

  it.each([
    ['naam|aanbieder\nA|B', /geen komma, puntkomma of tab/],
    ['aanbieder\nA', /kolom name ontbreekt/],
    ['', /geen programma’s/],
    [new Uint8Array([80, 75, 3, 4, 0, 0, 0]), /Excel/],
  ])('refuses %j with a sentence', async (content, sentence) => {
    await openAt('#/aanbod');
    await choose(content as BlobPart);
    await expect.element(dialog.getByText(sentence)).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: /overnemen/ })).not.toBeInTheDocument();
  });

  it('carries 5,000 rows', async () => {
    const { stored } = await openAt('#/aanbod');
    const rows = Array.from({ length: 5000 }, (_, i) => `P${i},X,digid`);
    await choose(['name,provider,topics', ...rows].join('\n'));
    await expect.element(dialog.getByText(/Dit zijn 5000 programma’s/)).toBeVisible();
    await button('5000 programma’s overnemen').click();
    await expect
      .element(dialog.getByText('5000 programma’s overgenomen.'), { timeout: 20_000 })
      .toBeVisible();
    expect(await stored('programmes')).toHaveLength(5000);
  }, 30_000);
});

it('the export holds what the list holds but the archive, and can be read back', async () => {
  const files = watchDownloads();
  await openAt('#/aanbod', {
    programmes: [...programmes, aProgramme({ uid: 'old', name: 'Oud', archived: true })],
  });
  await button('Exporteren').click();
  await expect.element(page.getByText(/^Bewaard als aanbod-/)).toBeVisible();
  const { rows, problems } = readProgrammes((await files())[0]?.text ?? '', topics);
  expect(problems).toEqual([]);
  expect(rows.map(({ facts }) => facts.name).sort()).toEqual(
    ['Brieven lezen', ...suggested].sort(),
  );
});
