import {
  type Activity,
  audiences,
  closings,
  contributionRoles,
  coreFunctions,
  levels,
  registrationKinds,
  themes,
} from './activity';
import { cleanLine } from './plain-text';
import { readLink } from './safe-link';

/** The fields of our own, which no standard has. */
export type OwnFields = Partial<
  Pick<Activity, Extract<keyof Activity, `pleinwijzer.nl:${string}`>>
>;

const oneOf = <Value extends string>(list: readonly Value[], value: unknown) =>
  list.find((one) => one === value);

function manyOf<Value extends string>(list: readonly Value[], value: unknown): Value[] | undefined {
  const found = Array.isArray(value) ? list.filter((one) => value.includes(one)) : [];
  // In the order given: the first one comes first.
  found.sort((a, b) => (value as unknown[]).indexOf(a) - (value as unknown[]).indexOf(b));
  return found.length > 0 ? found : undefined;
}

function readPartners(value: unknown): string[] | undefined {
  const found = Array.isArray(value) ? value.map(cleanLine).filter(Boolean).slice(0, 50) : [];
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function readRegistration(value: unknown): Activity['pleinwijzer.nl:registration'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, url } = value as { kind?: unknown; url?: unknown };
  const known = oneOf(registrationKinds, kind);
  const link = readLink(url);
  return known && { kind: known, ...(link ? { url: link } : {}) };
}

const readPrice = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value < 100_000 ? value : undefined;

/** An instant in UTC as this product writes it; undefined when it is none. */
export function readInstant(value: unknown): string | undefined {
  const isOne = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
  const time = isOne ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The own fields among what a file holds, each as its type says; all else is left out. */
export function readOwnFields(source: Readonly<Record<string, unknown>>): OwnFields {
  const own = (name: string) => source[`pleinwijzer.nl:${name}`];
  const fields = {
    'pleinwijzer.nl:themes': manyOf(themes, own('themes')),
    'pleinwijzer.nl:audiences': manyOf(audiences, own('audiences')),
    'pleinwijzer.nl:partners': readPartners(own('partners')),
    'pleinwijzer.nl:coreFunction': oneOf(coreFunctions, own('coreFunction')),
    'pleinwijzer.nl:registration': readRegistration(own('registration')),
    'pleinwijzer.nl:price': readPrice(own('price')),
    'pleinwijzer.nl:level': oneOf(levels, own('level')),
    'pleinwijzer.nl:closedIn': manyOf(closings, own('closedIn')),
    'pleinwijzer.nl:contributions': manyOf(contributionRoles, own('contributions')),
    'pleinwijzer.nl:published': readInstant(own('published')),
  };
  return keepDefined(fields);
}

/** What an object is once the fields that are undefined are taken out. */
export type Defined<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The fields that are there: an absent field has no key. */
export function keepDefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Fields>;
}
