import type { TeamDocument } from '../../../utils/record/document';
import { percentile, showSeries } from '../statistics';
import type { Findings } from '../table';
import { openEndless } from './endless';
import { type Stage, withPage } from './stage';

/** Saves by the stores of the panel while the same page pulls for the first time. */
export async function findSaving(
  stage: Stage,
  models: readonly TeamDocument[],
  amount: number,
): Promise<Findings> {
  const server = await openEndless(amount, models);
  stage.say(`saves during a pull of ${amount}`);
  try {
    const { before, during } = await withPage(stage, 'ours', (page) =>
      page.evaluate((from) => ours.saveWhilePulling(from), server.place),
    );
    return {
      lines: [
        {
          what: 'team: save while a first pull runs, 99th percentile',
          measured: percentile(during, 0.99),
          baseline: percentile(before, 0.99),
          than: 'before it',
          bar: { most: 50 },
        },
      ],
      notes: [`save during the pull: ${showSeries(during)}`, `  before it: ${showSeries(before)}`],
    };
  } finally {
    server.close();
  }
}
