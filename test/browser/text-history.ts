import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { nodeId } from '#core/text/draft.ts';
import type { WordedIn } from '#core/text/flat.ts';
import { spell } from '#core/text/flat.ts';
import { hashWording } from '#core/text/hashes.ts';
import { plain, type Segment } from '#core/text/segments.ts';
import { nodeOf } from '#core/text/state.ts';
import type { ExerciseRoom } from './exercise-room.ts';

/** A text on the table of an exercise, in two languages, with every state a paragraph can be in. */
export interface TextHistory {
  text: string;
  /** Paragraphs by what they are there for. */
  nodes: Record<NodeName, string>;
  rev1: string;
  rev2: string;
  /** The act by which p2 reopened a paragraph that every side had agreed to. */
  reopens: string;
  bridge: string;
  /** Words that p2 proposed and took back. */
  secret: string;
  /** Of p1, named to mediators only. */
  unnamed: string;
  /** On words that no longer stand. */
  late: string;
  settled: string;
}

const NODES = [
  ['recital', 'recital'],
  ['enacting', 'enacting'],
  ['part', 'part'],
  ['article1', 'article', 'part'],
  ['agreed', 'paragraph', 'article1'],
  ['duration', 'paragraph', 'article1'],
  ['reopened', 'paragraph', 'article1'],
  ['article2', 'article', 'part'],
  ['bracketed', 'paragraph', 'article2'],
  ['points', 'paragraph', 'article2'],
  ['pointA', 'point', 'points'],
  ['pointB', 'point', 'points'],
  ['settled', 'paragraph', 'article2'],
  ['article3', 'article'],
  ['open', 'paragraph', 'article3'],
  ['annex', 'annex'],
  ['list', 'paragraph', 'annex'],
  ['closing', 'closing'],
] as const;
type NodeName = (typeof NODES)[number][0];

const group = (
  id: string,
  alts: [id: string, words: string][],
  more: Partial<Extract<Segment, { t: 'group' }>> = {},
): Segment => ({
  t: 'group',
  id,
  ...more,
  alts: alts.map(([alt, words]) => ({ id: alt, segs: plain(words) })),
});

const WORDS: Record<NodeName, { en: string | Segment[]; ur?: string | Segment[] }> = {
  recital: {
    en: 'Recalling that the river feeds both banks,',
    ur: 'یاد رکھتے ہوئے کہ دریا دونوں کناروں کو سیراب کرتا ہے،',
  },
  enacting: { en: 'The Parties have agreed as follows:', ur: 'فریقین نے درج ذیل پر اتفاق کیا:' },
  part: { en: 'The truce and the crossings', ur: 'جنگ بندی اور گزرگاہیں' },
  article1: { en: 'Cessation', ur: 'جنگ کی بندش' },
  agreed: {
    en: 'The Parties cease fire along the whole length of the river.',
    ur: 'فریقین دریا کی پوری لمبائی پر جنگ بند کرتے ہیں۔',
  },
  duration: {
    en: 'The truce lasts 48 hours from noon on the day of signature.',
    ur: 'جنگ بندی دستخط کے دن دوپہر سے 48 گھنٹے رہے گی۔',
  },
  reopened: {
    en: 'Each side reports to the mediators every evening.',
    ur: 'ہر فریق ہر شام ثالثوں کو اطلاع دے گا۔',
  },
  article2: { en: 'Crossings', ur: 'گزرگاہیں' },
  bracketed: {
    en: [
      ...plain('The crossings '),
      group(
        'g1',
        [
          ['a', 'shall'],
          ['b', 'should'],
        ],
        { reason: 'contentious' },
      ),
      ...plain(' open '),
      group('g2', [['a', 'every day, but for feast days,']], { reason: 'awaiting-instructions' }),
      ...plain(' within '),
      { t: 'placeholder', label: 'X days' },
      ...plain(' of signature'),
      { t: 'note', by: 'p2', reserves: true, segs: plain('Subject to the state of the bridge.') },
      ...plain('.'),
    ],
    ur: [
      ...plain('گزرگاہیں '),
      group(
        'g1',
        [
          ['a', 'لازماً'],
          ['b', 'ممکن ہو تو'],
        ],
        { reason: 'contentious' },
      ),
      ...plain(' '),
      group('g2', [['a', 'تہواروں کے سوا ہر روز']], { reason: 'awaiting-instructions' }),
      ...plain(' دستخط سے '),
      { t: 'placeholder', label: 'X دن' },
      ...plain(' کے اندر کھلیں گی۔'),
    ],
  },
  points: { en: 'Those who cross carry:', ur: 'جو گزرے اس کے پاس ہو:' },
  pointA: { en: 'a paper of their own side;', ur: 'اپنے فریق کا کاغذ؛' },
  pointB: { en: 'no arms.', ur: 'کوئی ہتھیار نہیں۔' },
  settled: { en: 'Market is held on Fridays.', ur: 'بازار جمعے کو لگے گا۔' },
  article3: { en: 'The river gauges', ur: 'دریا کے پیمانے' },
  open: { en: 'Both sides read the gauges together each morning.' },
  annex: { en: 'Gauges', ur: 'پیمانے' },
  list: { en: 'The gauges at the mill, the bridge and the ferry.' },
  closing: {
    en: 'Done at the bridge, in English and Urdu, both being equally authentic.',
    ur: 'پل پر، انگریزی اور اردو میں، دونوں یکساں مستند۔',
  },
};

const hash = (segs: readonly Segment[]): string => hashWording(digestWith(nodeProvider), segs);

/** Words as a body has them. */
export function worded(said: Partial<Record<'en' | 'ur', string | Segment[]>>): WordedIn {
  return Object.fromEntries(
    Object.entries(said).map(([language, one]) => {
      const segs = typeof one === 'string' ? plain(one) : one;
      return [language, { segs: spell(segs), hash: hash(segs) }];
    }),
  );
}

export async function textHistory(room: ExerciseRoom): Promise<TextHistory> {
  const index = new Map<string, number>(NODES.map(([name], n) => [name, n + 1]));
  const text = await room.act('m1/k1', 'text.table', {
    title: { en: 'Draft agreement on the river', ur: 'دریا پر معاہدے کا مسودہ' },
    tier: 'chair',
    working: 'en',
    authentic: ['en', 'ur'],
    pen: 'm1',
    nodes: NODES.map(([name, kind, inner]) => ({
      kind,
      ...(inner === undefined ? {} : { in: index.get(inner) }),
      words: worded(WORDS[name]),
    })),
  });
  const nodes = Object.fromEntries(NODES.map(([name], n) => [name, nodeId(text, n + 1)])) as Record<
    NodeName,
    string
  >;
  const stateOf = (name: NodeName) => {
    const { state } = room.talks.room;
    const node = state && nodeOf(state, nodes[name]);
    if (!node) throw new Error(`there is no ${name}`);
    return node;
  };
  const propose = async (
    by: string,
    name: NodeName,
    words: Parameters<typeof worded>[0],
    more: object = {},
    base = stateOf(name).base ?? 'none',
  ): Promise<string> => {
    const type = by.startsWith('m') ? 'text.bridge' : 'text.propose';
    const on = [{ node: nodes[name], base, words: worded(words) }];
    return await room.act(by, type, { text, on, ...more });
  };
  const exact = (name: NodeName, words = stateOf(name).base as string, also = false) => {
    const { en, ur } = stateOf(name).wordings[words]?.hashes ?? {};
    return { node: nodes[name], words, hashes: also ? { en, ur } : { en } };
  };
  const consent = async (by: string, name: NodeName, words?: string): Promise<string> =>
    await room.act(by, 'text.consent', {
      text,
      on: [exact(name, words, true)],
      as: 'ad-referendum',
    });

  await consent('p1/k1', 'agreed');
  await consent('p2/k1', 'agreed');
  const north = await propose('p1/k1', 'duration', {
    en: 'The truce lasts 72 hours from noon on the day of signature.',
    ur: 'جنگ بندی دستخط کے دن دوپہر سے 72 گھنٹے رہے گی۔',
  });
  const south = await propose(
    'p2/k1',
    'duration',
    {
      en: 'The truce lasts 24 hours from noon on the day of signature, and is extended by agreement.',
    },
    { says: { en: 'A shorter one is easier to keep.', ur: 'مختصر کو نبھانا آسان ہے۔' } },
  );
  await room.act('p2/k1', 'text.stance', {
    text,
    node: nodes.duration,
    on: { words: north },
    verb: 'oppose',
    says: { en: 'Too long without a review.', ur: 'جائزے کے بغیر بہت طویل۔' },
  });
  await room.act('p1/k1', 'text.stance', {
    text,
    node: nodes.bracketed,
    on: { words: text, group: 'g1', alt: 'a' },
    verb: 'support',
  });
  const rev1 = await room.act('m1/k1', 'text.circulate', {
    text,
    name: { en: 'Rev. 1', ur: 'نسخہ 1' },
  });
  const bridge = await propose(
    'm1/k1',
    'duration',
    { en: 'The truce lasts 60 hours from noon on the day of signature.' },
    { replaces: [north, south] },
  );
  await consent('p1/k1', 'reopened');
  await consent('p2/k1', 'reopened');
  const reopens = await propose('p2/k1', 'reopened', {
    en: 'Each side reports to the mediators every evening and every morning.',
  });
  const secret = 'It lasts until the harvest is in.';
  const proposal = await propose('p2/k1', 'open', { en: secret });
  await room.act('p2/k1', 'text.take-back', { text, proposal, nodes: [nodes.open] });
  const unnamed = await propose(
    'p1/k1',
    'open',
    { en: 'Both sides read the gauges together each morning and each evening.' },
    { sponsor: 'mediators' },
  );
  const tuesdays = await propose('p1/k1', 'settled', {
    en: 'Market is held on Tuesdays and Fridays.',
    ur: 'بازار منگل اور جمعے کو لگے گا۔',
  });
  await consent('p1/k1', 'settled', tuesdays);
  await consent('p2/k1', 'settled', tuesdays);
  const settled = await room.act('m1/k1', 'text.settle', {
    text,
    on: [exact('settled', tuesdays)],
  });
  const late = await propose('p2/k1', 'settled', { en: 'Market is held on Saturdays.' }, {}, text);
  await room.act('m1/k1', 'text.renumber', { text, node: nodes.reopened, num: '2 bis' });
  await room.act('m1/k1', 'text.move', {
    text,
    node: nodes.pointB,
    in: nodes.points,
  });
  await room.act('m1/k1', 'text.translate', {
    text,
    on: [
      {
        node: nodes.agreed,
        words: text,
        in: {
          ur: {
            ...worded({ ur: 'دونوں فریق پورے دریا پر جنگ بند کرتے ہیں۔' }).ur,
            from: { language: 'en', hash: hash(plain('Other words.')) },
          },
        },
      },
    ],
  });
  const rev2 = await room.act('m1/k1', 'text.circulate', {
    text,
    name: { en: 'Rev. 2', ur: 'نسخہ 2' },
  });
  await propose('p1/k1', 'list', { en: 'The gauges at the mill and the bridge.' });
  return {
    text,
    nodes,
    rev1,
    rev2,
    reopens,
    bridge,
    secret,
    unnamed,
    late,
    settled,
  };
}
