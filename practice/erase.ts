import { practiceDatabase } from './surroundings';

const channelName = 'pleinwijzer-oefenen-gewist';

/** Deletes the practice data; `onBlocked` is called when another window keeps them open. */
export async function erasePractice(onBlocked: () => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(practiceDatabase);
    request.onblocked = onBlocked;
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('erased');
  channel.close();
}

/** Starts this page again, empty, once the practice data were deleted in another window. */
export function watchErase(): void {
  new BroadcastChannel(channelName).onmessage = () => location.reload();
}
