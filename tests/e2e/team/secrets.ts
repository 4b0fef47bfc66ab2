import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * The ways in which a secret can stand in a file or a text: as it is, in UTF-16 as browsers keep some
 * texts, and in base64, as in a header or a connection code, wherever it begins in that.
 */
function spell(secret: string): Buffer[] {
  const inBase64 = [0, 1, 2].map((before) => {
    const length = before + Buffer.byteLength(secret);
    const text = Buffer.from('\0'.repeat(before) + secret).toString('base64');
    // Without the characters that also depend on what stands around it.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor((length * 8) / 6));
  });
  const forAddresses = inBase64.map((text) => text.replace(/\+/g, '-').replace(/\//g, '_'));
  const texts = [secret, ...inBase64, ...forAddresses];
  return texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
}

/** Names of the places in which a secret stands, however it is spelt. */
export function findSecret(
  secret: string,
  written: ReadonlyMap<string, Buffer | string>,
): string[] {
  const spellings = spell(secret);
  const holds = (content: Buffer) => spellings.some((one) => content.includes(one));
  return [...written].filter(([, content]) => holds(Buffer.from(content))).map(([name]) => name);
}

/** Every file in a folder and what is below it, by its path there. */
export async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.map(async (file) => [relative(folder, file), await readFile(file)] as const);
  return new Map(await Promise.all(pairs));
}
