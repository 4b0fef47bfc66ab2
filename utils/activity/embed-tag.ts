import { escapeHtml } from './escape-html';

/** What a website owner's tag is made of. */
export interface EmbedOptions {
  /** Address of `agenda.json`, http(s). */
  feed: string;
  /** Address of the page with the agenda, for who has no script. Absent: none. */
  page?: string | undefined;
  /** Words of that link. */
  link: string;
  /** An address of the website that the script stands on. Absent: it stands beside the feed. */
  website?: string | undefined;
}

/**
 * The lines that put the agenda on a website; the script stands on its website under
 * `/plein-agenda/`. Undefined when the address is none of the web.
 */
export function buildEmbedTag({ feed, page, link, website }: EmbedOptions): string | undefined {
  if (!/^https?:/i.test(feed) || !URL.canParse(feed)) return undefined;
  const { href } = new URL(feed);
  const script = new URL('/plein-agenda/v1/plein-agenda.js', website ?? href).href;
  const fallback = page ? `\n  <a href="${escapeHtml(page)}">${escapeHtml(link)}</a>\n` : '';
  return `<script type="module" src="${escapeHtml(script)}"></script>
<plein-agenda feed="${escapeHtml(href)}">${fallback}</plein-agenda>`;
}
