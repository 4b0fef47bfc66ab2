import { describe, expect, it } from 'vitest';
import { chooseLanguage, languages } from '../../utils/i18n';
import { beheerMessages as messages } from '../../utils/i18n/beheer';
import { fill, listTexts } from './catalogue';

const { nl, en } = messages;
const texts = new Map(languages.map((language) => [language, listTexts(messages[language])]));

describe('the texts', () => {
  it('have the same keys in every language, in the same order', () => {
    expect(Object.keys(messages)).toEqual([...languages]);
    const paths = (language: 'nl' | 'en') => texts.get(language)?.map(([path]) => path);
    expect(paths('en')).toEqual(paths('nl'));
    expect(paths('nl')?.length).toBeGreaterThan(100);
  });

  it('take the same parts in every language', () => {
    const shapes = (language: 'nl' | 'en') =>
      texts
        .get(language)
        ?.map(([path, text]) => [path, typeof text, typeof text === 'function' ? text.length : 0]);
    expect(shapes('en')).toEqual(shapes('nl'));
  });

  it.each(languages)('are never empty and never untidy in %s', (language) => {
    const untidy = (texts.get(language) ?? []).filter(([, text]) => {
      const said = fill(text);
      return said.trim() === '' || said !== said.trim() || /undefined|NaN|\[object| {2}/.test(said);
    });
    expect(untidy).toEqual([]);
  });

  it.each(languages)('show every part that they are given in %s', (language) => {
    const silent = (texts.get(language) ?? [])
      .filter(([, text]) => typeof text === 'function')
      .filter(([, text]) => !fill(text).toLowerCase().includes('part 0'));
    // Says "1 vraag" for a single one, whatever the number is that stands before it.
    expect(silent.map(([path]) => path)).toEqual(['.questionsTotal']);
  });

  it('have tables of the same length in every language', () => {
    for (const key of ['shortcutRows', 'csvTable', 'csvQuestions'] as const) {
      expect(en[key], key).toHaveLength(nl[key].length);
    }
    expect(en.shortcutRows.every((row) => row.length === 2)).toBe(true);
  });

  it('name the same keys of the keyboard in every language', () => {
    expect(en.shortcutRows.map(([keys]) => keys)).toEqual(nl.shortcutRows.map(([keys]) => keys));
  });

  it('speak of one question and of several', () => {
    expect([nl.todayCount(0), nl.todayCount(1), nl.todayCount(2)]).toEqual([
      '0 vragen vandaag',
      '1 vraag vandaag',
      '2 vragen vandaag',
    ]);
    expect([en.todayCount(0), en.todayCount(1), en.todayCount(2)]).toEqual([
      '0 questions today',
      '1 question today',
      '2 questions today',
    ]);
    expect([nl.questionsTotal('1', true), nl.questionsTotal('1.234', false)]).toEqual([
      '1 vraag',
      '1.234 vragen',
    ]);
  });

  it('name the controls as other people rely on', () => {
    expect(nl).toMatchObject({
      topicQuestion: 'Waar gaat de vraag over?',
      save: 'Opslaan',
      saved: 'Opgeslagen',
      undo: 'Ongedaan maken',
      sameVisitor: 'Nog een vraag, zelfde bezoeker',
      nextVisitor: 'Volgende bezoeker',
      today: 'Vandaag',
      tally: 'Turven',
      backDate: 'Eerder',
    });
  });
});

describe('chooseLanguage', () => {
  it.each(['nl', 'nl-NL', 'fy', 'de-DE', 'ar', '', 'enx'])('begins in Dutch for %j', (browser) => {
    expect(chooseLanguage(browser)).toBe('nl');
  });

  it.each(['en', 'en-GB', 'EN-us'])('begins in English for %j', (browser) => {
    expect(chooseLanguage(browser)).toBe('en');
  });
});
