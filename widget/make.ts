/** What an element can hold; what is false or absent is left out. */
export type Content = Node | string | false | undefined;

/** Makes an element with what it holds. A text in it is a text, and never HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const one of content) if (one) element.append(one);
  return element;
}

/** Takes a node away, wherever it is. A page may have a `remove` of its own, which fails where it is nowhere. */
export const takeAway = (node: Node | undefined): unknown => node?.parentNode?.removeChild(node);

/** Makes a button that looks like one. */
export function makeButton(name: string, onClick: () => unknown): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'button', part: 'button' }, name);
  button.addEventListener('click', onClick);
  return button;
}

/** Lets an element hold these, in this order. What stands where it should keeps its focus. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
  for (const one of [...parent.children]) if (!wanted.includes(one)) takeAway(one);
  let next = parent.firstElementChild;
  for (const one of wanted)
    if (one === next) next = one.nextElementSibling;
    else parent.insertBefore(one, next);
}
