import { describe, expect, it } from 'vitest';
import { readDescription, readTitle } from '../../utils/activity/html-text';

describe('a description', () => {
  it.each([
    ['a script', '<p>Kom langs</p><script>alert(1)</script>', 'Kom langs'],
    ['a style', '<style>p { color: red }</style><p>Kom langs</p>', 'Kom langs'],
    ['a script without an end', '<p>Kom langs</p><script>alert(1)', 'Kom langs'],
    ['a remark', '<!-- wp:paragraph --><p>Kom langs</p><!-- /wp:paragraph -->', 'Kom langs'],
    ['the head of a page', '<html><head><title>X</title></head><body>Kom</body></html>', 'Kom'],
  ])('has nothing of %s', (_, html, text) => expect(readDescription(html)).toBe(text));

  it('keeps its lines where its only tags stand within them', () => {
    expect(readDescription('Kom langs\n<b>Gratis</b>\n<a href="https://x.example">Meer</a>')).toBe(
      'Kom langs\nGratis\nMeer (https://x.example)',
    );
  });

  it('loses the lines of its source where blocks make the lines', () => {
    expect(readDescription('<p>Kom\nlangs</p>\n<p>Gratis</p>')).toBe('Kom langs\nGratis');
  });

  it.each([
    ['Hallo<div>daar</div>', 'Hallo\ndaar'],
    ['Intro<p>Alinea</p>Slot', 'Intro\nAlinea\nSlot'],
    ['Neem mee:<ul><li>laptop</li><li><p>tas</p></li></ul>', 'Neem mee:\n– laptop\n– tas'],
    [
      '<table><tr><td>Tijd</td><td>14.00</td></tr><tr><td>Zaal</td></tr></table>',
      'Tijd 14.00\nZaal',
    ],
    ['<p>Kom langs<br></p><p>Gratis<br>koffie</p>', 'Kom langs\nGratis\nkoffie'],
    ['<div>Kom langs</div><div><br></div><div>Gratis</div>', 'Kom langs\n\nGratis'],
  ])('has a line of its own for each block: %s', (html, text) =>
    expect(readDescription(html)).toBe(text),
  );

  it.each([
    [
      'Via <a href="https://x.example/aan?a=1&amp;b=2">deze pagina</a>.',
      'Via deze pagina (https://x.example/aan?a=1&b=2).',
    ],
    ['Zie <a class="x" href="https://x.example/">x.example</a>', 'Zie https://x.example/'],
    ['Mail <a href="mailto:plein@x.example">ons</a>', 'Mail ons (plein@x.example)'],
    ['<b>Let op</b>: <https://x.example>', 'Let op: https://x.example'],
    ['<a href="javascript:alert(1)">Klik</a>', 'Klik'],
  ])('keeps the address of a link: %s', (html, text) => expect(readDescription(html)).toBe(text));

  it('is read soon, however many spaces or unfinished links it has', () => {
    const spaces = `<p>Kom${' '.repeat(200_000)}langs</p>`;
    expect(readDescription(spaces)).toBe('Kom langs');
    expect(readDescription(`<p>${'<a href="https://x.example">'.repeat(5_000)}Meer`)).toBe('Meer');
    const unfinished = `<a ${'href="https:x" '.repeat(20_000)}`;
    expect(readDescription(`<p>${unfinished}`)).toBe(unfinished.trim());
  });

  it('stays as it is when it is no HTML', () => {
    expect(readDescription('Voor kinderen < 12 jaar en > 4 jaar')).toBe(
      'Voor kinderen < 12 jaar en > 4 jaar',
    );
  });
});

describe('a title', () => {
  it('reads the codes for letters that Dutch has', () => {
    expect(
      readTitle('Caf&eacute; &amp; cr&egrave;me voor Zo&euml;, Fran&ccedil;ois en J&uuml;rgen'),
    ).toBe('Café & crème voor Zoë, François en Jürgen');
  });
});
