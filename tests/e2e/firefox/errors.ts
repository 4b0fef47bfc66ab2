import type { FirefoxSession } from './launch';

/** Starts to collect the errors, of scripts and of policy, in all pages of the extension. */
export async function watchErrors({ marionette, origin }: FirefoxSession): Promise<void> {
  const script = `const [origin] = arguments;
    window.extensionErrors = [];
    Services.console.registerListener({
      observe(message) {
        const isError = message instanceof Ci.nsIScriptError &&
          !(message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag));
        if (isError && message.message.includes(origin)) window.extensionErrors.push(message.message);
      },
    });`;
  await marionette.execute(script, [origin], { context: 'chrome' });
}

/**
 * The errors since `watchErrors`. All pages of the extension share a process, which tells of them in
 * order: the error that is thrown here on purpose, in the current page, comes in last and is left out.
 */
export async function readErrors({ marionette }: FirefoxSession): Promise<string[]> {
  await marionette.execute(`reportError(new Error('last of all'));`);
  const script = `const errors = window.extensionErrors;
    while (!errors.at(-1)?.includes('last of all')) await new Promise(requestAnimationFrame);
    return errors.slice(0, -1);`;
  return marionette.execute(script, [], { context: 'chrome' });
}
