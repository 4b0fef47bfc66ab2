import { describe, expect, it } from 'vitest';
import type { Reason } from '../../utils/suggestion/suggestion';
import { sayReason } from '../../utils/suggestion/words';

const now = Date.parse('2026-11-30T14:10:00+01:00');
const at = (text: string) => new Date(text);
const here = { isHere: true, name: 'Ontwikkelplein' };
const zuid = { isHere: false, name: 'Bibliotheek Zuid' };

const say = (reason: Reason, language: 'nl' | 'en' = 'nl') =>
  sayReason(reason, { language, now, nameTopic: () => 'Toeslagen' });

const moments: [string, string, Reason][] = [
  [
    'Nu bezig op het plein, tot 16.00 uur',
    'On now on the square, until 16:00',
    {
      kind: 'moment',
      moment: { kind: 'running', until: at('2026-11-30T16:00:00+01:00') },
      place: here,
    },
  ],
  [
    'Begint over 20 minuten bij Bibliotheek Zuid',
    'Starts in 20 minutes at Bibliotheek Zuid',
    { kind: 'moment', moment: { kind: 'soon', minutes: 20 }, place: zuid },
  ],
  [
    'Begint over 1 minuut hier',
    'Starts in 1 minute here',
    {
      kind: 'moment',
      moment: { kind: 'soon', minutes: 1 },
      place: { isHere: true, name: 'Bibliotheek Zuid' },
    },
  ],
  [
    'Vandaag, 18.00–19.30 uur',
    'Today, 18:00–19:30',
    {
      kind: 'moment',
      moment: {
        kind: 'later',
        start: at('2026-11-30T18:00:00+01:00'),
        end: at('2026-11-30T19:30:00+01:00'),
      },
      place: { isHere: false },
    },
  ],
  [
    'Morgen op het plein, 10.00–12.00 uur',
    'Tomorrow on the square, 10:00–12:00',
    {
      kind: 'moment',
      moment: {
        kind: 'later',
        start: at('2026-12-01T10:00:00+01:00'),
        end: at('2026-12-01T12:00:00+01:00'),
      },
      place: here,
    },
  ],
  [
    'Donderdag 3 december op het plein, 10.00–12.00 uur',
    'Thursday 3 December on the square, 10:00–12:00',
    {
      kind: 'moment',
      moment: {
        kind: 'later',
        start: at('2026-12-03T10:00:00+01:00'),
        end: at('2026-12-03T12:00:00+01:00'),
      },
      place: here,
    },
  ],
];

const others: [string, string, Reason][] = [
  ['Over Toeslagen', 'About Toeslagen', { kind: 'topic', topic: 'benefits' }],
  [
    'Past bij senioren, jullie aandachtsgroep',
    'Suits seniors, your focus group',
    { kind: 'audience', audience: 'seniors', isFocus: true },
  ],
  [
    'Zelf oefenen, thuis of hier',
    'Practise by yourself, thuis of hier',
    { kind: 'alone', where: 'thuis of hier' },
  ],
  ['Zelf oefenen', 'Practise by yourself', { kind: 'alone' }],
  [
    'Leren, in de bibliotheek',
    'Learn, in de bibliotheek',
    { kind: 'course', where: 'in de bibliotheek' },
  ],
  ['Hulp bij geld en schulden', 'Help with money and debts', { kind: 'referral', to: 'debt-help' }],
  [
    'Nu hier met “Hulp bij geldzaken”, tot 15.00 uur',
    'Here now with “Hulp bij geldzaken”, until 15:00',
    { kind: 'desk', title: 'Hulp bij geldzaken', until: at('2026-11-30T15:00:00+01:00') },
  ],
  [
    'Iets om zelf te brengen: taalmaatje',
    'Something to bring: language buddy',
    { kind: 'role', role: 'language-buddy' },
  ],
  [
    'Eens iets anders: taal',
    'Something else for once: language',
    { kind: 'other-theme', theme: 'language' },
  ],
];

describe('a reason in words', () => {
  it.each([...moments, ...others])('%s', (nl, en, reason) => {
    expect(say(reason)).toBe(nl);
    expect(say(reason, 'en')).toBe(en);
  });
});
