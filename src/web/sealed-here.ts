import { browserDevice } from '#client/device.ts';
import { renewIfDue } from '#client/renewal.ts';
import type { RoomReplica } from '#client/replica.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { OwnSealKey } from '#room/epoch.ts';
import type { Parley } from './parley.ts';

/** What a member's page does in sealed rooms, loaded there only. */

/** The keys of this browser for a room; a browser that keeps none shows envelopes. */
export async function sealIdentities(room: string): Promise<OwnSealKey[]> {
  try {
    return await browserDevice(browserProvider).sealIdentities(room);
  } catch {
    return [];
  }
}

/** The agreed day has come: this browser can no longer open the working papers of the room (RC15.17). */
export async function eraseSeals(room: string): Promise<void> {
  await browserDevice(browserProvider).eraseSeals(room);
}

/** Renews the seal of a room if this page has read that it is due, with the key that is signed in (RC12.5, RC12.10). */
export async function renewSeal(parley: Parley, replica: RoomReplica): Promise<void> {
  const { room } = replica.snapshot;
  const ref = parley.standing.signedIn?.rooms.find((one) => one.room === room)?.key;
  const keys = await browserDevice(browserProvider).keys();
  const key = keys.find((one) => one.room === room && one.ref === ref);
  if (key) await renewIfDue({ api: parley.api, provider: browserProvider, replica, key });
}
