/** Milliseconds of work between two rests: the page must answer within 50, also on an old phone. */
const slice = 20;

/** Does a step for each item, with rests in which the page can paint. Rejects once `signal` ends it. */
export async function forEachInSlices<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  step: (item: Item) => void,
): Promise<void> {
  let begin = performance.now();
  for (const item of items) {
    step(item);
    if (performance.now() - begin < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) throw signal;
    begin = performance.now();
  }
}
