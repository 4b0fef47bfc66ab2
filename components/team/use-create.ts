import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TeamMessages } from '../../utils/i18n/team';
import { checkAddress, checkTeamName, writeName } from '../../utils/team/connection';
import { useApp } from '../app';
import { useTeamText } from './team-text';

/** What is typed to set up a team. */
export interface TypedTeam {
  address: string;
  /** Name of the server's administrator. */
  name: string;
  /** Password of the server's administrator. */
  password: string;
  team: string;
  device: string;
}

/** The sentence of what is wrong, by part of the form; empty when nothing is. */
export type CreateFaults = Partial<Record<'address' | 'admin' | 'team' | 'device', string>>;

/** The form in which a team is set up. */
export interface CreateFormState {
  typed: ReadonlySignal<TypedTeam>;
  faults: ReadonlySignal<CreateFaults>;
  /** The field that has the focus from the beginning. */
  first: { current: HTMLInputElement | null };
  change(part: Partial<TypedTeam>): void;
  /** What was typed, ready to be used; undefined when something is wrong, which people are told. */
  read(): TypedTeam | undefined;
  /** Forgets all that was typed. */
  clear(): void;
}

const empty: TypedTeam = { address: '', name: '', password: '', team: '', device: '' };

/** A form that proposes names after the library and the location. */
export function useCreate(): CreateFormState {
  const text = useTeamText();
  const { settings } = useApp().stores;
  const first = useRef<HTMLInputElement>(null);
  const typed = useSignal<TypedTeam>({
    ...empty,
    team: writeName(settings.team.peek().library.name),
    device: settings.location.peek().name,
  });
  const faults = useSignal<CreateFaults>({});
  useEffect(() => first.current?.focus(), []);
  return {
    typed,
    faults,
    first,
    change(part) {
      typed.value = { ...typed.peek(), ...part };
      if (Object.keys(faults.peek()).length > 0) faults.value = findFaults(typed.peek(), text);
    },
    read() {
      faults.value = findFaults(typed.peek(), text);
      if (Object.keys(faults.peek()).length > 0) {
        focusFault(first.current?.form);
        return undefined;
      }
      const { address = '' } = checkAddress(typed.peek().address);
      const { device, team } = typed.peek();
      return { ...typed.peek(), address, team: team.trim(), device: device.trim() };
    },
    clear() {
      typed.value = empty;
    },
  };
}

function findFaults(typed: TypedTeam, text: TeamMessages): CreateFaults {
  const { fault } = checkAddress(typed.address);
  const team = checkTeamName(typed.team.trim());
  return {
    ...(fault && { address: text.addressFaults[fault] }),
    ...((typed.name === '' || typed.password === '') && { admin: text.adminMissing }),
    ...(team && { team: text.teamNameFaults[team] }),
    ...(writeName(typed.device) === '' && { device: text.deviceMissing }),
  };
}

/** Brings people to the first fault, once its sentence stands there. */
function focusFault(form: HTMLFormElement | null | undefined): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
