import { leafToRestOn, type Rest } from '#client/compose-for.ts';
import { isRoomId } from '#record/base32.ts';
import { Misuse, Refused } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import { unlock } from '../unlock.ts';
import { callServer, copyFromServer } from './from-server.ts';
import { actNamed } from './room-copy.ts';

/**
 * Acts of other rooms that an act is to rest on (RC9.1), `ROOM#ACT` or `ROOM#ACT@URL`: each is read from its own server with this device’s key for that room, and
 * checked there, since the room that the act goes to can check nothing of it.
 *
 * @param here where rooms are whose server is not named
 */
export async function actsToRestOn(
  texts: readonly string[],
  device: DeviceFolder,
  here: string,
): Promise<Rest[]> {
  const rests: Rest[] = [];
  for (const text of texts) {
    const [, room = '', act = '', url = here] = /^([^#]+)#([^@]+)(?:@(.+))?$/.exec(text) ?? [];
    if (!isRoomId(room)) throw new Misuse('--rests takes ROOM#ACT, or ROOM#ACT@URL.');
    const server = await callServer(url, [await unlock(await device.key(room))], device);
    const copy = await copyFromServer(server, room, device.heads);
    if (copy.fault) throw new Refused(`${text}: ${copy.fault.message} Nothing was signed.`);
    const rest = { log: copy.log, act: actNamed(copy, act) };
    const leaf = leafToRestOn(rest);
    if (!leaf.ok) throw new Refused(`${text}: ${leaf.fault.message} Nothing was signed.`);
    rests.push(rest);
  }
  return rests;
}
