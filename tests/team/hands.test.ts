import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noHands, watchHands } from '../../utils/team/hands';

// Time alone is made up: these hands rest for half a second, and are waited for up to fifteen.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openHands() {
  const page = new EventTarget();
  const hands = watchHands(page);
  const press = (kind = 'keydown') => page.dispatchEvent(new Event(kind));
  const rest = () => {
    const waiting = { isOver: false };
    void hands.rest().then(() => {
      waiting.isOver = true;
    });
    return waiting;
  };
  return { hands, press, rest };
}

describe('hands', () => {
  it('that did nothing are not waited for', async () => {
    const { hands, rest } = openHands();
    expect(hands.areBusy()).toBe(false);
    const waiting = rest();
    await vi.advanceTimersByTimeAsync(0);
    expect(waiting.isOver).toBe(true);
  });

  it.each(['keydown', 'pointerdown'])('are busy for half a second after a %s', async (kind) => {
    const { hands, press, rest } = openHands();
    press(kind);
    const waiting = rest();
    await vi.advanceTimersByTimeAsync(499);
    expect([hands.areBusy(), waiting.isOver]).toEqual([true, false]);
    await vi.advanceTimersByTimeAsync(2);
    expect([hands.areBusy(), waiting.isOver]).toEqual([false, true]);
  });

  it('that go on are waited for', async () => {
    const { press, rest } = openHands();
    press();
    const waiting = rest();
    for (let key = 0; key < 20; key += 1) {
      await vi.advanceTimersByTimeAsync(300);
      press();
    }
    expect(waiting.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(501);
    expect(waiting.isOver).toBe(true);
  });

  it('that never rest do not keep the others waiting for ever', async () => {
    const { hands, press, rest } = openHands();
    const waiting = rest();
    for (let time = 0; time < 15_000; time += 100) {
      press();
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1);
    expect([hands.areBusy(), waiting.isOver]).toEqual([true, true]);
  });

  it('are not there in a worker', async () => {
    await noHands.rest();
    expect(noHands.areBusy()).toBe(false);
  });
});
