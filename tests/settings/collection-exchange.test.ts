import { describe, expect, it } from 'vitest';
import { sampleActivities } from '../../practice/sample/activities';
import { sampleContributions } from '../../practice/sample/contributions';
import { samplePartners } from '../../practice/sample/partners';
import type { Programme } from '../../utils/programme/programme';
import { buildExchange, emptyCollections } from '../../utils/settings/exchange';
import { readExchange } from '../../utils/settings/read-exchange';
import { anActivity } from '../fixtures/activities';
import { aTeam, aTombstone } from '../fixtures/builders';

const exported = '2026-11-23T16:00:00.000Z';

const aProgramme: Programme = {
  '@type': 'Course',
  uid: 'programme',
  updated: exported,
  name: 'Klik & Tik',
  provider: 'Oefenen.nl',
  themes: ['digital'],
  topics: ['device'],
  audiences: [],
  inLanguage: [],
  url: 'https://oefenen.nl',
};

type Anything = Record<string, unknown>;

/** Reads a file with one record in a collection, after a tombstone. */
const readOne = (collection: string, record: unknown) =>
  readExchange(
    JSON.stringify({
      ...JSON.parse(buildExchange(aTeam(), [], exported)),
      [collection]: [aTombstone(), record],
    }),
  );

describe('a file with an agenda', () => {
  it('gives back the activities, programmes, partners and contributions', () => {
    const collections = {
      activities: [...sampleActivities, aTombstone()],
      programmes: [aProgramme],
      partners: [...samplePartners],
      contributions: [...sampleContributions],
    };
    const { exchange, fault } = readExchange(buildExchange(aTeam(), [], exported, collections));
    expect(fault).toBeUndefined();
    expect(exchange).toMatchObject(collections);
  });

  it('of the first version has none of them, and is read', () => {
    const {
      activities: _a,
      programmes: _p,
      partners: _q,
      contributions: _c,
      ...first
    } = JSON.parse(buildExchange(aTeam(), [], exported));
    const { exchange } = readExchange(JSON.stringify({ ...first, version: 1 }));
    expect(exchange).toMatchObject(emptyCollections());
  });

  it('keeps properties of a calendar that this release does not know', () => {
    const activity = { ...anActivity(), priority: 3, relatedTo: { x: { '@type': 'Relation' } } };
    expect(readOne('activities', activity).exchange?.activities[1]).toEqual(activity);
  });

  const good = anActivity() as unknown as Anything;
  const partner = samplePartners[0] as unknown as Anything;

  it.each<[string, string, unknown]>([
    ['activities', 'without a title', { ...good, title: '' }],
    ['activities', 'with a start in another form', { ...good, start: '24-11-2026 10:00' }],
    ['activities', 'with a theme that is none', { ...good, 'pleinwijzer.nl:themes': ['fun'] }],
    ['activities', 'with a rule without a frequency', { ...good, recurrenceRules: [{}] }],
    ['activities', 'with a rule that is a text', { ...good, recurrenceRules: ['weekly'] }],
    ['activities', 'with a status that is none', { ...good, status: 'maybe' }],
    ['activities', 'with a price below zero', { ...good, 'pleinwijzer.nl:price': -1 }],
    ['partners', 'without contacts', { ...partner, contacts: undefined }],
    ['partners', 'with an unknown field', { ...partner, bsn: '1' }],
    ['partners', 'with a link that runs', { ...partner, url: 'javascript:alert(1)' }],
    ['programmes', 'with a link that runs', { ...aProgramme, url: 'data:text/html,x' }],
    ['contributions', 'with a role that is none', { ...sampleContributions[0], role: 'boss' }],
  ])('is refused for one of its %s %s, which it names', (collection, _, record) => {
    expect(readOne(collection, record).fault).toEqual({
      kind: 'damaged',
      record: { collection, index: 1 },
    });
  });
});
