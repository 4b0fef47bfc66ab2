import './team.css';
import { useSignal } from '@preact/signals';
import { useApp } from '../app';
import { Section } from '../settings/Section';
import { ConnectedTeam } from './ConnectedTeam';
import { useLiveTeam } from './live';
import { NotConnected } from './NotConnected';
import { PolicyNotice } from './PolicyNotice';
import { usePolicy } from './policy-watch';
import { useTeamText } from './team-text';

/** Instellingen, Team: share with other computers, or see how that stands. */
export function TeamSection() {
  const text = useTeamText();
  const { team } = useApp().surroundings;
  return (
    <Section title={text.title}>
      {team ? (
        <Sharing />
      ) : (
        <>
          <p class="card-intro">{text.intro}</p>
          <p>{text.missing}</p>
        </>
      )}
    </Section>
  );
}

function Sharing() {
  const { team, isRead } = useLiveTeam();
  const policy = usePolicy();
  const said = useSignal('');
  const onSaid = (next: string) => {
    said.value = next;
  };
  if (!isRead.value) return <div class="loading" aria-busy="true" />;
  const isByPolicy = policy.kind.value === 'done';
  return (
    <div class="team">
      <p class="team-said" role="status">
        {said.value}
      </p>
      <PolicyNotice policy={policy} />
      {team.value ? (
        <ConnectedTeam team={team.value} isByPolicy={isByPolicy} onSaid={onSaid} />
      ) : (
        <NotConnected onSaid={onSaid} />
      )}
    </div>
  );
}
