import type { Shape } from './shape';

/** Shapes as text in ECMAScript 5. */
export interface WrittenShapes {
  /** Declares the patterns that the shapes name, each once. */
  patterns: string;
  /** Each shape as an expression, in the order given. */
  shapes: string[];
}

/** Writes shapes as text in ECMAScript 5. */
export function writeShapes(shapes: readonly Shape[]): WrittenShapes {
  const names = new Map<string, string>();
  const written = shapes.map((shape) => writeValue(shape, names));
  const patterns = [...names].map(([pattern, name]) => `var ${name} = ${pattern};`);
  return { patterns: patterns.join('\n'), shapes: written };
}

function writeValue(value: unknown, names: Map<string, string>): string {
  if (value instanceof RegExp) return namePattern(value, names);
  if (Array.isArray(value)) return `[${value.map((one) => writeValue(one, names)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}:${writeValue(one, names)}`,
  );
  return `{${fields.join(',')}}`;
}

function namePattern(pattern: RegExp, names: Map<string, string>): string {
  const text = String(pattern);
  const name = names.get(text) ?? `pattern${names.size}`;
  names.set(text, name);
  return name;
}
