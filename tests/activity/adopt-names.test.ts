import { expect, it } from 'vitest';
import { openAdoption } from '../../utils/activity/adopt-names';
import { listParts } from '../../utils/activity/changed-parts';
import { anActivity } from '../fixtures/activities';

const adopt = openAdoption({
  locations: [{ uid: 'place-1', name: 'Bibliotheek Zuid' }],
  partners: [{ uid: 'partner-1', name: 'Taalhuis' }],
});

it('a place and a partner that the team knows by name become its own', () => {
  const place = { name: ' bibliotheek zuid ' };
  const given = anActivity({ locations: { '1': place }, 'pleinwijzer.nl:partners': ['TAALHUIS'] });
  expect(adopt(given)).toEqual({
    ...given,
    locations: { 'place-1': place },
    'pleinwijzer.nl:partners': ['partner-1'],
  });
});

it('what the team does not know stays as it is', () => {
  const given = anActivity({
    locations: { '1': { name: 'Elders' }, '2': {} },
    'pleinwijzer.nl:partners': ['Wie?', 'partner-1'],
  });
  expect(adopt(given)).toEqual(given);
  const { locations: _, ...bare } = anActivity();
  expect(adopt(bare)).toEqual(bare);
});

it('changed fields are told as parts, each once, in the order of reading', () => {
  expect(
    listParts(['recurrenceRules', 'pleinwijzer.nl:themes', 'start', 'title', 'links']),
  ).toEqual(['title', 'when', 'groups', 'other']);
  expect(listParts([])).toEqual([]);
});
