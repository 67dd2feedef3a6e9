import { readFile } from 'node:fs/promises';
import { keyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import { secretsInBundle } from '#room/bundle-secrets.ts';
import type { OwnSealKey } from '#room/epoch.ts';
import { openerOf, type SealOpener } from '#room/sealed-acts.ts';
import type { MemberReplayed } from '#room/sealed-replay.ts';
import { Misuse, Refused } from '../command.ts';
import { parseKeyFile } from '../key-file.ts';
import { refusalOf } from '../telling.ts';
import { unlock } from '../unlock.ts';

/** Sealing keys by room: those of a member who verifies what is inside too. */
export type SealKeys = ReadonlyMap<string, readonly OwnSealKey[]>;

/** Opens key files, each with its passphrase. */
export async function sealKeysIn(files: readonly string[]): Promise<SealKeys> {
  const found = new Map<string, OwnSealKey[]>();
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch {
      throw new Misuse(`${file} cannot be read.`);
    }
    const read = parseKeyFile(bytes);
    if (!read.ok) throw new Misuse(`${file}: ${read.fault.message}`);
    if (read.value.seal === undefined) {
      throw new Refused(`${file} has no sealing key: it opens nothing.`);
    }
    const { room, vkey, seal } = await unlock(read.value);
    if (!seal) throw new Refused(`${file} is damaged: its sealing key is not in it.`);
    found.set(room, [...(found.get(room) ?? []), { ref: keyRef(vkey), identity: seal.identity }]);
  }
  return found;
}

/** What opens the sealed rooms of a bundle; the bundle is read once for it. */
export async function openersFor(
  keys: SealKeys,
  open: () => AsyncIterable<Uint8Array>,
): Promise<(room: string) => SealOpener | undefined> {
  if (keys.size === 0) return () => undefined;
  const secrets = await secretsInBundle(nodeProvider, open(), keys);
  return (room) => {
    const own = secrets.get(room);
    return own && openerOf(nodeProvider, nodeCipher, own);
  };
}

interface SealedRoom {
  acts: number;
  /** Acts not read, by the number of the renewal that they were sealed under. */
  unread: Map<number, number>;
  voids: { index: number; by: readonly string[]; code: string; why: string }[];
}

/** Counts what is sealed in a bundle while it is verified. */
export class SealedTally {
  readonly rooms = new Map<string, SealedRoom>();
  readonly #keys: SealKeys;

  constructor(keys: SealKeys) {
    this.#keys = keys;
  }

  take(room: string, index: number, replayed: MemberReplayed): void {
    if (replayed.kind === 'newer' || !replayed.sealed) return;
    const tally: SealedRoom = this.rooms.get(room) ?? { acts: 0, unread: new Map(), voids: [] };
    this.rooms.set(room, tally);
    tally.acts += 1;
    if (replayed.kind === 'unread') {
      tally.unread.set(replayed.epoch, (tally.unread.get(replayed.epoch) ?? 0) + 1);
    } else if (replayed.kind === 'void') {
      const { refusal, act } = replayed;
      tally.voids.push({ index, by: act.by, code: refusal.code, why: refusalOf(refusal, 'en') });
    }
  }

  /** What could be looked into, and what could not and why: nobody is to take for checked what was not. */
  lines(): string[] {
    return [...this.rooms].flatMap(([room, tally]) => roomLines(room, tally, this.#keys.has(room)));
  }

  asJson(): unknown {
    return [...this.rooms].map(([room, { acts, unread, voids }]) => ({
      room,
      acts,
      unread: [...unread].map(([renewal, count]) => ({ renewal, acts: count })),
      voids: voids.map(({ index, by, code }) => ({ index, by, code })),
    }));
  }
}

function roomLines(room: string, { acts, unread, voids }: SealedRoom, withKey: boolean): string[] {
  if (!withKey) {
    return [
      `  Room ${room}: ${sealedActs(acts)}: signers, order and membership are checked; what is inside is for the members to check.`,
    ];
  }
  const closed = [...unread.values()].reduce((sum, count) => sum + count, 0);
  const renewals = [...unread.keys()].map((epoch) => `#${epoch}`).join(', ');
  return [
    `  Room ${room}: ${sealedActs(acts)}, ${acts - closed} of them opened and checked inside.`,
    ...(closed === 0
      ? []
      : [
          `  ${closed} not read: sealed under renewal ${renewals}, which was not for the keys you gave: their holder had left, or was left out.`,
        ]),
    ...voids.map(
      ({ index, by, why, code }) =>
        `  Of no effect inside: act ${index}, signed by ${by.join(', ')}: its signers’ doing, which the operator could not know. ${why} (${code})`,
    ),
  ];
}

function sealedActs(count: number): string {
  return `${count} sealed ${count === 1 ? 'act' : 'acts'}`;
}
