const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeText = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** What a website owner's tag is made of. */
export interface EmbedOptions {
  /** Address of `agenda.json`, http(s). */
  feed: string;
  /** Address of the page with the agenda, for who has no script. Absent: none. */
  page?: string | undefined;
  /** Words of that link. */
  link: string;
}

/**
 * The lines that put the agenda on a website; the script stands beside the feed, under
 * `/plein-agenda/`. Undefined when the address is none of the web.
 */
export function buildEmbedTag({ feed, page, link }: EmbedOptions): string | undefined {
  if (!/^https?:/i.test(feed) || !URL.canParse(feed)) return undefined;
  const { href } = new URL(feed);
  const script = new URL('/plein-agenda/v1/plein-agenda.js', href).href;
  const fallback = page ? `\n  <a href="${escapeText(page)}">${escapeText(link)}</a>\n` : '';
  return `<script type="module" src="${escapeText(script)}"></script>
<plein-agenda feed="${escapeText(href)}">${fallback}</plein-agenda>`;
}
