import type { Alternative, Group, Segment } from '#core/text/segments.ts';
import { faultOf, joined, MAX_SEGMENTS, refusedCharacter, segments } from '#core/text/segments.ts';
import type { Flags } from './flags.ts';
import type { Marks } from './marks.ts';
import { NAMES, PARLEY } from './names.ts';
import { Refusal } from './refusal.ts';
import type { Where } from './refusal.ts';
import { BLOCKS, PLAIN } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';
import { charactersOf, elementsOf, hasWords, lineOf } from './xml.ts';

/** What reading words needs to know of the file. */
export interface WordContext {
  /** Of the root: what stands in another is not of the file’s own language. */
  namespace: string;
  marks: Marks;
  flags: Flags;
  /** Notes that stand in the metadata, by eId; those that the text points to are taken out. */
  farNotes: Map<string, XmlElement>;
  /** Elements whose words are read elsewhere. */
  skip?: ReadonlySet<string>;
}

/** Words under way: the segments so far, whether white space would be dropped now, and whether a new line is due. */
class Line {
  readonly segs: Segment[] = [];
  #spaced = true;
  #due = false;

  text(v: string, preserve: boolean): void {
    const kept = preserve ? v : collapsed(v, this.#spaced || this.#due);
    if (kept === '') return;
    this.#begin();
    this.segs.push({ t: 'text', v: kept });
    this.#spaced = !preserve && kept.endsWith(' ');
  }

  add(seg: Segment): void {
    this.#begin();
    this.segs.push(seg);
    if (seg.t !== 'note') this.#spaced = false;
  }

  /** What comes next stands on a new line. */
  break(): void {
    this.trim();
    this.#due = this.segs.length > 0;
  }

  #begin(): void {
    if (this.#due) this.segs.push({ t: 'text', v: '\n' });
    this.#due = false;
  }

  /** Takes back the white space that turned out to be the last. */
  trim(): void {
    const last = this.segs.at(-1);
    if (!this.#spaced || last?.t !== 'text' || !last.v.endsWith(' ')) return;
    this.segs[this.segs.length - 1] = { t: 'text', v: last.v.slice(0, -1) };
  }
}

function collapsed(v: string, spaced: boolean): string {
  const one = v.replace(/[ \t\r\n]+/g, ' ');
  return spaced && one.startsWith(' ') ? one.slice(1) : one;
}

/**
 * The words of some blocks, each on a line of its own. Refuses `akn.words` and `akn.character`, with the place of the first.
 *
 * @param blocks elements that hold words, or elements that hold such elements
 */
export function wordsOf(blocks: readonly XmlElement[], context: WordContext): Segment[] {
  const reader = new WordReader(context);
  const lines = blocks.map((block) => reader.checked(block));
  const segs = joined(
    lines.flatMap((line, n): Segment[] => (n === 0 ? line : [{ t: 'text', v: '\n' }, ...line])),
  );
  return reader.finished(segs, blocks[0]?.where ?? { line: 1, column: 1 });
}

class WordReader {
  readonly #context: WordContext;
  /** Brackets that are plain characters: of an alternative, or else flagged. */
  readonly #characters = new Map<Segment, Where>();

  constructor(context: WordContext) {
    this.#context = context;
  }

  /** One block by itself. */
  block(element: XmlElement, preserve = false): Segment[] {
    const line = new Line();
    this.#inside(element, preserve, line);
    line.trim();
    return line.segs;
  }

  /** One block, refused where it holds what words may not hold. */
  checked(block: XmlElement): Segment[] {
    const segs = this.block(block);
    const refused = firstRefused(segs);
    if (refused !== undefined)
      throw new Refusal(
        'akn.character',
        `A paragraph holds a character that words may not hold (${refused}).`,
        block.where,
      );
    return segs;
  }

  /** The segments in their one form, with ids where the file gives none, and checked. */
  finished(segs: Segment[], where: Where): Segment[] {
    for (const at of this.#characters.values()) this.#context.flags.add('akn.bracket', at);
    identify(segs);
    const no = faultOf(segs);
    if (no !== undefined)
      throw new Refusal('akn.words', `A paragraph cannot be read: it ${no}.`, where);
    if (!segments.safeParse(segs).success)
      throw new Refusal(
        'akn.words',
        'A paragraph cannot be read: its brackets, notes or names are not as they may be, or stand too deep in each other.',
        where,
      );
    return segs;
  }

  #inside(element: XmlElement, inherited: boolean, line: Line): void {
    const space = element.attributes.get('xml:space');
    const preserve = space === undefined ? inherited : space === 'preserve';
    for (const child of element.children) {
      if (typeof child === 'string') this.#characterData(child, preserve, element, line);
      else this.#element(child, preserve, line);
    }
  }

  #characterData(v: string, preserve: boolean, holder: XmlElement, line: Line): void {
    let from = 0;
    for (const { index } of v.matchAll(/[[\]]/g)) {
      line.text(v.slice(from, index), preserve);
      from = index + 1;
      const bracket: Segment = { t: 'bracket', v: v[index] === '[' ? '[' : ']' };
      this.#characters.set(bracket, holder.where);
      line.add(bracket);
      // Here, or a file of nothing but brackets would fill the memory first.
      if (this.#characters.size > 2 * MAX_SEGMENTS)
        throw new Refusal(
          'akn.words',
          `A paragraph has more than ${MAX_SEGMENTS} brackets.`,
          holder.where,
        );
    }
    line.text(v.slice(from), preserve);
  }

  #element(element: XmlElement, preserve: boolean, line: Line): void {
    const { flags, skip } = this.#context;
    const { name, where } = element;
    if (skip?.has(name) === true || element.namespace === PARLEY) return;
    if (name === 'inline' && this.#bracketed(element, preserve, line)) return;
    if (name === 'placeholder' && this.#placeholder(element, preserve, line)) return;
    if (name === 'authorialNote') return this.#note(element, preserve, line);
    if (name === 'noteRef') return this.#farNote(element, preserve, line);
    if (name === 'br' || name === 'eol') return line.break();
    if (name === 'eop') return line.text(' ', false);
    if (name === 'del') {
      const words = lineOf(element);
      if (words !== '') flags.add('akn.deleted', where, words);
      return;
    }
    if (name === 'ins') flags.add('akn.inserted', where);
    else if (name === 'sup' || name === 'sub') flags.add('akn.raised', where);
    else if (
      element.namespace !== this.#context.namespace ||
      !(PLAIN.has(name) || BLOCKS.has(name))
    )
      if (hasWords(element)) flags.add('akn.kept-as-text', where);
    const ownLine = BLOCKS.has(name);
    if (ownLine) line.break();
    if (name === 'td' || name === 'th') line.text(' ', false);
    this.#inside(element, preserve, line);
    if (ownLine) line.break();
  }

  /** Whether it was a group or a bracket that stands alone. */
  #bracketed(element: XmlElement, preserve: boolean, line: Line): boolean {
    const { marks, flags } = this.#context;
    const eId = element.attributes.get('eId') ?? '';
    const as = element.attributes.get('name');
    if (as === NAMES.loneBracket) {
      const v = charactersOf(element).trim();
      if (v !== '[' && v !== ']') return false;
      const group = marks.brackets.get(eId);
      line.add({ t: 'bracket', v, ...(group === undefined ? {} : { group }) });
      return true;
    }
    if (as !== NAMES.bracket) return false;
    const inner = elementsOf(element);
    const isAlternative = (one: XmlElement): boolean =>
      one.name === 'inline' && one.attributes.get('name') === NAMES.alternative;
    const found = inner.filter(isAlternative);
    const alts = (found.length === 0 ? [element] : found).map((one): Alternative => {
      const mark =
        found.length === 0 ? undefined : marks.alternatives.get(one.attributes.get('eId') ?? '');
      return { id: '', ...mark, segs: this.#unbracketed(one, preserve) };
    });
    line.add({ t: 'group', id: '', ...marks.groups.get(eId), alts });
    if (found.length === 0) return true;
    // Whatever stands between the alternatives is no alternative; it goes behind the group.
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() === '') continue;
        flags.add('akn.kept-as-text', element.where);
        this.#characterData(child, preserve, element, line);
      } else if (!isAlternative(child)) {
        flags.add('akn.kept-as-text', child.where);
        this.#element(child, preserve, line);
      }
    }
    return true;
  }

  /** The words of an alternative without the brackets around them. */
  #unbracketed(element: XmlElement, preserve: boolean): Segment[] {
    const segs = joined(this.block(element, preserve));
    const isPlain = (seg: Segment | undefined, v: string): seg is Segment =>
      seg?.t === 'bracket' && seg.v === v && this.#characters.has(seg);
    const first = segs[0];
    const last = segs.at(-1);
    if (segs.length < 2 || !isPlain(first, '[') || !isPlain(last, ']')) return segs;
    this.#characters.delete(first);
    this.#characters.delete(last);
    return segs.slice(1, -1);
  }

  #placeholder(element: XmlElement, preserve: boolean, line: Line): boolean {
    const written = preserve ? charactersOf(element) : lineOf(element);
    const whole = written === '' ? (element.attributes.get('originalText') ?? '') : written;
    const label = whole.startsWith('[') && whole.endsWith(']') ? whole.slice(1, -1) : whole;
    if (label === '' || label.length > 200 || /[[\]\n]/.test(label)) return false;
    line.add({ t: 'placeholder', label });
    return true;
  }

  #note(element: XmlElement, inherited: boolean, line: Line): void {
    const { attributes } = element;
    const segs = joined(this.block(element, inherited));
    if (segs.length === 0) return;
    const by = this.#context.marks.notes.get(attributes.get('eId') ?? '');
    const reserves = (attributes.get('class') ?? '').split(/\s+/).includes(NAMES.reservation);
    line.add({
      t: 'note',
      ...(by === undefined ? {} : { by }),
      ...(reserves ? { reserves: true as const } : {}),
      segs,
    });
  }

  /** A note that stands in the metadata. */
  #farNote(element: XmlElement, preserve: boolean, line: Line): void {
    const eId = (element.attributes.get('href') ?? '').replace(/^#/, '');
    const note = this.#context.farNotes.get(eId);
    if (note === undefined) return;
    this.#context.farNotes.delete(eId);
    this.#note(note, preserve, line);
  }
}

/** Ids for the groups and alternatives that have none: the first that are free in the paragraph. */
function identify(segs: readonly Segment[]): void {
  const groups = [...groupsOf(segs)];
  const taken = new Set(groups.map((group) => group.id));
  let n = 0;
  const free = (letter: string, used: ReadonlySet<string>): string => {
    do n += 1;
    while (used.has(`${letter}${n}`));
    return `${letter}${n}`;
  };
  for (const group of groups) if (group.id === '') group.id = free('g', taken);
  for (const group of groups) {
    const used = new Set(group.alts.map((alt) => alt.id));
    n = 0;
    for (const alt of group.alts) if (alt.id === '') alt.id = free('a', used);
  }
}

function* groupsOf(segs: readonly Segment[]): Generator<Group> {
  for (const seg of segs) {
    if (seg.t === 'note') yield* groupsOf(seg.segs);
    if (seg.t !== 'group') continue;
    yield seg;
    for (const alt of seg.alts) yield* groupsOf(alt.segs);
  }
}

/** Why the first words that are refused are refused, and nothing where all are right. */
function firstRefused(segs: readonly Segment[]): 'control' | 'direction' | 'surrogate' | undefined {
  for (const seg of segs) {
    const own =
      seg.t === 'text'
        ? refusedCharacter(seg.v)
        : seg.t === 'placeholder'
          ? refusedCharacter(seg.label)
          : seg.t === 'note'
            ? firstRefused(seg.segs)
            : seg.t === 'group'
              ? seg.alts.map((alt) => firstRefused(alt.segs)).find((one) => one !== undefined)
              : undefined;
    if (own !== undefined) return own;
  }
  return undefined;
}
