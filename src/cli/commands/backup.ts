import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64 } from '#record/bytes.ts';
import { noteBackup } from '#server/last-backup.ts';
import { StoreError } from '#store/error.ts';
import { EXIT, Misuse, Refused, type Command } from '../command.ts';
import { openToRead } from '../reading/from-folder.ts';

export const BACKUP_FORMAT = 'parley/backup@v1';
/** Files of a data folder that go into a backup beside the store. */
export const KEPT_BESIDE = ['purpose', 'witnesses.json'];

/** The operator's whole copy of a data folder, made while it is served. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup --out FOLDER [--data FOLDER]',
  summary: 'Copies a whole data folder, while it is served or not; without the keys of its logs.',
  details: [
    'The copy holds every room, private ones too: keep it as you keep the data folder. parley export writes what one reader may have.',
    '',
    'The keys of the logs, in the folder logs, are not in it, and have to be kept apart: a copy that found the key beside it could go on as if',
    'nothing had happened, and sign what was signed otherwise before.',
    '',
    'The data folder notes when it was made, and members of its rooms are told the day.',
  ].join('\n'),
  options: { out: { type: 'string' } },
  async run({ options, operands, terminal, dataFolder }) {
    if (operands.length > 0) throw new Misuse('backup takes options only.');
    const out = options['out'];
    if (typeof out !== 'string') throw new Misuse('Say with --out which folder to make.');
    if (existsSync(out)) throw new Refused(`${out} is there already, and is not written over.`);
    const store = await openToRead(dataFolder);
    const began = new Date().toISOString();
    try {
      terminal.progress('copying the store');
      await mkdir(out, { recursive: true, mode: 0o700 });
      await store.backup(join(out, 'store'));
      for (const name of KEPT_BESIDE) {
        const from = join(dataFolder, name);
        if (existsSync(from)) await copyFile(from, join(out, name));
      }
      const ids = await store.rooms();
      const about = {
        format: BACKUP_FORMAT,
        made: new Date().toISOString(),
        rooms: await Promise.all(
          ids.map(async (room) => {
            const head = await store.head(room);
            return { room, size: head?.size ?? 0, root: toBase64(head?.root ?? new Uint8Array()) };
          }),
        ),
      };
      await writeFile(join(out, 'about.json'), `${JSON.stringify(about, undefined, 2)}\n`, {
        mode: 0o600,
        flush: true,
      });
      await noteBackup(dataFolder, began).catch(() => {
        terminal.err(
          `The copy is whole. That it was made could not be noted in ${dataFolder}, so members are told of an earlier one, or of none.`,
        );
      });
      if (terminal.json) terminal.out(JSON.stringify({ folder: out, ...about }));
      else {
        terminal.out(
          [
            `${ids.length} ${ids.length === 1 ? 'room' : 'rooms'} copied to ${out}.`,
            `The keys of the logs are NOT in it: keep ${join(dataFolder, 'logs')} apart, in another place, each time a room is opened. Without them a restored room can be read and never added to.`,
          ].join('\n'),
        );
      }
      return EXIT.ok;
    } catch (error) {
      await rm(out, { recursive: true, force: true });
      if (error instanceof StoreError) throw new Refused(`${dataFolder}: ${error.message}`);
      throw error;
    } finally {
      await store.close();
    }
  },
};

/** What a backup says of itself; undefined for a folder that is none. */
export async function aboutBackup(folder: string): Promise<{ made: string } | undefined> {
  try {
    const about = JSON.parse(await readFile(join(folder, 'about.json'), 'utf8')) as {
      format?: unknown;
      made?: unknown;
    };
    return about.format === BACKUP_FORMAT && typeof about.made === 'string'
      ? { made: about.made }
      : undefined;
  } catch {
    return undefined;
  }
}
