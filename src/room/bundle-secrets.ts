import type { Provider } from '#record/provider.ts';
import { readEpoch, type OwnSealKey } from './epoch.ts';
import { EpochSecrets } from './epoch-secrets.ts';
import type { JsonObject } from '#record/body.ts';
import { verifyBundle } from './verify.ts';

/**
 * The secrets that a member's sealing keys open in a bundle, room by room: a first reading, before the one that verifies what is sealed. The last epoch act
 * opens the first leaf, so a bundle is read twice, and never held. Of a bundle that does not verify, those up to its fault.
 *
 * @param own the member's keys, by room
 * @example
 * const secrets = await secretsInBundle(provider, read(), own);
 * await verifyBundle(provider, read(), {
 *   opener(room) {
 *     const own = secrets.get(room);
 *     return own && openerOf(provider, cipher, own);
 *   },
 * });
 */
export async function secretsInBundle(
  provider: Provider,
  chunks: AsyncIterable<Uint8Array>,
  own: ReadonlyMap<string, readonly OwnSealKey[]>,
): Promise<Map<string, EpochSecrets>> {
  const bodies = new Map<string, Map<number, JsonObject>>();
  const seals = new Map<string, Uint8Array>();
  await verifyBundle(provider, chunks, {
    onEntry(room, index, entry, replayed) {
      if (replayed.kind !== 'admitted' || entry.type !== 'room.epoch' || !own.has(room)) return;
      bodies.set(room, (bodies.get(room) ?? new Map()).set(index, entry.body));
    },
    // Those of working papers come after the act that names them.
    onEnclosure(room, index, digest, bytes) {
      if (bytes instanceof Uint8Array && bodies.get(room)?.has(index)) seals.set(digest, bytes);
    },
  });
  const found = new Map<string, EpochSecrets>();
  for (const [room, keys] of own) {
    const secrets = new EpochSecrets(provider, room, keys);
    const epochs = [...(bodies.get(room)?.values() ?? [])];
    await secrets.takeAll(epochs.map((body) => readEpoch(body, (digest) => seals.get(digest))));
    found.set(room, secrets);
  }
  return found;
}
