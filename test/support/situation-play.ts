import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { hour, instant, OFFSET } from './situation-days.ts';

/** Who enters the acts of the room of `situation-room.ts`, and what every act of it needs. */

export interface Player {
  /** Moves the clock of the log, epoch milliseconds. */
  at(ms: number): void;
  /** Enters an act that the rules admit, and returns its id. */
  do(who: string, type: string, body: object, more?: { after?: string[] }): Promise<string>;
  /** The example body of an act type. */
  exampleOf(type: string): object;
}

export const LABEL = { en: 'No firing across the river', ur: 'دریا کے پار فائرنگ نہیں' };

export const hash = (words: Words): string => hashWords(digestWith(nodeProvider), words);

export class Play {
  readonly #player: Player;

  constructor(player: Player) {
    this.#player = player;
  }

  at(hours: number): void {
    this.#player.at(hour(hours));
  }

  example(type: string, more: object = {}): object {
    const all = Object.entries({ ...this.#player.exampleOf(type), ...more });
    return Object.fromEntries(all.filter(([, value]) => value !== undefined));
  }

  async do(who: string, type: string, more: object = {}, after: string[] = []): Promise<string> {
    const body = type.startsWith('act.') ? more : this.example(type, more);
    return await this.#player.do(who, type, body, after.length > 0 ? { after } : {});
  }

  async inForce(terms: object, words: Words): Promise<string> {
    const example = this.example('obligation.propose') as { terms: object };
    const id = await this.do('m1', 'obligation.propose', {
      clause: { hash: hash(words), words },
      terms: { ...example.terms, ...terms },
    });
    const { label = LABEL } = terms as { label?: Words };
    for (const side of ['p1', 'p2'])
      await this.do(side, 'obligation.agree', { obligation: id, label });
    const since = { at: instant(-25), offset: OFFSET, zone: 'Asia/Karachi' };
    await this.#player.do('m1', 'obligation.in-force', { obligation: id, label, since });
    return id;
  }
}
