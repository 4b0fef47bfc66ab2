import { useEffect, useRef } from 'preact/hooks';
import { TeamField } from './TeamField';
import { useTeamText } from './team-text';

/** The credential of the server's administrator, as it is typed; it is never stored. */
export interface TypedAdmin {
  name: string;
  password: string;
}

/** Fields for the administrator's name and password. */
export function AdminFields(props: {
  admin: TypedAdmin;
  onInput: (change: Partial<TypedAdmin>) => void;
  /** Whether people may be told what is missing. */
  showsFaults: boolean;
  /** Whether the first field has the focus from the beginning. */
  hasFocus?: boolean;
}) {
  const text = useTeamText();
  const first = useRef<HTMLInputElement>(null);
  const { admin, onInput, showsFaults, hasFocus } = props;
  useEffect(() => {
    if (hasFocus) first.current?.focus();
  }, [hasFocus]);
  const faultOf = (value: string) => (showsFaults && value === '' ? text.adminMissing : undefined);
  return (
    <div class="team-pair">
      <TeamField
        label={text.adminName}
        field="admin-name"
        value={admin.name}
        fault={faultOf(admin.name)}
        inputRef={first}
        onInput={(name) => onInput({ name })}
      />
      <TeamField
        label={text.adminPassword}
        field="admin-password"
        isSecret
        value={admin.password}
        fault={faultOf(admin.password)}
        onInput={(password) => onInput({ password })}
      />
    </div>
  );
}
