import { expect, it } from 'vitest';
import { decodeText } from '../../utils/activity/decode-text';

const bytes = (...values: number[]) => new Uint8Array(values);

it('a file is read as UTF-8, with or without its mark', () => {
  const plain = new TextEncoder().encode('Café €');
  expect(decodeText(plain)).toEqual({ text: 'Café €', encoding: 'utf-8' });
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...plain))?.text).toBe('Café €');
});

it('a file of an older program is read as Windows-1252', () => {
  // No euro sign: Node 20 reads 0x80 to 0x9F as Latin-1, browsers do not (see the import's test).
  const old = bytes(0x43, 0x61, 0x66, 0xe9);
  expect(decodeText(old)).toEqual({ text: 'Café', encoding: 'windows-1252' });
});

it('a file in UTF-16 is read as its mark says', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0xe9, 0x00))).toEqual({ text: 'é', encoding: 'utf-16le' });
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe9))).toEqual({ text: 'é', encoding: 'utf-16be' });
});

it('a picture is no text, and nothing at all is an empty one', () => {
  expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0x00))).toBeUndefined();
  expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8' });
});

it.each(['\r\n ', '\n\t'])('a letter that was folded in half is whole again', (fold) => {
  const [first = 0, second = 0] = new TextEncoder().encode('é');
  const encode = (text: string) => new TextEncoder().encode(text);
  const folded = bytes(...encode('Café: priv'), first, ...encode(fold), second, ...encode(' één'));
  expect(decodeText(folded)).toEqual({ text: `Café: priv${fold}é één`, encoding: 'utf-8' });
});
