import type { VNode } from 'preact';
import type { jsx as make } from 'preact/jsx-runtime';

/**
 * What JSX in a part becomes: the build puts this in the place of Preact's own runtime there, so that
 * a part makes its elements with the list's Preact and brings none of its own.
 */
let given: typeof make;

/** Takes the list's way of making elements; before anything is drawn. */
export function receive(kit: typeof make): void {
  given = kit;
}

export const jsx = (...parts: Parameters<typeof make>): VNode => given(...parts) as VNode;
export const jsxs = jsx;

/** Elements without one around them. */
export const Fragment = ({ children }: { children?: unknown }) => children;
