import { type FirefoxSession, runInSidebar } from './launch';

/** Presses keys together; they go to the part of the window that has the focus, as a person's do. */
export async function pressInWindow(session: FirefoxSession, ...chord: string[]): Promise<void> {
  await inWindow(session, () => session.marionette.press(...chord));
}

/** Types a text, key by key, as `pressInWindow` does. */
export async function typeInWindow(session: FirefoxSession, text: string): Promise<void> {
  await inWindow(session, async () => {
    for (const key of text) await session.marionette.press(key);
  });
}

/** A click of the mouse on a part of the sidebar, which gives the sidebar the focus. */
export async function pointInSidebar(session: FirefoxSession, css: string): Promise<void> {
  const corner = await session.marionette.execute<Point>(cornerScript, [], { context: 'chrome' });
  const middle = await runInSidebar<Point>(session, middleScript, [css]);
  const x = Math.round(corner.x + middle.x);
  const y = Math.round(corner.y + middle.y);
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await inWindow(session, () =>
    session.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    }),
  );
}

type Point = { x: number; y: number };

const cornerScript = `
  const sidebar = SidebarController.browser;
  const panel = sidebar.contentDocument.getElementById('webext-panels-browser');
  const [outer, inner] = [sidebar, panel].map((element) => element.getBoundingClientRect());
  return { x: outer.x + inner.x, y: outer.y + inner.y };`;

const middleScript = `(css) => {
  const element = document.querySelector(css);
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}`;

async function inWindow({ marionette }: FirefoxSession, act: () => Promise<unknown>) {
  await marionette.setContext('chrome');
  await act().finally(() => marionette.setContext('content'));
}
