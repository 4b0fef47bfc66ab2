import type { Page } from 'playwright';
import type { Question, QuestionRecord } from '../../../utils/question/question';

/** Everything in the question store, read past the product's own code. */
export function readRecords(page: Page): Promise<QuestionRecord[]> {
  return page.evaluate(
    () =>
      new Promise<QuestionRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('pleinwijzer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('questions').objectStore('questions').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** The questions that count, in the order in which they were saved. */
export async function readQuestions(page: Page): Promise<Question[]> {
  const records = await readRecords(page);
  return records.filter((record): record is Question => !record.deleted);
}
