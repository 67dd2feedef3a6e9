import type { Segment, Stance } from '../segments.ts';
import { joined, localId } from '../segments.ts';
import type { Mark, Token } from '../tokens.ts';
import { assembled } from '../tokens.ts';
import { Comparison } from './alignment.ts';
import type { Tokens } from './alignment.ts';
import { BASE } from './composition.ts';
import type { ComposeFault, Composed, Composition, Proposal, Reading } from './composition.ts';
import { Copies, FreshIds } from './ids.ts';
import { limitFault } from './limits.ts';
import type { Region, Span } from './regions.ts';
import { Alignment, piecesOf, regionsOf, sameTokens } from './regions.ts';

/** With more regions than this a paragraph is easier to read in whole alternatives (TX2.8). */
const MOST_REGIONS = 40;

/**
 * The base and all proposals to it as one text with brackets (TX2). Base and proposals are words in their one form. The order of the proposals, the record's own,
 * decides the order of alternatives and nothing else.
 *
 * @example compose(plain('48 hours'), [{ id: 'a', segs: plain('24 hours') }, { id: 'b', segs: plain('72 hours') }]) // prints [48][24][72] hours
 */
export function compose(base: readonly Segment[], proposals: readonly Proposal[]): Composed {
  const no = idFault(proposals);
  if (no) return { ok: false, fault: no };
  const comparison = new Comparison();
  const tokens = comparison.read(base);
  const versions = proposals.map(({ segs }) => new Alignment(comparison, tokens, segs));
  const parts = regionsOf(tokens, versions);
  if (parts.length === 0)
    return { ok: true, segs: joined(base), regions: [], copies: {}, whole: false };

  const whole: Region[] = [
    {
      base: { from: 0, to: tokens.tokens.length },
      versions: versions.map(({ version }) => ({ from: 0, to: version.tokens.length })),
    },
  ];
  const all = { base, tokens, proposals, versions };
  const wayParts = () => composed(all, parts, false);
  const wayWhole = () => composed(all, whole, true);
  const [first, second] = readsBetterWhole(tokens, parts)
    ? [wayWhole, wayParts]
    : [wayParts, wayWhole];
  const preferred = first();
  if (preferred.ok) return preferred;
  const other = second();
  return other.ok ? other : preferred;
}

function idFault(proposals: readonly Proposal[]): ComposeFault | undefined {
  const ids = new Set<string>([BASE]);
  for (const { id } of proposals) {
    if (ids.has(id) || !localId.safeParse(id).success)
      return {
        code: 'compose.ids',
        message: `A proposal is called ${JSON.stringify(id.slice(0, 60))}, which is no id or another's.`,
      };
    ids.add(id);
  }
  return undefined;
}

function readsBetterWhole({ tokens }: Tokens, parts: readonly Region[]): boolean {
  if (parts.length > MOST_REGIONS) return true;
  if (parts.length === 1) return false;
  const words = (list: readonly Token[]): number => list.filter((one) => one.is === 'word').length;
  const disputed = parts.reduce(
    (sum, { base }) => sum + words(tokens.slice(base.from, base.to)),
    0,
  );
  return 10 * disputed > 6 * words(tokens);
}

interface Texts {
  base: readonly Segment[];
  tokens: Tokens;
  proposals: readonly Proposal[];
  versions: readonly Alignment[];
}

type Piece = string | Mark;

/** The words of a region as one text has them, and whose they are. */
interface Read {
  text: Tokens;
  span: Span;
  pieces: Piece[];
  of: Proposal[];
}

/** The base's reading, then each other once. */
function readingsOf({ tokens, proposals, versions }: Texts, region: Region): [Read, ...Read[]] {
  const read = (text: Tokens, span: Span): Read => ({
    text,
    span,
    pieces: piecesOf(text, span),
    of: [],
  });
  const reads: [Read, ...Read[]] = [read(tokens, region.base)];
  for (const [i, proposal] of proposals.entries()) {
    const text = (versions[i] as Alignment).version;
    const span = region.versions[i] as Span;
    let same = reads.find((one) => sameTokens(one.text, one.span, text, span));
    if (!same) reads.push((same = read(text, span)));
    same.of.push(proposal);
  }
  return reads;
}

function composed(texts: Texts, parts: readonly Region[], whole: boolean): Composed {
  const { base, tokens, proposals } = texts;
  const fresh = new FreshIds([base, ...proposals.map((one) => one.segs)]);
  const copies = new Copies(fresh);
  const reads = parts.map((part) => readingsOf(texts, part));
  // The base's groups keep their ids, wherever else they stand.
  for (const [own] of reads) own.pieces = copies.admit(own.pieces);
  for (const [, ...others] of reads)
    for (const other of others) other.pieces = copies.admit(other.pieces);

  const pieces: Piece[] = [];
  const regions: Composition['regions'] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    pieces.push(...piecesOf(tokens, { from: at, to: part.base.from }));
    at = part.base.to;
    const group = fresh.take(`c${part.base.from}`);
    const [own, ...others] = reads[i] as [Read, ...Read[]];
    const isLone = own.pieces.length === 0 && others.length === 1;
    const readings: Reading[] = [
      { alt: isLone ? undefined : BASE, of: own.of.map((one) => one.id) },
    ];
    pieces.push({ t: 'group', id: group });
    if (!isLone) pieces.push(...alternative(group, BASE, own.pieces, {}));
    for (const { of, pieces: words } of others) {
      const [{ id }] = of as [Proposal];
      readings.push({ alt: id, of: of.map((one) => one.id) });
      pieces.push(...alternative(group, id, words, shownOf(of)));
    }
    pieces.push({ t: '/group', id: group });
    regions.push({ group, readings });
  }
  pieces.push(...piecesOf(tokens, { from: at, to: tokens.tokens.length }));

  const segs = assembled(pieces);
  const fault = limitFault(segs);
  return fault ? { ok: false, fault } : { ok: true, segs, regions, copies: copies.of, whole };
}

function alternative(
  group: string,
  id: string,
  words: readonly Piece[],
  shown: { label?: string; by?: Stance[] },
): Piece[] {
  return [{ t: 'alt', group, id, ...shown }, ...words, { t: '/alt', group, id }];
}

/** The label that the first of them has, and all sponsors and stances that are shown, each once (TX12.20). */
function shownOf(proposals: readonly Proposal[]): { label?: string; by?: Stance[] } {
  const label = proposals.find((one) => one.label !== undefined)?.label;
  const by = new Map<string, Stance>();
  for (const stance of proposals.flatMap((one) => one.by ?? []))
    by.set(`${stance.verb} ${stance.by}`, { by: stance.by, verb: stance.verb });
  return {
    ...(label === undefined ? {} : { label }),
    ...(by.size === 0 ? {} : { by: [...by.values()] }),
  };
}
