import type { Draft, Node, NodeKind } from '#core/text/draft.ts';
import { plain } from '#core/text/segments.ts';
import type { Segment } from '#core/text/segments.ts';
import type { WordLanguage, Words } from '#core/words.ts';

/** Small texts to print. */

type Written = Partial<Record<WordLanguage, string | readonly Segment[]>>;

export function text(v: string): Segment {
  return { t: 'text', v };
}

export function node(id: string, kind: NodeKind, words: Written, children: Node[] = []): Node {
  const worded = Object.entries(words).map(([language, said]) => [
    language,
    { segs: typeof said === 'string' ? plain(said) : [...said] },
  ]);
  return { id, kind, words: Object.fromEntries(worded) as Node['words'], children };
}

export function draftOf(nodes: Node[], title: Words = { en: 'Agreement' }): Draft {
  return { id: 't1', title, tier: 'joint', working: 'en', authentic: ['en', 'ur'], nodes };
}

/** `[A: …][B: …]` with a blank and a reservation. */
export const disputed: readonly Segment[] = [
  text('The Parties shall '),
  {
    t: 'group',
    id: 'g1',
    alts: [
      {
        id: 'a1',
        by: [
          { by: 'p1', verb: 'propose' },
          { by: 'p3', verb: 'propose' },
          { by: 'p2', verb: 'oppose' },
        ],
        segs: [text('establish a mechanism')],
      },
      { id: 'a2', label: 'Alt 2', segs: [text('consider steps')] },
      { id: 'a3', by: [{ by: 'p2', verb: 'propose' }], segs: [] },
    ],
  },
  text(' within '),
  { t: 'placeholder', label: 'X days' },
  { t: 'note', by: 'p2', reserves: true, segs: [text('Pending instructions.')] },
  text('.'),
];

/** One of each kind, in two languages. */
export function whole(): Draft {
  return draftOf(
    [
      node('r1', 'recital', { en: 'Mindful of the valley,', ur: 'وادی کے پیشِ نظر،' }),
      node('e1', 'enacting', { en: 'Have agreed as follows:', ur: 'درج ذیل پر متفق ہیں:' }),
      node('pt1', 'part', { en: 'General', ur: 'عمومی' }, [
        node('a1', 'article', { en: 'Truce', ur: 'جنگ بندی' }, [
          node('p1', 'paragraph', { en: disputed, ur: 'فریقین متفق ہیں۔' }),
          node('p2', 'paragraph', { en: 'The truce of 48 hours is extended for', ur: '۴۸ گھنٹے' }, [
            node('q1', 'point', { en: 'the forces at the crossings;', ur: 'افواج؛' }, [
              node('q2', 'point', { en: 'and those behind them.' }),
            ]),
          ]),
        ]),
      ]),
      node('x1', 'annex', { en: 'Map', ur: 'نقشہ' }),
      node('c1', 'closing', { en: 'DONE in two languages.', ur: 'دو زبانوں میں۔' }),
    ],
    { en: 'Agreement on the truce', ur: 'جنگ بندی کا معاہدہ' },
  );
}
