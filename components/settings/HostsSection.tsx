import { useSignal } from '@preact/signals';
import { isHostEntry, normaliseHost } from '../../utils/question/host';
import { useApp, useText } from '../app';
import { Section } from './Section';

const authorities = ['municipality', 'waterBoard', 'library'] as const;
type AuthorityName = (typeof authorities)[number];

/** Names and websites of the municipality, the water board and the library itself. */
export function HostsSection() {
  const text = useText();
  return (
    <Section title={text.hosts} intro={text.hostsIntro}>
      {authorities.map((name) => (
        <AuthorityForm key={name} authority={name} />
      ))}
    </Section>
  );
}

function AuthorityForm({ authority }: { authority: AuthorityName }) {
  const text = useText();
  const { settings } = useApp().stores;
  const stored = settings.team.value[authority];
  const fault = useSignal('');
  const said = useSignal('');
  const heading = text.hostsOf[authority];
  return (
    <form class="authority" aria-label={heading} onSubmit={submit}>
      <h3>{heading}</h3>
      <label>
        <span class="label">{text.authorityName}</span>
        <input class="input" name="name" maxLength={80} value={stored.name} />
      </label>
      <label>
        <span class="label">{text.authorityHosts}</span>
        <textarea
          class="input"
          name="hosts"
          rows={2}
          spellcheck={false}
          value={stored.hosts.join('\n')}
          aria-invalid={fault.value !== ''}
        />
      </label>
      {fault.value && (
        <p class="error" role="alert">
          {fault.value}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button">
          {text.storeHosts}
        </button>
        <span class="soft" role="status">
          {said.value}
        </span>
      </div>
    </form>
  );

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const lines = String(fields.get('hosts')).split(/[\n,;]/);
    const typed = lines.map((line) => line.trim()).filter(Boolean);
    const wrong = typed.find((host) => !isHostEntry(host));
    said.value = '';
    fault.value = wrong ? explain(wrong) : '';
    if (wrong) return;
    const hosts = [...new Set(typed.map((host) => normaliseHost(host) as string))];
    const name = String(fields.get('name')).trim();
    if (await settings.changeTeam({ [authority]: { name, hosts } })) said.value = text.stored;
  }

  function explain(host: string): string {
    const isOneLabel = normaliseHost(host) !== undefined && !host.includes('.');
    return isOneLabel ? text.hostTooWide(host) : text.hostWrong(host);
  }
}
