import { audiencesEn, themesEn } from '../../utils/activity/labels-en';
import { audiencesNl, themesNl } from '../../utils/activity/labels-nl';

const nl = {
  filter: 'Kies wat je wilt zien',
  search: 'Zoek in de agenda',
  names: { themes: 'Onderwerp', audiences: 'Voor wie', places: 'Waar' },
  all: { themes: 'Alle onderwerpen', audiences: 'Alle doelgroepen', places: 'Alle plekken' },
  values: { themes: themesNl, audiences: audiencesNl, places: {} } as Record<
    string,
    Record<string, string>
  >,
  count: (count: number) => (count === 1 ? '1 activiteit' : `${count} activiteiten`),
  nothing: 'Niets gevonden. Zoek een ander woord of kies iets anders.',
  showAll: 'Alles tonen',
};

const en: typeof nl = {
  filter: 'Choose what you want to see',
  search: 'Search the calendar',
  names: { themes: 'Subject', audiences: 'For whom', places: 'Where' },
  all: { themes: 'All subjects', audiences: 'All groups', places: 'All places' },
  values: { themes: themesEn, audiences: audiencesEn, places: {} },
  count: (count) => (count === 1 ? '1 activity' : `${count} activities`),
  nothing: 'Nothing found. Try another word or choose something else.',
  showAll: 'Show all',
};

/** What the filters say, by language. */
export const words = { nl, en };
