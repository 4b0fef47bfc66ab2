import { type Activity, homeZone, type Place } from './activity';
import type { ActivityForm } from './form';
import { addScheme } from './safe-link';
import { writeSchedule } from './schedule';

/** A location of the team, as the place of an activity. */
export interface KnownPlace {
  uid: string;
  name: string;
  /** Absent: not told. */
  address?: string;
}

/** What a form is written onto. */
export interface FormBase {
  /** The activity before the change. Absent: a new one. */
  activity?: Activity;
  /** Uid of a new activity. */
  uid: string;
  /** Places of the team. */
  places: readonly KnownPlace[];
}

/**
 * The activity that a form without faults describes: what the form does not show stays as it was.
 * Single dates are left alone; `edit-series.ts` takes them along.
 */
export function writeForm(form: ActivityForm, base: FormBase): Activity {
  const { activity } = base;
  const {
    duration: _d,
    showWithoutTime: _s,
    recurrenceRules: _r,
    ...kept
  } = activity ?? {
    '@type': 'Event' as const,
    uid: base.uid,
    updated: '',
    timeZone: homeZone,
  };
  const written = {
    ...kept,
    title: form.title.trim(),
    description: form.description.trim(),
    ...writeSchedule(form, activity),
    locations: writePlace(form, base),
    virtualLocations: writeOnline(form, activity),
    'pleinwijzer.nl:themes': form.themes,
    'pleinwijzer.nl:audiences': form.audiences,
    'pleinwijzer.nl:partners': form.partners,
    'pleinwijzer.nl:coreFunction': form.coreFunction,
    'pleinwijzer.nl:registration': writeRegistration(form, activity),
    'pleinwijzer.nl:price': writePrice(form, activity),
    'pleinwijzer.nl:level': form.level,
    'pleinwijzer.nl:closedIn': form.closedIn,
    'pleinwijzer.nl:contributions': form.contributions,
  };
  return withoutEmpty(written) as unknown as Activity;
}

function writeRegistration(form: ActivityForm, activity: Activity | undefined) {
  const { registration: kind, registrationUrl } = form;
  const before = activity?.['pleinwijzer.nl:registration'];
  // What an imported activity does not tell, a change of something else does not tell either.
  if (activity && !before && kind === 'walk-in') return undefined;
  const url = addScheme(registrationUrl);
  return { kind, ...(kind === 'sign-up' && url ? { url } : {}) };
}

function writePrice({ price }: ActivityForm, activity: Activity | undefined): number | undefined {
  const before = activity?.['pleinwijzer.nl:price'];
  return activity && before === undefined && price.trim() === '' ? undefined : readEuros(price);
}

/** Euros of what was typed, such as "2,50" or "€ 3"; NaN when it is no price. */
export function readEuros(text: string): number {
  const number = text.replace(/[€\s]/g, '').replace(',', '.');
  if (number === '') return 0;
  return /^\d{1,4}(\.\d{1,2})?$/.test(number) ? Number(number) : Number.NaN;
}

/** Only what is told: empty texts, lists and places are left out. */
function withoutEmpty(whole: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  const isTold = ([key, value]: [string, unknown]) => key === 'updated' || !isEmpty(value);
  return Object.fromEntries(Object.entries(whole).filter(isTold));
}

function writePlace(form: ActivityForm, { activity, places }: FormBase) {
  const { locations = {} } = activity ?? {};
  const [key, first] = Object.entries(locations)[0] ?? [];
  const others = Object.fromEntries(Object.entries(locations).slice(1));
  const known = places.find(({ uid }) => uid === form.place);
  // The same place stays as it was written: what nobody changed is no change of a date either.
  if (known && known.uid === key) return locations;
  if (known) {
    const { uid, name, address } = known;
    const place: Place = {
      '@type': 'Location',
      name,
      ...(address ? { description: address } : {}),
    };
    return { [uid]: place, ...others };
  }
  const name = form.placeName.trim();
  if (form.place !== 'other' || !name) return others;
  const { description: _, ...kept } = first && key && !isKnown(key, places) ? first : {};
  const address = form.placeAddress.trim();
  const isOwn = key !== undefined && !isKnown(key, places);
  return {
    [isOwn ? key : 'place']: {
      '@type': 'Location',
      ...kept,
      name,
      ...(address ? { description: address } : {}),
    } satisfies Place,
    ...others,
  };
}

const isKnown = (key: string, places: readonly KnownPlace[]) =>
  places.some(({ uid }) => uid === key);

function writeOnline({ online }: ActivityForm, activity: Activity | undefined) {
  const { virtualLocations = {} } = activity ?? {};
  const [key = 'online', first] = Object.entries(virtualLocations)[0] ?? [];
  const others = Object.fromEntries(Object.entries(virtualLocations).slice(1));
  const uri = addScheme(online);
  return uri ? { [key]: { '@type': 'VirtualLocation', ...first, uri }, ...others } : others;
}
