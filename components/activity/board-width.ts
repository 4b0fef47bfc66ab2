import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Whether an element is at least as wide as the probe in it, whose width is set in `rem`: so larger
 * text counts as a smaller window, which no media query can tell.
 */
export function useIsWide(
  whole: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): boolean {
  const isWide = useSignal(false);
  useLayoutEffect(() => {
    const [room, measure] = [whole.current, probe.current];
    if (!room || !measure) return;
    const look = () => {
      isWide.value = room.clientWidth >= measure.offsetWidth;
    };
    // In the next frame: a change of layout in the observer's own turn would be told as an error.
    const observer = new ResizeObserver(() => requestAnimationFrame(look));
    observer.observe(room);
    observer.observe(measure);
    look();
    return () => observer.disconnect();
  }, [whole, probe, isWide]);
  return isWide.value;
}
