import { describe, expect, it } from 'vitest';
import { readOptions } from '../../widget/options';

/** What of an element is read: its attributes. */
const anElement = (attributes: Record<string, string>) =>
  ({
    getAttribute: (name: string) => attributes[name] ?? null,
    closest: () => null,
  }) as unknown as Element;

const read = (attributes: Record<string, string>) => readOptions(anElement(attributes));

const all = ['search', 'themes', 'audiences', 'places'];

describe('the attributes of the element', () => {
  it.each([
    ['', all],
    ['none', ['none']],
    ['None', ['none']],
    ['SEARCH, Places', ['search', 'places']],
    ['search weather', ['search']],
    ['weather', all],
    ['weather none', ['none']],
    ['constructor', all],
  ])(
    'name filters without capitals, and what is no filter counts as absent: "%s"',
    (given, filters) => {
      expect(read({ filters: given }).filters).toEqual(filters);
    },
  );

  it.each([
    ['', 20],
    ['5', 5],
    [' 5 ', 5],
    ['-5', 20],
    ['0', 20],
    ['many', 20],
    ['100000', 500],
  ])('take no number of dates that makes no sense: limit="%s"', (limit, expected) => {
    expect(read({ limit }).limit).toBe(expected);
  });

  it.each([
    ['-1', 2],
    ['1', 2],
    ['4', 4],
    ['9', 6],
  ])('take no level that no heading has: heading-level="%s"', (level, expected) => {
    expect(read({ 'heading-level': level }).level).toBe(expected);
  });

  it('look 90 days ahead unless they tell another number', () => {
    expect(['-7', '7', 'week'].map((days) => read({ days }).days)).toEqual([90, 7, 90]);
  });

  it('name what is wanted without capitals', () => {
    expect(read({ themes: ' Language ,health, ' }).wanted[0]).toEqual([
      'themes',
      ['language', 'health'],
    ]);
  });
});
