import { onTestFinished } from 'vitest';

/** A file that the page offered. */
export interface Downloaded {
  name: string;
  type: string;
  text: string;
}

/**
 * Catches what the page offers as downloads until the end of the test, in place of the browser's
 * folder for them. The answer gives what came so far.
 */
export function watchDownloads(): () => Promise<Downloaded[]> {
  const found: Promise<Downloaded>[] = [];
  const original = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    if (this.download) found.push(read(this));
    else original.call(this);
  };
  onTestFinished(() => {
    HTMLAnchorElement.prototype.click = original;
  });
  return () => Promise.all(found);
}

async function read({ download: name, href }: HTMLAnchorElement): Promise<Downloaded> {
  const blob = await (await fetch(href)).blob();
  return { name, type: blob.type, text: await blob.text() };
}
