import { useLiveTeam } from './live';
import { useTeamText } from './team-text';

/** Says that another release looks after the server, while sharing goes on all the same. */
export function GuardNotice() {
  const text = useTeamText();
  const { trouble, retryAt } = useLiveTeam().state.value ?? {};
  if (!trouble || retryAt !== undefined) return null;
  const sentence = { 'older-guard': text.guardOld, 'newer-guard': text.guardNew }[trouble.kind];
  return sentence ? <p class="notice notice-calm">{sentence}</p> : null;
}
