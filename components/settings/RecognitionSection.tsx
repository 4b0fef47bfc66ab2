import { useSignal } from '@preact/signals';
import { useApp, useText } from '../app';
import type { Recognition } from '../surroundings';
import { Section } from './Section';

/** Recognition of websites in all tabs: optional, asked in plain words, given back with one click. */
export function RecognitionSection() {
  const text = useText();
  const { recognition } = useApp().surroundings;
  return (
    <Section title={text.recognition} intro={text.recognitionIntro}>
      {recognition ? <Permission recognition={recognition} /> : <p>{text.recognitionMissing}</p>}
    </Section>
  );
}

function Permission({ recognition }: { recognition: Recognition }) {
  const text = useText();
  const { book } = useApp();
  const isRefused = useSignal(false);
  if (recognition.isOn.value) {
    return (
      <div class="row">
        <p>
          <strong>{text.recognitionOn}</strong>
        </p>
        <button type="button" class="button" onClick={() => recognition.stop()}>
          {text.recognitionStop}
        </button>
      </div>
    );
  }
  const hosts = book.value.organisations.flatMap((organisation) => organisation.hosts);
  return (
    <div class="stack">
      <div>
        <button
          type="button"
          class="button"
          onClick={async () => {
            isRefused.value = !(await recognition.ask(withoutSubdomains(hosts)));
          }}
        >
          {text.recognitionAsk}
        </button>
      </div>
      {isRefused.value && <p role="status">{text.recognitionRefused}</p>}
    </div>
  );
}

/** Host names of which none lies below another: the browser's question stays short. */
function withoutSubdomains(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !hosts.some((other) => host.endsWith(`.${other}`)));
}
