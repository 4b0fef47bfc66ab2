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
