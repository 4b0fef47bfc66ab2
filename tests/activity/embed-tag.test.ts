import { expect, it } from 'vitest';
import { buildEmbedTag } from '../../utils/activity/embed-tag';

const link = 'Bekijk de agenda';

it('the lines for a website name the script beside the feed, and a link for who has no script', () => {
  const feed = 'https://example.org/agenda.json';
  expect(buildEmbedTag({ feed, page: 'https://example.org/agenda', link })).toBe(
    `<script type="module" src="https://example.org/plein-agenda/v1/plein-agenda.js"></script>
<plein-agenda feed="https://example.org/agenda.json">
  <a href="https://example.org/agenda">Bekijk de agenda</a>
</plein-agenda>`,
  );
});

it('the script can stand on another website than the feed', () => {
  const feed = 'https://couch.example.org/agenda-plein/feed/agenda.json';
  const website = 'https://example.org/agenda?x=1';
  expect(buildEmbedTag({ feed, website, link })).toBe(
    `<script type="module" src="https://example.org/plein-agenda/v1/plein-agenda.js"></script>
<plein-agenda feed="${feed}"></plein-agenda>`,
  );
});

it('nothing in an address can end the attribute that it stands in', () => {
  const feed = 'https://example.org/a.json?x="><script>alert(1)</script>&y=1';
  const tag = buildEmbedTag({ feed, page: 'https://example.org/"onclick="x', link: '<b>' }) ?? '';
  expect(tag.match(/<script/g)).toHaveLength(1);
  expect(tag).toContain('&amp;y=1');
  expect(tag).toContain('href="https://example.org/&quot;onclick=&quot;x">&lt;b&gt;</a>');
});

it.each(['', 'agenda.json', 'javascript:alert(1)', 'https://', 'ftp://example.org/agenda.json'])(
  'there are no lines for %j',
  (feed) => {
    expect(buildEmbedTag({ feed, link })).toBeUndefined();
  },
);
