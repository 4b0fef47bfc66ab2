import { connect, type Socket } from 'node:net';

const reference = 'element-6066-11e4-a52e-4f735466cecf';

/** WebDriver's reference to an element; may stand among a script's arguments (WebDriver §12). */
export type ElementReference = { readonly [reference]: string };

/** `sandbox: 'system'` gives the browser's rights; `context` counts for this script alone. */
export type ScriptOptions = { sandbox?: string; context?: 'chrome' | 'content' };

/** The code points that WebDriver gives to keys without a character (WebDriver §17.4.2). */
export const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Alt: '\uE00A',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
};

type Frame = [type: 1, id: number, error: { message: string } | null, result: unknown];
type Pending = { name: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

/** One connection to Firefox's Marionette server (firefox-source-docs.mozilla.org, Marionette). */
export class Marionette {
  #received = Buffer.alloc(0);
  #pending = new Map<number, Pending>();
  #lastId = 0;
  #context: 'chrome' | 'content' = 'content';

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', () => {});
    socket.on('close', () => this.#rejectAll());
  }

  /** Resolves after the server's greeting; rejects when nothing listens on the port. */
  static connect(port: number): Promise<Marionette> {
    const marionette = new Marionette(connect({ host: '127.0.0.1', port }));
    return new Promise((resolve, reject) => {
      marionette.socket.once('data', () => resolve(marionette));
      marionette.socket.once('close', () => reject(new Error(`No Marionette on port ${port}`)));
    });
  }

  /** Sends any command; gives Marionette's raw result, or rejects with its message. */
  send(name: string, params: object = {}): Promise<unknown> {
    if (this.socket.destroyed) return Promise.reject(new Error(`${name}: not connected`));
    const id = ++this.#lastId;
    const body = JSON.stringify([0, id, name, params]);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { name, resolve, reject });
      this.socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  /** Loads an address in the current tab; resolves after its load event. */
  async navigate(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  /** Runs the body of an async function on `arguments`; gives what it returns. */
  execute<T>(script: string, args: unknown[] = [], options: ScriptOptions = {}): Promise<T> {
    return this.#run('WebDriver:ExecuteScript', script, args, options);
  }

  /** As `execute`, but the answer is what the script gives to the callback in its last argument. */
  executeAsync<T>(script: string, args: unknown[] = [], options: ScriptOptions = {}): Promise<T> {
    return this.#run('WebDriver:ExecuteAsyncScript', script, args, options);
  }

  /** Turns the commands that follow to the browser's own window, or to the page. */
  async setContext(context: 'chrome' | 'content'): Promise<void> {
    await this.send('Marionette:SetContext', { value: context });
    this.#context = context;
  }

  /** A PNG of what is visible: the page, or the whole window in the chrome context. */
  async screenshot(): Promise<Buffer> {
    const base64 = await this.#ask<string>('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(base64, 'base64');
  }

  /** The first match; waits for the session's implicit timeout, then rejects when there is none. */
  findElement(value: string, using: 'css selector' | 'xpath' = 'css selector') {
    return this.#ask<ElementReference>('WebDriver:FindElement', { using, value });
  }

  /** A true click: scrolls there, and rejects when something else covers the element. */
  async click(element: ElementReference): Promise<void> {
    await this.send('WebDriver:ElementClick', { id: element[reference] });
  }

  /** Focuses the element and types; `keys` may be part of the text. */
  async sendKeys(element: ElementReference, text: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: element[reference], text });
  }

  /** Presses keys together where the focus is, and lets them go: `press(keys.Tab)`. */
  async press(...chord: string[]): Promise<void> {
    const down = chord.map((value) => ({ type: 'keyDown', value }));
    const up = chord.toReversed().map((value) => ({ type: 'keyUp', value }));
    const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
    await this.send('WebDriver:PerformActions', { actions });
  }

  /** Makes a tab or window current and puts it in front. */
  async switchToWindow(handle: string): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /** Opens an empty tab or window in front, without switching to it; gives its handle. */
  newWindow(type: 'tab' | 'window'): Promise<string> {
    return this.#ask('WebDriver:NewWindow', { type, focus: true }, 'handle');
  }

  /** Ends the connection; Firefox goes on. */
  close(): void {
    this.socket.destroy();
  }

  async #run<T>(name: string, script: string, args: unknown[], options: ScriptOptions) {
    const before = this.#context;
    if (options.context) await this.setContext(options.context);
    const body = `return (async function () {${script}\n}).apply(null, arguments);`;
    const result = this.#ask<T>(name, { script: body, args, sandbox: options.sandbox });
    return result.finally(() => options.context && this.setContext(before));
  }

  async #ask<T>(name: string, params: object, property = 'value'): Promise<T> {
    return ((await this.send(name, params)) as Record<string, T>)[property] as T;
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const start = this.#received.indexOf(':') + 1;
      const end = start + Number(this.#received.toString('latin1', 0, start - 1));
      if (start === 0 || this.#received.length < end) return;
      const frame = JSON.parse(this.#received.toString('utf8', start, end));
      if (Array.isArray(frame)) this.#answer(frame as Frame);
      this.#received = this.#received.subarray(end);
    }
  }

  #answer([, id, error, result]: Frame): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${pending.name}: ${error.message}`));
    else pending?.resolve(result);
  }

  #rejectAll(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('Firefox hung up'));
  }
}
