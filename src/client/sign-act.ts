import { fromUtf8, toBase64 } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { composeAct } from '#room/compose.ts';
import type { Acknowledged } from '#room/wire.ts';
import type { Answer, Api } from './api.ts';
import type { DeviceKey } from './device.ts';
import type { CheckedHead } from './verified-log.ts';

/** What a person means to enter, before it is signed. */
export interface Meant {
  type: string;
  version: number;
  body: unknown;
  after?: readonly string[];
}

/**
 * Signs an act with a key of this device and sends it. What it says to have seen is a head that this device has checked itself (RC1.6), so that the act cannot
 * be moved to another past.
 * @param time epoch seconds by the device’s clock
 */
export async function signAndSubmit(
  api: Api,
  provider: Provider,
  key: DeviceKey,
  seen: CheckedHead,
  meant: Meant,
  time: number = Math.floor(Date.now() / 1000),
): Promise<Answer<Acknowledged>> {
  const { size, root } = seen;
  const composed = await composeAct(provider, [key.signer], {
    room: key.room,
    seen: { size, root },
    time,
    ...meant,
  });
  if (!composed.ok) {
    const { code, message } = composed.fault;
    return { ok: false, failure: { kind: 'refused', status: 0, code, message } };
  }
  const { note, salt, body } = composed.value;
  return api.submit(key.room, {
    note: fromUtf8(note) as string,
    salt: toBase64(salt),
    body: fromUtf8(body) as string,
    enclosures: [],
  });
}
