import { type VersionsMessages, versionsMessages } from '../../utils/i18n/versions';
import { useApp } from '../app';

/** The texts of what was not shared and what was overwritten, in the chosen language. */
export function useVersionsText(): VersionsMessages {
  return versionsMessages[useApp().language.value];
}
