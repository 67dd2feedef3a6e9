import type { Act } from '#core/act.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Rulebook } from '#core/rulebook.ts';
import { rules } from '#core/rules.ts';
import * as chronicle from '#core/views/chronicle.ts';
import type { EnclosureLookup } from '#core/views/entry.ts';
import * as labels from '#core/views/labels.ts';
import * as members from '#core/views/members.ts';
import * as rounds from '#core/views/rounds.ts';
import * as statements from '#core/views/statements.ts';
import * as authority from '#core/views/authority.ts';
import * as commission from '#core/views/commission.ts';
import * as minutes from '#core/views/minutes.ts';
import * as points from '#core/views/points.ts';
import * as procedure from '#core/views/procedure.ts';
import * as releases from '#core/views/releases.ts';
import * as shuttle from '#core/views/shuttle.ts';
import * as silences from '#core/views/silences.ts';
import * as takenDown from '#core/views/taken-down.ts';
import * as truces from '#core/views/truces.ts';
import * as timeline from '#core/views/timeline.ts';

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
  readonly authority = authority.start();
  readonly commission = commission.start();
  readonly minutes = minutes.start();
  readonly points = points.start();
  readonly procedure = procedure.start();
  readonly releases = releases.start();
  readonly shuttle = shuttle.start();
  readonly silences = silences.start();
  readonly takenDown = takenDown.start();
  readonly truces = truces.start();
  /** Admitted acts by id. */
  readonly acts = new Map<string, Act>();
  readonly #enclosure: EnclosureLookup;

  constructor(enclosure: EnclosureLookup) {
    this.#enclosure = enclosure;
  }

  /** @param version the rules under which it was admitted */
  add(act: Act, version: number): void {
    const book = rules(version) as Rulebook;
    const ctx = { book, enclosure: this.#enclosure };
    this.acts.set(act.id, act);
    labels.add(this.labels, act, ctx);
    chronicle.add(this.chronicle, act, ctx);
    timeline.add(this.timeline, act, ctx);
    statements.add(this.statements, act, ctx);
    members.add(this.members, act, ctx);
    rounds.add(this.rounds, act, ctx);
    truces.add(this.truces, act, ctx);
    takenDown.add(this.takenDown, act, ctx);
    silences.add(this.silences, act, ctx);
    shuttle.add(this.shuttle, act, ctx);
    releases.add(this.releases, act, ctx);
    procedure.add(this.procedure, act, ctx);
    points.add(this.points, act, ctx);
    minutes.add(this.minutes, act, ctx);
    commission.add(this.commission, act, ctx);
    authority.add(this.authority, act, ctx);
  }

  /** @param sealed it came encrypted: what is inside is void, which the operator could not know (RC12.9) */
  addVoid(act: Act, reason: Refusal, sealed = false): void {
    const { index, admitted, id, type, version, by } = act;
    const row = { index, admitted, id, type, version, by, reason };
    chronicle.addVoid(this.chronicle, sealed ? { ...row, sealed } : row);
  }

  /** A sealed act of which this reader knows the envelope only (RC12.12). It says nothing, so that no other view is told. */
  addUnread(act: Act, version: number): void {
    const ctx = { book: rules(version) as Rulebook, enclosure: this.#enclosure };
    this.acts.set(act.id, act);
    chronicle.addUnread(this.chronicle, act, ctx);
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
