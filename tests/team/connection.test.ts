import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Connection,
  checkAddress,
  checkTeamName,
  nameDatabases,
  readConnectionCode,
  writeConnectionCode,
  writeName,
} from '../../utils/team/connection';
import { printSeed } from '../fixtures/arbitraries';

printSeed('connection.test.ts');

const connection: Connection = {
  address: 'https://team.example.nl/couch',
  team: 'zuid',
  ...nameDatabases('zuid'),
  device: 'zuid-balie-1-a1b2c3',
  password: 'gehéim “ñ” 👩',
};

const anyPath = fc.array(fc.constantFrom('couch', '_utils', '', 'é', '%20', '..', '?a=1', '#b'));

describe('the address of a server', () => {
  it.each([
    ['https://team.example.nl', 'https://team.example.nl'],
    ['  https://Team.Example.nl/  ', 'https://team.example.nl'],
    ['team.example.nl', 'https://team.example.nl'],
    ['team.example.nl:6984', 'https://team.example.nl:6984'],
    ['https://team.example.nl:443/couch//', 'https://team.example.nl/couch'],
    ['https://team.example.nl/_utils/#login', 'https://team.example.nl'],
    ['https://team.example.nl/couch/_utils/index.html?x=1', 'https://team.example.nl/couch'],
    ['https://téam.example.nl', 'https://xn--tam-bma.example.nl'],
    ['http://localhost:5984', 'http://localhost:5984'],
    ['localhost:5984', 'http://localhost:5984'],
    ['127.0.0.1:5984/', 'http://127.0.0.1:5984'],
    ['http://[::1]:5984', 'http://[::1]:5984'],
  ])('%j is kept as %s', (typed, address) => {
    expect(checkAddress(typed)).toEqual({ address });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://team.example.nl', 'not-https'],
    ['http://localhost.example.nl', 'not-https'],
    ['https://admin:geheim@team.example.nl', 'has-credentials'],
    ['http://admin@team.example.nl', 'has-credentials'],
    ['ftp://team.example.nl', 'not-address'],
    ['javascript:alert(1)', 'not-address'],
    ['https://', 'not-address'],
    ['de server van de bibliotheek', 'not-address'],
  ])('%j is refused as %s', (typed, fault) => {
    expect(checkAddress(typed)).toEqual({ fault });
  });

  it('stays the same when it is checked again', () => {
    fc.assert(
      fc.property(fc.domain(), anyPath, (host, path) => {
        const { address } = checkAddress(`https://${host}/${path.join('/')}`);
        if (address) expect(checkAddress(address)).toEqual({ address });
      }),
    );
  });
});

describe('the name of a team', () => {
  it.each(['zuid', 'bibliotheek-3', '1'])('may be %s', (name) => {
    expect(checkTeamName(name)).toBe(undefined);
  });

  it.each([
    ['', 'empty'],
    ['Zuid', 'not-name'],
    ['zuid west', 'not-name'],
    ['-zuid', 'not-name'],
    ['zuid-', 'not-name'],
    ['zuid--west', 'not-name'],
    ['zuid/west', 'not-name'],
    ['z'.repeat(41), 'too-long'],
  ])('cannot be %j: %s', (name, fault) => {
    expect(checkTeamName(name)).toBe(fault);
  });

  it.each([
    ['Bibliotheek Zuid-West', 'bibliotheek-zuid-west'],
    ['  Café ’t Plein! ', 'cafe-t-plein'],
    ['!!!', ''],
  ])('is written of %j as %j', (text, name) => {
    expect(writeName(text)).toBe(name);
  });

  it('is fit, whatever it is written of, unless nothing is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const name = writeName(text);
        if (name !== '') expect(checkTeamName(name)).toBe(undefined);
      }),
    );
  });
});

describe('a connection code', () => {
  const code = writeConnectionCode(connection);

  it('gives back the connection that it was written of', () => {
    expect(readConnectionCode(code)).toEqual({ connection });
  });

  it('is read however a mail program broke it', () => {
    const broken = ` ${code.slice(0, 40)}\r\n  ${code.slice(40)}\n`;
    expect(readConnectionCode(broken)).toEqual({ connection });
  });

  it('is one word that survives in an address and in a policy', () => {
    expect(code).toMatch(/^pleinwijzer-team:[A-Za-z0-9_-]+\.[a-z0-9]+$/);
  });

  it('is damaged when any one character is another, lost or too much', () => {
    const start = 'pleinwijzer-team:'.length;
    for (let at = start; at < code.length; at++) {
      const other = code[at] === 'x' ? 'y' : 'x';
      const [before, after] = [code.slice(0, at), code.slice(at + 1)];
      for (const damaged of [
        `${before}${other}${after}`,
        before + after,
        `${before}x${code.slice(at)}`,
      ])
        expect(readConnectionCode(damaged)).toEqual({ fault: 'damaged' });
    }
  });

  it('is damaged when it was cut off anywhere', () => {
    for (let length = 'pleinwijzer-team:'.length; length < code.length; length++)
      expect(readConnectionCode(code.slice(0, length))).toEqual({ fault: 'damaged' });
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['https://team.example.nl', 'foreign'],
    ['anders-team:abc', 'foreign'],
  ])('%j is told as %s', (text, fault) => {
    expect(readConnectionCode(text)).toEqual({ fault });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const one of [text, `pleinwijzer-team:${text}`])
          expect(readConnectionCode(one)).toHaveProperty('fault');
      }),
    );
  });

  it('with an address that is not safe is damaged, though its sum is right', () => {
    const unsafe = writeConnectionCode({ ...connection, address: 'http://team.example.nl' });
    expect(readConnectionCode(unsafe)).toEqual({ fault: 'damaged' });
  });

  it('leaves out what does not belong to a connection', () => {
    const more = { ...connection, secret: 'of something else' };
    expect(readConnectionCode(writeConnectionCode(more))).toEqual({ connection });
  });
});
