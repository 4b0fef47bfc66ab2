import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { buildFeed } from '../../utils/activity/feed';
import {
  comparePublications,
  isUnchanged,
  type Publication,
  readPublication,
} from '../../utils/activity/publication';
import { anActivity } from '../fixtures/activities';

const moment = '2026-11-25T09:00:00.000Z';

function publish(activities: Parameters<typeof buildFeed>[0], title = 'Agenda'): Publication {
  const feed = buildFeed(activities, { title, uid: 'square' });
  return readPublication(feed['agenda.json'], moment);
}

const circle = anActivity({ uid: 'circle', title: 'Kring' });
const walk = anActivity({ uid: 'walk', title: 'Wandelen' });

describe('a publication compared with the one before', () => {
  it('is all new after none', () => {
    const change = comparePublications(undefined, publish([circle, walk]));
    expect(change).toMatchObject({ added: ['Kring', 'Wandelen'], changesHead: false, total: 2 });
    expect(isUnchanged(change)).toBe(false);
  });

  it('is unchanged with the same content, saved again or in another order', () => {
    const again = { ...circle, updated: '2026-11-26T09:00:00.000Z', sequence: 3 };
    const change = comparePublications(publish([circle, walk]), publish([walk, again]));
    expect(change).toEqual({ added: [], changed: [], gone: [], changesHead: false, total: 2 });
    expect(isUnchanged(change)).toBe(true);
  });

  it('tells what is new, different and gone by the title that visitors know', () => {
    const { 'pleinwijzer.nl:published': _, ...draft } = walk;
    const next = publish([
      { ...circle, title: 'Leeskring' },
      draft,
      anActivity({ title: 'Zingen' }),
    ]);
    expect(comparePublications(publish([circle, walk]), next)).toMatchObject({
      added: ['Zingen'],
      changed: ['Leeskring'],
      gone: ['Wandelen'],
    });
  });

  it('tells that the name of the agenda is another', () => {
    const change = comparePublications(publish([circle]), publish([circle], 'Plein'));
    expect(change.changesHead).toBe(true);
    expect(isUnchanged(change)).toBe(false);
  });

  it('has one fingerprint for each activity, and no two the same', () => {
    const { entries } = publish(sampleActivities);
    const hashes = Object.values(entries).map(({ hash }) => hash);
    expect(hashes).toHaveLength(40);
    expect(new Set(hashes).size).toBe(40);
  });
});
