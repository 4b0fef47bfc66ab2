import { readFile } from 'node:fs/promises';
import type { QuestionRecord } from '../../../utils/question/question';
import { type FirefoxSession, runInSidebar } from './launch';

/** A page of the extension, wherever it is shown. Scripts go there as source text. */
export interface ExtensionPage {
  /** Runs a function in the page; waits for what it promises. */
  run<T>(source: string, ...args: unknown[]): Promise<T>;
  /** The value of an expression as soon as it counts as true; rejects when it stays untrue. */
  until<T>(expression: string): Promise<T>;
  /** Everything in the question store, read past the product's own code. */
  readRecords(): Promise<QuestionRecord[]>;
  /** What axe-core finds wrong, as "rule: what is wrong: where". */
  findViolations(): Promise<string[]>;
}

/** The page in the sidebar of the current window. */
export function sidebarOf(session: FirefoxSession): ExtensionPage {
  return buildPage((source, args) => runInSidebar(session, source, args));
}

/** The page in the current tab. */
export function tabOf({ marionette }: FirefoxSession): ExtensionPage {
  return buildPage((source, args) =>
    marionette.execute(`return (${source}\n).apply(null, arguments);`, args),
  );
}

type Run = <T>(source: string, args: unknown[]) => Promise<T>;

function buildPage(run: Run): ExtensionPage {
  return {
    run: (source, ...args) => run(source, args),
    until: (expression) => run(waitFor(expression), []),
    readRecords: () => run(readRecordsScript, []),
    async findViolations() {
      const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
      return run(`async (tags) => { ${axe}; ${axeScript} }`, [accessibilityTags]);
    },
  };
}

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Looks once in every frame, as a person does.
const waitFor = (expression: string) => `async () => {
  for (const deadline = Date.now() + 10000; Date.now() < deadline; ) {
    const value = ${expression};
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const shown = document.body.innerText;
  throw new Error(${JSON.stringify(`Never true: ${expression}`)} + '\\nOn the page: ' + shown);
}`;

const readRecordsScript = `() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('pleinwijzer');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction('questions').objectStore('questions').getAll();
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      database.close();
      resolve(reading.result);
    };
  };
})`;

// Not while something fades in: its contrast would be that of the moment.
const axeScript = `
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await window.axe.run(document, { runOnly: tags });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, target }) => id + ': ' + failureSummary + ': ' + target));`;
