import { Schema, type Fragment, type Node, type NodeSpec } from 'prosemirror-model';
import {
  joined,
  type Alternative,
  type Bracket,
  type Group,
  type Note,
  type Placeholder,
  type Segment,
} from '#core/text/segments.ts';

/** The segments of a paragraph (TX5.1) as a document to write in: one paragraph, in which groups hold alternatives and alternatives hold words. */

const inline = { inline: true, group: 'inline' } as const;

/** Each null unless said. That no group is without its id is seen to where one is made (commands.ts) and where a change is taken (limits.ts). */
const attributes = (...names: string[]) => ({
  attrs: Object.fromEntries(names.map((name) => [name, { default: null }])),
});

const nodes = {
  doc: { content: 'paragraph' },
  // A line feed is a character of the words.
  paragraph: {
    content: 'inline*',
    whitespace: 'pre',
    toDOM: () => ['p', 0],
    parseDOM: [{ tag: 'p' }],
  },
  text: { group: 'inline' },
  group: { ...inline, content: 'alternative+', ...attributes('id', 'issue', 'reason') },
  alternative: {
    inline: true,
    content: 'inline*',
    whitespace: 'pre',
    ...attributes('id', 'label', 'by'),
  },
  // That no note stands in another is for the commands and the limits to see to (`faultOf`).
  note: { ...inline, content: 'inline*', whitespace: 'pre', ...attributes('by', 'reserves') },
  placeholder: { ...inline, atom: true, ...attributes('label') },
  bracket: { ...inline, atom: true, ...attributes('v', 'group') },
} satisfies Record<string, NodeSpec>;

export const schema = new Schema<keyof typeof nodes>({ nodes });

/** The words as a document. */
export function docOf(segs: readonly Segment[]): Node {
  return schema.node('doc', null, schema.node('paragraph', null, nodesOf(segs)));
}

export function nodesOf(segs: readonly Segment[]): Node[] {
  return segs.map((seg) => {
    switch (seg.t) {
      case 'text':
        return schema.text(seg.v);
      case 'placeholder':
        return schema.node('placeholder', { label: seg.label });
      case 'bracket':
        return schema.node('bracket', { v: seg.v, group: seg.group ?? null });
      case 'note': {
        const { t: _, segs: words, ...about } = seg;
        return schema.node('note', about, nodesOf(words));
      }
      case 'group': {
        const { t: _, alts, ...about } = seg;
        return schema.node('group', about, alts.map(alternativeOf));
      }
    }
  });
}

export function alternativeOf({ segs, ...about }: Alternative): Node {
  return schema.node('alternative', about, nodesOf(segs));
}

/** The words of a document, in their one form. A note in which nothing is written is none. */
export function segsOf(doc: Node): Segment[] {
  return segsIn((doc.firstChild ?? doc).content);
}

/** The same of a part of them. */
export function segsIn(content: Fragment): Segment[] {
  return joined(inside(content));
}

function inside({ content }: Pick<Fragment, 'content'>): Segment[] {
  return content.flatMap((node): Segment[] => {
    switch (node.type.name) {
      case 'text':
        return [{ t: 'text', v: node.text ?? '' }];
      case 'placeholder':
        return [{ t: 'placeholder', label: node.attrs['label'] as string }];
      case 'bracket':
        return [said<Bracket>('bracket', node)];
      case 'note': {
        const segs = inside(node.content);
        return segs.length === 0 ? [] : [{ ...said<Note>('note', node), segs }];
      }
      default: {
        const alts = node.children.map((alt) => ({ ...attrs(alt), segs: inside(alt.content) }));
        return [{ ...said<Group>('group', node), alts: alts as Alternative[] }];
      }
    }
  });
}

function said<S extends Group | Note | Bracket | Placeholder>(t: S['t'], node: Node): S {
  return { t, ...attrs(node) } as S;
}

/** Attributes that are set: absent is null here and nothing there. */
function attrs(node: Node): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node.attrs).filter(([, value]) => value !== null));
}

/** The first of `g1`, `g2`, … that no group of a document has. */
export function freshGroup(doc: Node): string {
  const taken = new Set<unknown>();
  doc.descendants((node) => {
    if (node.type.name === 'group') taken.add(node.attrs['id']);
  });
  return firstFree('g', taken);
}

/** The first of `a1`, `a2`, … that no alternative of a group has. */
export function freshAlternative(group: Node): string {
  return firstFree('a', new Set(group.children.map((alt) => alt.attrs['id'] as unknown)));
}

function firstFree(letter: string, taken: ReadonlySet<unknown>): string {
  let n = 1;
  while (taken.has(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}
