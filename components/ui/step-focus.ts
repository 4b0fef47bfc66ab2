import { useEffect, useRef } from 'preact/hooks';

/** Brings people to the title at each next step of a dialog: what had the focus is gone. */
export function useFocusAtStep(
  title: { current: HTMLHeadingElement | null },
  step: string,
  /** Whether nothing is to be done in this step but wait. */
  isBusy: boolean,
): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && !isBusy) title.current?.focus();
    before.current = step;
  }, [step, isBusy, title]);
}
