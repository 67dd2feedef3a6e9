import { browserDevice, keepDemoKey } from '#client/device.ts';
import { signIn } from '#client/sign-in.ts';
import { browserProvider } from '#record/provider/browser.ts';
import type { DemoPerson } from '#room/exercise-wire.ts';
import type { Parley } from '../parley.ts';

/**
 * Acting for somebody in an exercise: the person's public demo keys are put on this device in place of those of whoever was acted for before, and signed in
 * with, as with any other key.
 */
export async function actAs(
  parley: Parley,
  people: readonly DemoPerson[],
  person: DemoPerson,
): Promise<boolean> {
  try {
    await putAway(parley, people);
    for (const key of person.keys) await keepDemoKey(parley.origin, key);
    const keys = (await demoKeysHere(parley, people)) ?? [];
    const answer = await signIn(parley.api, browserProvider, parley.origin, keys);
    if (answer.ok) parley.signedIn(answer.value);
    return answer.ok;
  } catch {
    return false;
  }
}

/** Nobody is acted for any more. */
export async function readAsPublic(
  parley: Parley,
  people: readonly DemoPerson[],
): Promise<boolean> {
  try {
    await putAway(parley, people);
    return true;
  } catch {
    return false;
  }
}

async function putAway(parley: Parley, people: readonly DemoPerson[]): Promise<void> {
  const device = browserDevice(browserProvider);
  for (const key of await demoKeysHere(parley, people)) await device.forget(key);
  if (parley.standing.signedIn === undefined) return;
  await parley.api.signOut();
  parley.signedOut();
}

/** Of the keys on this device those that are demo keys of this exercise; a key of one's own stays. */
async function demoKeysHere(parley: Parley, people: readonly DemoPerson[]) {
  const demo = new Set(people.flatMap(({ keys }) => keys.map(({ room, ref }) => `${room} ${ref}`)));
  const here = await browserDevice(browserProvider).keys();
  return here.filter(
    ({ origin, room, ref }) => origin === parley.origin && demo.has(`${room} ${ref}`),
  );
}
