import type { Worker } from 'playwright';
import type { SyncState } from '../../../utils/storage/team-rows';
import type { ChromiumSession } from '../chromium/launch';

/** An alarm as Chromium tells of it. */
export interface Alarm {
  name: string;
  /** Milliseconds since 1970 at which it goes off next. */
  scheduledTime: number;
  periodInMinutes?: number;
}

interface AlarmsApi {
  alarms: {
    getAll(): Promise<Alarm[]>;
    create(name: string, options: { when: number; periodInMinutes: number }): Promise<void>;
  };
}

/** The background worker of the extension. */
export const workerOf = ({ context }: Pick<ChromiumSession, 'context'>): Worker =>
  context.serviceWorkers()[0] as Worker;

/** The alarms that are set. */
export const readAlarms = (worker: Worker): Promise<Alarm[]> =>
  worker.evaluate(() => (globalThis as unknown as { chrome: AlarmsApi }).chrome.alarms.getAll());

/** Lets the alarm of sharing go off now, whether it was set or not. */
export async function soundAlarm(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: AlarmsApi };
    await chrome.alarms.create('share', { when: Date.now(), periodInMinutes: 6 });
  });
}

/** How sharing stands, as the database tells without a page; undefined without a team. */
export const readState = (worker: Worker): Promise<SyncState | undefined> =>
  worker.evaluate(
    () =>
      new Promise<SyncState | undefined>((resolve, reject) => {
        const opening = indexedDB.open('pleinwijzer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('sync').objectStore('sync').get('state');
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
  );
