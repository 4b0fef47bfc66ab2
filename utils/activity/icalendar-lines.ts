/** A content line as written, folds undone (RFC 5545 §3.1). */
export interface ContentLine {
  /** Number of its first line in the text, from 1. */
  line: number;
  text: string;
}

/** A component (RFC 5545 §3.6) with its lines unread. */
export interface RawComponent {
  /** In capitals, such as `VEVENT`; empty for what stands in no component. */
  name: string;
  /** Number of the line at which it begins. */
  line: number;
  lines: ContentLine[];
  components: RawComponent[];
  /** True when its end is missing: the text was cut off, or another one begins within it. */
  isCutOff: boolean;
}

const open = (name: string, line: number): RawComponent => ({
  name,
  line,
  lines: [],
  components: [],
  isCutOff: false,
});

/** Content lines of a text one by one; any line ends, blank lines left out. */
export function* listLines(text: string): Generator<ContentLine> {
  const ends = /\r\n|\n|\r/g;
  let parts: string[] = [];
  let first = 0;
  let number = 0;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at <= text.length; ) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    const line = text.slice(at, end?.index ?? text.length);
    at = end ? ends.lastIndex : text.length + 1;
    number += 1;
    if (/^[ \t]/.test(line) && parts.length > 0) parts.push(line.slice(1));
    else if (line.trim() !== '') {
      if (parts.length > 0) yield { line: first, text: parts.join('') };
      parts = [line];
      first = number;
    }
  }
  if (parts.length > 0) yield { line: first, text: parts.join('') };
}

/** Components that never stand within themselves: a second beginning means a missing end. */
const flat = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE'];

/**
 * The components of a text as a tree, whatever is missing in it. The root has no name; a pasted
 * event without a calendar around it hangs right below.
 */
export function readComponents(text: string): RawComponent {
  const root = open('', 1);
  const stack = [root];
  const top = () => stack[stack.length - 1] ?? root;
  const cutTo = (length: number) => {
    while (stack.length > length) (stack.pop() as RawComponent).isCutOff = true;
  };
  for (const content of listLines(text)) {
    const [, word, rest] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(content.text) ?? [];
    const name = rest?.toUpperCase() ?? '';
    if (!word) top().lines.push(content);
    else if (word.toUpperCase() === 'BEGIN') {
      if (name === 'VCALENDAR') cutTo(1);
      else if (flat.includes(name)) cutTo(1 + Number(stack[1]?.name === 'VCALENDAR'));
      const component = open(name, content.line);
      top().components.push(component);
      stack.push(component);
    } else {
      const at = stack.findLastIndex((one) => one.name === name);
      if (at > 0) {
        cutTo(at + 1);
        stack.pop();
      }
    }
  }
  cutTo(1);
  return root;
}
