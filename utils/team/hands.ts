/** Whether somebody works with this page at this moment. */
export interface Hands {
  /** Whether a key or a pointer was pressed a moment ago. */
  areBusy(): boolean;
  /** Lets what happened at the page come first; then resolves when they rest, or were waited for long enough. */
  rest(): Promise<void>;
}

/** Milliseconds after which hands that did nothing rest: longer than between two keys of a word. */
const pause = 500;

/** Milliseconds that hands are waited for at most; nobody's rest that long, but for a key that is stuck. */
const longest = 15_000;

/** Nobody: a background worker is in no one's way. */
export const noHands: Hands = { areBusy: () => false, rest: async () => {} };

/**
 * Watches the hands at this page, so that what nobody waits for can stand aside: while somebody writes
 * a question down, a page of a first pull is waiting for them, not they for it.
 */
export function watchHands(
  page: EventTarget,
  clock: () => number = () => performance.now(),
): Hands {
  let last = Number.NEGATIVE_INFINITY;
  const note = () => {
    last = clock();
  };
  for (const kind of ['keydown', 'pointerdown'])
    page.addEventListener(kind, note, { capture: true, passive: true });
  const left = () => last + pause - clock();
  return {
    areBusy: () => left() > 0,
    async rest() {
      await takeTurn();
      const end = clock() + longest;
      for (let now = clock(); left() > 0 && now < end; now = clock())
        await sleep(Math.min(left(), end - now));
    },
  };
}

const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** A turn for the page: keys that were pressed are heard in it. */
const takeTurn = () =>
  'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : sleep(0);
