import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { SharedTeam } from '../../utils/storage/team-rows';
import { once } from '../ui/click';
import { AdminForm } from './AdminForm';
import { CodesPart } from './CodesPart';
import { DeviceList } from './DeviceList';
import { GuardPart } from './GuardPart';
import { type Administration, openAdministration } from './server-work';
import { useTeamText } from './team-text';

/** The other computers: what only the server's administrator can do, opened with his password. */
export function ServerPart({ team }: { team: SharedTeam }) {
  const text = useTeamText();
  const id = useId();
  const isAsked = useSignal(false);
  const opened = useSignal<Administration | undefined>(undefined);
  const close = () => {
    opened.value = undefined;
    isAsked.value = false;
  };
  // Whoever leaves the page takes the password along.
  useEffect(() => close, []);
  return (
    <section class="team-part" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {text.adminTitle}
      </h3>
      <p class="card-intro">{text.adminIntro}</p>
      {!isAsked.value && (
        <div>
          <button type="button" class="button" onClick={once(() => (isAsked.value = true))}>
            {text.adminOpen}
          </button>
        </div>
      )}
      {isAsked.value && !opened.value && (
        <AdminForm
          onOpen={async (admin) => {
            opened.value = await openAdministration(team, admin);
          }}
          onBack={close}
        />
      )}
      {opened.value && (
        <>
          <DeviceList team={team} administration={opened.value} />
          <CodesPart team={team} administration={opened.value} />
          <GuardPart administration={opened.value} />
          <div>
            <button type="button" class="button" onClick={close}>
              {text.adminClose}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
