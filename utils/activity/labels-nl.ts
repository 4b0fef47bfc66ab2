import type { Audience, Theme } from './activity';

/** Themes in Dutch, as people read them. */
export const themesNl: Record<Theme, string> = {
  language: 'Taal',
  digital: 'Digitaal',
  'numbers-money': 'Rekenen en geld',
  family: 'Gezin',
  health: 'Gezondheid',
  'work-income': 'Werk en inkomen',
  'e-government': 'Digitale overheid',
  meeting: 'Ontmoeten',
};

/** Target groups in Dutch: what people can or do, never what they are called. */
export const audiencesNl: Record<Audience, string> = {
  everyone: 'Iedereen',
  seniors: 'Senioren',
  parents: 'Ouders met kinderen',
  'learning-dutch': 'Mensen die Nederlands leren',
  'reading-writing': 'Beter lezen en schrijven',
  'job-seekers': 'Mensen die werk zoeken',
  working: 'Mensen met werk',
  'digital-starters': 'Beginners met computer of telefoon',
  carers: 'Mantelzorgers',
};
