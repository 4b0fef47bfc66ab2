import { labels } from '../../utils/question/labels';
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
  return value === 'not-told' ? text.notTold : value;
}

/** The name of a location, also of one that is no longer used. */
export function nameLocation(app: App, uid: string): string {
  const { locations } = app.stores.settings.team.value;
  return (
    locations.find((location) => location.uid === uid)?.name ?? beheerText(app).removedLocation
  );
}
