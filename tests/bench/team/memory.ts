import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TeamDocument } from '../../../utils/record/document';
import type { Findings } from '../table';
import { showAlone } from './alone';
import { openEndless } from './endless';
import type { Told } from './ours';
import type { Place } from './place';
import { showEach } from './pull';
import { weighRenderer } from './renderer';
import type { Stage } from './stage';

/** Milliseconds between two looks at the memory. */
const interval = 200;

/** Memory of the page's process while it pulls a region's questions, from a server that makes them up. */
export async function findMemory(
  stage: Stage,
  models: readonly TeamDocument[],
  amount: number,
): Promise<Findings> {
  const server = await openEndless(amount, models);
  stage.say(`memory during a pull of ${amount}`);
  try {
    const { weights, told } = await pullAlone(stage, server.place);
    if ('error' in told) throw new Error(told.error);
    if (told.questions !== amount) throw new Error(`${told.questions} of ${amount} were pulled`);
    return {
      lines: [
        {
          what: `team: memory of the renderer, pull of ${amount}`,
          measured: Math.max(...weights),
          baseline: weights.find((weight) => weight > 0) ?? 0,
          than: 'at its beginning',
          unit: 'MB',
          bar: { most: 300 },
        },
      ],
      notes: [`pull of ${amount}: ${showEach(told.time, amount)}`, `  MB: ${thin(weights)}`],
    };
  } finally {
    server.close();
  }
}

/** Twenty of the values, evenly spread. */
function thin(values: readonly number[]): string {
  const step = Math.max(1, Math.floor(values.length / 20));
  return values
    .filter((_, n) => n % step === 0)
    .map((value) => value.toFixed(0))
    .join(' ');
}

async function pullAlone(
  { folder, pages }: Stage,
  place: Place,
): Promise<{ weights: number[]; told: Told }> {
  const profile = resolve(join(folder, 'alone'));
  const heard = pages.hear() as Promise<Told>;
  const address = `${pages.addressOf('ours')}#${encodeURIComponent(JSON.stringify(place))}`;
  const browser = await showAlone(profile, address);
  try {
    const weights: number[] = [];
    const isOver = () => Promise.race([heard.then(() => true), pause(interval, false)]);
    while (!(await isOver())) weights.push(await weighRenderer(profile));
    return { weights, told: await heard };
  } finally {
    await browser.close();
  }
}
