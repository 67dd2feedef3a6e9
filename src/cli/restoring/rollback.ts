import { partyOf } from '#core/act.ts';
import type { RoomState } from '#core/state.ts';
import { equalBytes, toBase64 } from '#record/bytes.ts';
import { parseCheckpoint, type TreeHead } from '#record/checkpoint.ts';
import { keyRef, type Vkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { formatAddCheckpoint } from '#record/witness.ts';
import { readAnswer } from '#record/witness-client.ts';
import { policyOf } from '#room/witnesses.ts';
import type { HostedRoom } from '#server/host.ts';
import type { Store } from '#store/store.ts';

/** What somebody is known to have seen of a log. */
export interface Sighting {
  /** `p1/w1`, or what remembers it. */
  who: string;
  /** How many acts; undefined where nobody has said. */
  size: number | undefined;
  how: string;
  /** It has seen another root at this very size. */
  otherRoot?: true;
}

/** Everything that is known of how far a log had gone, beside the copy that was restored. */
export async function sightings(
  room: HostedRoom,
  store: Store,
  remembered: TreeHead | undefined,
  addresses: ReadonlyMap<string, string>,
  told: ReadonlyMap<string, number>,
): Promise<Sighting[]> {
  const found: Sighting[] = [];
  if (remembered) {
    const { size, root } = remembered;
    const had = await store.rootAt(room.id, size);
    found.push({
      who: 'this machine',
      size,
      how: 'the last head it remembers to have signed',
      ...(size <= room.size && !(had && equalBytes(had, root)) ? { otherRoot: true } : {}),
    });
  }
  const state = room.state as RoomState;
  const kept = await store.cosignatures(room.id);
  for (const { key } of policyOf(nodeProvider, state).witnesses) {
    const url = addresses.get(key.name);
    const asked = url === undefined ? undefined : await askHowFar(room, key, url);
    const size = told.get(key.name);
    if (asked) found.push(asked);
    else if (size !== undefined) found.push({ who: key.name, size, how: 'as you were told' });
    else {
      const own = kept.find((one) => one.key === keyRef(key));
      const how = own ? `not asked; ${own.size} by what is stored here` : 'not asked';
      found.push({ who: key.name, size: undefined, how });
    }
  }
  return found;
}

/** Offers a witness the very head that was restored: either it has seen just that, or it says how far it has seen. */
async function askHowFar(room: HostedRoom, key: Vkey, url: string): Promise<Sighting | undefined> {
  const checkpoint = parseCheckpoint(room.checkpoint);
  if (!checkpoint.ok) return undefined;
  const request = { oldSize: room.size, proof: [], checkpoint: room.checkpoint };
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: formatAddCheckpoint(request) as Uint8Array<ArrayBuffer>,
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    return undefined;
  }
  const body = new Uint8Array(await response.arrayBuffer());
  const who = key.name;
  const how = 'as it says itself';
  // Its own word for its size is believed here, above ours or not: that is the question.
  const stated = /^(\d{1,15})\n$/.exec(Buffer.from(body).toString('latin1'))?.[1];
  if (response.status === 409 && stated !== undefined) {
    const size = Number(stated);
    return { who, size, how, ...(size === room.size ? { otherRoot: true } : {}) };
  }
  const answer = await readAnswer(nodeProvider, key, checkpoint.value, room.size, {
    status: response.status,
    contentType: response.headers.get('content-type') ?? undefined,
    body,
  });
  return answer.ok && answer.value.kind === 'cosigned' ? { who, size: room.size, how } : undefined;
}

/** What a log that must not go on can be continued with: the part of a successor's opening act (RC8.7). */
export function successionOf(room: HostedRoom): { room: string; size: number; root: string } {
  return { room: room.id, size: room.size, root: toBase64(room.root) };
}

export function sightingLine({ who, size, how, otherRoot }: Sighting, state: RoomState): string {
  const party = who.includes('/')
    ? ` (${state.parties[partyOf(`${who}+`)]?.role ?? 'unknown'})`
    : '';
  const seen =
    size === undefined ? 'has not said' : size === 0 ? 'has seen nothing' : `has seen ${size} acts`;
  return `${who}${party} ${seen}, ${how}${otherRoot ? '; BUT NOT THESE ACTS' : ''}`;
}
