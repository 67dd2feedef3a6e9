import type { Draft } from '#core/text/draft.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';

/** What stands between the two lines of dashes at the top of the file: YAML of the plainest kind. */

export const VERSION = 'text@v1';
const LONGEST_LINE = 30_000;

export type FrontMatter = Record<string, unknown> & { title: Record<string, string> };

function yaml(value: string): string {
  return /^[\p{L}\p{N}](?:[^\n:#"'\\]*[^\s:#"'\\])?$/u.test(value) ? value : JSON.stringify(value);
}

export function printFrontMatter(draft: Omit<Draft, 'nodes'>): string {
  const lines = [
    '---',
    `parley: ${VERSION}`,
    `id: ${yaml(draft.id)}`,
    `tier: ${draft.tier}`,
    `working: ${draft.working}`,
    `authentic: ${draft.authentic.join(', ')}`.trimEnd(),
  ];
  for (const language of WORD_LANGUAGES) {
    const title = draft.title[language];
    if (title !== undefined) lines.push(`title.${language}: ${yaml(title)}`);
  }
  return [...lines, '---', ''].join('\n');
}

/** Whether a file says in its first lines that it is Parley's Markdown. */
export function isParleyMarkdown(text: string): boolean {
  return text.startsWith('---\nparley: ') || text.startsWith('---\r\nparley: ');
}

/** Reads the lines up to the second line of dashes; `next` is the index of the line after it. */
export function readFrontMatter(
  lines: readonly string[],
): Parsed<{ fields: FrontMatter; next: number }> {
  const fields: FrontMatter = { title: {} };
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n] ?? '';
    if (line === '---') {
      if (fields['parley'] !== VERSION)
        return fault('markdown.version', `This file is not parley: ${VERSION}.`);
      delete fields['parley'];
      return parsed({ fields, next: n + 1 });
    }
    const colon = line.indexOf(':');
    const name = /^[a-z]+(?:\.[a-z]+)?$/.exec(line.slice(0, Math.max(0, colon)))?.[0];
    const raw = line.slice(colon + 1).trim();
    const no = (what: string) => fault('markdown.front-matter', `Line ${n + 1}: ${what}`);
    if (name === undefined || line.length > LONGEST_LINE)
      return no('write a name, a colon and a value.');
    let value: unknown = raw;
    if (raw.startsWith('"')) {
      try {
        value = JSON.parse(raw);
      } catch {
        return no('the value in quotation marks is not written as JSON has it.');
      }
    }
    const language = WORD_LANGUAGES.find((one) => name === `title.${one}`);
    if (Object.hasOwn(fields, name) || (language && fields.title[language] !== undefined))
      return no(`${name} is said twice.`);
    if (language) fields.title[language] = String(value);
    else if (name === 'authentic') fields[name] = raw === '' ? [] : raw.split(/ *, */);
    else if (['parley', 'id', 'tier', 'working'].includes(name)) fields[name] = value;
    else return no(`there is no ${name}.`);
  }
  return fault('markdown.front-matter', 'The lines between dashes at the top do not end.');
}
