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
      'Kom langs\nGratis\nMeer',
    );
  });

  it('loses the lines of its source where blocks make the lines', () => {
    expect(readDescription('<p>Kom\nlangs</p>\n<p>Gratis</p>')).toBe('Kom langs\nGratis');
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
