import { audiencesNl } from '../../utils/activity/labels-nl';

/** What the list says in Dutch, at language level B1. */
export const nl = {
  /** BCP 47, for the `lang` of the list. */
  language: 'nl' as 'nl' | 'en',
  loading: 'De agenda wordt geladen…',
  failed: 'De agenda kan nu niet worden getoond. Probeer het later nog eens.',
  failedPart: 'Een deel van de agenda kan nu niet worden getoond.',
  failedFilter: 'Zoeken en kiezen lukt nu niet. Probeer het nog eens.',
  retry: 'Probeer opnieuw',
  empty: 'Er staan nu geen activiteiten in de agenda.',
  filter: 'Zoeken en kiezen',
  more: 'Meer tonen',
  today: 'Vandaag',
  tomorrow: 'Morgen',
  /** Sunday first. A browser knows them too, and takes 50 ms on an old phone to look them up. */
  weekdays: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  months:
    'januari februari maart april mei juni juli augustus september oktober november december'.split(
      ' ',
    ),
  now: 'Nu bezig',
  cancelled: 'Gaat niet door',
  full: 'Vol',
  'sign-up': 'Aanmelden',
  'walk-in': 'Inloop',
  together: 'Tegelijk op het plein',
  allDay: 'Hele dag',
  at: (time: string) => `${time} uur`,
  /** Of what takes days. */
  untilDay: (date: string, time: string) => `tot ${date}, ${time}`,
  throughDay: (date: string) => `tot en met ${date}`,
  audiences: audiencesNl as Record<string, string>,
};

/** The texts of the list in one language. */
export type Messages = typeof nl;
