import type { RefObject } from 'preact';
import { TeamArea } from './TeamField';
import { useTeamText } from './team-text';

/** The field in which a connection code is pasted. */
export function CodeField(props: {
  value: string;
  onInput: (value: string) => void;
  fault: string | undefined;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}) {
  const text = useTeamText();
  return (
    <TeamArea {...props} label={text.code} field="team-code" hint={text.codeHint} rows={4} isCode />
  );
}
