import { toBase64, fromUtf8 } from '#record/bytes.ts';
import { shortCode } from '#record/code.ts';
import { formatPolicy } from '#record/policy.ts';
import type { Provider } from '#record/provider.ts';
import type { Copy, LiveEvent, RoomDetail, RoomSummary, WireEntry } from '#room/wire.ts';
import { policyOf } from '#room/witnesses.ts';
import type { Store, StoredEntry } from '#store/store.ts';
import type { Seat } from './access.ts';
import type { HostedRoom } from './host.ts';
import { pastOf } from './past.ts';
import type { Titles } from './titles.ts';

/** Rooms as they are shown over HTTP, each as far as this reader may see it. */

export interface Shown {
  store: Store;
  titles: Titles;
  provider: Provider;
}

export async function summaryOf(shown: Shown, seat: Seat): Promise<RoomSummary> {
  const { room, size } = seat;
  const state = seat.past ? (await pastOf(shown, seat)).state : seat.state;
  const root = seat.past ? await shown.store.rootAt(room.id, size) : room.root;
  const { stopped } = room;
  const title = await shown.titles.of(room, size);
  return {
    room: room.id,
    process: state.process,
    kind: state.kind,
    grade: state.grade,
    setting: state.setting,
    sealed: state.sealed,
    readers: state.readers,
    rules: state.rules,
    size,
    root: toBase64(root ?? room.root),
    opening: state.opening,
    code: codeOf(shown.provider, room, state.opening),
    ...(title === undefined ? {} : { title }),
    closed: state.closed === true,
    ...(stopped === undefined || seat.past ? {} : { stopped }),
  };
}

const codes = new WeakMap<HostedRoom, string>();

/** Short codes are slow on purpose (RC7.8), and a room has always the same. */
function codeOf(provider: Provider, room: HostedRoom, opening: string): string {
  const code = codes.get(room) ?? shortCode(provider, 'room', opening);
  codes.set(room, code);
  return code;
}

export async function detailOf(shown: Shown, seat: Seat): Promise<RoomDetail> {
  const { provider } = shown;
  const past = seat.past ? await pastOf(shown, seat) : undefined;
  const note = past?.checkpoint ?? (await seat.room.checkpointWithCopies());
  return {
    ...(await summaryOf(shown, seat)),
    checkpoint: textOf(note),
    policy: formatPolicy(policyOf(provider, past?.state ?? seat.state)),
    // Whose copies match by now is not for somebody who has left.
    copies: past ? [] : await copiesOf(shown.store, seat.room),
  };
}

/** Each witness of the policy in force with the newest checkpoint that its copy matched, by key. */
export async function copiesOf(store: Store, room: HostedRoom): Promise<Copy[]> {
  const newest = new Map((await store.cosignatures(room.id)).map((found) => [found.key, found]));
  return Object.keys(room.state?.witnesses ?? {})
    .toSorted()
    .map((key) => {
      const party = key.slice(0, key.indexOf('/'));
      const found = newest.get(key);
      return found ? { party, key, size: found.size, time: found.time } : { party, key, size: 0 };
    });
}

/** What the live stream tells of whose copies match. */
export async function copiesEvent(store: Store, room: HostedRoom): Promise<LiveEvent> {
  const copies = await copiesOf(store, room);
  const checkpoint = textOf(await room.checkpointWithCopies());
  return { kind: 'copies', room: room.id, copies, checkpoint };
}

/** Leaves and bodies are UTF-8 by their form, so a JSON string keeps their bytes. */
export function wireEntry(entry: StoredEntry): WireEntry {
  return {
    index: entry.index,
    leaf: textOf(entry.leaf),
    salt: toBase64(entry.bodySalt),
    body: textOf(entry.body),
  };
}

export function textOf(bytes: Uint8Array): string {
  const text = fromUtf8(bytes);
  if (text === undefined) throw new Error('the store holds text that is none');
  return text;
}
