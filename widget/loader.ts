import { PleinAgenda } from './mount';
import { attributes } from './options';

const tag = 'plein-agenda';

/** Makes the element known, and puts it where scripts ask for it. */
function start(): void {
  // A page may load two versions; the first one stays.
  if (!customElements.get(tag)) customElements.define(tag, PleinAgenda);
  embedAll();
  // A page may still be on its way when this runs.
  document.addEventListener('DOMContentLoaded', embedAll);
}

/** Path of an address, also of one that is none. */
const pathOf = (address: string) => address.replace(/^[^/]*\/\/[^/]*|[?#].*/g, '');

function embedAll(): void {
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-feed]'))
    if (pathOf(script.src) === pathOf(import.meta.url)) embed(script);
}

/** One tag instead of two: a script with `data-feed` puts the element after itself. */
function embed(script: HTMLScriptElement): void {
  const element = document.createElement(tag);
  for (const name of attributes) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  script.removeAttribute('data-feed');
  script.after(element);
}

// A task of its own: to read the script, and to end the page, takes an old phone long enough.
setTimeout(start);
