import type {
  Attribution,
  ChangeKind,
  FlagKind,
  ReturnedFlag,
  ReturnedParagraph,
  ReturnedRun,
} from './returned.ts';
import { readBookmark } from './bookmarks.ts';
import { isNumberStyle, isOneChange, numberApart, type StyledRun } from './number-apart.ts';
import type { Opened, Reading } from './xml.ts';

/** What one part of a file holds: paragraphs, by the note or comment that they belong to, or by none. */
export interface Story {
  paragraphs: Told[];
  flags: ReturnedFlag[];
  /** Notes and comments in the order they stand in their part, with whose a comment is. */
  items: Map<string, Attribution>;
  /** In the order in which they are met. */
  authors: Set<string>;
}

/** The words that a comment is put to, and those of them that somebody took out. */
export interface Commented {
  on: string;
  gone: string;
}

/** A paragraph, and where comments stand in it: their ids, and the words each is put to. */
export interface Told extends Omit<ReturnedParagraph, 'comments'> {
  item?: string;
  commented: Map<string, Commented>;
}

/** Open at one time; what is beyond is not followed, so that nothing grows with the square of a file. */
const MAX_OPEN = 64;
const MAX_ON = 500;

const CHANGES: Readonly<Record<string, ChangeKind>> = {
  'w:ins': 'insert',
  'w:del': 'delete',
  'w:moveFrom': 'moveFrom',
  'w:moveTo': 'moveTo',
};

/** What stands for itself in a run. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
  'w:sym': '\ufffd',
};

const FLAGS: Readonly<Record<string, FlagKind>> = {
  'w:drawing': 'picture',
  'w:pict': 'picture',
  'w:object': 'picture',
  'w:txbxContent': 'text-box',
  'm:oMath': 'formula',
  'w:fldSimple': 'field',
  'w:fldChar': 'field',
  'w:sym': 'symbol',
  'w:ruby': 'ruby',
  'w:altChunk': 'embedded',
  'w:subDoc': 'embedded',
  'w:cellIns': 'table-change',
  'w:cellDel': 'table-change',
  'w:cellMerge': 'table-change',
};

/** Held inside and never words: earlier formatting, settings, the instructions of fields. */
const SKIPPED = new Set([
  'w:sectPr',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:instrText',
  'w:delInstrText',
  'w:numPr',
  'w:tabs',
]);

interface Change extends Attribution {
  kind: ChangeKind;
  move?: string;
}

interface Open extends Told {
  styled: StyledRun[];
}

/** Reads the paragraphs of a part. `where` is its name, for flags that stand in no paragraph. */
export function story(where: string): { reading: Reading; story: Story } {
  const told: Story = { paragraphs: [], flags: [], items: new Map(), authors: new Set() };
  const open: Open[] = [];
  const changes: Change[] = [];
  const places: ReturnedParagraph['place'][] = ['body'];
  const cells: number[] = [];
  let cellCount = 0;
  const alternatives: { taken: boolean }[] = [];
  const moves: Record<'from' | 'to', Map<string, string>> = { from: new Map(), to: new Map() };
  const marks = new Map<string, string>();
  const comments = new Map<string, Commented>();
  const placed = new Set<string>();
  const path: string[] = [];
  let waiting: string[] = [];
  let skipped = 0;
  let item: string | undefined;
  let style: string | undefined;
  let paragraphs = 0;
  let isCounted = false;

  const flag = (what: FlagKind): void => {
    const at = open.length > 0 ? `${where}, paragraph ${paragraphs}` : where;
    const last = told.flags.at(-1);
    if (last?.what !== what || last.where !== at) told.flags.push({ what, where: at });
  };
  const attribution = (element: Opened): Attribution => {
    const author = element.get('author');
    const date = element.get('date');
    if (author !== undefined) told.authors.add(author);
    return { ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) };
  };

  const put = (text: string, note?: string): void => {
    const paragraph = open.at(-1);
    if (!paragraph) return;
    const run: StyledRun = { ...currentChange(changes), text, isNumber: isNumberStyle(style) };
    if (note !== undefined) run.note = note;
    const part = run.kind === 'delete' || run.kind === 'moveFrom' ? 'gone' : 'on';
    for (const comment of comments.values())
      if (comment[part].length < MAX_ON)
        comment[part] += text.slice(0, MAX_ON - comment[part].length);
    const last = paragraph.styled.at(-1);
    if (last?.isNumber === run.isNumber && isOneChange(last, run)) last.text += text;
    else paragraph.styled.push(run);
  };

  const startParagraph = (): void => {
    paragraphs += 1;
    const names = waiting;
    waiting = [];
    const paragraph: Open = {
      bookmarks: [],
      continues: [...marks.values()],
      place: places.at(-1) as ReturnedParagraph['place'],
      runs: [],
      styled: [],
      commented: new Map(),
      ...(item === undefined ? {} : { item }),
      ...(cells.length === 0 ? {} : { cell: cells.at(-1) as number }),
    };
    open.push(paragraph);
    for (const name of names) startBookmark(paragraph, name);
  };

  const endParagraph = (): void => {
    const { styled, ...paragraph } = open.pop() as Open;
    told.paragraphs.push({ ...paragraph, ...numberApart(styled) });
  };

  const comment = (id: string): Commented => {
    const paragraph = open.at(-1);
    const found = { on: '', gone: '' };
    placed.add(id);
    paragraph?.commented.set(id, found);
    return found;
  };

  /** In the properties of a paragraph's mark or of a row, a change is that of the mark or the row. */
  const changed = (element: Opened): void => {
    const kind = CHANGES[element.name] as ChangeKind;
    const parent = path.at(-1);
    const paragraph = open.at(-1);
    if (parent === 'w:rPr') {
      if (path.at(-2) === 'w:pPr' && paragraph) paragraph.mark = { kind, ...attribution(element) };
      return;
    }
    if (parent === 'w:trPr') return flag('table-change');
    const side = kind === 'moveFrom' ? moves.from : kind === 'moveTo' ? moves.to : undefined;
    const move = side && [...side.values()].at(-1);
    changes.push({ kind, ...attribution(element), ...(move === undefined ? {} : { move }) });
  };

  const enter = (element: Opened): void => {
    const { name } = element;
    const flagged = FLAGS[name];
    if (flagged) flag(flagged);
    if (name in CHANGES) return changed(element);
    const id = element.get('id') ?? '';
    switch (name) {
      case 'w:p':
        return startParagraph();
      case 'w:tbl':
        places.push('table');
        return;
      case 'w:tc':
        cells.push((cellCount += 1));
        return;
      case 'w:txbxContent':
        places.push('text-box');
        return;
      case 'w:r':
        style = undefined;
        return;
      case 'w:rStyle':
        if (path.at(-2) === 'w:r') style = element.get('val');
        return;
      case 'w:vanish':
        if (path.at(-2) === 'w:r' && !/^(0|false|off)$/.test(element.get('val') ?? ''))
          flag('hidden');
        return;
      case 'w:br':
        if (!/^(page|column)$/.test(element.get('type') ?? '')) put('\n');
        return;
      case 'w:footnoteReference':
        return put('', `f${id}`);
      case 'w:endnoteReference':
        return put('', `e${id}`);
      case 'w:footnote':
      case 'w:endnote':
      case 'w:comment':
        item = id;
        told.items.set(id, name === 'w:comment' ? attribution(element) : {});
        return;
      case 'w:commentRangeStart':
        if (open.length > 0 && comments.size < MAX_OPEN) comments.set(id, comment(id));
        return;
      case 'w:commentRangeEnd':
        comments.delete(id);
        return;
      case 'w:commentReference':
        comments.delete(id);
        if (!placed.has(id)) comment(id);
        return;
      case 'w:bookmarkStart': {
        const mark = element.get('name') ?? '';
        if (readBookmark(mark) === undefined || marks.size >= MAX_OPEN) return;
        marks.set(id, mark);
        const paragraph = open.at(-1);
        if (paragraph) startBookmark(paragraph, mark);
        else waiting.push(mark);
        return;
      }
      case 'w:bookmarkEnd':
        marks.delete(id);
        return;
      case 'w:moveFromRangeStart':
      case 'w:moveToRangeStart': {
        const side = name === 'w:moveFromRangeStart' ? moves.from : moves.to;
        if (side.size < MAX_OPEN) side.set(id, element.get('name') ?? '');
        return;
      }
      case 'w:moveFromRangeEnd':
        moves.from.delete(id);
        return;
      case 'w:moveToRangeEnd':
        moves.to.delete(id);
        return;
      case 'mc:AlternateContent':
        alternatives.push({ taken: false });
        return;
      default: {
        const character = CHARACTERS[name];
        if (character !== undefined && path.at(-1) === 'w:r') put(character);
      }
    }
  };

  const isSkipped = ({ name, get }: Opened): boolean => {
    // Once for a part: a draft has hundreds of them.
    if (name === 'w:numPr' && path.at(-1) === 'w:pPr' && !isCounted) {
      isCounted = true;
      told.flags.push({ what: 'automatic-number', where });
    }
    if (/^w:\w+Change$/.test(name)) {
      flag('formatting');
      return true;
    }
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const choice = alternatives.at(-1);
      if (choice?.taken) return true;
      if (choice) choice.taken = true;
    }
    if (
      (name === 'w:footnote' || name === 'w:endnote') &&
      /eparator|Notice/.test(get('type') ?? '')
    )
      return true;
    return SKIPPED.has(name);
  };

  const leave = (name: string): void => {
    if (name === 'w:p') endParagraph();
    else if (name === 'w:tbl' || name === 'w:txbxContent') places.pop();
    else if (name === 'w:tc') cells.pop();
    else if (name === 'mc:AlternateContent') alternatives.pop();
    else if (name === 'w:r') style = undefined;
    else if (name in CHANGES && path.at(-1) !== 'w:rPr' && path.at(-1) !== 'w:trPr') changes.pop();
    else if (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment')
      item = undefined;
  };

  return {
    story: told,
    reading: {
      open: (element) => {
        if (skipped > 0 || isSkipped(element)) {
          skipped += 1;
          return;
        }
        enter(element);
        path.push(element.name);
      },
      close: (name) => {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        path.pop();
        leave(name);
      },
      text: (text) => {
        if (skipped > 0) return;
        const name = path.at(-1);
        if (name === 'w:t' || name === 'w:delText' || name === 'm:t')
          // Tabs and line breaks are elements; as characters they are how the XML was laid out.
          put(text.replaceAll(/[\t\n\r]/g, ' '));
      },
    },
  };
}

/** A bookmark of ours begins in a paragraph; the first of a node says which it is. */
function startBookmark(paragraph: Told, name: string): void {
  paragraph.bookmarks.push(name);
  const marked = readBookmark(name);
  if (marked?.what === 'node' && paragraph.nodeId === undefined) {
    paragraph.nodeId = marked.node;
    paragraph.language = marked.language;
  }
}

/** Of changes in each other: words that anybody took out are out; who brought them first is kept. */
function currentChange(changes: readonly Change[]): Omit<ReturnedRun, 'text'> {
  const out = changes.findLast(({ kind }) => kind === 'delete' || kind === 'moveFrom');
  const came = changes.findLast(({ kind }) => kind === 'insert' || kind === 'moveTo');
  const top = out ?? came;
  if (!top) return { kind: 'keep' };
  const { author, date } = came ?? {};
  return {
    ...top,
    ...(out && came
      ? {
          broughtBy: {
            ...(author === undefined ? {} : { author }),
            ...(date === undefined ? {} : { date }),
          },
        }
      : {}),
  };
}
