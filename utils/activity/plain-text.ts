/** Characters that no text of people has, tabs and line ends left alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A text without control characters, with plain line ends, trimmed. */
export function cleanText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(control, '').trim() : '';
}

/** A text on one line. */
export const cleanLine = (value: unknown): string => cleanText(value).replace(/\s+/g, ' ');
