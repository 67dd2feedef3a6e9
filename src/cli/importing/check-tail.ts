import type { Api } from '#client/api.ts';
import type { HeadMemory } from '#client/head-memory.ts';
import type { VerifiedLog } from '#client/verified-log.ts';
import { actId, parseAct } from '#record/act.ts';
import { equalBytes, fromHex, utf8 } from '#record/bytes.ts';
import { checkLogSignature, parseStrictCheckpoint } from '#record/checkpoint.ts';
import { logName } from '#record/keys.ts';
import { leafHash, parseLeaf } from '#record/leaf.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { SeenRows } from '#interchange/incidents/seen-rows.ts';
import { policyOf } from '#room/witnesses.ts';

/**
 * What the log has of the acts that the server acknowledged, found in the log itself: leaves are read on from the verified head and forgotten again, and the tree that
 * they give has to be the one that the log signed. Of each act the leaf is looked for by its id. Memory: some 130 bytes an act.
 */

const PAGE = 500;

export type Tail =
  | { kind: 'held'; found: number; size: number; root: Uint8Array }
  /** The log is not what was acknowledged. */
  | { kind: 'broken'; why: string }
  | { kind: 'unread' };

/** Ids of acts that were acknowledged. */
export class Acknowledgements {
  readonly #ids = new SeenRows();
  readonly #found = new SeenRows();

  add(id: Uint8Array): void {
    this.#ids.add(id, 1);
  }

  get count(): number {
    return this.#ids.size;
  }

  /** Whether a leaf is of an act that was acknowledged, or of one that the log has twice. */
  find(id: Uint8Array): 'acknowledged' | 'other' | 'twice' {
    if (this.#found.add(id, 1) !== undefined) return 'twice';
    return this.#ids.add(id, 2) === 1 ? 'acknowledged' : 'other';
  }
}

/** @param log as it was verified before the import */
export async function checkTail(
  api: Api,
  log: VerifiedLog,
  acknowledged: Acknowledgements,
  heads: HeadMemory,
  onProgress?: (have: number, size: number) => void,
): Promise<Tail> {
  const { room } = log;
  const state = log.outerState;
  const detail = await api.room(room);
  if (!detail.ok || !state) return { kind: 'unread' };
  const checkpoint = parseStrictCheckpoint(utf8(detail.value.checkpoint));
  if (!checkpoint.ok) return broken('Its signed head is not in form.');
  const { origin, size, root } = checkpoint.value;
  const keys = policyOf(nodeProvider, state).logs.map(({ key }) => key);
  const signed = await checkLogSignature(nodeProvider, checkpoint.value, keys);
  if (!signed.ok || origin !== logName(room)) return broken('Its head is not signed by its key.');
  if (size < log.size) return broken('It has become shorter.');
  const { frontier } = log;
  let found = 0;
  while (frontier.size < size) {
    const page = await api.entries(room, frontier.size, Math.min(PAGE, size - frontier.size));
    if (!page.ok) return { kind: 'unread' };
    if (page.value.entries.length === 0) return broken('It holds leaves back.');
    for (const entry of page.value.entries) {
      const bytes = utf8(entry.leaf);
      const leaf = parseLeaf(bytes);
      const act = leaf.ok ? parseAct(leaf.value.note) : leaf;
      if (!act.ok || entry.index !== frontier.size) return broken('It has a leaf that is none.');
      frontier.append(leafHash(nodeProvider, bytes));
      const which = acknowledged.find(
        fromHex(actId(nodeProvider, act.value.textBytes)) as Uint8Array,
      );
      if (which === 'twice') return broken('It has an act twice.');
      if (which === 'acknowledged') found += 1;
    }
    onProgress?.(frontier.size, size);
  }
  if (!equalBytes(frontier.root(), root)) return broken('Its leaves do not give what was signed.');
  heads.put(room, { size, root, at: Date.now() });
  return { kind: 'held', found, size, root };
}

function broken(why: string): Tail {
  return { kind: 'broken', why };
}
