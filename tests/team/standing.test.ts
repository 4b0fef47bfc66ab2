import { describe, expect, it } from 'vitest';
import { describeClock, describeStanding, type Facts } from '../../components/team/standing';
import { teamStateMessages } from '../../utils/i18n/team-state';
import type { SyncState } from '../../utils/storage/team-rows';

const text = teamStateMessages.nl;

/** How sharing stands on a computer of which all is shared, but for these. */
const stand = (facts: Partial<Facts> = {}, state: Partial<SyncState> = {}) =>
  describeStanding(
    {
      ...{ isPaused: false, isAllowed: true, isOnline: true, pending: 0, refused: 0 },
      state: { uid: 'state', lastSuccess: 1, ...state },
      ...facts,
    },
    text,
  );

const trouble = (kind: string): Partial<SyncState> => ({ trouble: { kind }, retryAt: 2 });
const progress = (done: number, total: number): Partial<SyncState> => ({
  progress: { kind: 'pull', done, total },
});

describe('how sharing stands is one sentence', () => {
  it.each<[string, Partial<Facts>, Partial<SyncState>, string]>([
    ['all is shared', {}, {}, 'Alles gedeeld'],
    ['nothing was tried yet', { state: { uid: 'state' } }, {}, 'Verbinden met het team …'],
    ['something is on its way', { pending: 3 }, {}, '3 nog te delen, bezig …'],
    [
      'there is no network',
      { pending: 3, isOnline: false },
      {},
      '3 nog te delen, wacht op netwerk',
    ],
    [
      'the server cannot be reached',
      { pending: 1 },
      trouble('unreachable'),
      '1 nog te delen, wacht op netwerk',
    ],
    [
      'a hotel asks to log in',
      { pending: 1 },
      trouble('login-page'),
      '1 nog te delen, wacht op netwerk',
    ],
    [
      'nothing waits for the network',
      {},
      trouble('too-slow'),
      'Wacht op netwerk. Alles van hier is gedeeld',
    ],
    [
      'the server is busy',
      { pending: 2 },
      trouble('busy'),
      '2 nog te delen, de server heeft het druk',
    ],
    ['the server is full', { pending: 2 }, trouble('full'), '2 nog te delen, de server is vol'],
    [
      'this computer is full',
      { pending: 2 },
      trouble('no-room'),
      'Delen is gestopt: zie Instellingen',
    ],
    ['the first pull goes on', { pending: 2 }, progress(40, 100), 'Bezig met ophalen: 40\u00a0%'],
    ['it is nearly done', {}, progress(999, 1000), 'Bezig met ophalen: 99\u00a0%'],
    ['more came than was foreseen', {}, progress(12, 10), 'Bezig met ophalen: 100\u00a0%'],
    ['nothing is known of how much', {}, progress(0, 0), 'Bezig met ophalen: 0\u00a0%'],
    ['it is paused', { isPaused: true }, trouble('denied'), 'Delen is gepauzeerd'],
    [
      'it is paused with work',
      { isPaused: true, pending: 4 },
      {},
      'Delen is gepauzeerd, 4 nog te delen',
    ],
    [
      'the account is revoked',
      { pending: 4 },
      trouble('denied'),
      'Server weigert de toegang: vraag een nieuwe aansluitcode',
    ],
    ['the database is gone', {}, trouble('gone'), 'Delen is gestopt: zie Instellingen'],
    [
      'much would be removed',
      {},
      trouble('mass-loss'),
      'Delen wacht op een antwoord: zie Instellingen',
    ],
    [
      'the browser forbids it',
      { isAllowed: false },
      trouble('unreachable'),
      'Delen wacht op toestemming: zie Instellingen',
    ],
    ['something was refused', { refused: 1 }, {}, '1 wijziging niet gedeeld: zie Instellingen'],
    ['two were refused', { refused: 2 }, {}, '2 wijzigingen niet gedeeld: zie Instellingen'],
  ])('when %s', (_, facts, state, sentence) => {
    expect(stand(facts, state).sentence).toBe(sentence);
  });

  it('a guard of another release is no reason to stop: all is shared all the same', () => {
    expect(stand({}, { trouble: { kind: 'older-guard' } })).toEqual({
      kind: 'good',
      sentence: 'Alles gedeeld',
    });
    expect(stand({}, trouble('older-guard')).kind).toBe('asks');
  });

  it('while it is tried again, nothing is said of how that ends', () => {
    for (const kind of ['unreachable', 'denied', 'mass-loss'])
      expect(stand({ pending: 1 }, { trouble: { kind } })).toEqual({
        kind: 'busy',
        sentence: 'Verbinden met het team …',
      });
  });

  it('nobody has to do anything about what passes by itself', () => {
    for (const kind of ['unreachable', 'too-slow', 'login-page', 'busy', 'server', 'full'])
      expect(stand({ pending: 1 }, trouble(kind)).kind, kind).toBe('waits');
    for (const kind of ['denied', 'gone', 'not-couchdb', 'rejected', 'newer-guard', 'no-room'])
      expect(stand({ pending: 1 }, trouble(kind)).kind, kind).toBe('asks');
  });
});

it('a clock that is wrong is told in minutes', () => {
  expect(describeClock(undefined, text)).toBeUndefined();
  expect(describeClock(15 * 60_000, text)).toBe('Klok loopt 15 minuten voor');
  expect(describeClock(-6.4 * 60_000, text)).toBe('Klok loopt 6 minuten achter');
});
