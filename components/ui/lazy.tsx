import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A component that is loaded when it is first shown, so that no other page waits for it. Until then
 * it keeps a page's height free.
 */
export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Lazy(props: Props) {
    const isReady = useSignal(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      // A failure is a bug, or an extension that was updated meanwhile: the page's handler says so.
      load().then((component) => {
        loaded = component;
        isReady.value = true;
      });
    }, [isReady]);
    const Loaded = isReady.value ? loaded : undefined;
    return Loaded ? <Loaded {...props} /> : <div class="loading" aria-busy="true" />;
  };
}
