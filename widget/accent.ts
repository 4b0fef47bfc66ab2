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

/** A colour and how much of it covers what is below, 0 to 1. */
type Paint = [colour: Rgb, cover: number];

/** A computed colour; undefined when it is none. */
function readComputed(colour: string): Paint | undefined {
  const [, parts = ''] = /^rgba?\((.+)\)$/.exec(colour) ?? [];
  const [red, green, blue, cover = 1] = parts.split(/[ ,/]+/).map(Number);
  // Most are written so; a canvas may tell others, unless the browser keeps that from pages.
  if (blue !== undefined) return [[red, green, blue] as Rgb, cover];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas || !CSS.supports('color', colour)) return undefined;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [[r, g, b], alpha / 255];
}

/** The colour of a CSS value where the list stands, however it is written; undefined when it is none. */
function readColour(value: string, root: Node): Paint | undefined {
  if (!CSS.supports('color', value)) return undefined;
  const probe = document.createElement('span');
  probe.style.cssText = `all:initial;display:none;color:${value}`;
  root.appendChild(probe);
  const found = readComputed(getComputedStyle(probe).color);
  root.removeChild(probe);
  return found;
}

const white = [255, 255, 255];

const mix = ([colour, cover]: Paint, below: Rgb): Rgb =>
  colour.map((part, index) => part * cover + (below[index] as number) * (1 - cover));

/** What stands behind an element: the grounds of what is around it, on white. */
function groundOf(element: Element | null): Rgb {
  if (!element) return white;
  const own = readComputed(getComputedStyle(element).backgroundColor);
  if (own?.[1] === 1) return own[0];
  const { host } = element.getRootNode() as ShadowRoot;
  const below = groundOf(element.assignedSlot ?? element.parentElement ?? host ?? null);
  return own ? mix(own, below) : below;
}

/**
 * Corrections of the page's own colours for an element with these styles, as CSS: words in the accent,
 * on the accent and in the softer colour must be readable whatever accent and ground the page gives.
 */
export function correctColours(element: Element, given: CSSStyleDeclaration): string {
  const behind = groundOf(element);
  const read = (name: string, other: Rgb, below: Rgb) => {
    const value = given.getPropertyValue(`--plein-${name}`).trim();
    const found = readColour(value, element.shadowRoot ?? element);
    return found ? mix(found, below) : other;
  };
  const ground = read('background', white, behind);
  const accent = read('accent', [11, 95, 99], ground);
  const onAccent = contrast(accent, white) >= 4.5 ? white : [0, 0, 0];
  return [
    `--pa-accent-word:rgb(${readable(accent, ground)})`,
    `--pa-on-accent:rgb(${onAccent})`,
    `--pa-soft-word:rgb(${readable([85, 98, 108], ground)})`,
  ].join(';');
}
