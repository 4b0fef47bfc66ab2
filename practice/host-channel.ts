import { effect, type ReadonlySignal, signal } from '@preact/signals';

const channelName = 'pleinwijzer-oefenen-host';

/** A panel asks, the training view tells; without a host nothing is shown. */
type HostMessage = { kind: 'asked' } | { kind: 'shown'; host: string | undefined };

/**
 * The host name in the address bar of the training view; `undefined` while none is open. Asks once,
 * and then follows.
 */
export function followHost(): ReadonlySignal<string | undefined> {
  const host = signal<string | undefined>(undefined);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<HostMessage>) => {
    if (data.kind === 'shown') host.value = data.host;
  };
  channel.postMessage({ kind: 'asked' } satisfies HostMessage);
  return host;
}

/**
 * Tells every panel this host name: now, at each change, and when a panel opens and asks. Returns
 * how to stop. When the page is left, the panels hear that nothing is shown any more.
 */
export function tellHost(host: ReadonlySignal<string | undefined>): () => void {
  const channel = new BroadcastChannel(channelName);
  const tell = (shown: string | undefined) =>
    channel.postMessage({ kind: 'shown', host: shown } satisfies HostMessage);
  const leave = () => tell(undefined);
  const comeBack = () => tell(host.peek());
  channel.onmessage = ({ data }: MessageEvent<HostMessage>) => {
    if (data.kind === 'asked') comeBack();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  const stopFollowing = effect(() => tell(host.value));
  return () => {
    stopFollowing();
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
    channel.close();
  };
}
