import type { DeviceKey } from '#client/device.ts';
import type { Seat } from '#client/renewal.ts';
import type { ActReader } from '#client/act-reader.ts';
import type { RoomState } from '#core/state.ts';
import { keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { EXIT, given, Refused, type ExitCode, type Terminal } from '../command.ts';
import type { DeviceFolder } from '../device-folder.ts';
import type { OpenedKey } from '../key-file.ts';
import { callServer, copyFromServer, type ServerCopy } from '../reading/from-server.ts';
import { stateOf } from '../reading/room-copy.ts';
import { unlock } from '../unlock.ts';

/** A room, read and checked whole, with the key of this device that signs in it. */
export interface OpenedRoom {
  key: OpenedKey;
  ref: string;
  seat: Seat;
  copy: ServerCopy;
  state: RoomState;
  url: string;
}

/** The server meant: `--to`, else PARLEY_SERVER, else this machine. */
function serverOf(options: Readonly<Record<string, unknown>>): string {
  return given(options, 'to') ?? process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:8420';
}

/**
 * Nothing is signed on a copy that does not hold, nor where the room takes nothing. Answers with an exit code where it needs a newer Parley.
 *
 * @param reader told of each act, of which then nothing is held
 */
export async function openToSign(
  options: Readonly<Record<string, unknown>>,
  device: DeviceFolder,
  room: string,
  terminal: Terminal,
  reader?: ActReader,
): Promise<OpenedRoom | ExitCode> {
  const key = await unlock(await device.key(room, given(options, 'key')));
  const url = serverOf(options);
  const server = await callServer(url, [key], device);
  const tell = (have: number, size: number) => terminal.progress(`${have} of ${size} acts checked`);
  const copy = await copyFromServer(server, room, device.heads, undefined, tell, reader);
  if (copy.fault) {
    throw new Refused(
      `Nothing was signed: the server’s copy of the room does not hold. ${copy.fault.message} (${copy.fault.code})`,
    );
  }
  if (copy.log.replay.newer !== undefined) {
    terminal.err(`This room needs a newer Parley (${copy.log.replay.newer}). Nothing was signed.`);
    return EXIT.newer;
  }
  const state = stateOf(copy);
  if (!state) throw new Refused('The room is not open yet.');
  if (copy.stopped !== undefined) {
    throw new Refused(
      `The room takes nothing at present (${copy.stopped}); its operator has to see to it. Nothing was signed.`,
    );
  }
  const seat: Seat = {
    api: server.api,
    provider: nodeProvider,
    replica: copy.replica,
    key: deviceKeyOf(key, server.origin),
  };
  return { key, ref: keyRef(key.vkey), seat, copy, state, url };
}

function deviceKeyOf({ room, vkey, signer, seal }: OpenedKey, origin: string): DeviceKey {
  return { origin, room, ref: keyRef(vkey), vkey, signer, ...(seal ? { seal } : {}) };
}
