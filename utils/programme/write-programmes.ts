import { buildCsv, type Separator } from '../report/csv';
import type { Programme } from './programme';
import { programmeColumns } from './programme-columns';
import { readProgramme } from './programme-form';

/** A table of programmes in CSV, one row each, that `readProgrammes` reads; values are ids. */
export function writeProgrammes(programmes: readonly Programme[], separator: Separator): string {
  const rows = programmes.map((programme) => {
    const form = readProgramme(programme);
    return programmeColumns.map((column) => {
      const value = form[column];
      return typeof value === 'string' ? value : value.join(';');
    });
  });
  return buildCsv([programmeColumns, ...rows], separator);
}
