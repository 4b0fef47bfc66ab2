/** Milliseconds of work between two rests: the page must answer within 50, also on an old phone. */
const slice = 12;

/** Lets the page do what waits, such as to paint or to answer a key, and comes back soon. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    // Sooner than a timer, which waits longer the more often it is set.
    port2.postMessage(0);
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
