import { fromBase64, fromUtf8 } from '#record/bytes.ts';
import { parseInstant } from '#record/instant.ts';
import { signNote } from '#record/note.ts';
import type { Provider } from '#record/provider.ts';
import { formatSignIn } from '#record/sign-in.ts';
import type { SignedIn } from '#room/wire.ts';
import type { Answer, Api } from './api.ts';
import type { DeviceKey } from './device.ts';

/**
 * Signs in with the keys that this device has for this server (RC8.9). The device writes the text that it signs; the server gives a nonce and an instant, and
 * both are held to their form before they are signed.
 */
export async function signIn(
  api: Api,
  provider: Provider,
  origin: string,
  keys: readonly DeviceKey[],
): Promise<Answer<SignedIn>> {
  const challenge = await api.challenge();
  if (!challenge.ok) return challenge;
  const nonce = fromBase64(challenge.value.nonce);
  const expires = parseInstant(challenge.value.expires);
  if (nonce?.length !== 32 || expires === undefined) {
    return { ok: false, failure: { kind: 'unreadable', status: 200 } };
  }
  const notes = await Promise.all(
    keys.map(async ({ room, ref, signer }) => {
      const text = formatSignIn({ origin, room, nonce, expires, by: ref });
      return fromUtf8(await signNote(provider, text, [signer])) as string;
    }),
  );
  return api.signIn({ notes });
}
