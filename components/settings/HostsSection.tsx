import { useSignal } from '@preact/signals';
import { isHostEntry, normaliseHost } from '../../utils/question/host';
import { useApp } from '../app';
import { useText } from '../beheer-text';
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
  // What is typed and not stored yet; undefined: what is stored shows.
  const typedName = useSignal<string | undefined>(undefined);
  const typedHosts = useSignal<string | undefined>(undefined);
  const fault = useSignal('');
  const said = useSignal('');
  const name = typedName.value ?? stored.name;
  const hosts = typedHosts.value ?? stored.hosts.join('\n');
  const heading = text.hostsOf[authority];
  return (
    <form class="authority" aria-label={heading} onSubmit={submit}>
      <h3>{heading}</h3>
      <label>
        <span class="label">{text.authorityName}</span>
        <input
          class="input"
          maxLength={80}
          value={name}
          onInput={({ currentTarget }) => {
            typedName.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        <span class="label">{text.authorityHosts}</span>
        <textarea
          class="input"
          rows={2}
          spellcheck={false}
          value={hosts}
          onInput={({ currentTarget }) => {
            typedHosts.value = currentTarget.value;
          }}
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
    const lines = hosts.split(/[\n,;]/).map((line) => line.trim());
    const typed = lines.filter(Boolean).map(withoutWww);
    const wrong = typed.find((host) => !isHostEntry(host));
    said.value = '';
    fault.value = wrong ? explain(wrong) : '';
    if (wrong) return;
    const entries = [...new Set(typed.map((host) => normaliseHost(host) as string))];
    const change = { [authority]: { name: name.trim(), hosts: entries } };
    if (!(await settings.changeTeam(change))) return;
    said.value = text.stored;
    typedName.value = undefined;
    typedHosts.value = undefined;
  }

  function explain(host: string): string {
    const isOneLabel = normaliseHost(host) !== undefined && !host.includes('.');
    return isOneLabel ? text.hostTooWide(host) : text.hostWrong(host);
  }
}

/** The site behind "www." has more names: mijn.waterstad.nl is the municipality's too. */
const withoutWww = (host: string) => host.replace(/^www\.(?=.*\.)/i, '');
