import { useSignal } from '@preact/signals';
import type { Administration } from './server-work';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useWork } from './use-work';

/** Renews the server's guard, where it is older than this release. */
export function GuardPart({ administration }: { administration: Administration }) {
  const text = useTeamText();
  const work = useWork();
  const said = useSignal('');
  const renew = () =>
    work.run(async () => {
      await administration.renewGuard();
      said.value = text.guardRenewed;
    });
  if (!administration.isGuardOld.value && said.value === '') return null;
  return (
    <div class="stack">
      {administration.isGuardOld.value && (
        <>
          <p>{text.guardOld}</p>
          <div>
            <button type="button" class="button" disabled={work.isBusy.value} onClick={renew}>
              {text.renewGuard}
            </button>
          </div>
        </>
      )}
      <TroubleNotice trouble={work.trouble.value} isAdmin />
      <p class="team-said" role="status">
        {said.value}
      </p>
    </div>
  );
}
