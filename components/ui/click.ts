/**
 * A handler for clicks of which the second of a double click does nothing: it was meant for what the
 * first one did, and may already land on something else.
 */
export function once(action: () => unknown): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail < 2) action();
  };
}
