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
  const errors: string[] = await marionette.execute(script, [], { context: 'chrome' });
  return errors.filter((error) => !unheard.test(error));
}

/**
 * Without any policy Firefox refuses to tell of one, which the product hears and takes for none. It can
 * take seconds to; when the page was left by then, Firefox itself notes that nobody is there to hear it.
 */
const unheard =
  /^\[JavaScript Error: "Promise rejected while context is inactive: Managed storage manifest not found/;
