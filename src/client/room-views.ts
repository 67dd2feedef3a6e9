import type { Act } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Rulebook } from '#core/rulebook.ts';
import * as chronicle from '#core/views/chronicle.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import * as labels from '#core/views/labels.ts';
import * as members from '#core/views/members.ts';
import * as rounds from '#core/views/rounds.ts';
import * as statements from '#core/views/statements.ts';
import type { TalksFold, TalksViews } from '#core/views/talks.ts';
import * as timeline from '#core/views/timeline.ts';
import { loadedBook } from '#room/rulebooks.ts';

/**
 * Everything a client shows of one room, each part a fold of its own (core/views). The accounts of matters are within `statements`, whose answers may be of any
 * kind.
 */
export class RoomViews {
  readonly labels = labels.start();
  readonly chronicle = chronicle.start();
  readonly timeline = timeline.start();
  readonly statements = statements.start();
  readonly members = members.start();
  readonly rounds = rounds.start();
  /** Admitted acts by id. */
  readonly acts = new Map<string, Act>();
  readonly #enclosure: EnclosureLookup;
  #talks: { fold: TalksFold; views: TalksViews } | undefined;
  /** What views of the talks are told when rules are raised to a version that has them, or that has others. */
  #told: { act: Act; book: Rulebook }[] = [];

  constructor(enclosure: EnclosureLookup) {
    this.#enclosure = enclosure;
  }

  /** What is shown of the talks, where the rules in force have them. */
  get talks(): TalksViews | undefined {
    this.#beginTalks(loadedBook(this.members.state?.rules ?? 1)?.talks);
    return this.#talks?.views;
  }

  #beginTalks(fold: TalksFold | undefined): void {
    if (!fold || this.#talks?.fold === fold) return;
    const views = fold.start();
    for (const { act, book } of this.#told) {
      fold.add(views, act, { book, enclosure: this.#enclosure });
    }
    this.#talks = { fold, views };
  }

  /** @param version the rules under which it was admitted */
  add(act: Act, version: number): void {
    const book = loadedBook(version) as Rulebook;
    const ctx = { book, enclosure: this.#enclosure };
    this.acts.set(act.id, act);
    labels.add(this.labels, act, ctx);
    chronicle.add(this.chronicle, act, ctx);
    timeline.add(this.timeline, act, ctx);
    statements.add(this.statements, act, ctx);
    members.add(this.members, act, ctx);
    rounds.add(this.rounds, act, ctx);
    this.#beginTalks(book.talks);
    this.#talks?.fold.add(this.#talks.views, act, ctx);
    this.#told.push({ act, book });
  }

  /** @param sealed it came encrypted: what is inside is void, which the operator could not know (RC12.9) */
  addVoid(act: Act, reason: Refusal, sealed = false): void {
    const { index, admitted, id, type, version, by } = act;
    const row = { index, admitted, id, type, version, by, reason };
    chronicle.addVoid(this.chronicle, sealed ? { ...row, sealed } : row);
  }

  /** A sealed act of which this reader knows the envelope only (RC12.12). It says nothing, so that no other view is told. */
  addUnread(act: Act, version: number): void {
    const ctx = { book: loadedBook(version) as Rulebook, enclosure: this.#enclosure };
    this.acts.set(act.id, act);
    chronicle.addUnread(this.chronicle, act, ctx);
  }

  /**
   * The same of the acts admitted by a moment, for who asks what was known then. What had been read by then and is destroyed today is not in it.
   *
   * @param ms epoch milliseconds
   */
  asKnownAt(ms: number): RoomViews {
    if (this.#told.every(({ act }) => act.admitted <= ms)) return this;
    const then = new RoomViews(this.#enclosure);
    for (const { act, book } of this.#told) if (act.admitted <= ms) then.add(act, book.version);
    then.lookAgain();
    return then;
  }

  /** Names arrive after the acts that point at them. */
  lookAgain(): void {
    labels.lookAgain(this.labels, this.#enclosure);
  }

  /** What an entry says now: the body of its latest correction, or its own. */
  bodyOf(id: string): unknown {
    const corrected = chronicle.rowOf(this.chronicle, id)?.correctedBy?.at(-1);
    if (corrected !== undefined) {
      return (this.acts.get(corrected)?.body as { body?: unknown } | undefined)?.body;
    }
    return this.acts.get(id)?.body;
  }
}
