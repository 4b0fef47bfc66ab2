import type { Audience, ContributionRole } from '../activity/activity';

/**
 * Topics that often come along with a topic, the nearest first, by what the field tells: an allowance that must be paid
 * back is a debt, a bill comes by letter, and what is done online is done with DigiD.
 */
const near: Readonly<Record<string, readonly string[]>> = {
  digid: ['mijnoverheid'],
  mijnoverheid: ['digid', 'online-safety'],
  tax: ['letters', 'benefits', 'digid'],
  benefits: ['debts', 'tax', 'letters'],
  'work-benefits': ['study', 'municipal-support'],
  pension: ['digid', 'meeting-people'],
  'child-benefit': ['benefits', 'municipal-support'],
  pgb: ['long-term-care', 'wmo'],
  'care-bill': ['debts', 'letters', 'health-insurance'],
  'long-term-care': ['wmo', 'pgb'],
  wmo: ['long-term-care', 'municipal-support'],
  'municipal-support': ['debts', 'letters'],
  'local-tax': ['debts', 'letters', 'municipal-support'],
  'passport-id': ['digid'],
  'driving-licence': ['digid'],
  vehicle: ['digid'],
  fine: ['debts', 'legal-help'],
  study: ['digid', 'debts', 'work-benefits'],
  'civic-integration': ['language', 'residence'],
  residence: ['civic-integration', 'language', 'legal-help'],
  'legal-help': ['letters', 'fine'],
  donor: ['digid', 'digital-care'],
  'government-other': ['digid', 'letters'],
  membership: ['online-library', 'pressreader'],
  'online-library': ['device', 'pressreader'],
  pressreader: ['online-library', 'language', 'device'],
  printing: ['device', 'email-accounts'],
  'public-computer': ['device', 'printing'],
  activities: ['meeting-people'],
  volunteering: ['meeting-people'],
  device: ['email-accounts', 'online-safety'],
  'email-accounts': ['device', 'online-safety'],
  'online-safety': ['email-accounts', 'device'],
  banking: ['online-safety', 'device'],
  debts: ['municipal-support', 'letters', 'benefits'],
  housing: ['legal-help', 'benefits', 'letters'],
  'digital-care': ['digid', 'device'],
  'health-insurance': ['care-bill', 'debts', 'letters'],
  language: ['civic-integration', 'letters'],
  letters: ['tax', 'language'],
  'public-transport': ['device'],
  'meeting-people': ['volunteering'],
};

/** Target groups that the topic itself speaks of; nothing is known or kept of the visitor. */
const askers: Readonly<Record<string, readonly Audience[]>> = {
  'work-benefits': ['job-seekers'],
  pension: ['seniors'],
  'child-benefit': ['parents'],
  pgb: ['carers'],
  'long-term-care': ['seniors', 'carers'],
  wmo: ['seniors', 'carers'],
  'civic-integration': ['learning-dutch'],
  residence: ['learning-dutch'],
  language: ['learning-dutch', 'reading-writing'],
  letters: ['reading-writing'],
  device: ['digital-starters', 'seniors'],
  'email-accounts': ['digital-starters', 'seniors'],
  'online-safety': ['digital-starters', 'seniors'],
  'digital-care': ['seniors'],
  banking: ['digital-starters', 'seniors'],
  'meeting-people': ['seniors'],
  pressreader: ['learning-dutch'],
};

/** What somebody who asks this may like to bring. */
const brought: Readonly<Record<string, readonly ContributionRole[]>> = {
  volunteering: [
    'host',
    'language-buddy',
    'own-language',
    'digital-buddy',
    'reading-aloud',
    'walking-buddy',
  ],
  'meeting-people': ['host', 'walking-buddy'],
  pension: ['host', 'walking-buddy', 'digital-buddy'],
  'civic-integration': ['own-language'],
  residence: ['own-language'],
  language: ['own-language'],
  'online-library': ['reading-aloud'],
};

/** Ids of topics that often come along with this one; none for an unknown topic. */
export function listNear(topic: string): readonly string[] {
  return near[topic] ?? [];
}

/** Target groups that this topic speaks of; none for an unknown topic. */
export function listAskers(topic: string): readonly Audience[] {
  return askers[topic] ?? [];
}

/** Roles that belong to this topic; none for an unknown topic. */
export function listBrought(topic: string): readonly ContributionRole[] {
  return brought[topic] ?? [];
}
