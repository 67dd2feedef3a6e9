import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { partyOf } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import type { RoomState } from '#core/state.ts';
import { key, TestRoom } from '#core/test-room.ts';
import type { WordLanguage } from '#core/words.ts';
import type { WordedIn } from '#core/text/flat.ts';
import { spell } from '#core/text/flat.ts';
import { hashWording } from '#core/text/hashes.ts';
import type { Segment } from '#core/text/segments.ts';
import { plain } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf, textOf } from '#core/text/state.ts';

/** Support for the tests of the text: a room with a text on the table, three paragraphs in one article, the mediator holding the pen. */

export const sha256 = digestWith(nodeProvider);

const segsOf = (said: string | Segment[]): Segment[] =>
  typeof said === 'string' ? plain(said) : said;

/** The hash of some words. */
export const hashed = (said: string | Segment[]): string => hashWording(sha256, segsOf(said));

/** Words as a body has them. */
export function worded(said: Partial<Record<WordLanguage, string | Segment[]>>): WordedIn {
  return Object.fromEntries(
    Object.entries(said).map(([language, one]) => [
      language,
      { segs: spell(segsOf(one)), hash: hashed(one) },
    ]),
  );
}

/** Words with two alternatives in brackets. */
export const BRACKETED: Segment[] = [
  {
    t: 'group',
    id: 'g1',
    alts: [
      { id: 'a', segs: plain('48') },
      { id: 'b', segs: plain('72') },
    ],
  },
];

export class TextTable {
  readonly room: TestRoom;
  readonly text: string;
  /** The article, and its three paragraphs. */
  readonly article: string;
  readonly a: string;
  readonly b: string;
  readonly c: string;

  constructor({
    tier = 'joint',
    rules = { nothingUntilEverything: false } as object,
    version = 3,
  } = {}) {
    this.room = TestRoom.open({ rules: version }).adoptProcedure(rules);
    this.room.act('p1', 'key.accredit', this.room.accreditation('p1/k2'));
    this.text = this.room.act('m1', 'text.table', {
      title: { en: 'Draft agreement' },
      tier,
      working: 'en',
      authentic: ['en', 'ur'],
      pen: 'm1',
      nodes: [
        { kind: 'article', words: worded({ en: 'Cessation' }) },
        { kind: 'paragraph', in: 1, words: worded({ en: 'The Parties cease fire.', ur: 'الف' }) },
        { kind: 'paragraph', in: 1, words: worded({ en: 'It lasts 48 hours.' }) },
        { kind: 'paragraph', in: 1, words: worded({ en: 'A commission verifies it.' }) },
      ],
    }).id;
    [this.article, this.a, this.b, this.c] = [1, 2, 3, 4].map(
      (n) => `${this.text.slice(0, 16)}.${n}`,
    ) as [string, string, string, string];
  }

  get state(): RoomState {
    return this.room.state as RoomState;
  }

  standing(node: string) {
    return paragraphStanding(this.state, node);
  }

  node(id: string) {
    return nodeOf(this.state, id);
  }

  get order() {
    return textOf(this.state, this.text)?.children;
  }

  /** Proposes words on a paragraph, on those that stand there unless said. */
  propose(who: string, node: string, said: string | Segment[], base?: string): string {
    const type = partyOf(key(who)).startsWith('m') ? 'text.bridge' : 'text.propose';
    return this.room.act(who, type, this.proposal(node, said, base)).id;
  }

  proposal(node: string, said: string | Segment[], base = this.node(node)?.base ?? 'none') {
    return { text: this.text, on: [{ node, base, words: worded({ en: said }) }] };
  }

  /** Agrees to the words of an act on a paragraph; to those that stand unless said. */
  consent(
    who: string,
    node: string,
    words = this.node(node)?.base as string,
    as = 'ad-referendum',
  ): string {
    return `${this.room.act(who, 'text.consent', this.consenting(node, words, as)).id}.1`;
  }

  consenting(node: string, words = this.node(node)?.base as string, as = 'ad-referendum') {
    const { en } = this.node(node)?.wordings[words]?.hashes ?? {};
    return { text: this.text, on: [{ node, words, hashes: { en } }], as };
  }

  /** Confirms, declines or withdraws a consent. */
  about(who: string, verb: string, consent: string, hash: string): void {
    this.room.act(who, `text.${verb}`, { text: this.text, on: [{ consent, hash }] });
  }

  powers(who: string): string {
    const body = { ...this.room.exampleOf('powers.notify'), key: key(who), scope: 'all' };
    return this.room.act(partyOf(key(who)), 'powers.notify', body).id;
  }

  refused(who: string, type: string, body: object): Refusal | undefined {
    return this.room.refusal(who, type, { text: this.text, ...body });
  }

  do(who: string, type: string, body: object): string {
    return this.room.act(who, type, { text: this.text, ...body }).id;
  }
}
