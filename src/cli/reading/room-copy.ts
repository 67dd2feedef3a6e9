import type { Sealing } from '#client/sealing.ts';
import { VerifiedLog, type LogFault } from '#client/verified-log.ts';
import type { RoomState } from '#core/state.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Copy, WireEntry } from '#room/wire.ts';
import { Misuse } from '../command.ts';

/** What is known of an enclosure named in a body. */
export type Found = Uint8Array | 'withheld' | 'destroyed';

/** A room as this command has read and checked it, from wherever it came. */
export interface RoomCopy {
  id: string;
  log: VerifiedLog;
  enclosures: ReadonlyMap<string, Found>;
  /** How many acts the room had when it was read; more than `log.size` when fewer were asked for. */
  size: number;
  /** Whose copies of the room match, where the place knows. */
  copies: readonly Copy[];
  /** Why the server takes no act at present, where it says so. */
  stopped?: string | undefined;
  /** Something does not hold; what stands before it was checked. */
  fault: LogFault | undefined;
}

/** A copy still being read. */
export class CopyUnderWay {
  readonly log: VerifiedLog;
  readonly enclosures = new Map<string, Found>();

  constructor(room: string, sealing?: Sealing) {
    this.log = new VerifiedLog(
      nodeProvider,
      room,
      (digest) => this.enclosures.get(digest),
      // One command, nothing else that waits for its turn.
      () => new Promise((resolve) => setImmediate(resolve)),
      sealing,
    );
  }

  async take(entries: readonly WireEntry[]): Promise<LogFault | undefined> {
    return await this.log.take(entries);
  }

  async finish(size: number, fault?: LogFault, copies: readonly Copy[] = []): Promise<RoomCopy> {
    await this.log.openSealed();
    await this.#openFiles();
    // Names come in enclosures, which may stand after the acts that name them.
    this.log.views.lookAgain();
    const { log, enclosures } = this;
    return { id: log.room, log, enclosures, size, copies, fault };
  }

  /** The enclosures of sealed acts, which are kept under their envelopes' digests, under those that the acts themselves name. */
  async #openFiles(): Promise<void> {
    const { log, enclosures } = this;
    for (const file of log.reading?.files ?? []) {
      const kept = enclosures.get(file.outer.enclosure);
      if (!(kept instanceof Uint8Array)) {
        if (kept !== undefined) enclosures.set(file.inner.enclosure, kept);
        continue;
      }
      const opened = await log.reading?.openFile(file, kept);
      if (opened?.ok) enclosures.set(file.inner.enclosure, opened.value.bytes);
    }
  }
}

/** The one room that a name means. Throws a sentence where there are several, or none. */
export function onlyRoom(copies: readonly RoomCopy[]): RoomCopy {
  const [copy, ...more] = copies;
  if (!copy) throw new Misuse('There is no such room.');
  if (more.length > 0) {
    throw new Misuse(
      `That names ${copies.length} rooms: say which, ${copies.map(({ id }) => id).join(', ')}.`,
    );
  }
  return copy;
}

export function stateOf({ log }: RoomCopy): RoomState | undefined {
  return log.replay.state;
}

/** The room's title in a language, or undefined before it has one. */
export function titleOf({ log }: RoomCopy): Readonly<Record<string, string>> | undefined {
  return log.views.labels.titles.at(-1)?.title as Record<string, string> | undefined;
}

/**
 * The whole id of an act that is named by its number or the beginning of its id. What can be a number is one: an act
 * whose id happens to begin with 99 is not meant by 99 where the log has no act of that number.
 */
export function actNamed({ log }: RoomCopy, text: string): string {
  const found = /^#?\d{1,9}$/.test(text)
    ? log.entries.slice(Number(text.replace('#', ''))).slice(0, 1)
    : log.entries.filter(({ decoded }) => decoded.id.startsWith(text));
  const [entry, ...more] = found;
  if (!entry || more.length > 0) throw new Misuse(`${text} is not one act of this room.`);
  return entry.decoded.id;
}

/** `Talks in Doha: round 2` as `talks-in-doha-round-2`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
