import { useSignal } from '@preact/signals';
import { AdminFields, type TypedAdmin } from './AdminFields';
import { TeamForm } from './TeamForm';
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
    <TeamForm
      title={text.adminOpen}
      hidesTitle
      isAdmin
      send={text.adminOpenNow}
      work={work}
      onSend={open}
      onBack={props.onBack}
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
    </TeamForm>
  );
}
