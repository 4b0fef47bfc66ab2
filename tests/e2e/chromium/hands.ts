import type { Locator, Page } from 'playwright';

/**
 * The hands of a member of staff, which count what they do: one click, one chord, or one burst of
 * typing in one field is one action.
 */
export class Hands {
  /** Actions since the last `start`. */
  actions = 0;

  constructor(readonly page: Page) {}

  start(): void {
    this.actions = 0;
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async chord(keys: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(keys);
  }

  /** Types in the field that has the focus, or in the one given: a person clicks and types at once. */
  async type(text: string, field?: Locator): Promise<void> {
    this.actions += 1;
    if (field) await field.focus();
    await this.page.keyboard.type(text);
  }
}
