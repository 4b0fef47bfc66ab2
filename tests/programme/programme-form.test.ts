import { describe, expect, it } from 'vitest';
import { listUnchecked } from '../../utils/programme/link-check';
import {
  emptyProgrammeForm,
  findProgrammeFaults,
  readProgramme,
  writeProgramme,
} from '../../utils/programme/programme-form';
import { aProgramme } from '../fixtures/offer';

describe('the form of a programme', () => {
  it('gives back the programme that it was read from', () => {
    const whole = aProgramme({
      url: 'https://a.example',
      where: 'thuis',
      checkedOn: '2026-11-01',
      inLanguage: ['ar'],
      archived: true,
    });
    for (const one of [whole, aProgramme()]) {
      expect(writeProgramme(readProgramme(one), { uid: one.uid, base: one })).toEqual(one);
    }
  });

  it('trims texts and puts https before an address without a scheme', () => {
    const form = { ...emptyProgrammeForm, name: ' A ', url: ' a.example/b ' };
    expect(writeProgramme(form, { uid: 'u' })).toMatchObject({
      name: 'A',
      url: 'https://a.example/b',
    });
  });

  it('asks for a name and for a theme or topic', () => {
    const kinds = (form: Partial<typeof emptyProgrammeForm>) =>
      findProgrammeFaults({ ...emptyProgrammeForm, ...form }).map(({ kind }) => kind);
    expect(kinds({})).toEqual(['name-empty', 'topics-empty']);
    expect(kinds({ name: 'A', themes: ['digital'] })).toEqual([]);
    expect(kinds({ name: 'A', topics: ['digid'] })).toEqual([]);
  });

  it.each(['geen adres', 'javascript:alert(1)', 'mailto:a@b.nl', 'localhost', 'https://'])(
    'takes no address that is none of a website: %s',
    (url) => {
      const form = { ...emptyProgrammeForm, name: 'A', topics: ['digid'], url };
      expect(findProgrammeFaults(form).map(({ kind }) => kind)).toEqual(['address-wrong']);
    },
  );
});

describe('links to look at', () => {
  const today = '2026-11-25';
  const link = { url: 'https://a.example' };

  it('are those of more than a year ago, those never looked at first', () => {
    const due = listUnchecked(
      [
        aProgramme({ ...link, uid: 'long ago', checkedOn: '2025-11-24' }),
        aProgramme({ ...link, uid: 'a year ago', checkedOn: '2025-11-25' }),
        aProgramme({ ...link, uid: 'never' }),
        aProgramme({ uid: 'without a link' }),
        aProgramme({ ...link, uid: 'archived', archived: true }),
      ],
      today,
    );
    expect(due.map(({ uid }) => uid)).toEqual(['never', 'long ago']);
  });
});
