/** What the guard asks of a value: a schema in plain data, which fits in a document of the server. */
export type Shape = (
  | { is: 'text'; min?: number; max?: number; like?: RegExp[] }
  | { is: 'number'; whole?: true; min?: number; max?: number }
  | { is: 'flag' }
  /** Exactly one of these. */
  | { is: 'one'; of: readonly (string | number | boolean)[] }
  | { is: 'list'; of: Shape; max?: number; unique?: (string | true)[]; without?: string }
  /** Fields that must and may be there; `rest`: what others may be called. Absent: there are none. */
  | { is: 'object'; must: Shapes; may: Shapes; rest?: RegExp | true }
  | { is: 'map'; key: Shape; of: Shape }
  | { is: 'any' }
  | { is: 'never' }
) & {
  /** Whether null will do as well. */
  nil?: true;
};

/** Shapes by the names of fields. */
export type Shapes = Record<string, Shape>;
