import { showTime } from './statistics';

/** One line of the table: a bar, what was measured, and what it is compared with. */
export interface Line {
  what: string;
  /** Milliseconds. */
  measured: number;
  /** Milliseconds of the baseline, measured in the same run. */
  baseline: number;
  /** What the baseline is. */
  than: string;
  bar: Bar;
}

/** What came out of one subject. */
export interface Findings {
  lines: Line[];
  /** Further figures, to read; no bar depends on them. */
  notes: string[];
}

/** `most`: milliseconds that are not reached; `times`: how often the baseline fits in at most. */
export type Bar = { most: number } | { times: number };

/** Whether the bar is met. */
export function isMet({ measured, baseline, bar }: Line): boolean {
  return 'most' in bar ? measured < bar.most : measured <= bar.times * baseline;
}

/** The table as text, its columns aligned. */
export function showTable(lines: readonly Line[]): string {
  const head = ['what', 'measured', 'baseline', 'ratio', 'bar', 'met?'];
  const rows = [head, ...lines.map(showLine)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const texts = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return texts.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function showLine(line: Line): string[] {
  const { what, measured, baseline, than, bar } = line;
  return [
    what,
    showTime(measured),
    `${showTime(baseline)} ${than}`,
    `${(measured / baseline).toFixed(2)} ×`,
    'most' in bar ? `under ${bar.most} ms` : `at most ${bar.times} ×`,
    isMet(line) ? 'yes' : 'NO',
  ];
}
