import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBook } from '../../utils/question/book';
import { findOrganisation, isHostEntry, isWithin, normaliseHost } from '../../utils/question/host';
import type { Organisation } from '../../utils/question/organisation';
import { organisations } from '../../utils/question/organisations';
import { printSeed } from '../fixtures/arbitraries';
import { aTeam } from '../fixtures/builders';

printSeed('host.test.ts');

const waterstad = buildBook(
  aTeam({
    municipality: { name: 'Gemeente Waterstad', hosts: ['waterstad.example'] },
    waterBoard: { name: 'Waterschap De Sluizen', hosts: ['waterschap-de-sluizen.example'] },
    library: { name: 'Bibliotheek Waterstad', hosts: ['bieb.waterstad.example'] },
  }),
).organisations;

const find = (host: string) => findOrganisation(host, waterstad)?.id;

/** An organisation of which only the hosts matter. */
function anOrganisation(id: string, ...hosts: string[]): Organisation {
  return { id, label: { nl: id, en: id }, hosts, synonyms: [] };
}

describe('findOrganisation', () => {
  it.each([
    ['digid.nl', 'digid'],
    ['mijn.digid.nl', 'digid'],
    ['www.belastingdienst.nl', 'belastingdienst'],
    ['mijn.belastingdienst.nl', 'belastingdienst'],
    ['mijn.toeslagen.nl', 'toeslagen'],
    ['inloggen.mijn.toeslagen.nl', 'toeslagen'],
    ['werk.nl', 'uwv'],
    ['www.uwv.nl', 'uwv'],
    ['hetcak.nl', 'cak'],
    ['regelhulp.nl', 'rijksoverheid'],
    ['www.rijksoverheid.nl', 'rijksoverheid'],
    ['loket.waterstad.example', 'municipality'],
    ['www.waterschap-de-sluizen.example', 'water-board'],
  ])('knows %s', (host, id) => {
    expect(find(host)).toBe(id);
  });

  it('knows every host of the list, and every name below it', () => {
    for (const { id, hosts } of organisations) {
      for (const host of hosts) {
        expect(find(host), host).toBe(id);
        expect(find(`a.b.${host}`), `a.b.${host}`).toBe(id);
      }
    }
  });

  it.each([
    'xtoeslagen.nl',
    'mijn-toeslagen.nl',
    'toeslagen.nl.example.com',
    'mijn.toeslagen.nl.example.com',
    'xmijn.toeslagen.nl',
    'mijn.toeslagen.nl-inloggen.example',
    'digid.com',
    'digid.nl.com',
    'digidnl',
    'nl',
    'example.com',
    'waterstad.example.nl',
    'xwaterstad.example',
  ])('never takes %s for an organisation', (host) => {
    expect(find(host)).toBeUndefined();
  });

  it.each([
    ['dіgid.nl', 'a Cyrillic і'],
    ['digіd.nl', 'a Cyrillic і'],
    ['mijn.tоeslagen.nl', 'a Cyrillic о'],
    ['mijn.toeslаgen.nl', 'a Cyrillic а'],
    ['ԁigid.nl', 'a Cyrillic ԁ'],
    ['digıd.nl', 'a Turkish ı'],
    ['digìd.nl', 'an accent'],
    ['dígid.nl', 'an accent'],
    ['digid.nł', 'a Polish ł'],
    ['xn--digd-xpa.nl', 'punycode'],
  ])('never takes %s, with %s, for an organisation', (host) => {
    expect(find(host)).toBeUndefined();
  });

  it('compares punycode: a name with other letters is the same in both forms', () => {
    const list = [anOrganisation('cafe', 'café-het-plein.nl')];
    expect(findOrganisation('xn--caf-het-plein-dhb.nl', list)?.id).toBe('cafe');
    expect(findOrganisation('café-het-plein.nl', list)?.id).toBe('cafe');
    expect(findOrganisation('CAFÉ-het-plein.nl', list)?.id).toBe('cafe');
    expect(findOrganisation('cafe-het-plein.nl', list)).toBeUndefined();
  });

  it.each([
    ['MIJN.Toeslagen.NL', 'upper case'],
    ['mijn.toeslagen.nl.', 'a final dot'],
    ['mijn.toeslagen.nl:443', 'a port'],
    ['mijn.toeslagen.nl:8443', 'another port'],
    ['mijn.toeslagen.nl.:443', 'a final dot and a port'],
    [' mijn.toeslagen.nl ', 'spaces around it'],
    ['Www.MIJN.toeslagen.nl.', 'all of it'],
  ])('knows %s: %s makes no difference', (host) => {
    expect(find(host)).toBe('toeslagen');
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    '.nl',
    'digid.nl..',
    'digid..nl',
    '.digid.nl',
    'mijn..digid.nl',
    'https://digid.nl',
    'digid.nl/inloggen',
    'example.com@digid.nl',
    'digid.nl?',
    'digid.nl#',
    'digid.nl\\',
    'di gid.nl',
    'digid.nl:x',
    '[digid.nl]',
    '%',
  ])('takes «%s» for no organisation and does not throw', (host) => {
    expect(find(host)).toBeUndefined();
  });

  it.each(['127.0.0.1', '192.168.1.10', '[::1]', '[2001:db8::1]', '::1', '1', '0x7f.1'])(
    'knows no organisation at the address %s, whatever the entries are',
    (address) => {
      const list = [anOrganisation('address', address, '1', '0.1', '1.10', '0.0.1')];
      expect(findOrganisation(address, list)).toBeUndefined();
    },
  );

  it('lets the longest entry win, whatever the order', () => {
    const mijnoverheid = anOrganisation('mijnoverheid', 'mijn.overheid.nl');
    const rijksoverheid = anOrganisation('rijksoverheid', 'overheid.nl');
    for (const list of [
      [mijnoverheid, rijksoverheid],
      [rijksoverheid, mijnoverheid],
    ]) {
      expect(findOrganisation('mijn.overheid.nl', list)?.id).toBe('mijnoverheid');
      expect(findOrganisation('x.mijn.overheid.nl', list)?.id).toBe('mijnoverheid');
      expect(findOrganisation('overheid.nl', list)?.id).toBe('rijksoverheid');
      expect(findOrganisation('anders.overheid.nl', list)?.id).toBe('rijksoverheid');
      expect(findOrganisation('xmijn.overheid.nl', list)?.id).toBe('rijksoverheid');
    }
    expect(find('bieb.waterstad.example')).toBe('library');
    expect(find('www.waterstad.example')).toBe('municipality');
  });

  it('never matches an entry of one label, also when it stands in the settings', () => {
    const list = [anOrganisation('all', 'nl', 'nl.', '.nl', '*.nl', 'localhost')];
    for (const host of ['digid.nl', 'nl', 'localhost', 'a.localhost', 'x.y.nl']) {
      expect(findOrganisation(host, list), host).toBeUndefined();
    }
  });

  it('passes over a damaged entry and still finds the others', () => {
    const list = [anOrganisation('a', '', 'http://[', 'a b', '%', 'digid.nl')];
    expect(findOrganisation('digid.nl', list)?.id).toBe('a');
    expect(findOrganisation('example.nl', list)).toBeUndefined();
  });

  const entries = organisations.flatMap(({ hosts }) => hosts);
  const letters = fc.stringMatching(/^[a-z0-9-]{1,12}$/);

  it('never matches a host made by writing letters before an entry without a dot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), letters, (entry, before) => {
        const host = `${before}${entry}`;
        // "mijn" before "digid.nl" would be a name of its own; only a whole label counts.
        const found = findOrganisation(host, [anOrganisation('one', entry)]);
        expect(found).toBeUndefined();
      }),
    );
  });

  it('never matches a host made by writing letters behind an entry', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), letters, fc.domain(), (entry, after, domain) => {
        const list = [anOrganisation('one', entry)];
        expect(findOrganisation(`${entry}${after}`, list)).toBeUndefined();
        expect(findOrganisation(`${entry}-${after}.nl`, list)).toBeUndefined();
        fc.pre(!isWithin(domain.toLowerCase(), entry));
        expect(findOrganisation(`${entry}.${domain}`, list)).toBeUndefined();
      }),
    );
  });

  it('matches every host made by writing whole labels before an entry', () => {
    const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,8}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.array(label), (entry, labels) => {
        const host = [...labels, entry].join('.');
        expect(findOrganisation(host, [anOrganisation('one', entry)])?.id).toBe('one');
      }),
    );
  });

  it('gives at most one organisation for any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = findOrganisation(text, waterstad);
        const name = normaliseHost(text) ?? '';
        if (found) expect(found.hosts.some((entry) => isWithin(name, entry))).toBe(true);
      }),
    );
  });
});

describe('normaliseHost', () => {
  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (text) => {
        const once = normaliseHost(text);
        if (once !== undefined) expect(normaliseHost(once)).toBe(once);
      }),
    );
  });
});

describe('isHostEntry', () => {
  it.each(['waterstad.nl', 'www.waterstad.nl', 'Waterstad.NL', 'waterstad.nl.', 'café.nl', 'a.b'])(
    'accepts %s',
    (entry) => {
      expect(isHostEntry(entry)).toBe(true);
    },
  );

  it.each([
    'nl',
    'nl.',
    '.nl',
    'localhost',
    '',
    ' ',
    '.',
    'https://waterstad.nl',
    'waterstad.nl/loket',
    'Gemeente Waterstad',
    'info@waterstad.nl',
    '*.waterstad.nl',
    'waterstad..nl',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
  ])('refuses «%s»', (entry) => {
    expect(isHostEntry(entry)).toBe(false);
  });
});
