/** One page of the made-up websites. */
export interface SitePage {
  /** File in `practice/site`. */
  file: string;
  /** Host name that the page pretends to have. */
  host: string;
  /** What people read. */
  name: string;
}

/** The made-up websites, in the order of the address bar. */
export const sitePages: readonly SitePage[] = [
  { file: 'toeslagen.html', host: 'mijn.toeslagen.nl', name: 'Toeslagen' },
  { file: 'digid.html', host: 'mijn.digid.nl', name: 'DigiD' },
  { file: 'uwv.html', host: 'www.uwv.nl', name: 'UWV' },
  { file: 'gemeente.html', host: 'www.waterstad.example', name: 'gemeente' },
  { file: 'nieuws.html', host: 'nieuws.example', name: 'onbekende website' },
];

/**
 * Host name of the municipality's page in any browser: names below `localhost` always mean this
 * computer (RFC 6761 §6.3).
 */
export const localSiteHost = 'waterstad.localhost';

/** The page of a host name; `undefined` for a host that no page pretends to have. */
export function findSitePage(host: string): SitePage | undefined {
  const asked = host === localSiteHost ? 'www.waterstad.example' : host;
  return sitePages.find((page) => page.host === asked);
}
