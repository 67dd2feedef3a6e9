import { rules } from '#core/rules.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { bodyDigest, parseBody } from '#record/body.ts';
import { actId, parseAct } from '#record/act.ts';
import { toHex, utf8 } from '#record/bytes.ts';
import type { DecodedAct } from '#record/decode.ts';
import { logName } from '#record/keys.ts';
import { RoomReplay } from '#room/replay.ts';
import {
  makeRoster,
  openPlenary,
  refOf,
  REPORTED,
  reportBody,
  vkeyText,
  type Roster,
} from './acts.ts';
import { inChild, type TaskFunction } from './child.ts';
import { Load, median, progress, type Scale } from './measure.ts';
import type { Figure } from './table.ts';

/** The rules alone: `decide` and `reduce` over a growing state. An act is to cost the same whatever has happened before it. */

const ROOM = 'aaaaaaaaaaaaaaaaaaaaaaaaaa';
const TIME = 1_930_575_845;
/** Acts made, then timed, at one time; and the length of the short log. */
const PART = 10_000;

interface Replayed {
  /** Microseconds an act, over 10⁴ acts from the beginning: each time such a log was replayed. */
  short: number[];
  /** Microseconds an act for each 10⁴ acts of the long log. */
  long: number[];
}

export async function measureReplay({ log, quick }: Scale): Promise<Figure[]> {
  const load = new Load();
  const { short, long } = await inChild<Replayed>('replay', quick ? 2 * PART : log);
  const machine = String(load);
  const first = median(short);
  const last = median(long.slice(-10));
  const acts = long.length * PART;
  return [
    {
      subject: 'replay',
      what: `an act among the first ${PART}`,
      value: first,
      unit: 'µs',
      load: machine,
    },
    {
      subject: 'replay',
      what: `an act when there are ${acts}`,
      value: last,
      unit: 'µs',
      ratio: { value: last / first, of: `that among the first ${PART}`, atMost: 2 },
      load: machine,
    },
  ];
}

/** A room in which much is opened that later acts refer to: matters, truces, rounds, and acts cited from anywhere in the log. */
class BusyRoom {
  readonly #replay = new RoomReplay(nodeProvider, rules);
  readonly #roster: Roster;
  readonly #refs: string[];
  readonly #ids: string[] = [];
  #matter = '';
  #truce = '';
  #round = '';

  private constructor(roster: Roster) {
    this.#roster = roster;
    this.#refs = roster.reporters.map(refOf);
  }

  static async open(roster: Roster): Promise<BusyRoom> {
    const room = new BusyRoom(roster);
    const log = nodeSigner(logName(ROOM), 0x01, new Uint8Array(32).fill(7));
    await openPlenary(roster, { room: ROOM, log: vkeyText(log) }, TIME, ({ note, salt, body }) => {
      const act = parseAct(note);
      const content = parseBody(body);
      if (!act.ok || !content.ok) throw new Error('an act that was just made does not parse');
      bodyDigest(nodeProvider, salt, body);
      const { type, by, after, textBytes } = act.value;
      room.take(decoded(actId(nodeProvider, textBytes), type, by, content.value, after));
      return Promise.resolve({ size: room.#ids.length, root: new Uint8Array(32) });
    });
    return room;
  }

  take(act: DecodedAct): void {
    const replayed = this.#replay.take(act, this.#ids.length);
    if (replayed.kind !== 'admitted') throw new Error(JSON.stringify(replayed));
    this.#ids.push(act.id);
  }

  /** The next acts. What they refer to is there when they are taken in this order. */
  next(count: number): DecodedAct[] {
    const acts: DecodedAct[] = [];
    for (let i = 0; i < count; i++) {
      const number = this.#ids.length + i;
      const id = toHex(nodeProvider.sha256(utf8(`act ${number}`)));
      const by = number % 10 === 0 ? refOf(this.#roster.mediator) : this.#ref(number);
      const { type, body } = this.#body(number, id);
      // A different place in the whole log each time.
      const cited =
        number % 3 === 0 ? [this.#ids[(number * 7919) % this.#ids.length] as string] : [];
      acts.push(decoded(id, type, [by], body, cited));
    }
    return acts;
  }

  #ref(number: number): string {
    return this.#refs[number % this.#refs.length] as string;
  }

  #body(number: number, id: string): { type: string; body: object } {
    const what = { en: `Number ${number} of what was reported.` };
    switch (number % 10) {
      case 0:
        this.#matter = id;
        return { type: 'matter.open', body: { question: what } };
      case 1:
        this.#truce = id;
        return { type: 'truce.report', body: { ...REPORTED, kind: 'truce', term: 2880, what } };
      case 2:
        this.#round = id;
        return {
          type: 'round.report',
          body: { ...REPORTED, number: 1, venue: { en: 'Doha' }, hosts: ['m1'] },
        };
      case 3: {
        const { type, body } = reportBody(number);
        return { type, body: this.#matter ? { ...body, matters: [this.#matter] } : body };
      }
      case 4:
        if (this.#truce) {
          const body = { ...REPORTED, truce: this.#truce, step: 'extended', what };
          return { type: 'truce.report-step', body };
        }
        return reportBody(number);
      case 5:
        if (this.#round) {
          return { type: 'session.report', body: { ...REPORTED, round: this.#round, what } };
        }
        return reportBody(number);
      default:
        return reportBody(number);
    }
  }
}

function decoded(
  id: string,
  type: string,
  by: readonly string[],
  body: object,
  after: readonly string[],
): DecodedAct {
  const root = new Uint8Array(0);
  return {
    id,
    room: ROOM,
    seen: { size: 0, root },
    type,
    version: 1,
    time: TIME,
    admitted: TIME * 1000,
    by: by as DecodedAct['by'],
    body: body as DecodedAct['body'],
    after,
    rests: [],
    // The rules read what stands above.
    act: undefined as never,
    leafHash: root,
  };
}

/** Microseconds an act. */
function timed(room: BusyRoom, acts: readonly DecodedAct[]): number {
  const start = performance.now();
  for (const act of acts) room.take(act);
  return ((performance.now() - start) * 1000) / acts.length;
}

/** Replays one long log, and in between short ones. */
export const replayTask: TaskFunction = async ([length]): Promise<Replayed> => {
  const roster = makeRoster();
  const short: number[] = [];
  const long: number[] = [];
  const shortOne = async (): Promise<number> => {
    const room = await BusyRoom.open(roster);
    return timed(room, room.next(PART));
  };
  // For the compiler.
  for (let i = 0; i < 3; i++) await shortOne();
  const room = await BusyRoom.open(roster);
  const parts = Math.ceil(Number(length) / PART);
  for (let part = 0; part < parts; part++) {
    if (part % Math.ceil(parts / 20) === 0) short.push(await shortOne());
    long.push(timed(room, room.next(PART)));
    progress(`replay: ${(part + 1) * PART} acts`);
  }
  progress('');
  return { short, long };
};
