import type { Activity } from './activity';
import type { ActivityForm } from './form';
import { readSchedule } from './schedule';

/** The time at which a new activity begins, until somebody says otherwise. */
export const usualStart = '10:00';

/** An empty form for a first date, `YYYY-MM-DD`, at a place (uid of a location). */
export function emptyForm(date: string, place: string): ActivityForm {
  return {
    title: '',
    description: '',
    date,
    lastDate: '',
    isAllDay: false,
    from: usualStart,
    to: '12:00',
    repeat: { kind: 'once', days: [], nths: [] },
    ending: { kind: 'never' },
    moments: [],
    closedIn: [],
    place,
    placeName: '',
    placeAddress: '',
    online: '',
    themes: [],
    audiences: [],
    partners: [],
    coreFunction: '',
    registration: 'walk-in',
    registrationUrl: '',
    price: '',
    level: '',
    contributions: [],
  };
}

/** An activity as the form shows it; `locations` are the uids of the team's places. */
export function readForm(activity: Activity, locations: readonly string[]): ActivityForm {
  const registration = activity['pleinwijzer.nl:registration'];
  const [online] = Object.values(activity.virtualLocations ?? {});
  return {
    title: activity.title,
    description: activity.description ?? '',
    ...readSchedule(activity),
    closedIn: activity['pleinwijzer.nl:closedIn'] ?? [],
    ...readPlace(activity, locations),
    online: online?.uri ?? '',
    themes: activity['pleinwijzer.nl:themes'] ?? [],
    audiences: activity['pleinwijzer.nl:audiences'] ?? [],
    partners: activity['pleinwijzer.nl:partners'] ?? [],
    coreFunction: activity['pleinwijzer.nl:coreFunction'] ?? '',
    registration: registration?.kind ?? 'walk-in',
    registrationUrl: registration?.url ?? '',
    price: readPrice(activity['pleinwijzer.nl:price']),
    level: activity['pleinwijzer.nl:level'] ?? '',
    contributions: activity['pleinwijzer.nl:contributions'] ?? [],
  };
}

function readPlace({ locations = {} }: Activity, known: readonly string[]) {
  const [first] = Object.entries(locations);
  if (!first) return { place: '', placeName: '', placeAddress: '' };
  const [key, { name = '', description = '' }] = first;
  if (known.includes(key)) return { place: key, placeName: '', placeAddress: '' };
  return { place: 'other', placeName: name, placeAddress: description };
}

/** Euros as people in the Netherlands write them; empty for free. */
function readPrice(price: number | undefined): string {
  if (!price) return '';
  return (Number.isInteger(price) ? String(price) : price.toFixed(2)).replace('.', ',');
}
