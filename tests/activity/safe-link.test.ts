import { describe, expect, it } from 'vitest';
import { readGivenLink } from '../../utils/activity/safe-link';

describe('readGivenLink', () => {
  it.each([
    ['bieb.nl/agenda', 'https://bieb.nl/agenda'],
    [' www.bieb.nl ', 'https://www.bieb.nl'],
    ['agenda.de-bieb.nl:8443?dag=ma#nu', 'https://agenda.de-bieb.nl:8443?dag=ma#nu'],
    ['café.nl', 'https://café.nl'],
    ['http://bieb.nl', 'http://bieb.nl'],
    ['mailto:balie@bieb.nl', 'mailto:balie@bieb.nl'],
  ])('takes %s for %s', (given, link) => expect(readGivenLink(given)).toBe(link));

  it.each([
    'javascript:alert(1)',
    'data.text:text/html,x',
    'balie@bieb.nl',
    'agenda/nu.html',
    'index.html',
    'bieb.nl/een twee',
    'bieb',
    '10.30',
    '',
  ])('takes %j for none', (given) => expect(readGivenLink(given)).toBeUndefined());
});
