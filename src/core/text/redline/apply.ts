import type { Draft, Node, Wording } from '../draft.ts';
import { nodesOf } from '../draft.ts';
import type { Segment } from '../segments.ts';
import { assembled } from '../tokens.ts';
import type { WordLanguage } from '../../words.ts';
import type { Part } from './parts.ts';
import type { Entry, Redline } from './redline.ts';

/**
 * The later version, made out of the earlier one and what differs (TX4.5): `applyRedline(redlineOf(a, b), a)` is `b`. Throws if the redline is of another text.
 */
export function applyRedline({ later, entries }: Redline, earlier: Draft): Draft {
  const were = new Map([...nodesOf(earlier.nodes)].map((node) => [node.id, node]));
  const nodes: Node[] = [];
  const lists: Node[][] = [nodes];
  for (const entry of entries) {
    if (entry.to === undefined || entry.is === 'left') continue;
    const node: Node = {
      id: entry.to,
      kind: entry.kind,
      ...(entry.num === undefined ? {} : { num: entry.num }),
      words: wordsOf(entry, entry.from === undefined ? undefined : were.get(entry.from)),
      children: [],
    };
    const list = lists[entry.level];
    if (!list) throw new Error(`${entry.to} stands in nothing`);
    list.push(node);
    lists.length = entry.level + 1;
    lists.push(node.children);
  }
  return { ...later, nodes };
}

function wordsOf(entry: Entry, was: Node | undefined): Node['words'] {
  if (entry.from !== undefined && !was) throw new Error(`the earlier text has no ${entry.from}`);
  const whole = entry.is === 'same' || entry.is === 'changed';
  const words: Node['words'] = whole && was ? { ...was.words } : {};
  for (const [key, change] of Object.entries(entry.words)) {
    const language = key as WordLanguage;
    if (change.is === 'deleted') {
      delete words[language];
      continue;
    }
    const had = was?.words[language];
    const from = change.translated ? change.translated.to : had?.from;
    const segs = change.is === 'same' ? (had?.segs ?? []) : laterWords(change.parts);
    const wording: Wording = { segs, ...(from ? { from } : {}) };
    words[language] = wording;
  }
  return words;
}

/** What the later version has of some parts. */
function laterWords(parts: readonly Part[]): Segment[] {
  return assembled(parts.flatMap((part) => (part.is === 'delete' ? [] : part.of)));
}
