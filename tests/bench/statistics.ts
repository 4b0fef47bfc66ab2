/** The value below which this part (0–1) of the values lies, by nearest rank. Throws without values. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is nothing to measure');
  return value;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The greatest value. */
export function worst(values: readonly number[]): number {
  return percentile(values, 1);
}

/** Milliseconds as people read them, such as "4.2 ms". */
export function showTime(milliseconds: number): string {
  const digits = milliseconds < 100 ? 1 : 0;
  return `${milliseconds.toFixed(digits)} ms`;
}

/** Median, 95th and 99th percentile and worst of a series, in one line. */
export function showSeries(values: readonly number[]): string {
  const parts = [
    `p50 ${showTime(median(values))}`,
    `p95 ${showTime(percentile(values, 0.95))}`,
    `p99 ${showTime(percentile(values, 0.99))}`,
    `worst ${showTime(worst(values))}`,
  ];
  return `${parts.join(', ')} (${values.length} ×)`;
}
