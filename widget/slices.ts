/** Milliseconds of work between two rests: the page must answer within 50, also on an old phone. */
const slice = 4;

/** Those that rest, the first one first. */
const resting: (() => void)[] = [];
let door: MessagePort | undefined;

/** Opened once: each channel would take an old phone some milliseconds. */
function openDoor(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resting.shift()?.();
  return port2;
}

/** Lets the page do what waits, such as to paint or to answer a key, and comes back soon. */
export function rest(): Promise<void> {
  door ??= openDoor();
  // Sooner than a timer, which waits longer the more often it is set.
  door.postMessage(0);
  return new Promise((resolve) => resting.push(resolve));
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
