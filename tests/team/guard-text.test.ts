import * as v from 'valibot';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { versionsMessages } from '../../utils/i18n/versions';
import { buildGuard, buildPublicGuard } from '../../utils/team/guard/build-guard';
import { describeShape } from '../../utils/team/guard/describe-shape';

/** What a program in ECMAScript 5 is made of, as far as the guards need. */
const known = new Set([
  'Program',
  'ExpressionStatement',
  'ParenthesizedExpression',
  'FunctionExpression',
  'FunctionDeclaration',
  'BlockStatement',
  'VariableDeclaration',
  'VariableDeclarator',
  'ReturnStatement',
  'ThrowStatement',
  'IfStatement',
  'SwitchStatement',
  'SwitchCase',
  'ForStatement',
  'ForInStatement',
  'Identifier',
  'Literal',
  'ObjectExpression',
  'ArrayExpression',
  'Property',
  'CallExpression',
  'MemberExpression',
  'ConditionalExpression',
  'UnaryExpression',
  'UpdateExpression',
  'BinaryExpression',
  'LogicalExpression',
  'AssignmentExpression',
]);

/** Methods and globals of ECMAScript 5 that the guards use. */
const library = new Set(
  'String slice indexOf Object prototype hasOwnProperty call toString isFinite JSON stringify test'.split(
    ' ',
  ),
);

type Node = ESTree.Node & Record<string, unknown>;

function listNodes(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(listNodes);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(listNodes);
  return 'type' in node ? [node as Node, ...inner] : inner;
}

function parse(text: string): Node[] {
  const { program, errors } = parseSync('guard.js', `(${text})`, { sourceType: 'script' });
  expect(errors).toEqual([]);
  return listNodes(program);
}

/** The codes by which a guard refuses, without the place in the record that some of them name. */
function listCodes(text: string): string[] {
  const refusals = text.match(/(?:refuse\(|unauthorized: )[^)}]*'/g) ?? [];
  const codes = refusals.flatMap((one) => [...one.matchAll(/'([a-z-]+)/g)].map(([, code]) => code));
  return [...new Set(codes.filter((code) => code !== undefined))];
}

const guards = [
  ['of a team', buildGuard('zuid')],
  ['of a public database', buildPublicGuard('zuid')],
] as const;

describe.each(guards)('the guard %s', (_, guard) => {
  const nodes = parse(guard.validate_doc_update);

  it('is one function expression, from its first character to its last', () => {
    // CouchDB puts parentheses around such a text, and takes any other apart first.
    expect(guard.validate_doc_update).toMatch(/^function \([\s\S]*\}$/);
  });

  it('holds nothing that an engine of ECMAScript 5 does not know', () => {
    expect(nodes.map(({ type }) => type).filter((type) => !known.has(type))).toEqual([]);
    const kinds = nodes.flatMap((node) => (node.type === 'VariableDeclaration' ? [node.kind] : []));
    expect(new Set(kinds)).toEqual(new Set(['var']));
    const properties = nodes.filter(({ type }) => type === 'Property');
    const isLate = ({ shorthand, computed, method }: Node) => shorthand || computed || method;
    expect(properties.filter(isLate)).toEqual([]);
    const operators = nodes.flatMap(({ operator }) => (operator ? [operator] : []));
    expect(operators.filter((one) => /^(\?\?|\*\*)/.test(String(one)))).toEqual([]);
  });

  it('has patterns of ECMAScript 5 only', () => {
    const patterns = nodes.flatMap(({ regex }) =>
      regex ? [regex as { pattern: string; flags: string }] : [],
    );
    expect(patterns.length).toBeGreaterThan(0);
    for (const { pattern, flags } of patterns) {
      expect(pattern).not.toMatch(/\(\?<|\\[pPk]\{?/);
      expect(flags).toMatch(/^i?$/);
    }
  });

  it('calls no function that such an engine may lack', () => {
    const own = nodes.flatMap((node) =>
      node.type === 'FunctionDeclaration' ? [(node.id as unknown as { name: string }).name] : [],
    );
    const called = nodes.flatMap(({ type, callee }) => {
      if (type !== 'CallExpression') return [];
      const { name, property } = callee as { name?: string; property?: { name: string } };
      return [name ?? property?.name ?? ''];
    });
    expect(called.filter((name) => !library.has(name) && !own.includes(name))).toEqual([]);
  });

  it('refuses nothing by a code for which people get no sentence of its own', () => {
    const codes = listCodes(guard.validate_doc_update);
    expect(codes.length).toBeGreaterThan(5);
    for (const { reasons } of Object.values(versionsMessages))
      expect(codes.filter((code) => !Object.hasOwn(reasons, code))).toEqual([]);
  });

  it('is small enough to be read by people, and by the server at each start', () => {
    expect(guard.validate_doc_update.length).toBeLessThan(20_000);
  });
});

describe('a schema becomes a shape', () => {
  it('never without a check that the guard knows nothing of', () => {
    const schema = v.pipe(v.string(), v.email());
    expect(() => describeShape(schema)).toThrow('no check of the kind email');
  });

  it('never without a function that nobody told the guard of', () => {
    const schema = v.pipe(
      v.string(),
      v.check((text) => text !== ''),
    );
    expect(() => describeShape(schema)).toThrow('no check of the kind check');
  });

  it('never when it is of a kind that the guard knows nothing of', () => {
    expect(() => describeShape(v.date())).toThrow('no schema of the kind date');
  });
});
