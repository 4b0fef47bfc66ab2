import { type BeheerMessages, beheerMessages } from '../utils/i18n/beheer';
import { type App, useApp } from './app';

/** The texts of Beheer in the chosen language, outside a component. */
export function beheerText({ language }: App): BeheerMessages {
  return beheerMessages[language.value];
}

/** The texts of Beheer in the chosen language. */
export function useText(): BeheerMessages {
  return beheerText(useApp());
}
