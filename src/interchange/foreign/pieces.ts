import type { Begun } from './lines.ts';
import { beginning, isRule, trailingSpace } from './lines.ts';

/** One part of other people's text: its words, and what stands before them since the words before. */
export interface Piece {
  begun: Begun | undefined;
  before: string;
  words: string;
  /** Where the words begin in the text, in code units. */
  at: number;
}

export interface Cut {
  pieces: Piece[];
  /** What stands after the last words. */
  after: string;
  /** The words of a title that stands first; they are in what stands before the first piece. */
  title?: string;
}

interface Block {
  begun: Begun | undefined;
  /** Of the first line, in code units. */
  at: number;
  lines: string[];
}

/** Lines between empty ones, divided again where a line begins something of its own. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (/^[ \t]*$/.test(line) || isRule(line)) {
      // A rule under a line makes a heading of it, which the first block asks for.
      if (isRule(line) && blocks.length === 1 && block) block.lines.push(line);
      block = undefined;
      continue;
    }
    const begun = beginning(line);
    const before = block?.begun;
    const headed =
      before !== undefined &&
      before.kind !== 'paragraph' &&
      before.kind !== 'point' &&
      before.kind !== 'closing';
    if (block && !begun && !headed && !before?.marked) {
      block.lines.push(line);
      continue;
    }
    const named = headed && block?.lines.length === 1 && isBare(block) && line.length <= 120;
    if (block && !begun && named && !/[.;,:،؛۔]$/.test(line)) {
      // The heading stands in the line after its number.
      block.lines.push(line);
      block = undefined;
      continue;
    }
    block = { begun, at: start, lines: [line] };
    blocks.push(block);
  }
  return blocks;
}

/** Whether a heading has no words beside its number. */
function isBare({ begun, lines }: Block): boolean {
  const line = lines[0] ?? '';
  return begun !== undefined && line.length - begun.lead - begun.tail <= 0;
}

function titleOf(block: Block | undefined): string | undefined {
  if (!block) return undefined;
  const [line = '', rule] = block.lines;
  if (block.lines.length > (rule !== undefined && isRule(rule) ? 2 : 1)) return undefined;
  if (line.length > 300) return undefined;
  const words = line
    .replace(/^[ \t]*#?[ \t]*/, '')
    .replace(/[ \t]+#*$/, '')
    .replaceAll(/\*\*|__/g, '')
    .replaceAll('\t', ' ');
  const marked =
    block.begun?.marked && block.begun.kind === 'paragraph' && /^[ \t]*#[ \t]/.test(line);
  const plain =
    !block.begun && words.length <= 200 && !/[.;:,،؛۔]$/.test(words) && !/[[\]]/.test(words);
  return (marked || plain) && words !== '' ? words.slice(0, 200) : undefined;
}

/**
 * Cuts a text, whose lines end in line feeds, into its parts; putting `before` and `words` of all after each other, and `after`, gives it again.
 *
 * @example cut('Article 1\n\nThe Parties agree.').pieces.map(({ words }) => words) // ['', 'The Parties agree.']
 */
export function cut(text: string): Cut {
  const blocks = blocksOf(text);
  return cutBlocks(text, blocks, titleOf(blocks[0]));
}

/**
 * The same of paragraphs that are known to be such, as those of a Word file are. Lines in them are theirs.
 *
 * @param title the file's, where it says which it is; then all paragraphs are of the text
 */
export function cutParagraphs(paragraphs: readonly string[], title?: string): Cut {
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const lines = paragraph.split('\n');
    const block = { begun: beginning(lines[0] ?? ''), at, lines };
    at += paragraph.length + 1;
    return block;
  });
  const text = paragraphs.join('\n');
  if (title === undefined) return cutBlocks(text, blocks, titleOf(blocks[0]));
  return { ...cutBlocks(text, blocks, undefined), title };
}

function cutBlocks(text: string, blocks: readonly Block[], title: string | undefined): Cut {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (begun: Begun | undefined, from: number, to: number): void => {
    pieces.push({ begun, before: text.slice(done, from), words: text.slice(from, to), at: from });
    done = to;
  };
  for (const { begun, at, lines } of title === undefined ? blocks : blocks.slice(1)) {
    const [first = ''] = lines;
    const end = at + lines.join('\n').length - trailingSpace(lines.at(-1) ?? '');
    const lead = begun?.lead ?? /^[ \t]*/.exec(first)?.[0].length ?? 0;
    const from = at + lead;
    if (begun?.sentence) {
      add(begun, from, from);
      const divider = /^[ \u00a0.:)–—-]*/.exec(text.slice(from, end))?.[0].length ?? 0;
      add(
        { kind: 'paragraph', lead: 0, tail: 0 },
        from + divider,
        Math.max(from + divider, end - begun.tail),
      );
    } else if (lines.length === 1) {
      add(begun, from, Math.max(from, Math.min(end, at + first.length - (begun?.tail ?? 0))));
    } else if (begun && lead + begun.tail >= first.length) {
      const second = at + first.length + 1;
      const indent = /^[ \t]*/.exec(lines[1] ?? '')?.[0].length ?? 0;
      add(begun, second + indent, end);
    } else add(begun, from, end);
  }
  return { pieces, after: text.slice(done), ...(title === undefined ? {} : { title }) };
}
