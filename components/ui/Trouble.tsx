import { useSignal } from '@preact/signals';
import { type Messages, messages } from '../../utils/i18n';
import type { ProblemKind } from '../../utils/storage/problem';
import { useApp, useText } from '../app';

const keys = {
  full: 'troubleFull',
  blocked: 'troubleBlocked',
  newer: 'troubleNewer',
  outdated: 'troubleOutdated',
  changed: 'troubleChanged',
  broken: 'troubleBroken',
} as const satisfies Record<ProblemKind, keyof Messages>;

/** Problems after which only a fresh page helps. */
const needsReload: readonly ProblemKind[] = ['outdated', 'newer', 'broken'];

/** What is wrong with storing, and what to do about it. */
export function StorageTrouble() {
  const text = useText();
  const kind = useApp().stores.problem.value;
  if (!kind) return null;
  return (
    <div class="notice" role="alert">
      <p>{text[keys[kind]]}</p>
      {needsReload.includes(kind) && <ReloadButton label={text.reload} />}
    </div>
  );
}

/** Says that the clock of this computer was set back. */
export function ClockTrouble() {
  const text = useText();
  const { stores, language } = useApp();
  if (!stores.questions.clockBack.value) return null;
  const format = new Intl.DateTimeFormat(language.value, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <div class="notice" role="alert">
      <p>{text.troubleClock(format.format(stores.clock()))}</p>
    </div>
  );
}

/** In place of the page: why the stored data cannot be opened, in the language of the browser. */
export function OpeningTrouble({ kind, language }: { kind: ProblemKind; language: 'nl' | 'en' }) {
  const text = messages[language];
  return (
    <main class="opening-trouble">
      <div class="notice" role="alert">
        <p>{kind === 'broken' ? text.troubleOpening : text[keys[kind]]}</p>
        {needsReload.includes(kind) && <ReloadButton label={text.reload} />}
      </div>
    </main>
  );
}

/** Says that a bug came up, and offers a report without content. */
export function BugNotice({ report, language }: { report: string; language: 'nl' | 'en' }) {
  const text = messages[language];
  const isCopied = useSignal(false);
  return (
    <div class="notice bug-notice" role="alert">
      <p>{text.troubleBug}</p>
      <div class="row">
        <ReloadButton label={text.reload} />
        <button
          type="button"
          class="button"
          onClick={async () => {
            await navigator.clipboard.writeText(report);
            isCopied.value = true;
          }}
        >
          {isCopied.value ? text.copied : text.copyReport}
        </button>
      </div>
    </div>
  );
}

function ReloadButton({ label }: { label: string }) {
  return (
    <button type="button" class="button" onClick={() => location.reload()}>
      {label}
    </button>
  );
}

/** What a report says of an error: where it happened, nothing of what was filled in. */
export function describeBug(error: unknown, version: string, browser: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // The message is left out: an engine may quote a value in it.
  const places = stack.split('\n').filter((line) => /:\d+:\d+\)?$/.test(line));
  return [`Pleinwijzer ${version}`, browser, name, ...places.slice(0, 12)].join('\n');
}
