import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

// The table of the house, 'Who may import what'. A place is a room of ours or a kind of package.

/** Rooms of the house, by the folders or files that they are made of; the first that fits counts. */
const rooms = {
  entrypoints: /^entrypoints\//,
  components: /^components\//,
  'utils/browser.ts': /^utils\/browser(\.ts)?$/,
  'utils/storage': /^utils\/storage\//,
  'utils/team': /^utils\/team\//,
  'utils/activity': /^utils\/activity\//,
  'pure utils': /^utils\/(i18n$|[^/]+\/[^/])/,
  widget: /^widget\//,
  practice: /^practice\//,
  tests: /^tests\//,
};

/** Kinds of packages, by their names; the first that fits counts. */
const packages = {
  preact: /^preact(\/|$)/,
  signals: /^@preact\/signals/,
  idb: /^idb(-|\/|$)/,
  'webextension-polyfill': /^webextension-polyfill/,
  wxt: /^(wxt(\/|$)|#imports$|@wxt-dev\/)/,
  node: /^node:/,
  'small libraries': /^[a-z@]/,
};

type Room = keyof typeof rooms;
type Place = Room | keyof typeof packages | 'elsewhere';

const pure = ['pure utils', 'utils/activity'] as const;
const shared = ['utils/storage', 'utils/team', ...pure, 'signals', 'small libraries'] as const;

const owned = ['idb', 'webextension-polyfill'] as const;

/**
 * What a room may import beside its own files; it may import nothing else. `never` is what the
 * house forbids by name, so that no later `may` slips it in.
 */
const table: Record<Exclude<Room, 'tests'>, { may: readonly Place[]; never: readonly Place[] }> = {
  'pure utils': {
    may: [...pure, 'small libraries'],
    never: [...owned, 'preact', 'signals', 'wxt', 'utils/browser.ts', 'utils/storage'],
  },
  'utils/activity': {
    may: [...pure, 'small libraries'],
    never: [...owned, 'preact', 'signals', 'wxt', 'utils/browser.ts', 'utils/storage'],
  },
  'utils/storage': {
    may: [...pure, 'idb', 'signals', 'small libraries'],
    never: ['components', 'utils/browser.ts', 'webextension-polyfill', 'wxt'],
  },
  'utils/team': {
    may: [...pure, 'utils/storage', 'signals', 'small libraries'],
    never: [...owned, 'components', 'utils/browser.ts', 'wxt'],
  },
  'utils/browser.ts': {
    may: ['webextension-polyfill'],
    never: [...pure, 'utils/storage', 'components', 'preact', 'signals', 'small libraries'],
  },
  components: {
    may: [...shared, 'preact'],
    never: [...owned, 'utils/browser.ts', 'entrypoints', 'practice', 'tests', 'wxt'],
  },
  widget: {
    may: ['utils/activity', 'preact'],
    never: [...owned, 'signals', 'utils/storage', 'utils/browser.ts', 'components', 'wxt'],
  },
  entrypoints: {
    may: [...shared, 'components', 'utils/browser.ts', 'preact', 'wxt'],
    // Not each other: each door stands alone.
    never: [...owned, 'entrypoints', 'practice', 'tests'],
  },
  practice: {
    // The workshop of builds and of practice takes hold of everything but what has one owner.
    may: [
      ...(Object.keys(rooms) as Room[]),
      ...(['preact', 'signals', 'wxt', 'node', 'small libraries', 'elsewhere'] as const),
    ],
    never: owned,
  },
};

/** What pure files never name: the browser's API, the page, and the clock (see `usesClock`). */
const unknownToPure = [
  'document',
  'window',
  'navigator',
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'globalThis',
  'performance',
  'fetch',
  'chrome',
];

/** Names that hide what is in a folder or file. */
const emptyNames =
  /^(services?|managers?|helpers?|common|core|types?|constants?|models?|hooks?|api)$/i;

/** Files that import by an address that the build fills in. */
const computedImports = ['widget/parts.ts'];

/** Files for a tool that insists on their place, and so stand outside the rooms' rules. */
const toolFiles = /(^|\/)(vite\.config\.ts|.*\.d\.ts)$/;

interface Source {
  /** Path from the project's root, with `/`. */
  file: string;
  text: string;
}

/** What one file holds, as far as the house's rules go. */
interface Facts {
  imports: string[];
  /** Addresses of files that a test puts a mock in the place of. */
  mocked: string[];
  /** Names that are used as variables. */
  names: Set<string>;
  usesClock: boolean;
  /** Names of the components that it exports. */
  components: string[];
  /** Whether it does nothing but hand on what other files export. */
  isBarrel: boolean;
}

type Node = ESTree.Node & Record<string, unknown>;

function readFacts({ file, text }: Source): Facts {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const facts: Facts = {
    imports: [],
    mocked: [],
    names: new Set(),
    usesClock: false,
    components: listComponents(program.body as unknown as Node[]),
    isBarrel: isBarrel(program.body as unknown as Node[]),
  };
  walk(program as unknown as Node, facts);
  return facts;
}

function walk(node: Node, facts: Facts): void {
  const specifier = importOf(node);
  if (specifier !== undefined) facts.imports.push(specifier);
  const mocked = mockOf(node);
  if (mocked !== undefined) facts.mocked.push(mocked);
  if (node.type === 'Identifier') facts.names.add(node.name as string);
  if (readsClock(node)) facts.usesClock = true;
  for (const [key, value] of Object.entries(node)) {
    const isName = (key === 'property' || key === 'key') && node.computed !== true;
    if (isName && (value as Node | null)?.type === 'Identifier') continue;
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (typeof child?.type === 'string') walk(child, facts);
  }
}

/** Nodes that import, and where in them the address stands. */
const importSources: Record<string, string> = {
  ImportDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSExternalModuleReference: 'expression',
};

/** The address that a node imports from; what is not written as a plain text is `(computed)`. */
function importOf(node: Node): string | undefined {
  const isRequire =
    node.type === 'CallExpression' && (node.callee as Node & { name?: string }).name === 'require';
  const source = isRequire ? (node.arguments as Node[])[0] : node[importSources[node.type] ?? ''];
  if (!source) return undefined;
  const { value } = source as { value?: unknown };
  return typeof value === 'string' ? value : '(computed)';
}

/** The address of `vi.mock('…')` and `vi.mock(import('…'))`. */
function mockOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const { object, property } = node.callee as { object?: Node; property?: Node };
  const isMock = object?.name === 'vi' && /^(do)?mock$/i.test(String(property?.name));
  const [first] = node.arguments as (Node & { value?: unknown })[];
  if (!isMock || !first) return undefined;
  return typeof first.value === 'string' ? first.value : importOf(first);
}

/** `Date.now`, `new Date()` and `Date()`: the time must come in as an argument. */
function readsClock(node: Node): boolean {
  const isDate = (one: unknown) => (one as Node & { name?: string })?.name === 'Date';
  if (node.type === 'MemberExpression') {
    return isDate(node.object) && (node.property as { name?: string }).name === 'now';
  }
  if (node.type === 'CallExpression') return isDate(node.callee);
  if (node.type !== 'NewExpression') return false;
  return isDate(node.callee) && (node.arguments as unknown[]).length === 0;
}

function isBarrel(body: Node[]): boolean {
  const handsOn = (node: Node) =>
    node.type === 'ImportDeclaration' ||
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && node.declaration === null);
  return body.length > 0 && body.every(handsOn);
}

/** Exported functions with a capital. */
function listComponents(body: Node[]): string[] {
  return body
    .filter((node) => node.type === 'ExportNamedDeclaration')
    .map((node) => node.declaration as (Node & { id?: { name: string } }) | null)
    .filter((declaration) => declaration?.type === 'FunctionDeclaration')
    .map((declaration) => declaration?.id?.name ?? '')
    .filter((name) => /^[A-Z]/.test(name));
}

function firstFit<Name extends string>(table: Record<Name, RegExp>, text: string) {
  return (Object.keys(table) as Name[]).find((name) => table[name].test(text));
}

/** The path in the project, or the name of the package, that an import points to. */
function resolve(file: string, specifier: string): { path?: string; name: string } {
  const address = specifier.replace(/\?.*$/, '');
  if (/^\.{1,2}(\/|$)/.test(address)) {
    const path = join(dirname(file), address);
    return { path, name: path };
  }
  // Ways in which WXT and Vite write the project's root.
  const path = address.match(/^(?:[@~]{1,2})?\/(.*)$/)?.[1];
  return path === undefined ? { name: address } : { path, name: path };
}

/** The folder or file right below a room: each entrypoint is a room of its own. */
function doorOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function checkImport(file: string, room: Exclude<Room, 'tests'>, specifier: string): string[] {
  if (specifier === '(computed)' && computedImports.includes(file)) return [];
  const { path, name } = resolve(file, specifier);
  const found = path === undefined ? firstFit(packages, name) : firstFit(rooms, path);
  const place: Place = found ?? 'elsewhere';
  const isOwn =
    room === 'entrypoints' ? path && doorOf(path) === doorOf(file) : path && place === room;
  if (isOwn || table[room].may.includes(place)) return [];
  return [`${file} imports ${name}; ${room} may not`];
}

function checkPureness(file: string, { names, usesClock }: Facts): string[] {
  const found = unknownToPure.filter((name) => names.has(name));
  return [
    ...found.map((name) => `${file} uses ${name}; pure files may not`),
    ...(usesClock ? [`${file} reads the clock; pure files take the time as an argument`] : []),
  ];
}

function checkName({ file }: Source, { components, isBarrel }: Facts): string[] {
  const name = basename(file).replace(/\.[jt]sx?$/, '');
  const isComponentName = /^[A-Z][A-Za-z0-9]*$/.test(name);
  const breaches: string[] = [];
  if (isComponentName && (!file.endsWith('.tsx') || components.length === 0)) {
    breaches.push(`${file} is named as a component; it exports none`);
  }
  if (!isComponentName && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    breaches.push(`${file} is named ${name}; file names are in kebab-case`);
  }
  if (components.length === 1 && components[0] !== name) {
    breaches.push(`${file} holds the component ${components[0]}; the file has to be named so`);
  }
  if (isBarrel && name === 'index' && file !== 'utils/i18n/index.ts') {
    breaches.push(`${file} only hands on what other files export; there are no barrels`);
  }
  return breaches;
}

function checkPath(file: string): string[] {
  const parts = file.split('/').map((part) => part.replace(/(\.test)?\.[a-z]+$/, ''));
  return parts
    .filter((part) => emptyNames.test(part))
    .map((part) => `${file} is named ${part}; that name hides what is in it`);
}

/** Every breach of the house's rules in one file, as a sentence. */
function findBreaches(source: Source): string[] {
  const { file } = source;
  const named = checkPath(file);
  if (toolFiles.test(file)) return named;
  const room = firstFit(rooms, file);
  if (room === undefined) return [...named, `${file} stands in no room of the house`];
  const facts = readFacts(source);
  if (room === 'tests') return [...named, ...checkMocks(file, facts)];
  const imports = facts.imports.flatMap((specifier) => checkImport(file, room, specifier));
  const isPure = (pure as readonly string[]).includes(room);
  const pureness = isPure ? checkPureness(file, facts) : [];
  return [...named, ...checkName(source, facts), ...imports, ...pureness];
}

function checkMocks(file: string, { mocked }: Facts): string[] {
  const own = mocked.filter((specifier) => resolve(file, specifier).path !== undefined);
  return own.map((specifier) => `${file} mocks ${specifier}, a file of ours; tests never do`);
}

const root = join(import.meta.dirname, '..');
const folders = ['entrypoints', 'components', 'utils', 'practice', 'widget', 'tests'];

function readSources(): Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\/(node_modules|\.output)\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

describe('the house', () => {
  const sources = readSources();

  it('is read from its real folders', () => {
    expect(sources.length).toBeGreaterThan(80);
    for (const folder of ['entrypoints', 'components', 'utils']) {
      expect(existsSync(join(root, folder))).toBe(true);
      expect(sources.some(({ file }) => file.startsWith(`${folder}/`))).toBe(true);
    }
  });

  it('keeps its rules in every file', () => {
    expect(sources.flatMap(findBreaches)).toEqual([]);
  });

  it('has at most one file of the team that fetches', () => {
    const fetching = sources
      .filter(({ file }) => rooms['utils/team'].test(file))
      .filter((source) => readFacts(source).names.has('fetch'));
    expect(fetching.length).toBeLessThanOrEqual(1);
  });
});

describe('the check of the house', () => {
  const check = (file: string, text: string) => findBreaches({ file, text });

  it.each([
    ['components/x.tsx', "import { openDB } from 'idb';", 'components/x.tsx imports idb'],
    [
      'components/x.tsx',
      "import type { IDBPDatabase } from 'idb';",
      'components/x.tsx imports idb',
    ],
    ['components/x.tsx', "export { openDB } from 'idb';", 'components/x.tsx imports idb'],
    ['components/x.tsx', "export * from 'idb';", 'components/x.tsx imports idb'],
    ['components/x.tsx', "import 'idb/with-async-ittr';", 'imports idb/with-async-ittr'],
    ['components/x.tsx', "const idb = await import('idb');", 'components/x.tsx imports idb'],
    ['components/x.tsx', "let db: import('idb').IDBPDatabase;", 'components/x.tsx imports idb'],
    ['components/x.tsx', "const idb = require('idb');", 'components/x.tsx imports idb'],
    ['components/ui/x.ts', "import { a } from '../../utils/browser';", 'imports utils/browser'],
    [
      'components/ui/x.ts',
      "import { a } from '../../utils/browser.ts';",
      'imports utils/browser.ts',
    ],
    ['components/ui/x.ts', "import { a } from '@/utils/browser';", 'imports utils/browser'],
    ['components/ui/x.ts', 'const a = await import(name);', 'imports (computed)'],
    ['components/x.tsx', "import { a } from '../entrypoints/background';", 'components may not'],
    ['components/x.tsx', "import browser from 'webextension-polyfill';", 'components may not'],
    ['components/x.tsx', "import { a } from 'wxt/browser';", 'components may not'],
    ['components/x.tsx', "import { a } from '../practice/start';", 'components may not'],
    ['components/x.tsx', "import { a } from '../tests/fixtures/builders';", 'components may not'],
    ['components/x.tsx', "import { a } from '../widget/mount';", 'components may not'],
    ['entrypoints/beheer/main.tsx', "import { openDB } from 'idb';", 'entrypoints may not'],
    [
      'entrypoints/beheer/main.tsx',
      "import { a } from '../sidepanel/main';",
      'imports entrypoints/sidepanel/main; entrypoints may not',
    ],
    ['entrypoints/a.ts', "import p from 'webextension-polyfill';", 'entrypoints may not'],
    ['utils/report/x.ts', "import { signal } from '@preact/signals';", 'pure utils may not'],
    ['utils/report/x.ts', "import { h } from 'preact';", 'pure utils may not'],
    ['utils/report/x.ts', "import { useState } from 'preact/hooks';", 'pure utils may not'],
    ['utils/report/x.ts', "import type { Stores } from '../storage/stores';", 'pure utils may not'],
    ['utils/report/x.ts', "import { readFileSync } from 'node:fs';", 'pure utils may not'],
    ['utils/activity/x.ts', "import { openDB } from 'idb';", 'utils/activity may not'],
    ['utils/storage/x.ts', "import { a } from '../../components/app';", 'utils/storage may not'],
    ['utils/storage/x.ts', "import { a } from '../browser';", 'utils/storage may not'],
    ['utils/storage/x.ts', "import { h } from 'preact';", 'utils/storage may not'],
    ['utils/team/x.ts', "import { a } from '../browser';", 'utils/team may not'],
    ['utils/team/x.ts', "import { openDB } from 'idb';", 'utils/team may not'],
    ['utils/browser.ts', "import { a } from './question/host';", 'utils/browser.ts may not'],
    ['widget/x.tsx', "import { signal } from '@preact/signals';", 'widget may not'],
    ['widget/x.tsx', "import { a } from '../utils/question/host';", 'widget may not'],
    ['widget/x.tsx', "import { a } from '../components/app';", 'widget may not'],
    ['practice/x.ts', "import browser from 'webextension-polyfill';", 'practice may not'],
    ['practice/x.ts', "import { openDB } from 'idb';", 'practice may not'],
  ])('tells that %s with «%s» breaks the table', (file, text, sentence) => {
    const breaches = check(file, text);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(sentence);
  });

  it('has a table in which nothing stands under both may and never', () => {
    const both = Object.values(table).flatMap(({ may, never }) =>
      may.filter((place) => never.includes(place)),
    );
    expect(both).toEqual([]);
  });

  it('says which room may not import what, in one sentence', () => {
    expect(check('components/x.tsx', "import { openDB } from 'idb';")).toEqual([
      'components/x.tsx imports idb; components may not',
    ]);
  });

  it.each([
    ['entrypoints/beheer/main.tsx', "import { a } from '../../components/Beheer';"],
    ['entrypoints/beheer/main.tsx', "import * as browser from '../../utils/browser';"],
    ['entrypoints/beheer/main.tsx', "import './page.css';"],
    [
      'entrypoints/background.ts',
      "import { defineBackground } from 'wxt/utils/define-background';",
    ],
    ['components/x.tsx', "import './x.css'; import { useRef } from 'preact/hooks';"],
    ['components/x.tsx', "import type { Stores } from '../utils/storage/stores';"],
    ['components/x.tsx', "import { a } from '../utils/team/x'; import { v7 } from 'uuid';"],
    ['utils/storage/x.ts', "import { openDB } from 'idb'; import { v7 } from 'uuid';"],
    ['utils/storage/x.ts', 'new BroadcastChannel(name); crypto.randomUUID(); Date.now();'],
    ['utils/browser.ts', "import browser from 'webextension-polyfill';"],
    ['utils/report/x.ts', "import Papa from 'papaparse'; import { a } from '../question/desk';"],
    ['widget/x.tsx', "import { h } from 'preact'; import { a } from '../utils/activity/x';"],
    ['practice/x.ts', "import { a } from '../tests/x'; import { build } from 'wxt';"],
    ['tests/report/x.test.ts', "import { openDB } from 'idb';"],
    ['components/x.tsx', "// import { openDB } from 'idb';\nconst text = \"import 'idb'\";"],
  ])('lets %s do «%s»', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });

  it.each([
    ['const a = document.title;', 'uses document'],
    ['const a = window.name;', 'uses window'],
    ['const { language } = navigator;', 'uses navigator'],
    ['const a = indexedDB;', 'uses indexedDB'],
    ['const a = globalThis.document;', 'uses globalThis'],
    ['const a = { document };', 'uses document'],
    ['const a = Date.now();', 'reads the clock'],
    ['const clock = Date.now;', 'reads the clock'],
    ['const a = new Date();', 'reads the clock'],
    ['const a = Date();', 'reads the clock'],
  ])('tells that a pure file with «%s» is not pure', (text, sentence) => {
    expect(check('utils/report/x.ts', text).join()).toContain(sentence);
    expect(check('utils/activity/x.ts', text).join()).toContain(sentence);
    expect(check('components/x.ts', text)).toEqual([]);
  });

  it('knows the name of a thing from the thing itself', () => {
    const text = '/** A window. */ const a = { window: 1, document: 2 }; a.window; new Date(0);';
    expect(check('utils/report/x.ts', text)).toEqual([]);
  });

  it.each([
    ['utils/services/mail.ts', 'services'],
    ['utils/question/helpers.ts', 'helpers'],
    ['components/common/Row.tsx', 'common'],
    ['utils/question/types.ts', 'types'],
    ['utils/core/a.ts', 'core'],
    ['components/hooks/a.ts', 'hooks'],
    ['tests/helpers.test.ts', 'helpers'],
    ['utils/api/models.ts', 'api'],
  ])('tells that %s has a name that hides what is in it', (file, name) => {
    expect(check(file, 'export function Row() {}')).toContain(
      `${file} is named ${name}; that name hides what is in it`,
    );
  });

  it.each([
    ['utils/question/topicList.ts', 'export const a = 1;', 'kebab-case'],
    ['utils/question/Topic.ts', 'export const Topic = 1;', 'is named as a component'],
    ['components/ui/Chip.ts', 'export function Chip() {}', 'is named as a component'],
    ['components/ui/Chip.tsx', 'export const chip = 1;', 'it exports none'],
    ['components/ui/Chip.tsx', 'export function Chips() {}', 'holds the component Chips'],
    ['components/ui/chip.tsx', 'export function Chip() {}', 'holds the component Chip'],
    ['components/ui/index.ts', "export { Chip } from './Chip';", 'there are no barrels'],
    ['utils/report/index.ts', "export * from './tally';", 'there are no barrels'],
    ['utils/loose.ts', 'export const a = 1;', 'stands in no room'],
    ['tests/x.test.ts', "vi.mock('../utils/storage/db');", 'a file of ours; tests never do'],
    [
      'tests/x.test.ts',
      "vi.mock(import('../utils/storage/db'));",
      'a file of ours; tests never do',
    ],
  ])('tells that %s with «%s» is out of place', (file, text, sentence) => {
    expect(check(file, text).join()).toContain(sentence);
  });

  it('lets several components share a file, and a component file export more', () => {
    const fields = 'export function NameField() {} export function HourField() {}';
    expect(check('components/ui/fields.tsx', fields)).toEqual([]);
    expect(check('components/ui/Fields.tsx', fields)).toEqual([]);
    const chips = 'export interface Option {} export function Chips() {} export const a = 1;';
    expect(check('components/ui/Chips.tsx', chips)).toEqual([]);
  });

  it('knows the only index that may hand on texts', () => {
    expect(check('utils/i18n/index.ts', "export { nl } from './nl';")).toEqual([]);
  });
});
