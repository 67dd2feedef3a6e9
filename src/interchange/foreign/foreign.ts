import type { BracketFlag } from '#core/text/bracket-flags.ts';
import { flagSentence } from '#core/text/bracket-flags.ts';
import { printBrackets, readParagraphs } from '#core/text/brackets.ts';
import type { Draft, Tier } from '#core/text/draft.ts';
import { nodesOf } from '#core/text/draft.ts';
import type { Segment } from '#core/text/segments.ts';
import type { Language, WordLanguage } from '#core/words.ts';
import { fault, parsed } from '#record/fault.ts';
import type { Parsed } from '#record/fault.ts';
import { checkDraft, MAX_NODES } from '../draft-shape.ts';
import type { Decoded } from './bytes.ts';
import { decode, encode, Lines } from './bytes.ts';
import { cut } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { grow } from './tree.ts';
import { placeInLines, unwrap, wrapped } from './wraps.ts';
import type { Break } from './wraps.ts';

/**
 * Reads other people's plain text and Markdown as a draft, in one language, and keeps what stood between the words, so that the file can be had again byte for
 * byte (MD2).
 */
export interface Foreign {
  draft: Draft;
  language: WordLanguage;
  /** In the order of their places. */
  flags: ForeignFlag[];
  layout: Layout;
}

/** Something to look at, by line and column from 1. */
export interface ForeignFlag {
  code: BracketFlag['code'];
  line: number;
  column: number;
  /** The node in whose words it is. */
  node: string;
  /** The line in which the pair ends that begins here. */
  untilLine?: number;
}

/** All of the file that is not words of the draft. */
export interface Layout extends Omit<Decoded, 'text'> {
  /** For each node in the order of the file, what stands before its words, and where their lines were broken. */
  before: { node: string; marks: string; breaks?: Break[] }[];
  after: string;
}

export interface ForeignOptions {
  /** The draft's id; else `draft`. */
  id?: string;
  /** Else guessed from the letters. */
  language?: WordLanguage;
  /** For a file without one. */
  title?: string;
  tier?: Tier;
}

/** The language that a text's letters speak for: `ur`, `ps`, `ar` or `en`. A guess, to be told to whoever asked. */
export function guessLanguage(text: string): WordLanguage {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const arabic = count(/[\u0621-\u06ff]/g);
  if (arabic <= count(/[A-Za-z]/g)) return 'en';
  if (count(/[ښځڅړږېۍګ]/g) * 100 > arabic) return 'ps';
  if (count(/[ٹڈڑےں]/g) * 100 > arabic) return 'ur';
  return count(/[پچگک]/g) * 100 > arabic ? 'prs' : 'ar';
}

/**
 * Refusals: those of `decode` and `checkDraft`, and `foreign.paragraph` where one paragraph is more than words of a text may be.
 *
 * @example importForeign(new TextEncoder().encode('Article 1\n\nThe Parties [shall][should] meet.'))
 */
export function importForeign(bytes: Uint8Array, options: ForeignOptions = {}): Parsed<Foreign> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, mark, lineEnds } = decoded.value;
  const { pieces, after, title } = cut(text);
  if (pieces.length > MAX_NODES)
    return fault('foreign.size', `The file has more than ${MAX_NODES} paragraphs.`);
  const lines = new Lines(text);
  const paragraphs = pieces.map(({ words, at }) => unwrap(words, lines.place(at).column - 1));
  const read = readParagraphs(paragraphs.map(({ words }) => words));
  const language = options.language ?? guessLanguage(text);
  const place = (paragraph: number, at: number) =>
    lines.place(
      (pieces[paragraph]?.at ?? 0) + placeInLines(at, paragraphs[paragraph]?.breaks ?? []),
    );
  const tooMuch = read.flags.find(({ code }) => code === 'limits');
  if (tooMuch)
    return fault(
      'foreign.paragraph',
      `Line ${place(tooMuch.paragraph, tooMuch.at).line}: ${flagSentence(tooMuch, 'en')}`,
    );
  const grown = draftOfPieces(pieces, read.paragraphs, language, {
    ...options,
    ...(title === undefined ? {} : { title }),
  });
  if (!grown.ok) return grown;
  const { draft, ids } = grown.value;
  const flags = read.flags.map(({ code, paragraph, at, until }): ForeignFlag => {
    const node = ids[paragraph] ?? '';
    const more = until ? { untilLine: place(until.paragraph, until.at).line } : {};
    return { code, ...place(paragraph, at), node, ...more };
  });
  const before = pieces.map((piece, n) => {
    const breaks = paragraphs[n]?.breaks ?? [];
    const more = breaks.length > 0 ? { breaks } : {};
    return { node: ids[n] ?? '', marks: piece.before, ...more };
  });
  return parsed({ draft, language, flags, layout: { mark, lineEnds, before, after } });
}

/** The draft of these pieces, with the id of each one's node. Refusals are those of `checkDraft`. */
export function draftOfPieces(
  pieces: readonly Piece[],
  segments: readonly Segment[][],
  language: WordLanguage,
  options: Omit<ForeignOptions, 'language'>,
): Parsed<{ draft: Draft; ids: string[] }> {
  const { nodes, ids } = grow(pieces, segments, language);
  const draft = checkDraft({
    id: options.id ?? 'draft',
    title: { [language]: options.title ?? 'Draft' },
    tier: options.tier ?? 'non-paper',
    working: language,
    authentic: [language],
    nodes,
  });
  return draft.ok ? parsed({ draft: draft.value, ids }) : draft;
}

/** MD2.1: the file again, byte for byte, from the draft's words and what stood between them. */
export function printForeign({ draft, language, layout }: Omit<Foreign, 'flags'>): Uint8Array {
  const words = new Map(
    [...nodesOf(draft.nodes)].map((node) => [node.id, node.words[language]?.segs ?? []]),
  );
  const { mark, lineEnds, before, after } = layout;
  const printed = before.map(
    ({ node, marks, breaks = [] }) => marks + wrapped(printBrackets(words.get(node) ?? []), breaks),
  );
  return encode({ text: `${printed.join('')}${after}`, mark, lineEnds });
}

/** A flag with its place, in one sentence. */
export function foreignFlagSentence(flag: ForeignFlag, language: Language): string {
  const { line, column, untilLine } = flag;
  const said = flagSentence(flag, language);
  if (language === 'ur') {
    const end = untilLine === undefined ? '' : ` (سطر ${untilLine})`;
    return `سطر ${line}، حرف ${column}: ${said}${end}`;
  }
  return `Line ${line}, column ${column}: ${said}${untilLine === undefined ? '' : ` It ends in line ${untilLine}.`}`;
}
