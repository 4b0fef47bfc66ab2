import { type ComponentType, createElement, Fragment, type VNode } from 'preact';

/**
 * What JSX in the list becomes: the build puts this in the place of Preact's own runtime, which would
 * make elements in a second way beside the one that Preact cannot do without.
 */
export const jsx = (type: string | ComponentType, props: object, key?: unknown): VNode =>
  createElement(type as 'div', key === undefined ? props : { ...props, key });
export const jsxs = jsx;
export { Fragment };
