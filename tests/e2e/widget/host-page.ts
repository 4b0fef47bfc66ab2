/** As text: Vitest writes an `import()` of a function anew. */
export const load = (address: string) => `import(${JSON.stringify(address)}).then(() => undefined)`;

/** What a script of the host can see of its own page, and would notice a change in. */
export function describeHost(): Record<string, unknown> {
  const kinds = [Object, Array, String, Function, Promise, Map, Set, Date, RegExp, Number, Symbol];
  const owners = [...kinds, Node, Element, HTMLElement, Document, EventTarget, Event, Window];
  const members = (target: object) =>
    Reflect.ownKeys(target).map((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(target, key) ?? {};
      const parts = [value, get, set].map((one) =>
        typeof one === 'function' ? `${one}` : typeof one,
      );
      return `${String(key)}: ${parts}`;
    });
  return {
    globals: Reflect.ownKeys(window).map(String),
    kinds: owners.map((owner) => [owner.name, members(owner), members(owner.prototype)]),
    others: [JSON, Math, Intl, Reflect, console].map(members),
    head: document.head.innerHTML,
    body: document.body.innerHTML,
    root: document.documentElement.cloneNode(false).toString(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    kept: [document.cookie, localStorage.length, sessionStorage.length],
    active: document.activeElement?.tagName,
  };
}

/** The styles of everything that the element draws; sizes left out, they follow the page's. */
export function describeLook(): string[] {
  const names = [
    'display',
    'position',
    'float',
    'color',
    'backgroundColor',
    'backgroundImage',
    'borderTopWidth',
    'borderTopStyle',
    'borderTopColor',
    'borderRadius',
    'paddingTop',
    'paddingLeft',
    'marginTop',
    'marginBottom',
    'listStyleType',
    'textTransform',
    'textDecorationLine',
    'fontSize',
    'fontWeight',
    'lineHeight',
    'letterSpacing',
    'textAlign',
    'cursor',
    'boxShadow',
    'opacity',
    'transform',
    'appearance',
    'boxSizing',
    'visibility',
    'whiteSpace',
    'direction',
  ] as const;
  const root = document.querySelector('plein-agenda')?.shadowRoot;
  return [...(root?.querySelectorAll('.agenda, .agenda *') ?? [])].map((element) => {
    const style = getComputedStyle(element);
    return `${element.tagName}.${element.className}: ${names.map((name) => style[name]).join(' | ')}`;
  });
}

/** In the manner of Prototype 1.6, MooTools and home-made shims. */
export function patchLikeOldLibraries(): void {
  const given = { map: Array.prototype.map, from: Array.from, filter: Array.prototype.filter };
  const counts = window as unknown as { mapped: number };
  counts.mapped = 0;
  const add = (target: object, name: string, value: unknown) => {
    (target as Record<string, unknown>)[name] = value;
  };
  add(Array.prototype, 'each', function (this: unknown[], act: (one: unknown) => void) {
    for (let index = 0; index < this.length; index += 1) act(this[index]);
  });
  add(Array.prototype, 'toJSON', () => '"list"');
  add(String.prototype, 'toJSON', () => '"text"');
  add(Object.prototype, 'extend', () => undefined);
  add(Object.prototype, 'title', 'from the prototype');
  add(Function.prototype, 'defer', () => undefined);
  add(Array.prototype, 'map', function (this: unknown[], ...args: [never]) {
    counts.mapped += 1;
    return given.map.apply(this, args);
  });
  add(Array.prototype, 'filter', function (this: unknown[], ...args: [never]) {
    return given.filter.apply(this, args);
  });
  // Fails where an element is nowhere.
  add(HTMLElement.prototype, 'remove', function (this: HTMLElement) {
    (this.parentNode as ParentNode).removeChild(this);
    return this;
  });
  // Prototype 1.6: loose, and without a place to begin.
  add(Array.prototype, 'includes', function (this: unknown[], wanted: unknown) {
    for (const one of this) if (one === wanted) return true;
    return false;
  });
  add(Array.prototype, 'flatMap', function (this: unknown[], make: (one: unknown) => unknown) {
    const all: unknown[] = [];
    for (const one of this) all.push(...given.from([make(one)].flat() as never));
    return all;
  });
}

/**
 * Shortcuts in the manner of video players and notebooks: keys mean something unless they are typed
 * in a field of the page itself. Notes which keys it heard.
 */
export function watchKeys(): void {
  const keys: string[] = [];
  Object.assign(window, { keys });
  const take = (event: KeyboardEvent) => {
    const { nodeName } = event.target as Element;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(nodeName)) return;
    if (event.type === 'keydown') keys.push(event.key);
    if (/^[a-z/ ]$/i.test(event.key)) event.preventDefault();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    document.addEventListener(type, take);
}
