import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { HeadMemory } from '#client/head-memory.ts';
import { fromBase64, toBase64 } from '#record/bytes.ts';
import { keyRef } from '#record/keys.ts';
import type { Composed } from '#room/compose.ts';
import { Misuse, Refused } from './command.ts';
import { formatKeyFile, parseKeyFile, type KeyFile } from './key-file.ts';

/**
 * What this device keeps for its holder, apart from any server's data: sealed keys, the last heads it has verified, and the signed notes and receipts that are
 * its evidence.
 *
 *     keys/<room>/<p1-k1>.key        sealed with a passphrase (key-file.ts)
 *     heads/<room>                   <size> <base64 root> <epoch milliseconds>
 *     evidence/<room>/<act id>.note  what was signed, .body and .salt beside it, .receipt once it was acknowledged
 */
export interface DeviceFolder {
  path: string;
  heads: HeadMemory;
  keys(room?: string): Promise<KeyFile[]>;
  /** The one key meant: by its name, with or without its id, or the only one this device has for the room. */
  key(room: string, name?: string): Promise<KeyFile>;
  /** Refuses to write over a key. Returns the file's path. */
  keep(file: KeyFile): Promise<string>;
  /** Writes a key over its own file, which had a sealing key that is to be erased (RC15.17). */
  eraseSeal(withoutSeal: KeyFile): Promise<void>;
  /** Before it is sent, so that a refusal or a silence leaves evidence too. Returns the path of the note. */
  keepEvidence(room: string, act: string, composed: Composed): Promise<string>;
  keepReceipt(room: string, act: string, receipt: Uint8Array): Promise<string>;
}

/** `--device`, else PARLEY_DEVICE, else `.parley` in the home folder. */
export function devicePath(option: string | undefined, environment: NodeJS.ProcessEnv): string {
  return option ?? environment['PARLEY_DEVICE'] ?? join(homedir(), '.parley');
}

export function deviceFolder(path: string): DeviceFolder {
  const keyPath = (file: KeyFile) =>
    join(path, 'keys', file.room, `${file.vkey.name.replace('/', '-')}.key`);
  const evidence = (room: string, name: string) => join(path, 'evidence', room, name);

  async function keys(room?: string): Promise<KeyFile[]> {
    const found: KeyFile[] = [];
    const rooms = room === undefined ? await namesIn(join(path, 'keys')) : [room];
    for (const one of rooms) {
      for (const name of await namesIn(join(path, 'keys', one))) {
        if (!name.endsWith('.key')) continue;
        const file = join(path, 'keys', one, name);
        const read = parseKeyFile(await readFile(file));
        if (!read.ok) throw new Refused(`${file}: ${read.fault.message}`);
        found.push(read.value);
      }
    }
    return found;
  }

  return {
    path,
    heads: headsIn(join(path, 'heads')),
    keys,
    async key(room, name) {
      const all = await keys(room);
      const meant = all.filter(
        ({ vkey }) => name === undefined || vkey.name === name || keyRef(vkey) === name,
      );
      const [only, ...more] = meant;
      if (only && more.length === 0) return only;
      if (more.length > 0) {
        const names = meant.map(({ vkey }) => vkey.name).join(', ');
        throw new Misuse(
          `This device has several keys for that room: ${names}. Say which with --key.`,
        );
      }
      throw new Misuse(
        name === undefined
          ? 'This device has no key for that room. parley key make makes one.'
          : `This device has no key ${name} for that room. parley key list shows what it has.`,
      );
    },
    async keep(file) {
      const target = keyPath(file);
      await mkdir(join(path, 'keys', file.room), { recursive: true, mode: 0o700 });
      try {
        await writeFile(target, formatKeyFile(file), { mode: 0o600, flag: 'wx', flush: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new Refused(
          `This device already has a key ${file.vkey.name} for that room (${target}). A key is never written over: take the next free number.`,
        );
      }
      return target;
    },
    async eraseSeal(withoutSeal) {
      const target = keyPath(withoutSeal);
      const beside = `${target}.new`;
      await writeFile(beside, formatKeyFile(withoutSeal), { mode: 0o600, flush: true });
      await rename(beside, target);
    },
    async keepEvidence(room, act, { note, body, salt }) {
      await mkdir(join(path, 'evidence', room), { recursive: true, mode: 0o700 });
      const write = async (ending: string, bytes: Uint8Array | string) => {
        const target = evidence(room, `${act}.${ending}`);
        await writeFile(target, bytes, { mode: 0o600, flush: true });
        return target;
      };
      await write('salt', `${toBase64(salt)}\n`);
      await write('body', body);
      return await write('note', note);
    },
    async keepReceipt(room, act, receipt) {
      const target = evidence(room, `${act}.receipt`);
      await writeFile(target, receipt, { mode: 0o600, flush: true });
      return target;
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Written at once and whole: what was verified must not be forgotten by a crash, or a fork would be no surprise. */
function headsIn(folder: string): HeadMemory {
  return {
    get(room) {
      let text: string;
      try {
        text = readFileSync(join(folder, room), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
      const [size, root, at] = text.trimEnd().split(' ');
      const bytes = fromBase64(root ?? '');
      if (bytes?.length !== 32 || !/^\d{1,15}$/.test(size ?? '')) {
        throw new Refused(`${join(folder, room)} is damaged: this device’s memory of that room.`);
      }
      return { size: Number(size), root: bytes, at: Number(at) };
    },
    put(room, { size, root, at }) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const temporary = join(folder, `.${room}.${randomBytes(6).toString('hex')}`);
      writeFileSync(temporary, `${size} ${toBase64(root)} ${at}\n`, { mode: 0o600, flush: true });
      renameSync(temporary, join(folder, room));
    },
  };
}
