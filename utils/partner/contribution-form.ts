import type { ContributionRole } from '../activity/activity';
import type { Contribution } from './partner';

/** What somebody can bring, as people fill it in; an empty text is one that is not told. */
export interface ContributionForm {
  /** Empty: not chosen yet. */
  role: ContributionRole | '';
  name: string;
  /** Uids of locations; empty: anywhere. */
  where: string[];
  when: string;
  /** Uid of the partner to turn to; empty: the square itself. */
  partner: string;
}

/** What keeps it from being saved. */
export interface ContributionFault {
  field: 'role' | 'name';
  kind: 'role-empty' | 'name-empty';
}

/** The form of what is not there yet. */
export const emptyContributionForm: ContributionForm = {
  role: '',
  name: '',
  where: [],
  when: '',
  partner: '',
};

/** The form of a stored contribution. */
export function readContribution(contribution: Contribution): ContributionForm {
  const { role, name, where, when = '', partner = '' } = contribution;
  return { role, name, where, when, partner };
}

/** The contribution that a form without faults says. */
export function writeContribution(
  form: ContributionForm,
  { uid, base }: { uid: string; base?: Contribution | undefined },
): Contribution {
  return {
    uid,
    updated: base?.updated ?? '',
    ...(base?.archived ? { archived: true } : {}),
    role: form.role as ContributionRole,
    name: form.name.trim(),
    where: form.where,
    ...(form.when.trim() ? { when: form.when.trim() } : {}),
    ...(form.partner ? { partner: form.partner } : {}),
  };
}

/** All faults of a form, from top to bottom; none: it can be saved. */
export function findContributionFaults(form: ContributionForm): ContributionFault[] {
  return [
    ...(form.role ? [] : [{ field: 'role' as const, kind: 'role-empty' as const }]),
    ...(form.name.trim() ? [] : [{ field: 'name' as const, kind: 'name-empty' as const }]),
  ];
}
