import { useSignal } from '@preact/signals';
import { isWithin } from '../../utils/question/host';
import { useApp } from '../app';
import { useText } from '../beheer-text';
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
  const allowed = recognition.hosts.value;
  const isOn = allowed.length > 0;
  const all = book.value.organisations.flatMap((organisation) => organisation.hosts);
  const wanted = withoutSubdomains(all);
  const missing = wanted.filter((host) => !allowed.some((entry) => isWithin(host, entry)));
  const ask = async () => {
    isRefused.value = !(await recognition.ask(missing));
  };
  return (
    <div class="stack">
      {isOn && (
        <div class="row">
          <p>
            <strong>{text.recognitionOn}</strong>
          </p>
          <button type="button" class="button" onClick={() => recognition.stop()}>
            {text.recognitionStop}
          </button>
        </div>
      )}
      {isOn && missing.length > 0 && <p>{text.recognitionMore}</p>}
      {missing.length > 0 && (
        <div>
          <button type="button" class="button" onClick={ask}>
            {isOn ? text.recognitionAskMore : text.recognitionAsk}
          </button>
        </div>
      )}
      {isRefused.value && <p role="status">{text.recognitionRefused}</p>}
    </div>
  );
}

/** Host names of which none lies below another: the browser's question stays short. */
function withoutSubdomains(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !hosts.some((other) => host.endsWith(`.${other}`)));
}
