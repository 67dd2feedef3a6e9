import { type Refusal } from '#core/refusal.ts';
import { refusalSentence } from '#core/refusals/index.ts';

/** What is wrong with a part of a store. */
export type Harm =
  | 'missing'
  | 'head'
  | 'leaf'
  | 'leaf-hash'
  | 'root'
  | 'act-id'
  | 'body'
  | 'encloses'
  | 'enclosure'
  | 'tile'
  | 'checkpoint'
  | 'cosignature'
  | 'signature'
  | 'snapshot'
  /** In the log, and no act of it: not well formed, out of place or order. */
  | 'form'
  /** RC12.1: the rules do not admit it; the operator's fault. */
  | 'void'
  /** The store is behind what its log has signed: a restored copy (RC5.3). */
  | 'rollback'
  /** RC11.5: no damage, but nothing after it could be judged. */
  | 'newer'
  /** The store itself could not be read there. */
  | 'unreadable';

/** One thing found, with its place. */
export interface Damage {
  room: string;
  harm: Harm;
  /** The act, by its number in the log. */
  index?: number;
  /** The size of the log at which something was signed or kept. */
  size?: number;
  tile?: { level: number; position: number };
  /** Why the rules do not admit it. */
  refusal?: Refusal;
  /** One sentence, without the place. */
  message: string;
}

/** `room …, act #12: the bytes …` */
export function damageLine({ room, index, size, tile, refusal, message }: Damage): string {
  const place = [
    `room ${room}`,
    ...(index === undefined ? [] : [`act #${index}`]),
    ...(size === undefined ? [] : [`size ${size}`]),
    ...(tile === undefined ? [] : [`tile ${tile.level}/${tile.position}`]),
  ].join(', ');
  if (!refusal) return `${place}: ${message}`;
  const why = refusalSentence(refusal, 'en').replace(/[\u2066-\u2069]/g, '');
  return `${place}: VOID, of no effect; this server should not have admitted it. ${why} (${refusal.code})`;
}
