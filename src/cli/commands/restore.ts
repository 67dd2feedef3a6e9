import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoomId } from '#record/base32.ts';
import { logName } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { DataFolderError, openDataFolder } from '#server/data-folder.ts';
import { LogKeys } from '#server/log-key.ts';
import { answerItDidNot, askWhetherItWentOn } from '#server/restored.ts';
import { openRooms } from '#server/rooms.ts';
import { readWitnessAddresses, WitnessAddressError } from '#server/witness-caller.ts';
import { StoreError } from '#store/error.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import { confirm } from '../ask.ts';
import {
  EXIT,
  Misuse,
  Refused,
  type Command,
  type ExitCode,
  type Invocation,
  givenAll,
} from '../command.ts';
import { sightingLine, sightings, successionOf } from '../restoring/rollback.ts';
import { aboutBackup, KEPT_BESIDE } from './backup.ts';

type Options = Invocation<Record<string, unknown>>;

/** Puts a backup in the place of a data folder that was lost, and answers what that leaves open. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore FOLDER [--data FOLDER] | restore --answer ROOM [--saw NAME=ACTS …]',
  summary:
    'Restores a backup; its rooms take no act until a person has said how far each log had gone.',
  details: [
    'A backup is older than what was lost. A log that went on from it would sign other acts under the same numbers, and everybody’s copies would contradict it.',
    'So every restored room can be read, and takes nothing, until the question is answered:',
    '',
    'parley restore --answer ROOM   asks the witnesses that can be called (witnesses.json) what they last saw, and shows it',
    '--saw p1/w1=57                 what a witness that cannot be called has told you it last saw; 0 for nothing',
    '--yes                          every side has been asked whether a device of theirs holds a receipt for a later act',
    '',
    'If anybody has seen more than was restored, the log must not go on: the room is continued in another one whose opening act names this one’s last head.',
  ].join('\n'),
  options: {
    answer: { type: 'string' },
    saw: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
  },
  async run(invocation) {
    const { options, operands } = invocation;
    if (options['answer'] !== undefined) return await answer(invocation, String(options['answer']));
    const [folder, ...more] = operands;
    if (folder === undefined || more.length > 0) throw new Misuse('Say which backup to restore.');
    return await putBack(invocation, folder);
  },
};

async function putBack({ terminal, dataFolder }: Options, folder: string): Promise<ExitCode> {
  const about = await aboutBackup(folder);
  if (!about) throw new Misuse(`${folder} is not a backup: parley backup makes one.`);
  if (existsSync(join(dataFolder, 'store'))) {
    throw new Refused(
      `${dataFolder} holds rooms already. A backup is restored into an empty folder only.`,
    );
  }
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const partial = join(dataFolder, 'store.restoring');
  await rm(partial, { recursive: true, force: true });
  await cp(join(folder, 'store'), partial, { recursive: true });
  const now = new Date().toISOString();
  let rooms = 0;
  try {
    const store = await openSqliteStore(partial);
    try {
      for (const room of await store.rooms()) {
        const head = await store.head(room);
        if (!head || head.size === 0) continue;
        await askWhetherItWentOn(store, room, now);
        rooms += 1;
      }
    } finally {
      await store.close();
    }
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (error instanceof StoreError) throw new Refused(`${folder}: ${error.message}`);
    throw error;
  }
  for (const name of KEPT_BESIDE) {
    if (existsSync(join(folder, name))) await copyFile(join(folder, name), join(dataFolder, name));
  }
  // Last: until now this is not a data folder, and afterwards the question stands in every room.
  await rename(partial, join(dataFolder, 'store'));
  if (terminal.json) {
    terminal.out(JSON.stringify({ folder: dataFolder, made: about.made, rooms }));
    return EXIT.ok;
  }
  terminal.out(
    [
      `${rooms} ${rooms === 1 ? 'room' : 'rooms'} restored into ${dataFolder}, as they were at ${about.made}.`,
      'They can be read now. None of them takes an act until you have found out whether its log had gone further:',
      `  parley restore --answer ROOM --data ${dataFolder}`,
      `The keys of the logs are not in a backup: put those that you keep apart into ${join(dataFolder, 'logs')}, with the last heads beside them.`,
    ].join('\n'),
  );
  return EXIT.ok;
}

async function answer({ options, terminal, dataFolder }: Options, id: string): Promise<ExitCode> {
  if (!isRoomId(id)) throw new Misuse('Name the room by its id.');
  if (!existsSync(join(dataFolder, 'store')))
    throw new Misuse(`${dataFolder} is not a data folder.`);
  const told = toldSizes(givenAll(options, 'saw'));
  const folder = await openDataFolder(dataFolder, { lock: true }).catch((error: unknown) => {
    throw error instanceof DataFolderError ? new Refused(error.message) : error;
  });
  const { store, keysFolder } = folder;
  const keys = new LogKeys(keysFolder);
  const host = openRooms({
    store,
    provider: nodeProvider,
    clock: { now: () => Date.now() },
    keysFolder,
  });
  try {
    const room = await host.room(id);
    if (!room?.state) throw new Misuse(`There is no room ${id} in ${dataFolder}.`);
    if (room.stopped !== 'rollback' && room.stopped !== 'no-key') {
      throw new Refused('This room is not a restored copy: there is nothing to answer.');
    }
    if (!(await keys.find(id))) {
      throw new Refused(
        `The key of this room’s log is not in ${keysFolder}. Without it the room can be read, and never added to: there is nothing to answer.`,
      );
    }
    const addresses = await readWitnessAddresses(join(dataFolder, 'witnesses.json'));
    const found = await sightings(
      room,
      store,
      await keys.lastSigned(id),
      addresses.get(id) ?? new Map(),
      told,
    );
    const { state, size } = room;
    terminal.err(
      [
        `Room ${id}: ${size} acts were restored.`,
        ...found.map((one) => `  ${sightingLine(one, state)}`),
      ].join('\n'),
    );
    const further = found.filter(
      (one) => one.otherRoot === true || (one.size !== undefined && one.size > size),
    );
    if (further.length > 0) {
      const seen = Math.max(...further.map((one) => one.size ?? 0));
      if (terminal.json)
        terminal.out(
          JSON.stringify({ room: id, goesOn: false, found, succeeds: successionOf(room) }),
        );
      throw new Refused(
        [
          `This log must not go on: ${seen > size ? `it had gone to ${seen} acts, and ${size} were restored` : 'its copies hold other acts under the same numbers'}.`,
          'The room can be read as it is. Ask those who have more for their copy, and continue in another room, whose opening act says:',
          `  "succeeds": ${JSON.stringify(successionOf(room))}`,
        ].join('\n'),
      );
    }
    const silent = found.filter((one) => one.size === undefined);
    if (silent.length > 0) {
      throw new Refused(
        `Ask first: ${silent.map(({ who }) => who).join(', ')} ${silent.length === 1 ? 'has' : 'have'} not said what was last seen. Enter each answer as --saw ${silent[0]?.who}=ACTS.`,
      );
    }
    const sure =
      options['yes'] === true ||
      (await confirm(
        `Have you asked every side whether a device of theirs holds a receipt for an act after #${size - 1}, and does none?`,
        '--yes says that every side has been asked.',
      ));
    if (!sure) {
      terminal.err('Nothing was changed; the room stays as it is.');
      return EXIT.no;
    }
    const saw = Object.fromEntries(found.map((one) => [one.who, one.size ?? 0]));
    // First what must not be signed again, then the leave to go on.
    await keys.remember(id, { origin: logName(id), size, root: room.root });
    await answerItDidNot(store, id, { at: new Date().toISOString(), size, saw });
    terminal.out(
      terminal.json
        ? JSON.stringify({ room: id, goesOn: true, found })
        : `Room ${id} goes on from ${size} acts. What each witness had seen is kept with it.`,
    );
    return EXIT.ok;
  } catch (error) {
    if (error instanceof WitnessAddressError) throw new Misuse(error.message);
    throw error;
  } finally {
    await host.close();
    await folder.close();
  }
}

function toldSizes(given: readonly string[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const text of given) {
    const [, name, size] = /^([a-z]{1,2}\d{1,4}\/w\d{1,5})=(\d{1,15})$/.exec(text) ?? [];
    if (name === undefined)
      throw new Misuse('--saw takes a witness and a number of acts: p1/w1=57.');
    told.set(name, Number(size));
  }
  return told;
}
