import type { Partner } from './partner';

/** Whether the cooperation hangs on one person, or on none. */
export function isFragile({ contacts, archived }: Partner): boolean {
  return !archived && contacts.length < 2;
}

/** Days ahead in which an agreement is told of before its day. */
const noticeDays = 30;

/** A partner whose agreement is to be talked about. */
export interface DueReview {
  partner: Partner;
  /** `YYYY-MM-DD`. */
  on: string;
  /** Whether the day has passed. */
  isLate: boolean;
}

/** Agreements to talk about within a month, or that are late, the earliest first. */
export function listDueReviews(partners: readonly Partner[], today: string): DueReview[] {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + noticeDays * 86_400_000);
  const until = last.toISOString().slice(0, 10);
  return partners
    .flatMap((partner) => {
      const { reviewOn: on, archived } = partner;
      return on && !archived && on <= until ? [{ partner, on, isLate: on < today }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.partner.name.localeCompare(b.partner.name));
}
