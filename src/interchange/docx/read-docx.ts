import { isExerciseWord } from '../exercise-words.ts';
import { docxFault, type DocxResult } from './docx-fault.ts';
import { PROPERTIES } from './properties.ts';
import type { ReturnedComment, ReturnedFile, ReturnedFlag, ReturnedNote } from './returned.ts';
import { story, type Story } from './story.ts';
import { readXml } from './xml.ts';
import { readZip, type Zip } from './zip.ts';

/**
 * TX8.7: reads a Word file: paragraphs with their bookmarks, tracked insertions, deletions and moves with whose they are, comments and notes. Nothing is accepted
 * or dropped: what is not words of a text is flagged. All bytes are hostile; a fault says what is wrong and in which part.
 *
 * @example const read = readDocx(bytes); // read.ok && read.value.paragraphs[0].runs
 */
export function readDocx(bytes: Uint8Array): DocxResult<ReturnedFile> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const parts = partsOf(zip.value);
  if (!parts.ok) return parts;
  const { main, related } = parts.value;
  const body = storyOf(zip.value, main);
  if (!body.ok) return body;
  if (body.value === undefined)
    return docxFault('part-missing', 'This is not a Word file: it has no document in it.', main);
  const stories: Partial<Record<Related, Story>> = {};
  for (const kind of ['footnotes', 'endnotes', 'comments'] as const) {
    const name = related.get(kind)?.[0];
    if (name === undefined) continue;
    const told = storyOf(zip.value, name);
    if (!told.ok) return told;
    if (told.value) stories[kind] = told.value;
  }
  const heads = headers(zip.value, [
    ...(related.get('header') ?? []),
    ...(related.get('footer') ?? []),
  ]);
  if (!heads.ok) return heads;
  const said = properties(zip.value);
  if (!said.ok) return said;
  const file = fileOf(body.value, stories);
  file.flags.push(...heads.value, ...macros(zip.value));
  return { ok: true, value: { ...said.value, ...file } };
}

/** Parts of one kind: a file has some six headers and footers for each of its sections. */
const MAX_RELATED = 200;

type Related = 'footnotes' | 'endnotes' | 'comments' | 'header' | 'footer';

interface Parts {
  main: string;
  related: Map<string, string[]>;
}

/** Where the document and what belongs to it are: as the file's relationships say. */
function partsOf(zip: Zip): DocxResult<Parts> {
  const top = relationships(zip, '_rels/.rels', '');
  if (!top.ok) return top;
  const main = top.value.get('officeDocument')?.[0] ?? 'word/document.xml';
  const at = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, at);
  const related = relationships(zip, `${folder}_rels/${main.slice(at)}.rels`, folder);
  return related.ok ? { ok: true, value: { main, related: related.value } } : related;
}

/** Targets inside the file, by the last word of their type. What lies outside of it is never followed. */
function relationships(zip: Zip, name: string, folder: string): DocxResult<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const part = zip.part(name);
  if (!part.ok) return part;
  if (part.value === undefined) return { ok: true, value: found };
  const read = readXml(part.value, name, {
    open: ({ name: element, get }) => {
      if (element !== 'rel:Relationship' || get('TargetMode') === 'External') return;
      const type = (get('Type') ?? '').split('/').at(-1) as string;
      const target = get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      const list = found.get(type);
      if (list === undefined) found.set(type, [path]);
      else if (!list.includes(path) && list.length < MAX_RELATED) list.push(path);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? { ok: true, value: found } : read;
}

function storyOf(zip: Zip, name: string): DocxResult<Story | undefined> {
  const part = zip.part(name);
  if (!part.ok) return part;
  if (part.value === undefined) return { ok: true, value: undefined };
  const { reading, story: told } = story(name);
  const read = readXml(part.value, name, reading);
  return read.ok ? { ok: true, value: told } : read;
}

function fileOf(
  body: Story,
  { footnotes, endnotes, comments }: Partial<Record<Related, Story>>,
): Omit<ReturnedFile, 'text' | 'base' | 'edition'> {
  const notes: Record<string, ReturnedNote> = Object.create(null) as Record<string, ReturnedNote>;
  for (const [letter, told] of [
    ['f', footnotes],
    ['e', endnotes],
  ] as const)
    for (const paragraph of told?.paragraphs ?? []) {
      if (paragraph.item === undefined) continue;
      const note = (notes[letter + paragraph.item] ??= { runs: [] });
      if (note.runs.length > 0) note.runs.push({ kind: 'keep', text: '\n' });
      note.runs.push(...paragraph.runs);
    }
  const words = new Map<string, string>();
  for (const { item, runs } of comments?.paragraphs ?? []) {
    if (item === undefined) continue;
    const text = runs.map((run) => run.text).join('');
    const before = words.get(item);
    words.set(item, before === undefined ? text : `${before}\n${text}`);
  }
  const placed = new Set<string>();
  const commentOf = (id: string, on: string): ReturnedComment[] => {
    const by = comments?.items.get(id);
    if (!by) return [];
    placed.add(id);
    return [{ ...by, text: words.get(id) ?? '', on }];
  };
  const flags: ReturnedFlag[] = [body, footnotes, endnotes, comments].flatMap(
    (told) => told?.flags ?? [],
  );
  const paragraphs = body.paragraphs.map(({ commented, item: _, ...paragraph }, n) => {
    for (const { note } of paragraph.runs)
      if (note !== undefined && notes[note] === undefined)
        flags.push({ what: 'unknown-note', where: `paragraph ${n + 1}` });
    return {
      ...paragraph,
      comments: [...commented].flatMap(([id, { on, gone }]) => commentOf(id, on || gone)),
    };
  });
  const loose = [...(comments?.items.keys() ?? [])].filter((id) => !placed.has(id));
  const authors = new Set(
    [body, footnotes, endnotes, comments].flatMap((told) => [...(told?.authors ?? [])]),
  );
  return {
    paragraphs,
    notes,
    comments: loose.flatMap((id) => commentOf(id, '')),
    authors: [...authors],
    flags,
  };
}

/** Words at the head or foot of pages, but for numbers and what a file of an exercise says of itself, are not read as words of the text. */
function headers(zip: Zip, names: readonly string[]): DocxResult<ReturnedFlag[]> {
  const flags: ReturnedFlag[] = [];
  for (const name of names) {
    const told = storyOf(zip, name);
    if (!told.ok) return told;
    const isWorded = told.value?.paragraphs.some(({ runs }) => {
      const line = runs.map((run) => run.text).join('');
      return /[^\s\d]/.test(line) && !isExerciseWord(line);
    });
    if (isWorded) flags.push({ what: 'header', where: name });
  }
  return { ok: true, value: flags };
}

function macros(zip: Zip): ReturnedFlag[] {
  return zip.names
    .filter((name) => /vbaProject|\/embeddings\//i.test(name))
    .map((name) => ({ what: 'embedded' as const, where: name }));
}

function properties(zip: Zip): DocxResult<Pick<ReturnedFile, 'text' | 'base' | 'edition'>> {
  const name = 'docProps/custom.xml';
  const part = zip.part(name);
  if (!part.ok) return part;
  const found = new Map<string, string>();
  let property: string | undefined;
  if (part.value !== undefined) {
    const read = readXml(part.value, name, {
      open: (element) => {
        if (element.name === 'cp:property') property = element.get('name');
      },
      close: (closed) => {
        if (closed === 'cp:property') property = undefined;
      },
      text: (text) => {
        if (property !== undefined && text.trim() !== '')
          found.set(property, (found.get(property) ?? '') + text);
      },
    });
    if (!read.ok) return read;
  }
  const said: Pick<ReturnedFile, 'text' | 'base' | 'edition'> = {};
  for (const key of ['text', 'base', 'edition'] as const) {
    const value = found.get(PROPERTIES[key]);
    if (value !== undefined && value.length <= 200) said[key] = value;
  }
  return { ok: true, value: said };
}
