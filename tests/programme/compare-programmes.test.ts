import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, themes } from '../../utils/activity/activity';
import { cleanLine } from '../../utils/activity/plain-text';
import { compareProgrammes } from '../../utils/programme/compare-programmes';
import { isSuggested, listOffer, nationalOffer } from '../../utils/programme/national-offer';
import type { Programme } from '../../utils/programme/programme';
import { readProgrammes } from '../../utils/programme/read-programmes';
import { writeProgrammes } from '../../utils/programme/write-programmes';
import { topics } from '../../utils/question/topics';
import { printSeed } from '../fixtures/arbitraries';
import { aProgramme } from '../fixtures/offer';

printSeed('compare-programmes.test.ts');

const rowsOf = (text: string) => readProgrammes(text, topics).rows;
const apply = (text: string, known: readonly Programme[]) => {
  const { added, changed } = compareProgrammes(rowsOf(text), known);
  const after = new Map(known.map((one) => [one.uid, one]));
  for (const one of [...added, ...changed.map((change) => change.after)]) after.set(one.uid, one);
  return [...after.values()];
};

describe('an import of programmes', () => {
  it('changes nothing when it is done again', () => {
    const table = 'name,provider,topics\nA,X,digid\nDigisterker,Stichting Digisterker,tax';
    const after = apply(table, listOffer([]));
    expect(compareProgrammes(rowsOf(table), after)).toEqual({ added: [], changed: [], same: 2 });
  });

  it('finds a programme by name and provider, however they are capitalised', () => {
    const own = aProgramme();
    const { changed, added } = compareProgrammes(
      rowsOf('name,provider,where\nBRIEVEN  lezen,taalhuis zuid,thuis\nBrieven lezen,Ander,'),
      [own],
    );
    expect(changed).toEqual([
      {
        before: own,
        after: { ...own, name: 'BRIEVEN lezen', provider: 'taalhuis zuid', where: 'thuis' },
        parts: ['name', 'provider', 'where'],
      },
    ]);
    expect(added.map(({ provider }) => provider)).toEqual(['Ander']);
  });

  it('finds one again that the team gave another name', () => {
    const [first] = apply('name,provider\nA,X', []);
    const renamed = { ...(first as Programme), name: 'Anders' };
    const { changed, added } = compareProgrammes(rowsOf('name,provider\nA,X'), [renamed]);
    expect([changed.length, added.length]).toEqual([1, 0]);
  });

  it('leaves alone what the table has no column for, and empties what it leaves empty', () => {
    const own = aProgramme({ where: 'thuis', checkedOn: '2026-11-01', archived: true });
    const [{ after } = { after: undefined }] = compareProgrammes(
      rowsOf('name,provider,where\nBrieven lezen,Taalhuis Zuid,'),
      [own],
    ).changed;
    const { where: _, ...rest } = own;
    expect(after).toEqual(rest);
  });

  it('sees no change in another order of the same values', () => {
    const own = aProgramme({ topics: ['letters', 'tax'] });
    const table = 'name,provider,topics\nBrieven lezen,Taalhuis Zuid,tax;letters';
    expect(compareProgrammes(rowsOf(table), [own]).same).toBe(1);
  });

  it('takes over a suggestion in place of adding a second one', () => {
    const after = apply(
      'name,provider,where\nDigisterker,Stichting Digisterker,hier',
      listOffer([]),
    );
    expect(after).toHaveLength(nationalOffer.length);
    expect(after.filter(({ name }) => name === 'Digisterker')).toHaveLength(1);
  });

  it('gives back any programmes that were exported, with either separator', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => cleanLine(text.replaceAll('\ufffd', '')))
      .filter((text) => text !== '' && !/^['=+\-@＝＋－＠]/.test(text));
    const programme = fc.record({
      name: line,
      provider: line,
      themes: fc.subarray([...themes]),
      topics: fc.subarray(topics.map(({ id }) => id)),
      audiences: fc.subarray([...audiences]),
      inLanguage: fc.subarray(['nl', 'en', 'pt-BR']),
      url: fc.constantFrom(undefined, 'https://a.example/b?c=d;e,f'),
      where: fc.option(line, { nil: undefined }),
    });
    const many = fc.uniqueArray(programme, {
      selector: ({ name, provider }) => `${name}|${provider}`.toLowerCase(),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(many, fc.constantFrom(';' as const, ',' as const), (list, separator) => {
        const known = list.map(
          ({ url, where, ...rest }, i): Programme => ({
            ...aProgramme({ uid: `p${i}`, ...rest }),
            ...(url ? { url } : {}),
            ...(where ? { where } : {}),
          }),
        );
        const { rows, problems } = readProgrammes(writeProgrammes(known, separator), topics);
        expect(problems.filter(({ kind }) => kind !== 'quotes')).toEqual([]);
        expect(compareProgrammes(rows, known)).toEqual({
          added: [],
          changed: [],
          same: known.length,
        });
      }),
    );
  });
});

describe('the suggestions of a fresh installation', () => {
  it('stand beside what a team has, until it stores or archives them', () => {
    const [first] = nationalOffer;
    const own = { ...(first?.programme as Programme), updated: '2026-12-01T00:00:00.000Z' };
    expect(listOffer([])).toHaveLength(nationalOffer.length);
    const after = listOffer([{ ...own, archived: true }]);
    expect(after).toHaveLength(nationalOffer.length);
    expect(after.filter(isSuggested)).toHaveLength(nationalOffer.length - 1);
  });

  it('make way for a programme of the same name', () => {
    const own = aProgramme({ name: 'digisterker' });
    expect(listOffer([own]).filter(({ name }) => /digisterker/i.test(name))).toEqual([own]);
  });

  it('are only what a public page names: nobody says that they were checked', () => {
    for (const { programme } of nationalOffer) {
      expect(programme.checkedOn, programme.name).toBeUndefined();
      expect(programme.topics.length, programme.name).toBeGreaterThan(0);
      for (const id of programme.topics) expect(topics.some((one) => one.id === id)).toBe(true);
    }
    const names = nationalOffer.map(({ programme }) => programme.name).join(' ');
    // Told by others only, or of long ago.
    expect(names).not.toMatch(
      /Klik|Zorgen voor 2|Budgetplanner|WERK-portal|Taalklas|Lees en Schrijf/,
    );
    expect(new Set(nationalOffer.map(({ programme }) => programme.uid)).size).toBe(
      nationalOffer.length,
    );
  });
});
