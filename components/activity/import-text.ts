import { type ImportMessages, importMessages } from '../../utils/i18n/import';
import { useApp } from '../app';

/** The texts of import and export in the chosen language. */
export function useImportText(): ImportMessages {
  return importMessages[useApp().language.value];
}
