import { useSignal } from '@preact/signals';
import { AdminFields, type TypedAdmin } from './AdminFields';
import { TroubleNotice } from './TroubleNotice';
import { useTeamText } from './team-text';
import { useWork } from './use-work';

const nobody: TypedAdmin = { name: '', password: '' };

/** Asks for the administrator's credential and opens what only he can do. */
export function AdminForm(props: {
  onOpen: (admin: TypedAdmin) => Promise<void>;
  onBack: () => void;
}) {
  const text = useTeamText();
  const work = useWork();
  const admin = useSignal(nobody);
  const showsFaults = useSignal(false);
  const open = async () => {
    const typed = admin.peek();
    showsFaults.value = typed.name === '' || typed.password === '';
    if (showsFaults.peek()) return;
    await work.run(async () => {
      await props.onOpen(typed);
      admin.value = nobody;
    });
  };
  return (
    <form
      class="team-form"
      aria-label={text.adminOpen}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p>{text.adminNote}</p>
      <AdminFields
        hasFocus
        admin={admin.value}
        showsFaults={showsFaults.value}
        onInput={(change) => {
          admin.value = { ...admin.peek(), ...change };
        }}
      />
      <TroubleNotice trouble={work.trouble.value} isAdmin />
      <div class="row">
        <button type="submit" class="button button-main" disabled={work.isBusy.value}>
          {text.adminOpenNow}
        </button>
        <button type="button" class="button button-quiet" onClick={props.onBack}>
          {text.back}
        </button>
      </div>
      <p class="team-said" role="status">
        {work.isBusy.value && text.working}
      </p>
    </form>
  );
}
