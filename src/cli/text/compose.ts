import { name as nameShape } from '#core/text/segments.ts';
import type { ExitCode } from '../command.ts';
import { given, Misuse, Refused } from '../command.ts';
import { composeDrafts } from './composing.ts';
import type { NotShown, SidesDraft } from './composing.ts';
import { give, howAsked } from './convert.ts';
import { wordLanguage } from './draft-file.ts';
import { placeNames } from './places.ts';
import type { Source } from './source.ts';
import { areOfOneText, sourceOfFile } from './source.ts';
import type { TextInvocation } from './verb.ts';
import { checkBinary, formatAsked, written } from './write-draft.ts';

/** `parley text compose`: a base and what each side would have instead, as one text with brackets. */
export async function textCompose(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  const [first, ...others] = operands;
  if (first === undefined || others.length === 0)
    throw new Misuse('Say the base, and at least one proposal: BASE FILE, or BASE NAME=FILE.');
  const out = given(options, 'out');
  const to = formatAsked(given(options, 'to') ?? (terminal.json ? 'json' : undefined), out, 'text');
  const how = howAsked(options, to);
  checkBinary(to, out);
  const named = others.map(nameAndFile);
  const base = await sourceOfFile(invocation, first);
  const sides: SidesDraft[] = [];
  for (const { name, path } of named) {
    const source = await sourceOfFile(invocation, path);
    const called = name ?? nameOf(source);
    if (!nameShape(60).safeParse(called).success)
      throw new Misuse(
        `${JSON.stringify(called)} cannot be the name of a side in brackets: at most 60 characters, and none of [ ] { } ; :. Say NAME=${path}.`,
      );
    if (sides.some((one) => one.name === called))
      throw new Misuse(`Two proposals are called ${called}: say NAME=FILE for one of them.`);
    sides.push({ name: called, draft: source.draft, ids: areOfOneText(base, source) });
  }
  const language = wordLanguage(given(options, 'language')?.split(',')[0]) ?? base.draft.working;
  const places = placeNames(base.draft, 'en');
  const made = composeDrafts(base.draft, sides, language);
  if (!made.ok)
    throw new Refused(
      `${places.get(made.node) ?? made.node}: ${made.message} Nothing was composed.`,
    );
  for (const one of made.notShown) terminal.err(notShownLine(one, places));
  return await give(terminal, await written(to, { ...base, draft: made.draft }, how), out);
}

function nameOf({ name }: Source): string {
  return name
    .replaceAll(/[[\]{};:]/g, ' ')
    .trim()
    .slice(0, 60);
}

/** `North=drafts/a.md`; a file whose own name holds `=` is named with its folder. */
function nameAndFile(operand: string): { name: string | undefined; path: string } {
  const [, name, path] = /^([^=/\\]+)=(.+)$/.exec(operand) ?? [];
  return name === undefined || path === undefined
    ? { name: undefined, path: operand }
    : { name: name.trim(), path };
}

function notShownLine({ name, node, what }: NotShown, places: ReadonlyMap<string, string>): string {
  const place = places.get(node) ?? node;
  switch (what) {
    case 'moved':
      return `${name} has ${place} elsewhere; it is shown where the base has it.`;
    case 'split':
      return `${name} has ${place} as several; they are shown as the lines of one alternative.`;
    case 'merged':
      return `${name} has one where the base has ${place} and what follows; all its words are shown at the first.`;
  }
}
