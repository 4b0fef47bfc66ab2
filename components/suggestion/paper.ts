/** Sorts of paper: two sheets, and two widths of receipts. */
export const papers = ['a6', 'a5', 'receipt-80', 'receipt-58'] as const;
export type Paper = (typeof papers)[number];

/** Width and height of a sheet in millimetres; a receipt is as long as what stands on it. */
const sizes: Record<Paper, { width: number; height?: number; margin: number }> = {
  a6: { width: 105, height: 148, margin: 9 },
  a5: { width: 148, height: 210, margin: 13 },
  'receipt-80': { width: 80, margin: 4 },
  'receipt-58': { width: 58, margin: 3 },
};

/** CSS pixels of a millimetre (CSS Values 4 §6.2). */
const pixels = 96 / 25.4;

/** The page of a slip for printing (CSS Paged Media 3); `height` is what the slip takes, in pixels. */
export function writePage(paper: Paper, height: number): string {
  const { width, margin, height: sheet } = sizes[paper];
  const length = sheet ?? Math.ceil(height / pixels) + 2 * margin + 2;
  return `@page { size: ${width}mm ${length}mm; margin: ${margin}mm; }`;
}

/** Width of what can be printed on, in millimetres. */
export function innerWidth(paper: Paper): number {
  const { width, margin } = sizes[paper];
  return width - 2 * margin;
}
