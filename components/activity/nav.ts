import { newName } from './editor';

/** Address of the agenda's list. */
export const listAddress = '#/agenda';

/** Address of the editor for a new activity. */
export const newAddress = `${listAddress}/${newName}`;

/** Address of an activity's editor, or of one of its dates. */
export function editorAddress(uid: string, date?: string): string {
  return [
    listAddress,
    ...[uid, date].filter(Boolean).map((one) => encodeURIComponent(one as string)),
  ].join('/');
}

let last = listAddress;

/** Notes where people came from, so that they come back there. */
export function noteOverview(): void {
  last = location.hash.startsWith(listAddress) ? location.hash : listAddress;
}

/** Goes back to the list or the week that people came from. */
export function goToOverview(): void {
  location.hash = last;
}
