import type { Activity } from './activity';

/** The places of the stored one, where the incoming one names the same: those that the team knows. */
export function placesOf(incoming: Activity, stored: Activity): Pick<Activity, 'locations'> {
  const names = (places: Activity['locations']) =>
    Object.values(places ?? {})
      .map(({ name, description }) => [name, description].filter(Boolean).join(', '))
      .join('; ');
  const isSame = names(incoming.locations) === names(stored.locations);
  return isSame && stored.locations ? { locations: stored.locations } : {};
}
