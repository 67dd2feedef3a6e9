import { nodeId } from '#core/text/draft.ts';
import type { NodeKind } from '#core/text/draft.ts';
import type { WordedIn } from '#core/text/flat.ts';
import type { Verb } from '#core/text/segments.ts';
import type { Words } from '#core/words.ts';
import type { Side } from '../people.ts';
import type { InTongues, Passage, Tongue } from '../text/passage.ts';
import { TONGUES } from '../text/passage.ts';
import { nodes, worded } from '../text/worded.ts';
import { known } from '../known.ts';
import type { Tale } from '../tale.ts';

/** Words on a paragraph, by the act that brought them. */
interface Brought {
  act: string;
  words: WordedIn;
}

/** What a side would have on some paragraphs, by their names. */
type On = Readonly<Record<string, InTongues>>;

interface NewParagraph {
  kind: NodeKind;
  name: string;
  in: string;
  after?: string;
  words: InTongues;
}

/**
 * The agreement while it is negotiated: what the script calls a paragraph, and the ids, words and consents that it has come to have. The mediator of Veyra holds the
 * pen.
 */
export class Drafting {
  readonly #tale: Tale;
  readonly #ids = new Map<string, string>();
  /** The words that stand, by paragraph. */
  readonly #stand = new Map<string, Brought>();
  /** Proposals, by paragraph and what the script calls them. */
  readonly #offers = new Map<string, Brought>();
  /** The proposal to which the sides mean to agree, where it is not what stands. */
  readonly #meant = new Map<string, Brought>();
  readonly #consents = new Map<string, { consent: string; to: Brought }>();
  #text = '';

  constructor(tale: Tale) {
    this.#tale = tale;
  }

  get text(): string {
    return this.#text;
  }

  id(name: string): string {
    return known(this.#ids.get(name), name);
  }

  /** The words that the sides mean when they agree to a paragraph. */
  #words(name: string): Brought {
    return known(this.#meant.get(name) ?? this.#stand.get(name), name);
  }

  /** Where an obligation reads a paragraph: the act that brought the words that stand, and their hash in the working language. */
  reading(name: string): { act: string; hash: string } {
    return { act: this.#words(name).act, hash: this.hash(name) };
  }

  /** The hash of these in the working language. */
  hash(name: string): string {
    return known(this.#words(name).words.en, name).hash;
  }

  async #act(by: string, type: string, body: object): Promise<string> {
    return await this.#tale.act(by, `text.${type}`, { text: this.#text, ...body });
  }

  /** Tabled in English alone; what is tabled stands. */
  async table(title: Words, passages: readonly Passage[]): Promise<void> {
    this.#text = await this.#tale.act('m1/k1', 'text.table', {
      title,
      tier: 'joint',
      working: 'en',
      authentic: [...TONGUES],
      pen: 'm1',
      nodes: nodes(passages, ['en']),
    });
    this.#bring(this.#text, passages);
  }

  async add(after: string, passages: readonly Passage[]): Promise<void> {
    const body = { after: this.id(after), nodes: nodes(passages, ['en']) };
    this.#bring(await this.#act('m1/k1', 'add', body), passages);
  }

  #bring(act: string, passages: readonly Passage[]): void {
    for (const [n, passage] of passages.entries()) {
      this.#ids.set(passage.name, nodeId(act, n + 1));
      this.#stand.set(passage.name, { act, words: worded(passage) });
    }
  }

  /** The secretariat enters the words of paragraphs in another language. */
  async translate(names: readonly string[], tongue: Tongue): Promise<void> {
    const on = names.map((name) => {
      const { act, words } = this.#words(name);
      return { node: this.id(name), words: act, in: { [tongue]: words[tongue] } };
    });
    await this.#act('s1/k1', 'translate', { on });
  }

  async circulate(name: Words): Promise<void> {
    await this.#act('m1/k1', 'circulate', { name });
  }

  /** Proposes words; `by` calls the offer by its own name. A mediator's is a bridge. */
  async propose(
    by: string,
    on: On,
    more: { says?: Words; replaces?: readonly string[]; tongues?: readonly Tongue[] } = {},
  ): Promise<void> {
    const { says, replaces, tongues } = more;
    const act = await this.#act(by, by.startsWith('m') ? 'bridge' : 'propose', {
      on: Object.entries(on).map(([name, words]) => ({
        node: this.id(name),
        base: this.#stand.get(name)?.act ?? 'none',
        words: worded(words, tongues),
      })),
      ...(says ? { says } : {}),
      ...(replaces
        ? { replaces: replaces.map((key) => known(this.#offers.get(key), key).act) }
        : {}),
    });
    for (const [name, words] of Object.entries(on)) this.#offer(by, name, act, words);
  }

  /** A paragraph that is not in the text yet. */
  async bring(
    by: string,
    { kind, name, in: holder, after, words }: NewParagraph,
    says?: Words,
  ): Promise<void> {
    const place = {
      in: this.id(holder),
      ...(after === undefined ? {} : { after: this.id(after) }),
    };
    const act = await this.#act(by, 'propose', {
      on: [],
      new: [{ kind, ...place, words: worded(words) }],
      ...(says ? { says } : {}),
    });
    this.#ids.set(name, nodeId(act, 1));
    this.#offer(by, name, act, words);
  }

  #offer(by: string, name: string, act: string, words: InTongues): void {
    this.#offers.set(`${by} ${name}`, { act, words: worded(words) });
  }

  async takeBack(by: string, name: string): Promise<void> {
    const { act } = known(this.#offers.get(`${by} ${name}`), name);
    await this.#act(by, 'take-back', { proposal: act, nodes: [this.id(name)] });
  }

  /** From now on the sides mean the words of this offer. */
  mean(by: string, ...names: readonly string[]): void {
    for (const name of names) this.#meant.set(name, known(this.#offers.get(`${by} ${name}`), name));
  }

  /** How a side stands on an offer, or on an alternative of what stands. */
  async stance(
    side: Side,
    verb: Verb,
    name: string,
    on: { of: string } | { group: string; alt: string },
    says?: Words,
  ): Promise<void> {
    const words = 'of' in on ? this.#offers.get(`${on.of} ${name}`) : this.#stand.get(name);
    await this.#act(`${side}/k1`, 'stance', {
      node: this.id(name),
      on: { words: known(words, name).act, ...('of' in on ? {} : on) },
      verb,
      ...(says ? { says } : {}),
    });
  }

  /** Agrees ad referendum to a set: the English words of each. */
  async agree(side: Side, names: readonly string[]): Promise<void> {
    const on = names.map((name) => {
      const { act } = this.#words(name);
      return { node: this.id(name), words: act, hashes: { en: this.hash(name) } };
    });
    const act = await this.#act(`${side}/k1`, 'consent', { on, as: 'ad-referendum' });
    for (const [n, name] of names.entries())
      this.#consents.set(`${side} ${name}`, { consent: `${act}.${n + 1}`, to: this.#words(name) });
  }

  async say(
    side: Side,
    verb: 'confirm' | 'not-confirm' | 'withdraw',
    names: readonly string[],
  ): Promise<void> {
    const on = names.map((name) => {
      const { consent, to } = this.#consent(side, name);
      return { consent, hash: known(to.words.en, name).hash };
    });
    await this.#act(`${side}/k1`, verb, { on });
  }

  /** Agrees to the Urdu and Pashto words of what it agreed to in English. */
  async conform(side: Side, names: readonly string[]): Promise<void> {
    const on = names.map((name) => {
      const { consent, to } = this.#consent(side, name);
      const { ur, ps } = to.words;
      return { consent, hashes: { ur: known(ur, name).hash, ps: known(ps, name).hash } };
    });
    await this.#act(`${side}/k1`, 'conform', { on });
  }

  #consent(side: Side, name: string): { consent: string; to: Brought } {
    return known(this.#consents.get(`${side} ${name}`), name);
  }

  /** The pen enters what both agree to. */
  async settle(names: readonly string[]): Promise<void> {
    const on = names.map((name) => {
      const { act } = this.#words(name);
      return { node: this.id(name), words: act, hashes: { en: this.hash(name) } };
    });
    await this.#act('m1/k1', 'settle', { on });
    for (const name of names) {
      this.#stand.set(name, this.#words(name));
      this.#meant.delete(name);
    }
  }

  async move(name: string, to: { in: string; after: string }): Promise<void> {
    const place = { in: this.id(to.in), after: this.id(to.after) };
    await this.#act('m1/k1', 'move', { node: this.id(name), ...place });
  }

  /** The hash of the whole text as it stands, which is what is adopted and signed (IN1). */
  wholeHash(): string {
    return known(this.#tale.stage.textHash(this.#tale.room, this.#text), 'the hash of the text');
  }

  /** Initials single paragraphs of an instrument, in every language. */
  async initial(side: Side, instrument: string, names: readonly string[]): Promise<void> {
    const on = names.map((name) => {
      const { act, words } = this.#words(name);
      const hashes = Object.fromEntries(TONGUES.map((tongue) => [tongue, words[tongue]?.hash]));
      return { node: this.id(name), words: act, hashes };
    });
    await this.#tale.act(`${side}/k1`, 'instrument.initial-paragraphs', { instrument, on });
  }

  async renumber(name: string, num: string): Promise<void> {
    await this.#act('m1/k1', 'renumber', { node: this.id(name), num });
  }

  /** @param names of the pieces after the first, which keeps its own */
  async split(name: string, pieces: readonly InTongues[], names: readonly string[]): Promise<void> {
    const words = pieces.map((piece) => worded(piece));
    const base = known(this.#stand.get(name), name).act;
    const act = await this.#act('m1/k1', 'split', { node: this.id(name), base, words });
    for (const [n, piece] of words.entries()) {
      const called = n === 0 ? name : known(names[n - 1], name);
      if (n > 0) this.#ids.set(called, nodeId(act, n));
      this.#stand.set(called, { act, words: piece });
    }
  }

  async merge(names: readonly [string, ...string[]], words: InTongues): Promise<void> {
    const merged = names.map((name) => ({
      node: this.id(name),
      base: known(this.#stand.get(name), name).act,
    }));
    const act = await this.#act('m1/k1', 'merge', { nodes: merged, words: worded(words) });
    const [first, ...rest] = names;
    this.#stand.set(first, { act, words: worded(words) });
    for (const name of rest) this.#stand.delete(name);
  }
}
