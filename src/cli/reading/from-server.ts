import { Api, type CallFailure } from '#client/api.ts';
import type { HeadMemory } from '#client/head-memory.ts';
import { RoomReplica } from '#client/replica.ts';
import type { Sealing } from '#client/sealing.ts';
import { signIn } from '#client/sign-in.ts';
import type { ActReader } from '#client/act-reader.ts';
import { toBase64 } from '#record/bytes.ts';
import { keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Misuse, Refused } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import type { OpenedKey } from '../key-file.ts';
import { sealingOf } from '../sealing.ts';
import { CopyUnderWay, type RoomCopy } from './room-copy.ts';

/** One server, as whoever this device signs in as. */
export interface ServerCalls {
  api: Api;
  origin: string;
  /** Opens the sealed rooms of whoever signed in. */
  sealing: Sealing | undefined;
  /** Of the sign-in, where there is one. */
  token: string | undefined;
}

/** With the live copy that it was taken from. */
export interface ServerCopy extends RoomCopy {
  replica: RoomReplica;
}

export function originOf(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Misuse(`${text} is not the address of a server.`);
  }
  return new URL(text).origin;
}

/** Signs in with these keys; without any, reads what is open to the public. */
export async function callServer(
  url: string,
  keys: readonly OpenedKey[],
  device: DeviceFolder,
): Promise<ServerCalls> {
  const origin = originOf(url);
  const session: { token?: string } = {};
  const api = new Api({ base: origin, token: () => session.token, language: () => 'en' });
  if (keys.length === 0) return { api, origin, sealing: undefined, token: undefined };
  const own = keys.map(({ room, vkey, signer }) => ({
    origin,
    room,
    ref: keyRef(vkey),
    vkey,
    signer,
  }));
  const answer = await signIn(api, nodeProvider, origin, own);
  if (!answer.ok) throw failureError(answer.failure, origin);
  session.token = answer.value.token;
  return { api, origin, sealing: sealingOf(keys, device), token: session.token };
}

export async function copyFromServer(
  { api, origin, sealing }: ServerCalls,
  room: string,
  heads: HeadMemory,
  acts?: number,
  onProgress?: (have: number, size: number) => void,
  reader?: ActReader,
): Promise<ServerCopy> {
  const replica = new RoomReplica({ api, provider: nodeProvider, room, heads, sealing, reader });
  replica.subscribe(() => {
    const { status } = replica.snapshot;
    if (status.phase === 'reading') onProgress?.(status.have, status.size);
  });
  await replica.pull();
  const { status, log, failure } = replica.snapshot;
  if (failure) throw failureError(failure, origin);
  const fault = status.phase === 'failed' ? status.fault : undefined;
  const { detail } = replica.snapshot;
  const { copies, size } = detail ?? { copies: [], size: log.size };
  const stopped = detail?.stopped;
  if (acts === undefined || acts >= log.size) {
    return { id: room, log, enclosures: new Map(), size, copies, fault, stopped, replica };
  }
  // An earlier moment of what was checked: the same leaves up to there, folded anew.
  const earlier = new CopyUnderWay(room, sealing);
  for (const { enclosure } of log.seals) {
    const seal = log.enclosure(enclosure);
    if (seal !== undefined) earlier.enclosures.set(enclosure, seal);
  }
  await earlier.take(
    log.entries.slice(0, acts).map(({ leaf, body, salt }, index) => ({
      index,
      leaf,
      body,
      salt: toBase64(salt),
    })),
  );
  return { ...(await earlier.finish(size, fault)), replica };
}

/** Why a call has no answer, as a sentence and an exit code: unreachable is not the same as refused. */
export function failureError(failure: CallFailure, origin: string): Error {
  switch (failure.kind) {
    case 'refused':
      return new Refused(`${failure.message} (${failure.code})`);
    case 'offline':
      return new Misuse(`${origin} cannot be reached.`);
    case 'given-up':
      return new Misuse('The call was given up.');
    case 'unavailable':
      return new Misuse(
        `${origin} cannot answer now (${failure.status}). Try again${failure.after === undefined ? ' later' : ` in ${failure.after} s`}.`,
      );
    case 'unreadable':
      return new Misuse(`What answered at ${origin} is not Parley.`);
  }
}
