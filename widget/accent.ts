type Rgb = number[];

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return x > y ? x / y : y / x;
}

/** The colour, moved towards black or white until text in it can be read on the ground. */
export function readable(colour: Rgb, ground: Rgb): Rgb {
  const end = luminance(ground) > 0.18 ? 0 : 255;
  const move = (share: number) => colour.map((part) => Math.round(part + (end - part) * share));
  let share = 0;
  while (share < 1 && contrast(move(share), ground) < 4.6) share += 0.05;
  return move(share);
}

/** The colour of a CSS value, however it is written; undefined when it is none. */
function readColour(value: string): Rgb | undefined {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas || !CSS.supports('color', value)) return undefined;
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

const white = [255, 255, 255];

/**
 * Corrections of the page's own colours, as CSS: words in the accent, on the accent and in the softer
 * colour must be readable whatever accent and ground the page gives.
 */
export function correctColours(given: CSSStyleDeclaration): string {
  const read = (name: string, other: Rgb) =>
    readColour(given.getPropertyValue(`--plein-${name}`).trim()) ?? other;
  const ground = read('background', white);
  const accent = read('accent', [11, 95, 99]);
  const onAccent = contrast(accent, white) >= 4.5 ? white : [0, 0, 0];
  return [
    `--accent-word:rgb(${readable(accent, ground)})`,
    `--on-accent:rgb(${onAccent})`,
    `--soft-word:rgb(${readable([85, 98, 108], ground)})`,
  ].join(';');
}
