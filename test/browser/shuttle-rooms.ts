import type { Page } from 'playwright-core';
import { toBase64 } from '#record/bytes.ts';
import type { Words } from '#core/words.ts';
import type { SealKey } from '#room/seal-keys.ts';
import type { HostedRoom } from '#server/host.ts';
import type { Visit, Visitor } from './visitor.ts';
import { keepKey, type ExerciseRoom } from './exercise-room.ts';

/** What makes acts of a history. */
export type Make = Pick<ExerciseRoom, 'act' | 'hash' | 'enclose'> & { now(): number };

export function instantOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

export function makeOf(exercise: ExerciseRoom): Make {
  return {
    act: (...act) => exercise.act(...act),
    hash: (words) => exercise.hash(words),
    enclose: (content, media) => exercise.enclose(content, media),
    now: () => exercise.talks.clock.now(),
  };
}

export interface ShuttleRooms {
  plenary: HostedRoom;
  north: HostedRoom;
  south: HostedRoom;
  mediators: HostedRoom;
  told: { held: string; released: string; withdrawn: string };
}

const OPENED = { kind: 'exercise', rules: 2 };
const OTHER: Words = { en: 'the head of the other delegation', ur: 'دوسرے وفد کے سربراہ' };

/** A shuttle room for each side and a room of the mediators, beside the plenary: what one side told, what was passed to the other. */
export async function shuttleRooms(exercise: ExerciseRoom): Promise<ShuttleRooms> {
  const { talks } = exercise;
  const plenary = talks.room;
  const north = await openRoom(exercise, 'shuttle', 'North bank with the mediators', ['p1']);
  const told = await tell(exercise);
  const south = await openRoom(exercise, 'shuttle', 'South bank with the mediators', ['p2']);
  await passTo(exercise, north, told.release);
  const mediators = await openRoom(exercise, 'mediators', 'The mediators among themselves', []);
  await exercise.act('m1/k1', 'relay.take-down', {
    said: { en: 'The host spoke of a longer pause.', ur: 'میزبان نے لمبے وقفے کی بات کی۔' },
  });
  talks.room = plenary;
  return { plenary, north, south, mediators, told };
}

/** The talks stand in the room that was opened last. */
export async function openRoom(
  exercise: ExerciseRoom,
  setting: string,
  title: string,
  sides: readonly string[],
  readers: 'members' | 'public' = 'members',
  more: Readonly<Record<string, unknown>> = {},
): Promise<HostedRoom> {
  const { talks } = exercise;
  const { room: id, log } = await talks.host.reserve();
  talks.room = (await talks.host.room(id)) as HostedRoom;
  const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
  await exercise.act('m1/k1', 'room.open', {
    ...OPENED,
    readers,
    process: talks.process,
    grade: 'solemn',
    setting,
    sealed: false,
    log,
    parties: [
      { id: 'm1', role: 'mediator', head: head('m1') },
      ...sides.map((side) => ({ id: side, role: 'party', head: head(side) })),
    ],
    witnesses: [],
    ...more,
  });
  const opening = talks.room.state?.opening;
  for (const side of sides) await exercise.act(`${side}/k1`, 'room.accept', { opening });
  await exercise.act('m1/k1', 'room.describe', { title: { en: title } });
  const names: Record<string, Words> = {
    m1: { en: 'The lake mediators', ur: 'جھیل کے ثالث' },
    p1: { en: 'North bank', ur: 'شمالی کنارہ' },
    p2: { en: 'South bank', ur: 'جنوبی کنارہ' },
  };
  for (const party of ['m1', ...sides]) {
    const name = exercise.enclose(JSON.stringify(names[party]));
    const body = { party, name: { ...name.ref } };
    await exercise.act('m1/k1', 'party.describe', body, { enclosures: [name] });
  }
  return talks.room;
}

async function tell(exercise: ExerciseRoom): Promise<ShuttleRooms['told'] & { release: string }> {
  const give = async (words: Words, rule: object) =>
    exercise.act('p1/k1', 'confidence.give', { words, hash: exercise.hash(words), rule });
  const gist = {
    only: [{ kind: 'gist' }, { kind: 'to-person', person: OTHER }],
    coMediators: true,
  };
  const released = await give(
    {
      en: 'We could open the eastern crossing in the mornings.',
      ur: 'ہم صبح کے وقت مشرقی گزرگاہ کھول سکتے ہیں۔',
    },
    gist,
  );
  const passed: Words = {
    en: 'A crossing in the east could open for part of the day.',
    ur: 'مشرق میں ایک گزرگاہ دن کے کچھ حصے میں کھل سکتی ہے۔',
  };
  const release = await exercise.act('m1/k1', 'confidence.release', {
    confidence: released,
    rule: gist,
    form: 'gist',
    aloud: false,
    words: passed,
    hash: exercise.hash(passed),
    to: OTHER,
    coMediator: false,
  });
  const withdrawn = await give(
    { en: 'We may move the northern post.', ur: 'ہم شمالی چوکی ہٹا سکتے ہیں۔' },
    { only: [{ kind: 'keep' }], coMediators: false },
  );
  await exercise.act('p1/k1', 'confidence.withdraw', { confidence: withdrawn });
  const move = {
    kind: 'if-other-moves',
    move: { en: 'They open the western crossing.', ur: 'وہ مغربی گزرگاہ کھولیں۔' },
  };
  const held = await give(
    {
      en: 'The ill among the detainees could go home first.',
      ur: 'زیرِ حراست افراد میں سے بیمار پہلے گھر جا سکتے ہیں۔',
    },
    { only: [move], coMediators: false },
  );
  const time = { kind: 'not-before', from: instantOf(Date.now() + 20 * 3600_000) };
  await exercise.act('p1/k1', 'confidence.tighten', {
    confidence: held,
    rule: { only: [move, time], coMediators: false },
  });
  await exercise.act('m1/k1', 'relay.take-down', {
    said: { en: 'That the ill could be first.', ur: 'کہ بیمار پہلے ہو سکتے ہیں۔' },
    of: { confidence: held, to: OTHER },
  });
  return { held, released, withdrawn, release };
}

/** Passes on what was released elsewhere, and an idea that is the mediators' own. */
async function passTo(exercise: ExerciseRoom, from: HostedRoom, release: string): Promise<void> {
  const { talks } = exercise;
  const found = await talks.store.find(from.id, release);
  const rests = [toBase64(found?.leafHash ?? new Uint8Array(32))];
  const words = {
    en: 'A crossing in the east could open for part of the day.',
    ur: 'مشرق میں ایک گزرگاہ دن کے کچھ حصے میں کھل سکتی ہے۔',
  };
  const idea = {
    en: 'Could the crossings open one after the other?',
    ur: 'کیا گزرگاہیں ایک ایک کر کے کھل سکتی ہیں؟',
  };
  await exercise.act('m1/k1', 'relay.pass', { form: 'gist', words }, { rests });
  const note = `${'B'.repeat(42)}A=`;
  await exercise.act('m1/k1', 'idea.float', { words: idea }, { rests: [note] });
}

/** A page of a browser that has the keys of this name for several rooms, signed in with all of them; it shows the first. */
export async function visitRoomsAs(
  exercise: ExerciseRoom,
  name: string,
  rooms: readonly HostedRoom[],
  visit: Visit = {},
  seals?: ReadonlyMap<string, SealKey>,
): Promise<Visitor & { open(room: HostedRoom, path: string): Promise<Page> }> {
  const { talks } = exercise;
  const visitor = await exercise.visitEmpty(visit);
  const { page } = visitor;
  const before = talks.room;
  for (const room of rooms) {
    talks.room = room;
    await page.evaluate(() => sessionStorage.clear());
    const seal = room.state?.sealed === true ? seals?.get(name) : undefined;
    await keepKey(page, talks, name, visit.language ?? 'en', exercise.url, seal);
  }
  talks.room = before;
  const open = async (room: HostedRoom, path: string): Promise<Page> => {
    await page.goto(`${exercise.url}/rooms/${room.id}${path}`);
    await page.locator('h1').waitFor();
    return page;
  };
  return { ...visitor, open };
}
