import type { Act, Cited } from './act.ts';
import { refOf } from './act.ts';
import type { Refusal } from './refusal.ts';
import { exampleReported } from './reports.ts';
import type { Reported } from './reports.ts';
import type { Rulebook } from './rulebook.ts';
import { rules } from './rules.ts';
import { sealsAreEnclosures } from './sealing.ts';
import type { Kind, Role, RoomState } from './state.ts';
import { readingKeys } from './state.ts';

/** Support for the tests of the rules: a room in which people act without cryptography. */

const ROOM = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
const START = Date.UTC(2031, 2, 4, 12);

/** A vkey of the right shape for a key name; the same name always gives the same key, `twin` another. */
export function vkey(name: string, twin = 0): string {
  let hash = 0x811c9dc5 ^ twin;
  for (const c of name) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
  const id = hash.toString(16).padStart(8, '0');
  const head = name.includes('/w') ? 'BG' : 'AY';
  const tail = `${id}${name.replace(/[^a-z0-9]/g, '')}`.padEnd(42, 'x');
  return `${name}+${id}+${head}${tail}`;
}

/** `p1/k1+1a2b3c4d` of `p1` or `p1/k1`. */
export function key(who: string): string {
  return refOf(vkey(who.includes('/') ? who : `${who}/k1`));
}

const SEAL = `age1pq1${'q'.repeat(1952)}`;

export interface Opening {
  /** Rules version; 1 unless said. Version 0 is for exercises. */
  rules?: number;
  kind?: Kind;
  sealed?: boolean;
  parties?: Record<string, Role>;
  witnesses?: string[];
  /** Heads that accept at once; everybody unless said. */
  accept?: string[];
  body?: Record<string, unknown>;
}

export interface Signing {
  /** More signers than `who`. */
  with?: string[];
  /** Ids of acts referred to. */
  after?: string[];
  /** Seconds that the signer's clock is ahead of the log's. */
  ahead?: number;
  sealed?: boolean;
  rests?: string[];
  /** Of the act type; 1 unless said. */
  version?: number;
}

export class TestRoom {
  readonly book: Rulebook;
  state: RoomState | undefined;
  readonly acts: Act[] = [];
  readonly #byId = new Map<string, Act>();
  /** Epoch milliseconds: the log's clock. One second passes with each act. */
  now = START;

  constructor(version = 1) {
    this.book = rules(version) as Rulebook;
  }

  /** A live plenary of two sides and a mediator who opened it; everybody has accepted. */
  static open(opening: Opening = {}): TestRoom {
    const room = new TestRoom(opening.rules);
    const body = TestRoom.openingBody(opening);
    const [opener] = body.parties.filter((p) => p.head);
    const first = room.act(opener?.id ?? '', 'room.open', { ...body, ...opening.body });
    for (const { id, head } of body.parties) {
      if (head && id !== opener?.id && (opening.accept ?? [id]).includes(id)) {
        room.act(id, 'room.accept', { opening: first.id });
      }
    }
    if (opening.sealed) room.renewSeal(opener?.id);
    return room;
  }

  static openingBody(opening: Opening = {}) {
    const kind = opening.kind ?? (opening.rules === 0 ? 'exercise' : 'live');
    const parties = opening.parties ?? { m1: 'mediator', p1: 'party', p2: 'party' };
    return {
      process: ROOM,
      kind,
      grade: 'solemn',
      setting: opening.sealed ? 'caucus' : 'plenary',
      sealed: opening.sealed ?? false,
      readers: 'members',
      rules: opening.rules ?? 1,
      log: `parley/${ROOM}+00000000+AY${'l'.repeat(42)}`,
      parties: Object.entries(parties).map(([id, role]) => ({
        id,
        role,
        ...(kind !== 'reconstruction' || role === 'chronicler'
          ? { head: { key: vkey(`${id}/k1`), ...(opening.sealed ? { seal: SEAL } : {}) } }
          : {}),
      })),
      witnesses: (opening.witnesses ?? []).map((name) => vkey(name)),
    };
  }

  /** The act somebody would sign now, not yet judged. */
  compose(who: string, type: string, body: object, signing: Signing = {}): Act {
    const index = this.acts.length;
    const cited = (id: string): Cited => {
      const act = this.#byId.get(id);
      return act ? { id, act } : { id };
    };
    return {
      id: actId(index),
      index,
      room: ROOM,
      type,
      version: signing.version ?? 1,
      seen: index,
      time: Math.floor(this.now / 1000) + (signing.ahead ?? 0),
      admitted: this.now,
      by: [who, ...(signing.with ?? [])].map(key).toSorted(),
      body,
      after: (signing.after ?? []).map(cited),
      rests: signing.rests ?? [],
      sealed: signing.sealed ?? false,
    };
  }

  /** Enters an act that the rules admit; throws with the refusal where they do not. */
  act(who: string, type: string, body: object, signing: Signing = {}): Act {
    const act = this.compose(who, type, body, signing);
    const refusal = this.book.decide(this.state, act);
    if (refusal) throw new Error(`${type}: ${refusal.code} ${JSON.stringify(refusal.values)}`);
    return this.enter(act);
  }

  /** Takes an admissible act into the state. */
  enter(act: Act): Act {
    this.state = this.book.reduce(this.state, act);
    this.acts.push(act);
    this.#byId.set(act.id, act);
    this.now += 1000;
    return act;
  }

  /** The refusal that an act meets, or undefined. Nothing is entered. */
  refusal(who: string, type: string, body: object, signing?: Signing): Refusal | undefined {
    return this.book.decide(this.state, this.compose(who, type, body, signing));
  }

  /** Has terms, ground rules and agenda proposed by the mediator and accepted by everybody asked (PR1–PR3). `rules` changes the ground rules' example. */
  adoptProcedure(rules: object = {}): this {
    const proposed = [
      this.act('m1', 'terms.propose', this.exampleOf('terms.propose')),
      this.act('m1', 'ground-rules.propose', {
        ...this.exampleOf('ground-rules.propose'),
        ...rules,
      }),
      this.act('m1', 'agenda.propose', this.exampleOf('agenda.propose')),
    ];
    for (const { id, type } of proposed) {
      const what = type.slice(0, type.indexOf('.'));
      const state = this.state as RoomState;
      for (const [party, { role, bound }] of Object.entries(state.parties)) {
        if (party !== 'm1' && bound && (role === 'party' || role === 'mediator')) {
          this.act(party, 'procedure.accept', { proposal: id, what });
        }
      }
    }
    return this;
  }

  exampleOf(type: string): object {
    return this.book.type(type, 1)?.example as object;
  }

  /** Seals a sealed room anew for those who may read it now. */
  renewSeal(who = 'm1'): Act {
    const { body, version } = this.nextEpoch();
    return this.act(who, 'room.epoch', body, { version });
  }

  /** The renewal that is due, in the form that the room takes (RC15.13). */
  nextEpoch(): { body: object; version: number } {
    const { state } = this;
    const enclosed = state !== undefined && sealsAreEnclosures(state);
    const sealed = { enclosure: DIGEST, media: 'application/octet-stream', size: 900 };
    const body = {
      epoch: (state?.epoch.number ?? 0) + 1,
      for: state ? readingKeys(state) : [],
      commitment: DIGEST,
      sealed: enclosed ? sealed : 'c2VhbA==',
    };
    return { body, version: enclosed ? 2 : 1 };
  }

  /** The body that gives one of a side's people a key. */
  accreditation(name: string, more: object = {}): object {
    const seal = this.state?.sealed ? { seal: SEAL } : {};
    return { key: vkey(name), duty: 'member', ...seal, ...more };
  }
}

/** 64 hex digits for a place in the log, in no order. */
export function actId(index: number): string {
  return (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(8);
}

export const DIGEST = `${'A'.repeat(43)}=`;
/** A hash for some words, of the right shape: the same for the same words. The rules only compare them. */
export function hashOf(words: object): string {
  let sum = 7;
  for (const c of JSON.stringify(words)) sum = (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0;
  return `${actId(sum).slice(0, 42)}A=`;
}

export const NOBODY = 'f'.repeat(64);

/** What every report carries. */
export function report(more: Partial<Reported> & Record<string, unknown> = {}): Reported {
  return { ...exampleReported, ...more };
}
