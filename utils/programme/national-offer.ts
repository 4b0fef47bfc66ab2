import type { Programme } from './programme';

/** Day on which this list was put together, `YYYY-MM-DD`. */
export const nationalOfferDate = '2026-11-25';

/** A suggestion of this release: a programme that a public page names. */
export interface NationalProgramme {
  programme: Programme;
  /** Year of the public page that names it. Absent: the page tells no year. */
  namedIn?: number;
}

/**
 * Programmes that everybody can know of, as suggestions: nobody of the team has looked at them yet.
 * What only others told of is left out.
 */
export const nationalOffer: readonly NationalProgramme[] = [
  {
    namedIn: 2022,
    programme: suggest('hoe-werkt-een-mobiel', {
      name: 'Hoe werkt een mobiel?',
      provider: 'Steffie',
      themes: ['digital'],
      topics: ['device'],
      audiences: ['digital-starters'],
    }),
  },
  {
    namedIn: 2022,
    programme: suggest('mijnov-chipkaart', {
      name: 'mijnov-chipkaart.nl',
      provider: 'Steffie',
      themes: ['e-government'],
      topics: ['public-transport'],
    }),
  },
  {
    namedIn: 2021,
    programme: suggest('tel-je-geld', {
      name: 'Tel je geld',
      provider: 'Oefenen.nl',
      themes: ['numbers-money'],
      topics: ['debts'],
      // Partners may not use the library's licence of Oefenen.nl.
      where: 'met de licentie van de bibliotheek, niet bij partners',
    }),
  },
  {
    programme: suggest('digisterker', {
      name: 'Digisterker',
      provider: 'Stichting Digisterker',
      themes: ['e-government'],
      topics: ['digid', 'mijnoverheid'],
      url: 'https://digisterkercursus.nl',
    }),
  },
  {
    namedIn: 2021,
    programme: suggest('digivitaler', {
      name: 'DigiVitaler',
      provider: 'Stichting Digisterker',
      themes: ['health'],
      topics: ['digital-care'],
      url: 'https://www.digisterker.nl',
    }),
  },
  {
    namedIn: 2022,
    programme: suggest('seniorweb', {
      name: 'Online cursussen van SeniorWeb',
      provider: 'SeniorWeb',
      themes: ['digital'],
      topics: ['device', 'email-accounts'],
      audiences: ['seniors'],
      url: 'https://www.seniorweb.nl',
    }),
  },
];

/** All programmes of a team: what it stored, and the suggestions that it did not take or archive. */
export function listOffer(stored: readonly Programme[]): Programme[] {
  return [...stored, ...listSuggestions(stored).map(({ programme }) => programme)];
}

/** The suggestions that stand beside what a team stored; one with the same name is left out. */
export function listSuggestions(stored: readonly Programme[]): NationalProgramme[] {
  const uids = new Set(stored.map(({ uid }) => uid));
  const names = new Set(stored.map(({ name }) => name.toLowerCase()));
  return nationalOffer.filter(
    ({ programme }) => !uids.has(programme.uid) && !names.has(programme.name.toLowerCase()),
  );
}

/** Whether a programme is a suggestion of this release that the team has not taken over. */
export function isSuggested({ uid, updated }: Programme): boolean {
  return nationalOffer.some(
    ({ programme }) => programme.uid === uid && programme.updated === updated,
  );
}

type Facts = Omit<Programme, '@type' | 'uid' | 'updated' | 'audiences' | 'inLanguage'>;

function suggest(
  key: string,
  { audiences = [], ...facts }: Facts & { audiences?: Programme['audiences'] },
): Programme {
  return {
    '@type': 'Course',
    uid: `national-${key}`,
    updated: `${nationalOfferDate}T00:00:00.000Z`,
    audiences,
    inLanguage: [],
    ...facts,
  };
}
