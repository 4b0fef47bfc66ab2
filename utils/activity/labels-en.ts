import type { Audience, Theme } from './activity';

/** Themes in English. */
export const themesEn: Record<Theme, string> = {
  language: 'Language',
  digital: 'Digital',
  'numbers-money': 'Numbers and money',
  family: 'Family',
  health: 'Health',
  'work-income': 'Work and income',
  'e-government': 'Digital government',
  meeting: 'Meeting people',
};

/** Target groups in English. */
export const audiencesEn: Record<Audience, string> = {
  everyone: 'Everyone',
  seniors: 'Seniors',
  parents: 'Parents with children',
  'learning-dutch': 'People learning Dutch',
  'reading-writing': 'Better reading and writing',
  'job-seekers': 'People looking for work',
  working: 'People with a job',
  'digital-starters': 'Beginners with computer or phone',
  carers: 'Carers',
};
