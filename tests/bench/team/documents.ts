import { spreadQuestions } from '../../../practice/sample/spread';
import { clockOf } from '../../../utils/record/clock';
import { buildDocument, type TeamDocument } from '../../../utils/record/document';

const seed = 20_261_101;

/** Places of a region, busy and quiet ones. */
const locations = Array.from(
  { length: 40 },
  (_, n) => `019a0000-0000-7000-9000-${String(n).padStart(12, '0')}`,
);

/** Computers that made the questions. */
const devices = Array.from({ length: 12 }, (_, n) => `balie-${n + 1}-7f3a`);

/** Made-up documents of questions of the year before `until`; the same arguments give the same ones. */
export function makeDocuments(amount: number, until: Date): TeamDocument<'question'>[] {
  return spreadQuestions(amount, until, seed, locations).map((question, n) => {
    const device = devices[n % devices.length] as string;
    const version = { clock: clockOf(question.updated, device), device, editedBy: device };
    return buildDocument('question', question, version);
  });
}
