import { sidesOf } from '#core/procedure.ts';
import type { RoomState } from '#core/state.ts';
import { NOBODY } from '#core/test-room.ts';
import type { TestRoom } from '#core/test-room.ts';
import type { Segment } from '#core/text/segments.ts';
import { plain } from '#core/text/segments.ts';
import type { NodeState } from '#core/text/state.ts';
import { hashText } from '#core/text/whole.ts';
import { sha256, worded } from '../support/text-table.ts';
import type { Bodies, Choice } from './bodies.ts';
import { leadUp } from './releases.ts';

const SAID: readonly (string | Segment[])[] = [
  'The Parties cease fire.',
  'The Parties shall cease fire within 48 hours.',
  'The Parties shall cease fire within 72 hours.',
  [],
  [
    { t: 'text', v: 'It lasts ' },
    {
      t: 'group',
      id: 'g1',
      alts: [
        { id: 'a', segs: plain('48') },
        { id: 'b', segs: plain('72') },
      ],
    },
    { t: 'text', v: ' hours.' },
  ],
];
const KINDS = ['paragraph', 'article', 'recital'] as const;

const texts = (choice: Choice) => choice.state.talks?.texts?.texts ?? {};
const nodes = (choice: Choice) => choice.state.talks?.texts?.nodes ?? {};

/** Words in one language, or now and then in two. */
function words(choice: Choice, n: number): object {
  const said = choice.at(n, SAID);
  return worded((choice.picks[n] ?? 0) % 3 === 0 ? { en: said, ur: 'متن' } : { en: said });
}

/** A text, mostly the latest. */
function text(choice: Choice): string {
  return choice.some(3, Object.keys(texts(choice)).slice(-2));
}

/** A paragraph of the text, and its state. */
function node(choice: Choice, n = 4): { id: string; state?: NodeState } {
  const of = text(choice);
  const all = Object.keys(nodes(choice)).filter((id) => nodes(choice)[id]?.text === of);
  const id = all.length === 0 ? `${'f'.repeat(16)}.1` : choice.at(n, all);
  const state = nodes(choice)[id];
  return { id, ...(state ? { state } : {}) };
}

/** Words on the table for it: those that stand, or a proposal's. */
function onTable(choice: Choice, n: number): { node: string; words: string; hashes: object } {
  const { id, state } = node(choice);
  const all = Object.keys(state?.wordings ?? {});
  const act = all.length === 0 ? NOBODY : choice.at(n, all);
  const { en, ur } = state?.wordings[act]?.hashes ?? {};
  return {
    node: id,
    words: act,
    hashes: { en, ...((choice.picks[n] ?? 0) % 2 === 0 && ur ? { ur } : {}) },
  };
}

/** A consent to a paragraph, mostly the signer's own. */
function consent(choice: Choice): { consent: string; hash: string } {
  const all = choice.state.talks?.consent?.consents ?? {};
  const ids = Object.keys(all).filter((id) => id.includes('.'));
  const own = ids.filter((id) => all[id]?.party === choice.party);
  const id =
    own.length > 0 ? choice.at(5, own) : ids.length > 0 ? choice.at(5, ids) : `${NOBODY}.1`;
  return { consent: id, hash: all[id]?.hash ?? `${'A'.repeat(43)}=` };
}

const textOfConsent = (choice: Choice, id: string): string => {
  const target = choice.state.talks?.consent?.consents[id]?.target ?? '';
  return nodes(choice)[target]?.text ?? text(choice);
};

function aboutConsents(choice: Choice): object {
  const one = consent(choice);
  return { text: textOfConsent(choice, one.consent), on: [one] };
}

function aboutEdit(choice: Choice): object {
  const all = choice.state.talks?.texts?.edits ?? {};
  const id = choice.some(5, Object.keys(all));
  return { text: all[id]?.text ?? text(choice), edit: id };
}

/** A single text of the mediators, and its second paragraph. */
function single(choice: Choice): [text: string, node: string] {
  const ids = Object.keys(texts(choice)).filter((id) => texts(choice)[id]?.tier === 'one-text');
  const of = ids.at(-1) ?? NOBODY;
  const all = Object.keys(nodes(choice)).filter((id) => nodes(choice)[id]?.text === of);
  return [of, all[1] ?? `${'f'.repeat(16)}.1`];
}

function base(choice: Choice, state: NodeState | undefined): string {
  return (choice.picks[6] ?? 0) % 6 === 0 ? NOBODY : (state?.base ?? NOBODY);
}

function proposing(choice: Choice): object {
  const { id, state } = node(choice);
  const of = text(choice);
  const holder = Object.keys(nodes(choice)).find((one) => nodes(choice)[one]?.kind === 'article');
  const adds = (choice.picks[7] ?? 0) % 4 === 0;
  return {
    text: of,
    on: adds ? [] : [{ node: id, base: state?.base ?? 'none', words: words(choice, 5) }],
    ...(adds
      ? {
          new: [
            {
              kind: 'paragraph',
              ...(holder === undefined ? {} : { in: holder }),
              words: words(choice, 5),
            },
          ],
        }
      : {}),
  };
}

/** Where something may come to stand: in the node of another, after it. */
function place(choice: Choice): object {
  const { id, state } = node(choice, 6);
  if ((choice.picks[7] ?? 0) % 3 === 0) return {};
  return { ...(state?.parent === undefined ? {} : { in: state.parent }), after: id };
}

/** A text of the mediator’s on the table, with bridging words on one paragraph that every side there has agreed to. */
export function openText(room: TestRoom): void {
  const { pen: _, ...example } = room.exampleOf('text.table') as { pen: string };
  const nodes = [
    { kind: 'article', words: worded({ en: 'Cessation' }) },
    ...['The Parties cease fire.', 'It lasts 48 hours.', 'A commission verifies it.'].map((en) => ({
      kind: 'paragraph',
      in: 1,
      words: worded({ en, ur: 'متن' }),
    })),
    { kind: 'recital' },
  ];
  const text = room.act('m1', 'text.table', { ...example, pen: 'm1', nodes }).id;
  const node = `${text.slice(0, 16)}.2`;
  const words = worded({ en: 'The Parties shall cease fire.', ur: 'متن' });
  const bridge = room.act('m1', 'text.bridge', { text, on: [{ node, base: text, words }] }).id;
  const plainText = { tier: 'one-text', nodes: nodes.slice(0, 3) };
  room.act('m1', 'text.table', { ...example, pen: 'm1', ...plainText });
  const until = new Date(room.now + 3_601_000).toISOString().replace(/\.\d+Z/, 'Z');
  const spelled = worded({ en: 'Cessation of hostilities' });
  const edited = { node: `${text.slice(0, 16)}.1`, base: text, words: spelled };
  room.act('m1', 'text.edit', { text, on: [edited], until });
  room.now += 3_602_000;
  for (const side of sidesOf(room.state as RoomState))
    room.act(side, 'text.consent', {
      text,
      on: [{ node, words: bridge, hashes: { en: words.en?.hash } }],
      as: 'ad-referendum',
    });
}

export const textBodies: Bodies = {
  'text.table': (choice) => ({
    pen: choice.at(5, ['m1', 'm1', ...Object.keys(choice.state.parties)]),
    tier: choice.at(6, ['joint', 'chair', 'joint', 'one-text']),
    nodes: [
      { kind: 'article', words: words(choice, 4) },
      { kind: 'paragraph', in: 1, words: words(choice, 5) },
      { kind: 'paragraph', in: 1, words: words(choice, 6) },
      { kind: choice.at(7, KINDS) },
    ],
  }),
  'text.add': (choice) => ({
    text: text(choice),
    ...place(choice),
    nodes: [{ kind: choice.at(5, KINDS), words: words(choice, 5) }],
  }),
  'text.translate': (choice) => {
    const { node: id, words: act } = onTable(choice, 5);
    return {
      text: text(choice),
      on: [{ node: id, words: act, in: worded({ ur: choice.at(6, ['متن', 'جنگ بندی']) }) }],
    };
  },
  'text.circulate': (choice) => ({ text: text(choice) }),
  'text.propose': proposing,
  'text.bridge': proposing,
  'text.take-back': (choice) => {
    const own = Object.entries(nodes(choice)).flatMap(
      ([id, { base: stands, text: of, wordings }]) =>
        Object.entries(wordings)
          .filter(([act, { by }]) => by === choice.party && act !== stands)
          .map(([proposal]) => ({ text: of, proposal, nodes: [id] })),
    );
    return own.length > 0
      ? choice.at(5, own)
      : { text: text(choice), proposal: NOBODY, nodes: [node(choice).id] };
  },
  'text.stance': (choice) => {
    const { node: id, words: act } = onTable(choice, 5);
    const grouped =
      (choice.picks[6] ?? 0) % 2 === 0 ? { group: 'g1', alt: choice.at(7, ['a', 'b', 'c']) } : {};
    return { text: text(choice), node: id, on: { words: act, ...grouped } };
  },
  'text.consent': (choice) => ({
    text: text(choice),
    on: [onTable(choice, 5)],
    as: choice.at(6, ['ad-referendum', 'definitive']),
  }),
  'text.conform': (choice) => {
    const { consent: id } = consent(choice);
    const given = choice.state.talks?.consent?.consents[id];
    const ur = given ? nodes(choice)[given.target]?.wordings[given.words]?.hashes.ur : undefined;
    return {
      text: textOfConsent(choice, id),
      on: [{ consent: id, hashes: { ur: ur ?? `${'A'.repeat(43)}=` } }],
    };
  },
  'text.confirm': aboutConsents,
  'text.not-confirm': aboutConsents,
  'text.withdraw': aboutConsents,
  'text.settle': (choice) => {
    const { consents = {}, latest = {} } = choice.state.talks?.consent ?? {};
    const agreed = Object.entries(nodes(choice)).flatMap(([id, { text: of, wordings }]) => {
      const given = Object.values(latest[id] ?? {}).map((one) => consents[one]?.words ?? '');
      const act = given.length > 1 && new Set(given).size === 1 ? given[0] : undefined;
      const en = act === undefined ? undefined : wordings[act]?.hashes.en;
      return act === undefined || en === undefined
        ? []
        : [{ text: of, on: [{ node: id, words: act, hashes: { en } }] }];
    });
    return agreed.length > 0 && (choice.picks[6] ?? 0) % 4 !== 0
      ? choice.at(5, agreed)
      : { text: text(choice), on: [onTable(choice, 5)] };
  },
  'text.edit': (choice) => {
    const { id, state } = node(choice);
    const until = new Date(choice.room.now + 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
    return {
      text: text(choice),
      on: [{ node: id, base: base(choice, state), words: words(choice, 5) }],
      until,
    };
  },
  'text.edit-object': aboutEdit,
  'text.edit-enter': aboutEdit,
  'draft.drop': (choice) => ({
    draft: choice.some(5, Object.keys(choice.state.talks?.texts?.drafts ?? {})),
  }),
  'text.redraft': (choice) => {
    const [of, id] = single(choice);
    const stands = nodes(choice)[id]?.base ?? 'none';
    return { text: of, on: [{ node: id, base: stands, words: words(choice, 5) }] };
  },
  'text.ask': (choice) => {
    const [of] = single(choice);
    return { text: of, hash: hashText(sha256, choice.state, of) ?? `${'A'.repeat(43)}=` };
  },
  'text.outcome': (choice) => {
    const openOnes = (): string[] => {
      const all = choice.state.talks?.texts?.askings ?? {};
      return Object.keys(all).filter((id) => all[id]?.outcome === undefined);
    };
    if (openOnes().length === 0) {
      const [of] = single(choice);
      const hash = hashText(sha256, choice.state, of) ?? `${'A'.repeat(43)}=`;
      leadUp(choice, [['m1', 'text.ask', { text: of, hash }]]);
    }
    const askings = choice.state.talks?.texts?.askings ?? {};
    const open = openOnes();
    const ask = choice.some(5, open);
    return { text: askings[ask]?.text ?? text(choice), ask };
  },
  'text.agree-in-principle': (choice) => {
    const { id, state } = node(choice);
    const said = state?.inPrinciple?.[choice.party] !== undefined;
    return { text: text(choice), nodes: [id], ...(said ? { back: true } : {}) };
  },
  'text.harvest': (choice) => {
    const { id, state } = node(choice);
    const words = state?.base ?? NOBODY;
    const { en } = state?.wordings[words]?.hashes ?? {};
    return { text: text(choice), on: [{ node: id, words, hashes: { en } }] };
  },
  'text.move': (choice) => ({ text: text(choice), node: node(choice).id, ...place(choice) }),
  'text.renumber': (choice) => ({ text: text(choice), node: node(choice).id }),
  'text.split': (choice) => {
    const { id, state } = node(choice);
    return {
      text: text(choice),
      node: id,
      base: base(choice, state),
      words: [words(choice, 5), words(choice, 7)],
    };
  },
  'text.merge': (choice) => {
    const { id, state } = node(choice);
    const of = nodes(choice);
    const list =
      (state?.parent === undefined ? texts(choice)[text(choice)] : of[state.parent])?.children ??
      [];
    const next = list[list.indexOf(id) + 1] ?? id;
    // Two that follow one another, where there are such.
    const open = Object.keys(of).find(
      (one) => of[one]?.kind === 'paragraph' && of[one]?.parent !== undefined,
    );
    const row = open === undefined ? [] : (of[of[open]?.parent ?? '']?.children ?? []);
    const pair =
      row.length > 1 && (choice.picks[7] ?? 0) % 2 === 0
        ? row.slice(-2)
        : [id, next === id ? `${'f'.repeat(16)}.2` : next];
    return {
      text: of[pair[0] ?? '']?.text ?? text(choice),
      nodes: pair.map((one) => ({ node: one, base: of[one]?.base ?? NOBODY })),
      words: words(choice, 5),
    };
  },
  'text.remove': (choice) => {
    // One that never had words, where there is one.
    const bare = Object.entries(nodes(choice)).find(([, one]) => one.base === undefined);
    return bare && (choice.picks[5] ?? 0) % 2 === 0
      ? { text: bare[1].text, node: bare[0] }
      : { text: text(choice), node: node(choice).id };
  },
};
