import { rest } from './slices';

/** Milliseconds after which no frame is waited for: a browser paints none of what nobody can see. */
const blind = 250;

/** Waits until the page as it is now was painted; gives how many milliseconds of work that was. */
function paint(): Promise<number> {
  // Nobody waits for a page that is not looked at.
  if (document.hidden) return rest().then(() => 0);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, blind, blind);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      const begin = performance.now();
      // Comes after the frame that this is called in.
      rest().then(() => resolve(performance.now() - begin));
    });
  });
}

/** Lets the browser choose the styles of what came into an element last, and with it of all. */
function chooseStyles(element: Element): void {
  let newest = element;
  while (newest.lastElementChild) newest = newest.lastElementChild;
  // Told by the list of styles only when it is asked for one.
  getComputedStyle(newest).color.trim();
}

/** Lets the browser choose where everything is, and how large. */
const chooseSizes = (element: Element) => element.getBoundingClientRect();

/**
 * Lets the browser draw what came into an element; gives how many milliseconds of work that was. What
 * a frame would do in the task in which it paints is done before, in others.
 */
export async function draw(element: Element): Promise<number> {
  let work = 0;
  for (const force of [chooseStyles, chooseSizes]) {
    await rest();
    const begin = performance.now();
    force(element);
    work += performance.now() - begin;
  }
  await rest();
  return work + (await paint());
}
