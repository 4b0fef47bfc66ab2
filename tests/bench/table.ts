import { showTime } from './statistics';

/** One line of the table: a bar, what was measured, and what it is compared with. */
export interface Line {
  what: string;
  /** Milliseconds, or what `unit` says. */
  measured: number;
  /** The same of the baseline, measured in the same run. */
  baseline: number;
  /** What the baseline is. */
  than: string;
  /** Absent: milliseconds. */
  unit?: 'MB';
  bar: Bar;
}

/** What came out of one subject. */
export interface Findings {
  lines: Line[];
  /** Further figures, to read; no bar depends on them. */
  notes: string[];
}

/**
 * `most`: an amount that is not reached; `times`: how often the baseline fits in at most; `faster`:
 * how often it fits into the baseline at least.
 */
export type Bar = { most: number } | { times: number } | { faster: number };

/** Whether the bar is met. */
export function isMet({ measured, baseline, bar }: Line): boolean {
  if ('most' in bar) return measured < bar.most;
  return 'times' in bar ? measured <= bar.times * baseline : measured * bar.faster <= baseline;
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
  const { what, measured, baseline, than, unit } = line;
  const show = (value: number) => (unit ? `${value.toFixed(0)} ${unit}` : showTime(value));
  return [
    what,
    show(measured),
    `${show(baseline)} ${than}`,
    `${(measured / baseline).toFixed(2)} ×`,
    showBar(line),
    isMet(line) ? 'yes' : 'NO',
  ];
}

function showBar({ bar, measured, baseline, unit }: Line): string {
  if ('most' in bar) return `under ${bar.most} ${unit ?? 'ms'}`;
  if ('times' in bar) return `at most ${bar.times} ×`;
  return `${bar.faster} × faster: ${(baseline / measured).toFixed(1)} ×`;
}
