import type { DemoPerson } from '#room/exercise-wire.ts';
import type { Exercise, Scene } from '#server/exercises.ts';
import type { Words } from '#core/words.ts';
import { toBase64 } from '#record/bytes.ts';
import { DemoKeys, pkcs8 } from '../demo-keys.ts';
import { Stage } from '../stage.ts';
import { opening } from './1-opening.ts';
import { roundOne } from './2-round-1.ts';
import { between } from './3-between.ts';
import { roundTwo } from './4-round-2.ts';
import { roundThree } from './5-round-3.ts';
import { jointStatement } from './6-joint-statement.ts';
import { signature } from './7-signature.ts';
import { verification } from './8-verification.ts';
import {
  capitalAnswers,
  capitalAnswersOfText,
  capitalAsks,
  capitalAsksOfText,
} from './capitals.ts';
import {
  CAPITAL_ROOMS,
  keysOf,
  NAMES,
  OFFICES,
  PLANS,
  SHARED_ROOMS,
  TITLES,
  type RoomName,
  type Side,
} from './people.ts';
import { Tale } from './tale.ts';

export const NAME = 'exercise-sarn';
export const demoKeys = new DemoKeys(NAME);

interface Part {
  name: string;
  /** The day after which it is over. */
  days: number;
  play(tale: Tale): Promise<void>;
}

const PARTS: readonly Part[] = [
  { name: 'opening', days: 1, play: opening },
  { name: 'round-1', days: 3, play: roundOne },
  { name: 'between', days: 9, play: between },
  { name: 'round-2', days: 13, play: roundTwo },
  { name: 'round-3', days: 19, play: roundThree },
  { name: 'joint-statement', days: 21, play: jointStatement },
  { name: 'signature', days: 27, play: signature },
  { name: 'verification', days: 56, play: verification },
];

/** The exercise as the shared server has it: everything but the leaderships' rooms. */
export const exerciseSarn: Exercise = exercise(NAME, SHARED_ROOMS, PARTS);

/** The leadership's room of one side, for a server of its own. */
export function exerciseSarnCapital(side: Side): Exercise {
  const parts: readonly Part[] = [
    { name: 'opening', days: 1, play: async () => undefined },
    { name: 'round-1', days: 3, play: (tale) => capitalAsks(tale, side) },
    { name: 'between', days: 9, play: (tale) => capitalAnswers(tale, side) },
    { name: 'round-2', days: 13, play: (tale) => capitalAsksOfText(tale, side) },
    { name: 'round-3', days: 19, play: (tale) => capitalAnswersOfText(tale, side) },
    { name: 'joint-statement', days: 21, play: async () => undefined },
    { name: 'signature', days: 27, play: async () => undefined },
    { name: 'verification', days: 56, play: async () => undefined },
  ];
  return exercise(`${NAME}-capital-${side}`, [CAPITAL_ROOMS[side]], parts);
}

function exercise(name: string, rooms: readonly RoomName[], parts: readonly Part[]): Exercise {
  const until = (last?: string): readonly Part[] => {
    const at = last === undefined ? parts.length - 1 : parts.findIndex((one) => one.name === last);
    if (at < 0) throw new RangeError(`${name} has no part ${last ?? ''}`);
    return parts.slice(0, at + 1);
  };
  return {
    name,
    ships: name === NAME,
    rooms,
    parts: parts.map((part) => part.name),
    keys: () => rooms.flatMap((room) => keysOf(room).map((key) => demoKeys.vkey(room, key))),
    days: (last) => until(last).at(-1)?.days ?? 0,
    play: (scene, last) => play(scene, rooms, until(last)),
    people: (ids) => people(rooms, ids),
  };
}

async function play(
  scene: Scene,
  rooms: readonly RoomName[],
  parts: readonly Part[],
): Promise<void> {
  const stage = new Stage({ ...scene, keys: demoKeys });
  stage.at(1, '06:00');
  for (const room of rooms) {
    await stage.open(room, PLANS[room], NAMES);
    const convener = `${(PLANS[room].parties[0] as { id: string }).id}/k1`;
    await stage.act(room, convener, 'room.describe', { title: TITLES[room] });
  }
  const tale = new Tale(stage);
  for (const part of parts) await part.play(tale);
}

/** Everybody with a key in one of these rooms, with the keys of all of them. */
async function people(
  rooms: readonly RoomName[],
  ids: ReadonlyMap<string, string>,
): Promise<DemoPerson[]> {
  const found = new Map<string, DemoPerson>();
  for (const room of rooms) {
    const id = ids.get(room);
    if (id === undefined) continue;
    for (const name of keysOf(room)) {
      const party = name.slice(0, name.indexOf('/')) as keyof typeof NAMES;
      const person: DemoPerson = found.get(name) ?? {
        id: name,
        party,
        partyName: NAMES[party],
        office: OFFICES[name] as Words as Record<string, string>,
        keys: [],
      };
      found.set(name, person);
      const seal = PLANS[room].sealed ? await demoKeys.seal(room, name) : undefined;
      person.keys.push({
        room: id,
        setting: PLANS[room].setting,
        title: TITLES[room] as Record<string, string>,
        name,
        ref: demoKeys.ref(room, name),
        publicKey: toBase64(demoKeys.signer(room, name).publicKey),
        publicDemoPrivateKey: toBase64(pkcs8(demoKeys.seed(room, name))),
        ...(seal ? { publicDemoSealKey: seal } : {}),
      });
    }
  }
  return [...found.values()];
}
