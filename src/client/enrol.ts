import { fromUtf8, utf8 } from '#record/bytes.ts';
import { signNote } from '#record/note.ts';
import type { Provider } from '#record/provider.ts';
import {
  formatEnrolment,
  parseEnrolment,
  verifyEnrolment,
  type Enrolment,
} from '#record/sign-in.ts';
import type { Invitation, OpenInvitation } from '#room/wire.ts';
import type { Answer, Api } from './api.ts';
import type { Device, DeviceKey } from './device.ts';

/** An enrolment on its way: the key is made here, and counts once the head has accredited it (RC8.8). */
export interface Enrolled {
  key: DeviceKey;
  invitation: Invitation;
}

/**
 * Accepts an invitation: makes the key on this device, for a sealed room with a sealing key beside it, and sends a note signed by it. What the invitation's secret opens is the room and key name that the
 * server tells for it; the head who accredits compares the key.
 */
export async function acceptInvitation(
  api: Api,
  provider: Provider,
  device: Device,
  origin: string,
  secret: string,
  invitation: OpenInvitation,
): Promise<Answer<Enrolled>> {
  const key = await device.make(origin, invitation.room, invitation.key, invitation.sealed);
  const text = formatEnrolment(provider, {
    origin,
    room: invitation.room,
    invitation: provider.sha256(utf8(secret)),
    seal: key.seal?.recipient,
    key: key.vkey,
  });
  const note = fromUtf8(await signNote(provider, text, [key.signer])) as string;
  const answer = await api.claim(secret, note);
  if (!answer.ok) {
    // A key that nobody will ever accredit must not stay behind.
    if (answer.failure.kind === 'refused') await device.forget(key);
    return answer;
  }
  return { ok: true, value: { key, invitation: answer.value } };
}

/**
 * Reads what a device sent for an invitation, on the head's own device: that the key it names signed it, for this room and key name. The key itself is compared
 * with its holder by its short code; what else the note says, the key has signed. Undefined if it is not such a note: somebody on the way has changed it.
 */
export async function readClaim(
  provider: Provider,
  room: string,
  { key, claimed }: Pick<Invitation, 'key' | 'claimed'>,
): Promise<Enrolment | undefined> {
  const read = claimed && parseEnrolment(provider, utf8(claimed.note));
  if (!read?.ok || read.value.room !== room || read.value.key.name !== key) return undefined;
  const verified = await verifyEnrolment(provider, read.value);
  return verified.ok ? read.value : undefined;
}
