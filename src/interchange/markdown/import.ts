import { isHeaded } from '#core/text/kind-words.ts';
import type { Draft, Node, NodeKind, Wording } from '#core/text/draft.ts';
import { NODE_KINDS } from '#core/text/draft.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';
import { checkDraft, MAX_NODES } from '../draft-shape.ts';
import type { Attributes } from './attributes.ts';
import { readAttributes } from './attributes.ts';
import { readFrontMatter } from './front-matter.ts';
import { readInline } from './inline.ts';
import { kindOfHeading } from './labels.ts';
import type { Open } from './placing.ts';
import { openPoints, placeByItself } from './placing.ts';

/** Code units in one file. A text of 150,000 words in three languages has a third of that. */
export const MAX_UNITS_IN_FILE = 12_000_000;

const NO_TEXT = '{no text}';

interface Block {
  /** From 1. */
  line: number;
  /** Spaces before its first line. */
  indent: number;
  text: string;
}

/** Whether the line feed after this line is one of the words. */
function endsInEscape(line: string): boolean {
  let n = 0;
  while (line[line.length - 1 - n] === '\\') n += 1;
  return n % 2 === 1;
}

/** Runs of lines without an empty one between them; a line that ends in a backslash is not the last one. */
function blocksOf(lines: readonly string[], first: number): Block[] {
  const blocks: Block[] = [];
  for (let n = first; n < lines.length; n++) {
    const line = lines[n] ?? '';
    if (/^ *$/.test(line)) continue;
    const block: Block = { line: n + 1, indent: / */.exec(line)?.[0].length ?? 0, text: '' };
    const held = [line.slice(block.indent)];
    for (; n + 1 < lines.length; n++) {
      const goesOn = endsInEscape(held.at(-1) ?? '');
      const next = (lines[n + 1] ?? '').replace(/^ +/, '');
      if (next === '' && !goesOn) break;
      held.push(next);
    }
    block.text = held.join('\n');
    blocks.push(block);
  }
  return blocks;
}

/** What is wrong with a block, with its line. */
function at(
  block: Block,
  code: string,
  what: string,
): { ok: false; fault: { code: string; message: string } } {
  return fault(code, `Line ${block.line}: ${what}`);
}

interface ReadWords {
  words?: Pick<Wording, 'segs'>;
  facts: Attributes | undefined;
}

/** Words from `from` to the end of the block, and the braces that close it. */
function readWords(block: Block, from: number): Parsed<ReadWords> {
  const { text } = block;
  let words: ReadWords['words'];
  let end = from;
  if (text.startsWith(NO_TEXT, from)) {
    words = { segs: [] };
    end += NO_TEXT.length;
  } else {
    const found = readInline(text, from);
    if (!found.ok) return at(block, found.fault.code, found.fault.message);
    ({ end } = found.value);
    const { segs } = found.value;
    const last = segs.at(-1);
    // The space before the braces.
    if (end < text.length && last?.t === 'text' && text[end - 1] === ' ') {
      const v = last.v.slice(0, -1);
      segs.splice(-1, 1, ...(v === '' ? [] : [{ t: 'text' as const, v }]));
    }
    if (segs.length > 0) words = { segs };
  }
  while (text[end] === ' ') end += 1;
  if (end === text.length) return parsed({ ...(words ? { words } : {}), facts: undefined });
  const facts = readAttributes(text, end);
  if (!facts.ok) return at(block, facts.fault.code, facts.fault.message);
  if (facts.value.end < text.length)
    return at(block, 'markdown.braces', 'something stands after the closing braces.');
  return parsed({ ...(words ? { words } : {}), facts: facts.value });
}

class Reader {
  readonly #working: WordLanguage;
  readonly root: Node[] = [];
  #path: Node[] = [];
  #count = 0;
  /** Nodes the file gives no id. */
  readonly #unnamed: Node[] = [];
  readonly #ids = new Set<string>();

  constructor(working: WordLanguage) {
    this.#working = working;
  }

  nameTheRest(): void {
    let n = 0;
    for (const node of this.#unnamed) {
      do n += 1;
      while (this.#ids.has(`n${n}`));
      node.id = `n${n}`;
    }
  }

  read(block: Block): Parsed<undefined> {
    const language = /^`([a-z]+)` ?/.exec(block.text);
    if (language) return this.#translation(block, language[1] ?? '', language[0].length);
    const heading = /^(#{2,}) +/.exec(block.text);
    if (heading) return this.#heading(block, heading[1]?.length ?? 2, heading[0].length);
    const isPoint = block.text.startsWith('- ');
    const label = /^(?:- +)?(?:\*\*[^*\n]*\*\*(?: |$))?/.exec(block.text)?.[0].length ?? 0;
    const found = readWords(block, label);
    if (!found.ok) return found;
    const kind = kindOf(block, found.value.facts, isPoint ? 'point' : 'paragraph');
    if (!kind.ok) return kind;
    if (isHeaded(kind.value) || isPoint !== (kind.value === 'point'))
      return at(block, 'markdown.kind', `a ${kind.value} is not written like this.`);
    const place = this.#place(block, kind.value, found.value.facts);
    return place.ok ? this.#add(block, kind.value, place.value, found.value) : place;
  }

  #heading(block: Block, marks: number, from: number): Parsed<undefined> {
    const dash = / — /y;
    const brace = block.text.indexOf('{', from);
    const cut = block.text.indexOf(' — ', from);
    dash.lastIndex = cut;
    const hasWords = cut >= 0 && (brace < 0 || cut < brace);
    const label = block.text.slice(from, hasWords ? cut : brace < 0 ? undefined : brace).trimEnd();
    const word = kindOfHeading(label);
    const start = hasWords ? cut + 3 : word ? (brace < 0 ? block.text.length : brace) : from;
    if (word && !hasWords && label.split(' ').length > 5)
      return at(block, 'markdown.heading', 'write “ — ” between the number and the heading.');
    const found = readWords(block, start);
    if (!found.ok) return found;
    const kind = kindOf(block, found.value.facts, word?.kind);
    if (!kind.ok) return kind;
    if (!isHeaded(kind.value)) return at(block, 'markdown.kind', `a ${kind.value} has no heading.`);
    if (marks - 2 > this.#path.length)
      return at(block, 'markdown.heading', 'this heading has more # than it stands deep.');
    return this.#add(block, kind.value, marks - 2, found.value);
  }

  /** How many of the open nodes are around a paragraph or point. */
  #place(block: Block, kind: NodeKind, facts: Attributes | undefined): Parsed<number> {
    const open: Open[] = this.#path;
    const said = facts?.named.get('in');
    if (said === 'text') return parsed(0);
    if (said !== undefined) {
      const n = open.findIndex(({ id }) => `#${id}` === said);
      if (n < 0) return at(block, 'markdown.place', `nothing open is called ${said}.`);
      return parsed(n + 1);
    }
    const points = kind === 'point' ? Math.floor(block.indent / 2) : 0;
    if (points === 0) return parsed(placeByItself(open, kind));
    if (points > openPoints(open))
      return at(block, 'markdown.place', 'this point is indented further than there are points.');
    return parsed(open.length - openPoints(open) + points);
  }

  #add(
    block: Block,
    kind: NodeKind,
    depth: number,
    { words, facts }: ReadWords,
  ): Parsed<undefined> {
    if ((this.#count += 1) > MAX_NODES)
      return at(block, 'markdown.size', `the text has more than ${MAX_NODES} parts.`);
    const num = facts?.named.get('num');
    const from = fromOf(block, facts);
    if (!from.ok) return from;
    const node: Node = {
      id: facts?.id ?? '',
      kind,
      ...(num === undefined ? {} : { num }),
      words: words ? { [this.#working]: { ...words, ...from.value } } : {},
      children: [],
    };
    if (node.id === '') this.#unnamed.push(node);
    else this.#ids.add(node.id);
    const holder = this.#path[depth - 1];
    (holder?.children ?? this.root).push(node);
    this.#path = [...this.#path.slice(0, depth), node];
    return parsed(undefined);
  }

  #translation(block: Block, name: string, from: number): Parsed<undefined> {
    const language = WORD_LANGUAGES.find((one) => one === name);
    const node = this.#path.at(-1);
    if (!language) return at(block, 'markdown.language', `there is no language ${name}.`);
    if (!node) return at(block, 'markdown.language', 'these words belong to no part of the text.');
    if (node.words[language])
      return at(block, 'markdown.language', `${node.id} has words in ${language} already.`);
    const found = readWords(block, from);
    if (!found.ok) return found;
    const { words, facts } = found.value;
    const source = fromOf(block, facts);
    if (!source.ok) return source;
    if (words) node.words[language] = { ...words, ...source.value };
    return parsed(undefined);
  }
}

function fromOf(block: Block, facts: Attributes | undefined): Parsed<Pick<Wording, 'from'>> {
  const said = facts?.named.get('from');
  if (said === undefined) return parsed({});
  const colon = said.indexOf(':');
  const language = WORD_LANGUAGES.find((one) => one === said.slice(0, Math.max(0, colon)));
  if (!language) return at(block, 'markdown.from', 'from= says no language, colon and hash.');
  return parsed({ from: { language, hash: said.slice(colon + 1) } });
}

function kindOf(
  block: Block,
  facts: Attributes | undefined,
  otherwise: NodeKind | undefined,
): Parsed<NodeKind> {
  if (facts?.kind === undefined)
    return otherwise
      ? parsed(otherwise)
      : at(
          block,
          'markdown.kind',
          'say in braces whether this is a .part, an .article or an .annex.',
        );
  const kind = NODE_KINDS.find((one) => one === facts.kind);
  return kind ? parsed(kind) : at(block, 'markdown.kind', `there is no kind ${facts.kind}.`);
}

/**
 * Reads Parley's Markdown. What a person wrote by hand without ids (a new paragraph, a new bracket) gets ids of its own. Refusals are `markdown.…` with the line, and
 * those of `checkDraft`.
 *
 * @example importMarkdown(exportMarkdown(draft)) // { ok: true, value: draft }
 */
export function importMarkdown(text: string): Parsed<Draft> {
  if (text.length > MAX_UNITS_IN_FILE)
    return fault('markdown.size', `The file is longer than ${MAX_UNITS_IN_FILE} characters.`);
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines[0] !== '---')
    return fault('markdown.front-matter', 'The file does not begin with a line of three dashes.');
  const top = readFrontMatter(lines);
  if (!top.ok) return top;
  const { fields, next } = top.value;
  const working = WORD_LANGUAGES.find((one) => one === fields['working']);
  if (!working) return fault('markdown.front-matter', 'No working language is named at the top.');
  const reader = new Reader(working);
  for (const block of blocksOf(lines, next)) {
    // The title again, and remarks.
    if (block.text.startsWith('# ') || block.text.startsWith('<!--')) continue;
    const read = reader.read(block);
    if (!read.ok) return read;
  }
  reader.nameTheRest();
  return checkDraft({ ...fields, nodes: reader.root });
}
