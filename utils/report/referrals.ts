import { type ReferralKind, referralKinds } from '../question/question';
import type { Counts } from './tally';

/** What the figures know of a partner. */
export interface KnownPartner {
  name: string;
  /** Kind of desk that it is. Absent: none of the kinds. */
  referralKind?: ReferralKind;
}

/** Partners by uid. */
export type KnownPartners = ReadonlyMap<string, KnownPartner>;

const isKind = (to: string) => (referralKinds as readonly string[]).includes(to);

/**
 * Referrals by kind of desk and by partner, as counts of `referral:…`: one to a partner counts under
 * its kind too, or under `other`.
 */
export function splitReferrals(
  counts: Counts,
  partners: KnownPartners,
): { byKind: Counts; byPartner: Counts } {
  const total: Counts = { questions: counts.questions ?? 0 };
  const [byKind, byPartner] = [{ ...total }, { ...total }];
  for (const [key, count] of Object.entries(counts)) {
    if (!key.startsWith('referral:')) continue;
    const to = key.slice('referral:'.length);
    const kind = isKind(to) ? to : (partners.get(to)?.referralKind ?? 'other');
    byKind[`referral:${kind}`] = (byKind[`referral:${kind}`] ?? 0) + count;
    if (!isKind(to)) byPartner[key] = count;
  }
  return { byKind, byPartner };
}
