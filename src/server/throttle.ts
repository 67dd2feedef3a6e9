import type { AsideLimits } from './aside.ts';

/**
 * Token buckets in memory: who sends more than a person or a well-behaved program would is asked to wait. They protect the machine, not the record, and
 * forget with the process.
 */
export interface Rate {
  /** How much may be sent at once. */
  burst: number;
  /** How much is added each second. */
  perSecond: number;
}

export interface Limits {
  /** Posts from one connection address; undefined: none counted. */
  address?: Rate | undefined;
  /** Acts by one key, and posts under one sign-in. */
  key?: Rate | undefined;
  /** Bytes of one act with its enclosures, as JSON. */
  actBytes: number;
  /** Bytes of any other post. */
  postBytes: number;
  /** Bytes of posts being read at the same time. */
  heldBytes: number;
  /** What is held off the record. */
  aside: AsideLimits;
  /** Live streams at the same time, from everywhere. */
  streams: number;
  /** Bytes a live stream may lag behind before it is dropped. */
  streamBytes: number;
}

const MIB = 1024 * 1024;

export const USUAL_LIMITS: Limits = {
  address: { burst: 240, perSecond: 20 },
  key: { burst: 120, perSecond: 5 },
  actBytes: 48 * MIB,
  postBytes: MIB / 2,
  heldBytes: 256 * MIB,
  aside: { entries: 64, bytes: 64 * MIB, rate: { burst: 30, perSecond: 0.5 } },
  streams: 4000,
  streamBytes: 4 * MIB,
};

interface Bucket {
  tokens: number;
  at: number;
}

/** More buckets than this, and those that are full again are forgotten. */
const MANY = 20_000;

export class Throttle {
  readonly #rate: Rate | undefined;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate | undefined) {
    this.#rate = rate;
  }

  /** Seconds to wait, or 0 if one more may be sent. Takes nothing. */
  wait(who: string, now: number): number {
    const rate = this.#rate;
    if (!rate) return 0;
    const { tokens } = this.#bucket(rate, who, now);
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
  }

  take(who: string, now: number): void {
    const rate = this.#rate;
    if (!rate) return;
    const bucket = this.#bucket(rate, who, now);
    bucket.tokens -= 1;
    this.#buckets.set(who, bucket);
    if (this.#buckets.size > MANY) this.#forget(rate, now);
  }

  #bucket(rate: Rate, who: string, now: number): Bucket {
    const before = this.#buckets.get(who) ?? { tokens: rate.burst, at: now };
    // A clock that was set back adds nothing.
    const passed = Math.max(0, now - before.at) / 1000;
    return { tokens: Math.min(rate.burst, before.tokens + passed * rate.perSecond), at: now };
  }

  #forget(rate: Rate, now: number): void {
    for (const who of this.#buckets.keys()) {
      if (this.#bucket(rate, who, now).tokens >= rate.burst) this.#buckets.delete(who);
    }
    // Still many: the oldest go, since somebody is making up addresses.
    for (const who of this.#buckets.keys()) {
      if (this.#buckets.size <= MANY / 2) break;
      this.#buckets.delete(who);
    }
  }
}

/** What stands for a connection in the count: an IPv4 address, or the /64 of an IPv6 one, which is what one customer has. */
export function addressGroup(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return groups.slice(0, 4).join(':');
}
