import type * as v from 'valibot';
import type { GuardRule } from '../../record/schema-parts';
import type { Shape, Shapes } from './shape';

/** What is read of a schema of valibot: its own types are one for each kind. */
interface Schema {
  type: string;
  pipe?: readonly [Schema, ...Item[]];
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  key?: Schema;
  value?: Schema;
  options?: readonly string[];
  literal?: string | number | boolean;
}

/** A check, or something that is told of one. */
interface Item {
  kind: string;
  type: string;
  requirement?: unknown;
  metadata?: { guard?: GuardRule };
}

/**
 * Writes a schema as a shape.
 * @throws Error for a kind of schema or check that the guard knows nothing of, so that none is lost.
 */
export function describeShape(schema: v.GenericSchema): Shape {
  return describe(schema as unknown as Schema);
}

function describe(schema: Schema): Shape {
  if (!schema.pipe) return describeKind(schema);
  // The first of a pipe is the schema that the others narrow.
  const [first, ...items] = schema.pipe;
  return items.reduce(narrow, describe(first));
}

const kinds: Record<string, (schema: Schema) => Shape> = {
  string: () => ({ is: 'text' }),
  number: () => ({ is: 'number' }),
  boolean: () => ({ is: 'flag' }),
  unknown: () => ({ is: 'any' }),
  never: () => ({ is: 'never' }),
  literal: ({ literal }) => ({ is: 'one', of: [need(literal)] }),
  picklist: ({ options }) => ({ is: 'one', of: need(options) }),
  array: ({ item }) => ({ is: 'list', of: describe(need(item)) }),
  record: ({ key, value }) => ({
    is: 'map',
    key: describe(need(key)),
    of: describe(need(value)),
  }),
  nullable: ({ wrapped }) => ({ ...describe(need(wrapped)), nil: true }),
  strict_object: ({ entries }) => ({ is: 'object', ...describeFields(need(entries)) }),
  loose_object: ({ entries }) => ({ is: 'object', ...describeFields(need(entries)), rest: true }),
};

function describeKind(schema: Schema): Shape {
  const describeOne = kinds[schema.type];
  if (!describeOne) throw new Error(`The guard knows no schema of the kind ${schema.type}`);
  return describeOne(schema);
}

function describeFields(entries: Record<string, Schema>): { must: Shapes; may: Shapes } {
  const must: Shapes = {};
  const may: Shapes = {};
  for (const [name, field] of Object.entries(entries)) {
    const isOptional = field.type === 'exact_optional' || field.type === 'optional';
    if (isOptional) may[name] = describe(need(field.wrapped));
    else must[name] = describe(field);
  }
  return { must, may };
}

/** What each check adds to a shape, by its name and what it asks. */
const checks: Record<string, (asked: never) => Partial<Shape>> = {
  min_length: (min: number) => ({ min }),
  max_length: (max: number) => ({ max }),
  min_value: (min: number) => ({ min }),
  max_value: (max: number) => ({ max }),
  integer: () => ({ whole: true }),
};

function narrow(shape: Shape, item: Item, at: number, items: readonly Item[]): Shape {
  const { type, requirement, metadata } = item;
  if (metadata?.guard) return applyRule(shape, metadata.guard);
  if (type === 'regex') return addPattern(shape, requirement as RegExp);
  if (type === 'starts_with') return addPattern(shape, new RegExp(`^${String(requirement)}`));
  const add = checks[type];
  if (add) return { ...shape, ...add(requirement as never) } as Shape;
  // What a function checks is told beside it.
  if (type === 'check' && items[at + 1]?.metadata?.guard) return shape;
  throw new Error(`The guard knows no check of the kind ${type}`);
}

function applyRule(shape: Shape, rule: GuardRule): Shape {
  if ('names' in rule && shape.is === 'object') return { ...shape, rest: rule.names };
  if ('without' in rule && shape.is === 'list') return { ...shape, without: rule.without };
  if ('unique' in rule && shape.is === 'list')
    return { ...shape, unique: [...(shape.unique ?? []), rule.unique] };
  if ('onlyHere' in rule) return shape;
  throw new Error(`The guard cannot ask that of a ${shape.is}`);
}

function addPattern(shape: Shape, pattern: RegExp): Shape {
  if (shape.is !== 'text') throw new Error(`The guard knows no pattern of a ${shape.is}`);
  return { ...shape, like: [...(shape.like ?? []), pattern] };
}

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The schema lacks what belongs to its kind');
  return value;
}
