import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES, SETTINGS, type Grade, type Role, type Setting } from '#core/state.ts';
import { Misuse, Refused } from '../command.ts';

/** A process that is not open yet: its room is reserved, and the keys of its heads come in one by one. */
export interface Draft {
  room: string;
  process: string;
  /** The log's vkey. */
  log: string;
  title: string;
  language: string;
  kind: 'live' | 'exercise';
  readers: 'public' | 'members';
  /** The rules version that it pins (RC11). */
  rules: number;
  /** What the room is for; absent in drafts of a plenary. */
  setting?: Setting;
  /** End to end (RC12): its server keeps what it cannot read. */
  sealed?: boolean;
  /** Absent: solemn. Working papers are sealed, and their keys erased on an agreed day (RC15.13). */
  grade?: Grade;
  parties: DraftParty[];
  /** Who opens the room. */
  convener: string;
  /** Witness vkeys. */
  witnesses: string[];
  /** The room that this one continues, at its last checkpoint (RC8.7). */
  succeeds?: { room: string; size: number; root: string };
}

export interface DraftParty {
  id: string;
  role: Role;
  name: string;
  /** vkey of its head. */
  head?: string;
  /** age recipient of its head, for a sealed room. */
  seal?: string;
}

const FORMAT = 'parley/draft@v1';

/** Drafts of a data folder, a file each: `<folder>/drafts/<room>.json`. Gone once the room is open. */
export class Drafts {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'drafts');
  }

  /** The draft of a room, or the only one there is; undefined if there is none. */
  async find(room: string | undefined): Promise<Draft | undefined> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((n) => n.endsWith('.json'));
    const wanted = room === undefined ? names : names.filter((name) => name === `${room}.json`);
    const [only, ...more] = wanted;
    if (more.length > 0) {
      throw new Misuse(
        `Several processes are being prepared here: say which with --room (${wanted.map((name) => name.slice(0, -5)).join(', ')}).`,
      );
    }
    if (only === undefined) return undefined;
    const file = join(this.#folder, only);
    const { format, ...draft } = JSON.parse(await readFile(file, 'utf8')) as Draft & {
      format?: string;
    };
    if (format !== FORMAT) throw new Refused(`${file} is not a draft of this Parley.`);
    return draft;
  }

  async keep(draft: Draft): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = join(this.#folder, `${draft.room}.json`);
    const text = `${JSON.stringify({ format: FORMAT, ...draft }, undefined, 2)}\n`;
    await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  }

  async remove(room: string): Promise<void> {
    await rm(join(this.#folder, `${room}.json`), { force: true });
  }
}

/** `p1=North`, with its role. */
export function partyOf(text: string, role: Role): DraftParty {
  const [, id, name] = /^([a-z]{1,2}[1-9]\d{0,3})=(.+)$/s.exec(text) ?? [];
  if (id === undefined || name === undefined || name.trim() === '') {
    throw new Misuse(`--${role} takes an id and a name: ${role === 'party' ? 'p1' : 'm1'}=North.`);
  }
  return { id, role, name: name.trim() };
}

/** Roles that somebody may be given from the command line, each an option of its own. */
export const SEATS = ROLES.filter((role) => role !== 'chronicler');

export function byId(draft: Draft, id: string): DraftParty {
  const party = draft.parties.find((one) => one.id === id);
  if (!party) throw new Misuse(`Nobody in this process has the id ${id}.`);
  return party;
}

export function settingOf(text: string): Setting {
  const setting = SETTINGS.find((one) => one === text);
  if (!setting) throw new Misuse(`--setting takes one of ${SETTINGS.join(', ')}.`);
  return setting;
}

/** Rooms that not every party may read are sealed unless it is said otherwise (RC12). */
export function isSealedByDefault(setting: Setting): boolean {
  return setting !== 'plenary' && setting !== 'commission';
}

/** Whose head has not yet given what the opening act names: a key, and for a sealed room what is sealed to. */
export function missingHeads(draft: Draft): DraftParty[] {
  return draft.parties.filter(
    ({ head, seal }) => head === undefined || (draft.sealed === true && seal === undefined),
  );
}

/** What `parley restore --answer` prints of a room that cannot go on. */
export function succeedsOf(text: string): { room: string; size: number; root: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const { room, size, root } = (value ?? {}) as Record<string, unknown>;
  if (typeof room !== 'string' || typeof size !== 'number' || typeof root !== 'string') {
    throw new Misuse('--succeeds takes {"room":…,"size":…,"root":…}, as parley restore prints it.');
  }
  return { room, size, root };
}
