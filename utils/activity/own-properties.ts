import type { Activity } from './activity';
import { type OwnFields, readOwnFields } from './own-fields';

/**
 * The iCalendar properties (RFC 5545 §3.8.8.2) that carry our own fields, one line for each value:
 * the part of their name behind `X-PLEINWIJZER-`, by field.
 */
const names = {
  'pleinwijzer.nl:themes': 'THEME',
  'pleinwijzer.nl:audiences': 'AUDIENCE',
  'pleinwijzer.nl:partners': 'PARTNER',
  'pleinwijzer.nl:coreFunction': 'CORE-FUNCTION',
  'pleinwijzer.nl:price': 'PRICE',
  'pleinwijzer.nl:level': 'LEVEL',
  'pleinwijzer.nl:closedIn': 'CLOSED-IN',
  'pleinwijzer.nl:contributions': 'CONTRIBUTION',
  'pleinwijzer.nl:published': 'PUBLISHED',
} as const;

const lists = /:(themes|audiences|partners|closedIn|contributions)$/;

/** Name and value of each property that carries an own field of an activity, in a fixed order. */
export function listOwnProperties(activity: Activity): [name: string, value: string][] {
  const lines = Object.entries(names).flatMap(([key, name]) => {
    const value = activity[key as keyof typeof names];
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return values.map((one) => [`X-PLEINWIJZER-${name}`, String(one)] as [string, string]);
  });
  const { kind, url } = activity['pleinwijzer.nl:registration'] ?? {};
  if (kind) lines.push(['X-PLEINWIJZER-REGISTRATION', kind]);
  if (url) lines.push(['X-PLEINWIJZER-REGISTRATION-URL', url]);
  return lines;
}

/** The own fields that properties carry; `valuesOf` gives the values of a property by its name. */
export function readOwnProperties(valuesOf: (name: string) => string[]): OwnFields {
  const source: Record<string, unknown> = {};
  for (const [key, name] of Object.entries(names)) {
    const values = valuesOf(`X-PLEINWIJZER-${name}`);
    if (values.length > 0) source[key] = lists.test(key) ? values : values[0];
  }
  const price = source['pleinwijzer.nl:price'];
  if (price !== undefined) source['pleinwijzer.nl:price'] = Number(price);
  const kind = valuesOf('X-PLEINWIJZER-REGISTRATION')[0];
  const url = valuesOf('X-PLEINWIJZER-REGISTRATION-URL')[0];
  if (kind) source['pleinwijzer.nl:registration'] = { kind, url };
  return readOwnFields(source);
}
