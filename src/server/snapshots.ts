import type { Refusal } from '#core/refusal.ts';
import { rules } from '#core/rules.ts';
import type { RoomState } from '#core/state.ts';
import { concat, equalBytes, fromUtf8, utf8 } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { canonicalJson } from '#room/state-digest.ts';
import type { Snapshot, Store } from '#store/store.ts';

/**
 * Snapshots (RC5.4): what a room's state was at a size, so that a long log opens quickly. A local cache, bound to room, size, root, rules version and its
 * own digest; used only if the log has that root at that size, and re-folded from the log afterwards.
 */

type Voids = readonly (readonly [number, Refusal])[];

function contentOf(state: RoomState, voids: Voids): Uint8Array {
  return utf8(canonicalJson({ state, voids }));
}

/** What two folds of the same log must agree on. */
export function snapshotDigestOf(provider: Provider, state: RoomState, voids: Voids): Uint8Array {
  return provider.sha256(contentOf(state, voids));
}

function binding(
  provider: Provider,
  room: string,
  size: number,
  root: Uint8Array,
  version: number,
  content: Uint8Array,
): Uint8Array {
  const head = utf8(`parley/snapshot@v1\nroom ${room}\nsize ${size}\nrules ${version}\n`);
  return provider.sha256(concat(head, root, content));
}

export async function readSnapshot(
  provider: Provider,
  store: Store,
  room: string,
): Promise<{ size: number; state: RoomState; voids: Voids } | undefined> {
  const kept = await store.snapshot(room);
  if (!kept || !rules(kept.rules)) return undefined;
  const { size, root, state: content } = kept;
  if (!equalBytes(kept.digest, binding(provider, room, size, root, kept.rules, content)))
    return undefined;
  const had = await store.rootAt(room, size);
  if (!had || !equalBytes(had, root)) return undefined;
  const text = fromUtf8(content);
  if (text === undefined) return undefined;
  const { state, voids } = JSON.parse(text) as { state: RoomState; voids: Voids };
  return { size, state, voids };
}

/** The snapshot of a state as it is now, before another act changes it. */
export function takeSnapshot(
  provider: Provider,
  room: string,
  head: { size: number; root: Uint8Array },
  state: RoomState,
  voids: ReadonlyMap<number, Refusal>,
): Snapshot {
  const { size, root } = head;
  const content = contentOf(state, [...voids]);
  const digest = binding(provider, room, size, root, state.rules, content);
  return { size, root, rules: state.rules, state: content, digest };
}
