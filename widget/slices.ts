/** Milliseconds of work between two rests: the page must answer within 50, also on an old phone. */
const slice = 4;

/** Those that rest where there is no scheduler, the first one first. */
const resting: (() => void)[] = [];
let door: MessagePort | undefined;

/** Opened once: each channel would take an old phone some milliseconds. */
function openDoor(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resting.shift()?.();
  return port2;
}

/** The part of the Prioritized Task Scheduling API that is used here; absent in Safari. */
interface Scheduling {
  scheduler?: { postTask?: (task: () => void) => unknown };
}

/** Lets the page do what waits, such as to paint or to answer a key, and comes back soon. */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return new Promise((resolve) => {
    // A page may have something else of that name.
    if (scheduler?.postTask) return scheduler.postTask(resolve);
    // Sooner than a timer, which waits longer the more often it is set.
    resting.push(resolve);
    door ??= openDoor();
    door.postMessage(0);
  });
}

/** Does a step for each item, with rests between. Rejects once `signal` ends it. */
export async function forEachInSlices<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  step: (item: Item) => void,
): Promise<void> {
  let begin = performance.now();
  for (const item of items) {
    step(item);
    if (performance.now() - begin < slice) continue;
    await rest();
    if (signal.aborted) throw signal;
    begin = performance.now();
  }
}
