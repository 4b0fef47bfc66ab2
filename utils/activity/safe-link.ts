/**
 * A link that may be followed: http(s), mailto or tel, as text; undefined for all others, such as
 * `javascript:` and `data:`.
 */
export function readLink(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return /^(https?:\/\/[^\s/?#"<>\\]+|mailto:[^\s"<>\\]+|tel:[^\s"<>\\]+)[^\s"<>]*$/i.test(text)
    ? text
    : undefined;
}

/** An address as people type it, with `https://` where it has no scheme; empty stays empty. */
export function addScheme(address: string): string {
  const text = address.trim();
  if (text === '' || /^[a-z][a-z\d+.-]*:/i.test(text)) return text;
  return `https://${text}`;
}

/** Whether it is empty, or the address of a page on the web, as people type it. */
export function isWebAddress(address: string): boolean {
  const link = addScheme(address);
  if (link === '') return true;
  return /^https?:/i.test(link) && readLink(link) !== undefined && /\.[^.]/.test(link);
}

/** Begins with the name of a host such as `bieb.nl`; the endings of files that sites have are none. */
const host =
  /^(?:[\p{L}\d-]+\.)+(?!(?:html?|php|aspx?|jsp|pdf|ics)\b)\p{L}{2,}(?::\d+)?(?=[/?#]|$)/iu;

/** A link in a file of somebody else, who may have left out what stands before the host. */
export function readGivenLink(given: string | undefined): string | undefined {
  const text = given?.trim() ?? '';
  return readLink(host.test(text) ? `https://${text}` : text);
}
