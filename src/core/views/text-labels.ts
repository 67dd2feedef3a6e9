import type { NodeKind } from '../text/draft.ts';
import { nodeId } from '../text/draft.ts';
import { numbering } from '../text/numbering.ts';
import type { Numbered } from '../text/numbering.ts';
import type { Words } from '../words.ts';
import type { Entry } from './entry.ts';

/** What the texts of a room and their paragraphs are called: titles, and the place of each paragraph, from which its number follows. */
export interface TextLabels {
  /** By the act that tabled it. */
  texts: Record<string, { title: Words; children: string[] }>;
  /** Titles of instruments, by the act that drew each up. */
  instruments: Record<string, Words>;
  nodes: Record<
    string,
    {
      text: string;
      kind: NodeKind;
      num?: string;
      parent?: string;
      children: string[];
      /** Where it stood last, of one that was merged into another or taken out. */
      stood?: Step[];
    }
  >;
}

/** One step of the way to a paragraph: `{ kind: 'article', number: '3' }`. */
interface Step {
  kind: NodeKind;
  number: string;
}

interface Brought {
  kind: NodeKind;
  num?: string;
  in?: number;
}
interface At {
  in?: string;
  after?: string;
}

export function start(): TextLabels {
  return { texts: {}, instruments: {}, nodes: {} };
}

/** @param consents by consent, what it was given to: those to paragraphs are entered there */
export function add(view: TextLabels, consents: Record<string, string>, entry: Entry): void {
  const body = entry.body as At & {
    text: string;
    title: Words;
    node: string;
    num?: string;
    nodes: unknown[];
    words: unknown[];
  };
  switch (entry.type) {
    case 'text.table':
      view.texts[entry.id] = { title: body.title, children: [] };
      bring(view, entry.id, entry.id, body.nodes as Brought[], {}, 0);
      break;
    case 'instrument.draw-up':
      view.instruments[entry.id] = body.title;
      break;
    case 'text.add':
      bring(view, entry.id, body.text, body.nodes as Brought[], body, 0);
      break;
    case 'text.propose':
    case 'text.bridge': {
      const { new: added } = entry.body as { new?: (Brought & At)[] };
      for (const [n, { kind, in: holder, after }] of (added ?? []).entries())
        bring(
          view,
          entry.id,
          body.text,
          [{ kind }],
          { ...at(holder), ...(after === undefined ? {} : { after }) },
          n,
        );
      break;
    }
    case 'text.consent': {
      const { on } = entry.body as { on: { node: string }[] };
      for (const [n, { node }] of on.entries()) consents[`${entry.id}.${n + 1}`] = node;
      break;
    }
    case 'text.move':
      take(view, body.node);
      stand(view, body.text, body.node, body);
      break;
    case 'text.renumber': {
      const node = view.nodes[body.node];
      if (node && body.num === undefined) delete node.num;
      else if (node && body.num !== undefined) node.num = body.num;
      break;
    }
    case 'text.split': {
      const node = view.nodes[body.node];
      const more = body.words.slice(1).map((): Brought => ({ kind: node?.kind ?? 'paragraph' }));
      bring(view, entry.id, body.text, more, { ...at(node?.parent), after: body.node }, 0);
      break;
    }
    case 'text.merge': {
      const [first, ...rest] = (body.nodes as { node: string }[]).map(({ node }) => node);
      keepPlaces(view, rest);
      for (const id of rest) {
        for (const child of view.nodes[id]?.children.slice() ?? []) {
          take(view, child);
          const last = view.nodes[first as string]?.children.at(-1);
          stand(view, body.text, child, {
            ...at(first),
            ...(last === undefined ? {} : { after: last }),
          });
        }
        take(view, id);
      }
      break;
    }
    case 'text.remove':
      keepPlaces(view, [body.node]);
      take(view, body.node);
      break;
  }
}

const at = (holder: string | undefined): At => (holder === undefined ? {} : { in: holder });

function bring(
  view: TextLabels,
  act: string,
  text: string,
  nodes: readonly Brought[],
  place: At,
  before: number,
): void {
  let { after } = place;
  for (const [n, { kind, num, in: inner }] of nodes.entries()) {
    const id = nodeId(act, before + n + 1);
    view.nodes[id] = { text, kind, ...(num === undefined ? {} : { num }), children: [] };
    if (inner === undefined) {
      stand(view, text, id, { ...at(place.in), ...(after === undefined ? {} : { after }) });
      after = id;
    } else {
      const holder = nodeId(act, before + inner);
      const last = view.nodes[holder]?.children.at(-1);
      stand(view, text, id, { in: holder, ...(last === undefined ? {} : { after: last }) });
    }
  }
}

/** Before they leave the text: acts that name them go on to say where they stood. */
function keepPlaces(view: TextLabels, ids: readonly string[]): void {
  const places = ids.map((id) => pathOf(view, id));
  for (const [n, id] of ids.entries()) {
    const node = view.nodes[id];
    if (node) node.stood = places[n] as Step[];
  }
}

/** Out of the list it stands in. What was called after it keeps its name until it stands elsewhere. */
function take(view: TextLabels, id: string): void {
  const node = view.nodes[id];
  if (!node) return;
  const list = listOf(view, node.text, node.parent);
  list.splice(list.indexOf(id), 1);
}

function stand(view: TextLabels, text: string, id: string, { in: holder, after }: At): void {
  const node = view.nodes[id];
  if (!node) return;
  if (holder === undefined) delete node.parent;
  else node.parent = holder;
  const list = listOf(view, text, holder);
  list.splice(after === undefined ? 0 : list.indexOf(after) + 1, 0, id);
}

function listOf(view: TextLabels, text: string, holder: string | undefined): string[] {
  return (holder === undefined ? view.texts[text] : view.nodes[holder])?.children ?? [];
}

function numberedIn(view: TextLabels, ids: readonly string[]): Numbered[] {
  return ids.flatMap((id) => {
    const node = view.nodes[id];
    return node
      ? [{ id, kind: node.kind, num: node.num, children: numberedIn(view, node.children) }]
      : [];
  });
}

/**
 * A paragraph with what it stands in, the outermost first, each with its number; one that has none by its place among those of its kind. Parts are left out: articles
 * are counted through them. Of one that left the text, where it stood last. Empty where the paragraph is not known.
 */
export function pathOf(view: TextLabels, id: string): Step[] {
  const node = view.nodes[id];
  if (!node) return [];
  if (node.stood) return node.stood;
  const numbers = numbering({ nodes: numberedIn(view, view.texts[node.text]?.children ?? []) });
  const path: Step[] = [];
  for (let at: string | undefined = id; at !== undefined; at = view.nodes[at]?.parent) {
    const one = view.nodes[at];
    if (!one) break;
    if (one.kind === 'part' && at !== id) continue;
    const like = listOf(view, one.text, one.parent).filter(
      (other) => view.nodes[other]?.kind === one.kind,
    );
    const number = numbers.get(at)?.replace(/\.$/, '') ?? String(like.indexOf(at) + 1);
    path.unshift({ kind: one.kind, number });
  }
  return path;
}
