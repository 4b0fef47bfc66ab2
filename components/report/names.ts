import type { ContributionRole } from '../../utils/activity/activity';
import { labels as activityLabels } from '../../utils/activity/labels';
import { labels } from '../../utils/question/labels';
import type { ConnectionKind, ReferralKind } from '../../utils/question/question';
import type { KnownPartners } from '../../utils/report/referrals';
import type { Dimension } from '../../utils/report/tally';
import type { App } from '../app';
import { beheerText } from '../beheer-text';

/** What a counted value is called, such as the label of a topic. */
export function nameValue(app: App, dimension: Dimension, value: string): string {
  const language = app.language.value;
  const text = beheerText(app);
  if (dimension === 'topic')
    return app.book.value.find(value)?.label[language] ?? text.removedTopic;
  if (dimension === 'organisation') {
    return app.book.value.findOrganisation(value)?.label[language] ?? value;
  }
  if (dimension === 'outcome' && value in labels.outcome) {
    return labels.outcome[value as keyof typeof labels.outcome][language];
  }
  if (dimension === 'bring' && value in activityLabels.contributions) {
    return activityLabels.contributions[value as ContributionRole][language];
  }
  if ((dimension === 'offered' || dimension === 'interested') && value in text.connectionKinds) {
    return text.connectionKinds[value as ConnectionKind];
  }
  return value === 'not-told' ? text.notTold : value;
}

/** To whom somebody was referred: a kind of desk, or the name of a partner. */
export function nameReferral(app: App, to: string, partners: KnownPartners): string {
  const kind = labels.referralKind[to as ReferralKind]?.[app.language.value];
  return kind ?? partners.get(to)?.name ?? beheerText(app).removedPartner;
}

/** The name of a location, also of one that is no longer used. */
export function nameLocation(app: App, uid: string): string {
  const { locations } = app.stores.settings.team.value;
  return (
    locations.find((location) => location.uid === uid)?.name ?? beheerText(app).removedLocation
  );
}
