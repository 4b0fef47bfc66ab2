import type { Language } from '../activity/describe-date';

const nl = {
  walkIn: 'Je kunt zo binnenlopen.',
  signUp: 'Meld je aan bij de balie.',
  signUpAt: (address: string) => `Meld je aan: ${address}`,
  free: 'Het is gratis.',
  by: (provider: string) => `Van ${provider}`,
  turnTo: (name: string) => `Vraag ernaar bij ${name}.`,
};

const en: typeof nl = {
  walkIn: 'Just walk in.',
  signUp: 'Sign up at the desk.',
  signUpAt: (address) => `Sign up: ${address}`,
  free: 'It is free.',
  by: (provider) => `By ${provider}`,
  turnTo: (name) => `Ask ${name} about it.`,
};

/** The words of a slip by language. */
export const slipWords: Record<Language, typeof nl> = { nl, en };
