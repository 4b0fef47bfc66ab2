import type { Audience, Theme } from '../activity/activity';
import { addScheme, isWebAddress } from '../activity/safe-link';
import type { Programme } from './programme';

/** A programme as people fill it in; an empty text is one that is not told. */
export interface ProgrammeForm {
  name: string;
  provider: string;
  themes: Theme[];
  /** Ids of topics. */
  topics: string[];
  /** Empty: everyone. */
  audiences: Audience[];
  /** Languages, BCP 47; empty: Dutch. */
  inLanguage: string[];
  url: string;
  where: string;
  /** Day on which it was last seen to exist, `YYYY-MM-DD`. */
  checkedOn: string;
}

/** What keeps a programme from being saved. */
export interface ProgrammeFault {
  field: 'name' | 'topics' | 'url';
  kind: 'name-empty' | 'topics-empty' | 'address-wrong';
}

/** The form of a programme that is not there yet. */
export const emptyProgrammeForm: ProgrammeForm = {
  name: '',
  provider: '',
  themes: [],
  topics: [],
  audiences: [],
  inLanguage: [],
  url: '',
  where: '',
  checkedOn: '',
};

/** The form of a stored programme. */
export function readProgramme(programme: Programme): ProgrammeForm {
  const { name, provider, themes, topics, audiences, inLanguage } = programme;
  const { url = '', where = '', checkedOn = '' } = programme;
  return { name, provider, themes, topics, audiences, inLanguage, url, where, checkedOn };
}

/** The programme that a form says; what the form does not know of stays as it was. */
export function writeProgramme(
  form: ProgrammeForm,
  { uid, base }: { uid: string; base?: Programme | undefined },
): Programme {
  const { url, where, checkedOn, ...facts } = form;
  const link = addScheme(url);
  return {
    '@type': 'Course',
    uid,
    updated: base?.updated ?? '',
    ...(base?.archived ? { archived: true } : {}),
    ...facts,
    name: facts.name.trim(),
    provider: facts.provider.trim(),
    ...(link ? { url: link } : {}),
    ...(where.trim() ? { where: where.trim() } : {}),
    ...(checkedOn ? { checkedOn } : {}),
  };
}

/** All faults of a form, from top to bottom; none: it can be saved. */
export function findProgrammeFaults(form: ProgrammeForm): ProgrammeFault[] {
  const { name, url, themes, topics } = form;
  return [
    ...(name.trim() ? [] : [{ field: 'name' as const, kind: 'name-empty' as const }]),
    // Without either of them it would never be suggested at a question.
    ...(themes.length + topics.length > 0
      ? []
      : [{ field: 'topics' as const, kind: 'topics-empty' as const }]),
    ...(isWebAddress(url) ? [] : [{ field: 'url' as const, kind: 'address-wrong' as const }]),
  ];
}
