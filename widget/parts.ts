import type * as accent from './accent';
import type * as details from './details/details';
import type * as filters from './filters/filters';
import type * as icalendar from './icalendar';
import type * as en from './messages/en';

/** What is loaded when it is needed, and not before. */
interface Parts {
  accent: typeof accent;
  details: typeof details;
  filters: typeof filters;
  icalendar: typeof icalendar;
  en: typeof en;
}

/** Files of the parts, beside the script itself; the build fills them in. */
declare const __PARTS__: Record<keyof Parts, string>;

/** Milliseconds after which a part is given up; those that the list waits for, before others. */
const patience = { accent: 5000, en: 5000, details: 10_000, filters: 10_000, icalendar: 10_000 };

/** How often a part could not be had. */
const failures: Partial<Record<keyof Parts, number>> = {};

/**
 * Loads a part of the widget. The parts are built apart and share no file with the script: a page may
 * add a query to its address, and would then load it twice. Rejects when the file cannot be had in time.
 */
export function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
  const before = failures[name] ?? 0;
  return new Promise((resolve, reject) => {
    const fail = (reason?: unknown) => {
      failures[name] = before + 1;
      reject(reason);
    };
    const timer = setTimeout(fail, patience[name]);
    // Firefox never asks again for an address that failed once.
    import(/* @vite-ignore */ __PARTS__[name] + (before ? `?${before}` : '')).then((part) => {
      clearTimeout(timer);
      // Also what came too late is there now.
      failures[name] = before;
      resolve(part);
    }, fail);
  });
}
