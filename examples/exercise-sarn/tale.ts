import type { Words } from '#core/words.ts';
import type { Stage } from '../stage.ts';
import { Drafting } from './drafting/drafting.ts';
import type { PointName } from './texts.ts';
import { known } from './known.ts';
import type { Scene } from './verification/scene.ts';
import type { SharedRoom, Side } from './people.ts';

interface Agreement {
  consent: string;
  hash: string;
}

/** What has happened so far, by what it is; a later part of the script goes on from it. */
export class Tale {
  readonly stage: Stage;
  /** Where the acts are that name no room. */
  readonly room: SharedRoom;
  readonly points: Partial<Record<PointName, string>> = {};
  /** The formula that stands on a point. */
  readonly formulas: Partial<Record<PointName, { id: string; hash: string }>> = {};
  readonly #agreements = new Map<string, Agreement>();
  /** In a leadership's room: what was asked, by point. */
  readonly referrals: (readonly [PointName, string])[] = [];
  /** There likewise: by paragraph of the agreement. */
  readonly paragraphs: (readonly [string, string])[] = [];
  /** The ceasefire agreement, while it is negotiated. */
  readonly drafting = new Drafting(this);
  truce = '';
  session = '';
  round = '';
  case = '';
  /** From day 14 on: the commission's room, and the mission's. */
  scene?: Scene;
  /** Told in confidence, and not to be passed before the next morning. */
  notBefore = '';

  constructor(stage: Stage, room: SharedRoom = 'plenary') {
    this.stage = stage;
    this.room = room;
  }

  /** An act in the tale's room. */
  async act(...[by, ...rest]: DropFirst<Parameters<Stage['act']>>): Promise<string> {
    return await this.stage.act(this.room, by, ...rest);
  }

  point(name: PointName): string {
    return known(this.points[name], name);
  }

  async formula(by: string, point: PointName, text: Words): Promise<string> {
    const hash = this.stage.hash(text);
    const before = this.formulas[point];
    const id = await this.act(by, 'formula.table', {
      point: this.point(point),
      text,
      hash,
      ...(before ? { replaces: before.id } : {}),
    });
    this.formulas[point] = { id, hash };
    return id;
  }

  /** The body by which somebody agrees to the words that stand. */
  agreement(point: PointName, as: 'ad-referendum' | 'definitive' = 'ad-referendum'): object {
    const { id, hash } = known(this.formulas[point], point);
    return { point: this.point(point), formula: id, hash, as };
  }

  async agree(side: Side, point: PointName): Promise<void> {
    const consent = await this.act(`${side}/k1`, 'consent.give', this.agreement(point));
    this.agreed(side, point, consent);
  }

  /** Of an agreement that came by another way: the id under which it stands. */
  agreed(side: Side, point: PointName, consent: string): void {
    const { hash } = known(this.formulas[point], point);
    this.#agreements.set(`${side} ${point}`, { consent, hash });
  }

  async say(
    side: Side,
    verb: 'confirm' | 'not-confirm' | 'withdraw',
    point: PointName,
  ): Promise<void> {
    const agreement = known(this.#agreements.get(`${side} ${point}`), point);
    await this.act(`${side}/k1`, `consent.${verb}`, { ...agreement });
  }
}

type DropFirst<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

/** Both sides, by turns the one first and the other. */
export function inTurn(turn: number): readonly [Side, Side] {
  return turn % 2 === 0 ? ['p1', 'p2'] : ['p2', 'p1'];
}
