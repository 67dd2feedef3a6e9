import { keyRef } from '#record/keys.ts';
import { passphrase } from './ask.ts';
import { Misuse, Refused } from './command.ts';
import type { DeviceFolder } from './device-folder.ts';
import { openKeyFile, type KeyFile, type OpenedKey } from './key-file.ts';

export async function unlock(file: KeyFile): Promise<OpenedKey> {
  const opened = await openKeyFile(file, await passphrase(`Passphrase of ${keyRef(file.vkey)}: `));
  if (!opened.ok) throw new Refused(opened.fault.message);
  return opened.value;
}

/** The keys of this name that the device has, in every room or one: for signing in. */
export async function unlockKeys(
  device: DeviceFolder,
  name: string,
  room: string | undefined,
): Promise<OpenedKey[]> {
  const files = (await device.keys(room)).filter(
    ({ vkey }) => vkey.name === name || keyRef(vkey) === name,
  );
  if (files.length === 0) {
    throw new Misuse(`This device has no key ${name}. parley key list shows what it has.`);
  }
  const opened: OpenedKey[] = [];
  for (const file of files) opened.push(await unlock(file));
  return opened;
}
