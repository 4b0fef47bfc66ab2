/** Every text of a catalogue, with the path of keys that leads to it. */
export function listTexts(part: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof part !== 'object' || part === null) return [[path, part]];
  return Object.entries(part).flatMap(([key, value]) => listTexts(value, `${path}.${key}`));
}

/** Calls a text that is made of parts, each part being recognisable. */
export function fill(text: unknown): string {
  if (typeof text !== 'function') return String(text);
  return text(...Array.from({ length: text.length }, (_, i) => `part ${i}`));
}
