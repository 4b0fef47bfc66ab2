/**
 * Runs actions one after another, the first one at once, so that each builds on what the one before
 * it left: two fast taps count as two.
 */
export function openQueue(): <Result>(action: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> | undefined;
  return (action) => {
    const turn = last ? last.then(action) : action();
    const end = turn
      .catch(() => undefined)
      .then(() => {
        if (last === end) last = undefined;
      });
    last = end;
    return turn;
  };
}
