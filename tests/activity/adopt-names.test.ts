import { describe, expect, it } from 'vitest';
import { openAdoption } from '../../utils/activity/adopt-names';
import { anActivity } from '../fixtures/activities';

const adopt = openAdoption({
  locations: [{ uid: 'uid-zuid', name: 'Bibliotheek Zuid', address: 'Zuidlaan 2' }],
  partners: [{ uid: 'uid-taalhuis', name: 'Taalhuis Waterstad' }],
});

describe('openAdoption', () => {
  it.each(['Bibliotheek Zuid', ' bibliotheek  zuid', 'Bibliotheek Zuid, Zuidlaan 2'])(
    'finds the team’s place in “%s”',
    (name) => {
      const { locations } = adopt(anActivity({ locations: { '1': { name } } }));
      expect(locations).toEqual({ 'uid-zuid': { name } });
    },
  );

  it('leaves a place and a partner that nobody here is called', () => {
    const given = anActivity({
      locations: { '1': { name: 'Elders' } },
      'pleinwijzer.nl:partners': ['Taalhuis Waterstad', 'Iemand anders'],
    });
    expect(adopt(given)).toMatchObject({
      locations: { '1': { name: 'Elders' } },
      'pleinwijzer.nl:partners': ['uid-taalhuis', 'Iemand anders'],
    });
  });

  it('finds them in a single date too', () => {
    const given = anActivity({
      recurrenceOverrides: {
        '2026-12-01T10:00:00': { locations: { '1': { name: 'Bibliotheek Zuid' } } },
      },
    });
    const [patch] = Object.values(adopt(given).recurrenceOverrides ?? {});
    expect(Object.keys((patch?.locations as object) ?? {})).toEqual(['uid-zuid']);
  });

  it('changes nothing of what it was given', () => {
    const given = anActivity({ locations: { '1': { name: 'Bibliotheek Zuid' } } });
    adopt(given);
    expect(Object.keys(given.locations ?? {})).toEqual(['1']);
  });
});
