import { composeFor, type Meant } from '#client/compose-for.ts';
import { renewIfDue } from '#client/renewal.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Refused } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import type { OpenedRoom } from './open-room.ts';
import { send, type Sent } from './send.ts';

/**
 * Signs an act and enters it. In a sealed room whoever may renews the seal where that is due: before its own act, and after one by which somebody joined or left.
 *
 * @throws Refused where it could not be composed or was not taken
 */
export async function enter(
  { key, seat }: Pick<OpenedRoom, 'key' | 'seat'>,
  device: DeviceFolder,
  meant: Meant,
): Promise<Sent> {
  const once = async (again: boolean): Promise<Sent | undefined> => {
    await renewIfDue(seat);
    const { log } = seat.replica.snapshot;
    const composed = await composeFor(
      nodeProvider,
      [key.signer],
      log,
      { size: log.size, root: log.rootAt(log.size) as Uint8Array },
      meant,
      Math.floor(Date.now() / 1000),
    );
    if (!composed.ok) throw new Refused(`${composed.fault.message} Nothing was signed.`);
    return await send(seat, device, composed.value, again);
  };
  const sent = (await once(true)) ?? (await once(false));
  if (!sent) throw new Error('an act was to be sent again for the second time');
  await renewIfDue(seat);
  return sent;
}
