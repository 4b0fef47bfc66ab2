import axe from 'axe-core';
import { expect, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

/** Rules of WCAG 2.2 AA, and axe's own good practices. */
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, one line each. */
export async function findViolations(): Promise<string[]> {
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  const { violations } = await axe.run(document, { runOnly });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
}

/** Sets what people prefer, such as a colour scheme, until the end of the test. */
export async function prefer(features: Record<string, string>): Promise<void> {
  const media = (values: typeof features) => ({
    features: Object.entries(values).map(([name, value]) => ({ name, value })),
  });
  await cdp().send('Emulation.setEmulatedMedia', media(features));
  for (const [name, value] of Object.entries(features))
    expect(matchMedia(`(${name}: ${value})`).matches, name).toBe(true);
  onTestFinished(() => void cdp().send('Emulation.setEmulatedMedia', { features: [] }));
}
