import type { Page } from 'playwright';

/** Elements that stick out of the page sideways. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isHidden = (element: Element) => element.closest('.hidden-text') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !isHidden(element) && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`);
  });
}
