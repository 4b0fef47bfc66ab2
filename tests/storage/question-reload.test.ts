import { effect } from '@preact/signals';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Stores } from '../../utils/storage/stores';
import { printSeed } from '../fixtures/arbitraries';
import { closeWindow, freshName, mondayTen, openWindow } from '../fixtures/storage';

printSeed('question-reload.test.ts');

const listOf = ({ questions }: Stores) => questions.today.value.map(({ uid }) => uid);

/** Two windows of one browser on a database of their own. */
async function openTwo(): Promise<[Stores, Stores]> {
  const [name, clock] = [freshName(), mondayTen()];
  return [await openWindow(name, clock), await openWindow(name, clock)];
}

describe('what is read again', () => {
  it('leaves the questions that did not change as they are, so that no row is drawn anew', async () => {
    const [one] = await openTwo();
    for (const key of ['digid', 'tax', 'letters']) await one.questions.savePreset(key);
    const before = one.questions.today.value;
    await one.questions.reload();
    expect(one.questions.today.value).toBe(before);
    const [first, ...others] = before;
    await one.questions.amend(first as (typeof before)[number], { duration: '5-10' });
    const amended = one.questions.today.value;
    await one.questions.reload();
    expect(one.questions.today.value).toBe(amended);
    for (const other of others) expect(amended).toContain(other);
  });

  it('is no reason to wait for a save, and takes nothing back of it', async () => {
    const [one] = await openTwo();
    const readings: Promise<void>[] = [];
    for (let i = 0; i < 5; i += 1) {
      readings.push(one.questions.reload());
      expect(await one.questions.savePreset('tax')).toBe('saved');
      expect(one.questions.today.value).toHaveLength(i + 1);
      expect(one.questions.undo.value?.question.uid).toBe(listOf(one)[0]);
    }
    await Promise.all(readings);
    expect(listOf(one)).toHaveLength(5);
    expect(one.questions.undo.value?.question.uid).toBe(listOf(one)[0]);
  });

  it('takes nothing back of what still waits for its turn', async () => {
    for (let steps = 0; steps < 30; steps += 1) {
      const [one] = await openTwo();
      const shown: string[] = [];
      const stop = effect(() => void shown.push(one.questions.desk.value.channel));
      const saving = one.questions.savePreset('tax');
      const changing = one.questions.changeDesk((desk) => ({ ...desk, channel: 'phone' }));
      // At every moment of the two that go on.
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      await Promise.all([saving, changing, one.questions.reload()]);
      stop();
      expect(shown.join(' ')).toMatch(/^(in-person )+(phone ?)+$/);
    }
  });

  it('is the same in both windows in the end, whatever they do at the same time', async () => {
    const anyAction = fc.record({
      window: fc.nat(1),
      what: fc.constantFrom('save', 'save', 'reload', 'undo', 'withdraw', 'repeat'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 2, maxLength: 12 }), async (actions) => {
        const two = await openTwo();
        await Promise.all(
          actions.map(async ({ window, what }) => {
            const { questions } = two[window] as Stores;
            const [latest] = questions.today.value;
            if (what === 'save') await questions.savePreset('tax');
            if (what === 'undo') await questions.undoLast();
            if (what === 'withdraw' && latest) await questions.withdraw(latest);
            if (what === 'repeat' && latest) await questions.repeat(latest);
            if (what === 'reload') await questions.reload();
          }),
        );
        const stored = (await two[0].database.getAll('questions')).filter((one) => !one.deleted);
        await vi.waitFor(
          () => {
            for (const window of two) expect(listOf(window).sort()).toEqual(uidsOf(stored));
          },
          { timeout: 5000, interval: 5 },
        );
        for (const window of two) closeWindow(window);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

const uidsOf = (records: readonly { uid: string }[]) => records.map(({ uid }) => uid).sort();
