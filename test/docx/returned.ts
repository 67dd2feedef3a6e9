import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import { hashWording, type Hash } from '#core/text/hashes.ts';
import { plain, type Segment } from '#core/text/segments.ts';
import {
  draftsFromReturn,
  type DraftAct,
  type DraftsFromReturn,
} from '#interchange/docx/draft-acts.ts';
import { bracketedDocx } from '#interchange/docx/editions.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';

/** A small draft as a Word file, what reviewers would write into its XML, and what then comes back. */

export const hash: Hash = digestWith(nodeProvider);
export const names = { hash, nameOf: (id: string) => `Side ${id}` };

export function paragraph(id: string, words: string | Segment[], children: Node[] = []): Node {
  const segs = typeof words === 'string' ? plain(words) : words;
  return { id, kind: 'paragraph', words: { en: { segs } }, children };
}

export function draftOf(nodes: Node[]): Draft {
  return {
    id: 't1',
    title: { en: 'Agreement' },
    tier: 'joint',
    working: 'en',
    authentic: ['en'],
    nodes,
  };
}

export const DISPUTED: Segment[] = [
  { t: 'text', v: 'The truce lasts ' },
  {
    t: 'group',
    id: 'g7',
    issue: 'i1',
    alts: [
      { id: 'x1', by: [{ by: 'p1', verb: 'propose' }], segs: plain('48 hours') },
      { id: 'x2', by: [{ by: 'p2', verb: 'propose' }], segs: plain('72 hours') },
    ],
  },
  { t: 'text', v: ' from midnight.' },
  { t: 'note', by: 'p2', reserves: true, segs: plain('Local time.') },
];
export const BASE = draftOf([
  paragraph('n1', 'The Parties shall cease all hostilities.'),
  paragraph('n2', DISPUTED),
  paragraph('n3', 'A joint commission is set up in the capital.'),
  paragraph('n4', 'The crossing is open from dawn to dusk every day.'),
]);

export async function file(
  draft: Draft,
  edit: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const written = await bracketedDocx(draft, names);
  if (!written.ok) throw new Error(written.fault.code);
  const parts = unzipSync(written.value);
  const before = strFromU8(parts['word/document.xml'] as Uint8Array);
  parts['word/document.xml'] = strToU8(edit(before));
  return zipSync(parts);
}

export function returned(bytes: Uint8Array, draft: Draft): DraftsFromReturn {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  const drafts = draftsFromReturn(read.value, draft, names);
  if (!drafts.ok) throw new Error(drafts.fault.code);
  return drafts.value;
}

export async function acts(edit: (xml: string) => string, draft = BASE): Promise<DraftAct[]> {
  return returned(await file(draft, edit), draft).acts;
}

export const by = (author: string) =>
  `w:id="900" w:author="${author}" w:date="2031-03-04T10:00:00Z"`;
export const t = (words: string, tag = 't') =>
  `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
export const ins = (author: string, words: string) => `<w:ins ${by(author)}>${t(words)}</w:ins>`;
export const del = (author: string, words: string) =>
  `<w:del ${by(author)}>${t(words, 'delText')}</w:del>`;
export const mark = (author: string, kind = 'ins') =>
  `<w:pPr><w:rPr><w:${kind} ${by(author)}/></w:rPr></w:pPr>`;

/** Replaces words in the run that holds them by other runs; throws if they are not there, so that no test passes by doing nothing. */
export function instead(xml: string, words: string, runs: string): string {
  const found = new RegExp(
    `<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*?)${words.replaceAll(/[[\].]/g, '\\$&')}([^<]*)</w:t></w:r>`,
  );
  if (!found.test(xml)) throw new Error(`no ${words}`);
  return xml.replace(found, (_, before: string, after: string) => t(before) + runs + t(after));
}

export const baseHash = (id: string) => {
  const node = [...nodesOf(BASE.nodes)].find((one) => one.id === id) as Node;
  return hashWording(hash, node.words.en?.segs ?? []);
};
