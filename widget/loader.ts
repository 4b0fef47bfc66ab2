import { PleinAgenda } from './mount';
import { attributes } from './options';

const tag = 'plein-agenda';

/** Makes the element known, and puts it where scripts ask for it. */
function start(): void {
  // A page may load two versions; the first one stays.
  if (!customElements.get(tag)) customElements.define(tag, PleinAgenda);
  const here = new URL(import.meta.url).pathname;
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-feed]'))
    if (new URL(script.src, document.baseURI).pathname === here) embed(script);
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
