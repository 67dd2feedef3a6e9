import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';

/** What stands in braces: `{#a3 .article num="2 bis" from=en:…}`. */
export interface Attributes {
  id?: string;
  /** `article`, without its dot. */
  kind?: string;
  /** Words alone, in order: the ids of alternatives, `blank`. */
  bare: string[];
  named: Map<string, string>;
  /** Where the text goes on after the closing brace. */
  end: number;
}

const BARE = /^[A-Za-z0-9][\w.:+/=-]*$/;
const MOST = 200;

/** An id or a value, in quotation marks where it is not one plain word. */
export function attributeValue(value: string): string {
  return BARE.test(value) ? value : JSON.stringify(value);
}

function unquoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads braces that open at `at`. */
export function readAttributes(text: string, at: number): Parsed<Attributes> {
  const found: Attributes = { bare: [], named: new Map(), end: at + 1 };
  const no = (what: string) => fault('markdown.attributes', what);
  for (let n = 0; n < MOST; n++) {
    while (text[found.end] === ' ' || text[found.end] === '\n') found.end += 1;
    if (text[found.end] === '}') {
      found.end += 1;
      return parsed(found);
    }
    const named = /([a-z]+)=/y;
    named.lastIndex = found.end;
    const name = named.exec(text)?.[1];
    if (name !== undefined) found.end += name.length + 1;
    const sign = text[found.end] === '#' || text[found.end] === '.' ? (text[found.end] ?? '') : '';
    found.end += sign.length;
    const valued = /"(?:[^"\\\n]|\\.)*"|[A-Za-z0-9][\w.:+/=-]*/y;
    valued.lastIndex = found.end;
    const raw = valued.exec(text)?.[0];
    if (raw === undefined)
      return no('Braces hold what cannot be read; write \\{ for a brace as a word.');
    found.end += raw.length;
    const value = raw.startsWith('"') ? unquoted(raw) : raw;
    if (value === undefined) return no('A value in quotation marks is not written as JSON has it.');
    if (name !== undefined) {
      if (found.named.has(name)) return no(`Braces say ${name} twice.`);
      found.named.set(name, sign === '#' ? `#${value}` : value);
    } else if (sign === '#') {
      if (found.id !== undefined) return no('Braces hold two ids.');
      found.id = value;
    } else if (sign === '.') found.kind = value;
    else found.bare.push(value);
  }
  return no('Braces hold too much.');
}
