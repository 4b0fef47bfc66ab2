import { describe, expect, it } from 'vitest';
import { languages } from '../../utils/i18n';
import { agendaMessages } from '../../utils/i18n/agenda';
import { boardMessages } from '../../utils/i18n/board';
import { furtherMessages } from '../../utils/i18n/further';
import { importMessages } from '../../utils/i18n/import';
import { offerMessages } from '../../utils/i18n/offer';
import { partnersMessages } from '../../utils/i18n/partners';
import { publishMessages } from '../../utils/i18n/publish';
import { publishTeamMessages } from '../../utils/i18n/publish-team';
import { recordsMessages } from '../../utils/i18n/records';
import { teamMessages } from '../../utils/i18n/team';
import { teamStateMessages } from '../../utils/i18n/team-state';
import { versionsMessages } from '../../utils/i18n/versions';
import { fill, listTexts } from './catalogue';

/** Catalogues that only Beheer loads. */
const catalogues = {
  agenda: agendaMessages,
  board: boardMessages,
  further: furtherMessages,
  import: importMessages,
  offer: offerMessages,
  partners: partnersMessages,
  publish: publishMessages,
  publishTeam: publishTeamMessages,
  records: recordsMessages,
  team: teamMessages,
  teamState: teamStateMessages,
  versions: versionsMessages,
};

describe.each(Object.entries(catalogues))('the texts of %s', (_, catalogue) => {
  const texts = { nl: listTexts(catalogue.nl), en: listTexts(catalogue.en) };

  it('have the same keys in every language, in the same order', () => {
    expect(Object.keys(catalogue)).toEqual([...languages]);
    const paths = (language: 'nl' | 'en') => texts[language].map(([path]) => path);
    expect(paths('en')).toEqual(paths('nl'));
    expect(paths('nl').length).toBeGreaterThan(10);
  });

  it('take the same parts in every language', () => {
    const shapes = (language: 'nl' | 'en') =>
      texts[language].map(([path, text]) => [
        path,
        typeof text,
        typeof text === 'function' ? text.length : 0,
      ]);
    expect(shapes('en')).toEqual(shapes('nl'));
  });

  it.each(languages)('are never empty and never untidy in %s', (language) => {
    const untidy = texts[language].filter(([, text]) => {
      const said = fill(text);
      return said.trim() === '' || said !== said.trim() || /undefined|NaN|\[object| {2}/.test(said);
    });
    expect(untidy).toEqual([]);
  });

  it.each(languages)('show every part that they are given in %s', (language) => {
    const silent = texts[language]
      .filter(([, text]) => typeof text === 'function')
      .filter(([, text]) => !fill(text).toLowerCase().includes('part 0'));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('use the quotation marks of print', () => {
    const straight = [...texts.nl, ...texts.en].filter(([, text]) => /["']/.test(fill(text)));
    expect(straight).toEqual([]);
  });
});
