import { crc32, deflateSync } from 'node:zlib';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { instantOf, makeOf } from './shuttle-rooms.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { commission } from './releases-history.ts';

/** Acts of incidents in the room of a joint commission, by what they are. */
export interface IncidentHistory {
  /** p1’s, with a picture and a paper; a draft finding about it is out for reply. */
  ford: string;
  draft: string;
  /** The visit to the ford that p2 is said to have denied; it has answered. */
  denied: string;
  /** The same for p1, which has not. */
  unanswered: string;
  /** The mission’s case file: found of, a finding withdrawn and another that stands, a remedy, closed. */
  file: string;
  withdrawnFinding: string;
  finding: string;
  remedy: string;
  /** p2’s, said to repeat the mission’s file. */
  repeats: string;
  /** p2’s, with nothing else. */
  quiet: string;
  /** Taken back by p1. */
  takenBack: string;
  superseded: string;
  zone: string;
  /** Lines that a side supplied and no mediator has switched on. */
  hidden: string;
  /** Published by others. */
  set: string;
  truce: string;
  /** Counting rules of the sides, not signed. */
  rules: { p1: string; p2: string };
}

const HOUR = 3_600_000;
const BOX = { west: 12_000_000, south: 41_000_000, east: 12_012_000, north: 41_009_000 };
const WORDS = {
  ford: { en: 'near the ford', ur: 'گھاٹ کے قریب' },
  mill: { en: 'the old mill', ur: 'پرانی چکی' },
};

/** A whole hour, so many hours before this one. */
export const hoursAgo = (hours: number): number =>
  Math.floor((Date.now() - hours * HOUR) / HOUR) * HOUR;

const occurred = (ms: number) => ({
  from: instantOf(ms),
  precision: 'hour',
  certainty: 'stated',
  offset: 0,
});

/** A PNG that goes from dark to light (W3C PNG, third edition, section 5). */
export function greyPicture(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const line = Buffer.from([0, ...Array.from({ length: width }, (_, x) => 40 + x)]);
  const lines = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const CONFIRMED = {
  happened: { answer: 'confirmed', standard: 'reasonable-grounds' },
  who: { answer: 'unidentified', standard: 'reasonable-grounds' },
  clauses: [],
};

const NAMES = {
  m1: { en: 'The lake mediators', ur: 'جھیل کے ثالث' },
  p1: { en: 'North bank', ur: 'شمالی کنارہ' },
  p2: { en: 'South bank', ur: 'جنوبی کنارہ' },
  s1: { en: 'The secretariat', ur: 'سیکرٹریٹ' },
  o1: { en: 'The river mission', ur: 'دریائی مشن' },
};

export async function incidentHistory(room: ExerciseRoom): Promise<IncidentHistory> {
  const make = makeOf(room);
  await room.act('m1/k1', 'room.describe', {
    title: { en: 'Joint commission of the river', ur: 'دریا کا مشترکہ کمیشن' },
  });
  for (const [party, words] of Object.entries(NAMES)) {
    const name = room.enclose(JSON.stringify(words));
    const body = { party, name: { ...name.ref } };
    await room.act('m1/k1', 'party.describe', body, { enclosures: [name] });
  }
  await commission(make);
  const truce = await truceOf(room);
  const zone = await room.act('m1/k1', 'zone.define', {
    label: { en: 'The ford and the mill', ur: 'گھاٹ اور چکی' },
    polygons: [
      [
        [
          [11_990_000, 40_990_000],
          [12_030_000, 40_990_000],
          [12_030_000, 41_020_000],
          [11_990_000, 41_020_000],
        ],
      ],
    ],
    source: { en: 'Annex 1' },
    version: { en: 'first' },
  });
  const layer = await room.act('p1/k1', 'layer.supply', {
    label: { en: 'Landing stages', ur: 'گھاٹ کے چبوترے' },
    supplier: { en: 'Survey of the north bank', ur: 'شمالی کنارے کا سروے' },
    version: { en: 'sheet 3' },
    lines: [
      [
        [11_995_000, 41_000_000],
        [12_020_000, 41_004_000],
      ],
    ],
    source: { en: 'Its own sheets' },
  });
  await room.act('m1/k1', 'layer.show', { layer, shown: true });
  const hidden = await room.act('p2/k1', 'layer.supply', {
    label: { en: 'Claimed line', ur: 'دعویٰ شدہ لکیر' },
    supplier: { en: 'Survey of the south bank', ur: 'جنوبی کنارے کا سروے' },
    version: { en: 'sheet 1' },
    lines: [
      [
        [11_995_000, 40_995_000],
        [12_025_000, 41_010_000],
      ],
    ],
    source: { en: 'Its own sheets' },
  });
  const entries = await enter(room);
  const looked = await look(room, entries, zone);
  const found = await find(room, entries);
  const set = await room.act('o1/k1', 'context.add', {
    dataset: { en: 'River events as published', ur: 'شائع شدہ دریائی واقعات' },
    version: { en: 'March' },
    licence: { en: 'May be shown with its name.' },
    rows: [
      { ref: 'R-17', occurred: occurred(hoursAgo(30)), type: 'Battles', text: 'Exchange of fire.' },
    ],
  });
  const rules = await count(room);
  return { ...entries, ...looked, ...found, zone, hidden, set, truce, rules };
}

async function truceOf(room: ExerciseRoom): Promise<string> {
  const moment = (ms: number) => ({ at: instantOf(ms), offset: 0, zone: 'UTC' });
  const text = { en: 'The sides cease fire between the mill and the ford.' };
  const hash = room.hash(text);
  const [from, until] = [hoursAgo(10), hoursAgo(-38)];
  const start = moment(from);
  const truce = await room.act('m1/k1', 'truce.table', {
    kind: 'truce',
    forces: { en: 'All forces of either side.' },
    area: { en: 'From the mill to the ford.' },
    prohibited: [{ en: 'Fire of any kind.' }],
    permitted: [],
    start,
    term: (until - from) / 60_000,
    text,
    hash,
  });
  const joining = { truce, kind: 'truce', start, hash, until: moment(until) };
  for (const side of ['p1/k1', 'p2/k1']) await room.act(side, 'truce.agree', joining);
  return truce;
}

async function enter(room: ExerciseRoom) {
  const picture = enclose(nodeProvider, greyPicture(96, 64), 'image/png');
  const paper = room.enclose('Measured at the ford: four traces.', 'text/plain');
  const allege = async (by: string, body: object, enclosures = [] as (typeof picture)[]) =>
    room.act(
      by,
      'incident.allege',
      { about: [], evidence: enclosures.map((one) => ({ ...one.ref })), ...body },
      { enclosures },
    );
  const ford = await allege(
    'p1/k1',
    {
      class: 'small-arms-fire',
      occurred: occurred(hoursAgo(20)),
      place: { words: WORDS.ford, box: BOX },
      quantity: 4,
      what: { en: 'Four shots over the water.', ur: 'پانی پر چار گولیاں چلیں۔' },
      says: ['p2'],
    },
    [picture, paper],
  );
  const repeats = await allege('p2/k1', {
    class: 'explosion',
    occurred: occurred(hoursAgo(26)),
    place: { words: WORDS.mill },
    what: { en: 'An explosion was heard at the mill.' },
  });
  const quiet = await allege('p2/k1', {
    class: 'overflight',
    occurred: occurred(hoursAgo(40)),
    what: { en: 'Something flew over at night.' },
  });
  const takenBack = await allege('p1/k1', {
    class: 'obstruction',
    occurred: occurred(hoursAgo(50)),
    what: { en: 'The ferry was stopped.' },
  });
  await room.act('p1/k1', 'act.retract', { reason: { en: 'It runs.' } }, { after: [takenBack] });
  const caseFile = async (number: number, body: object, rests: string[] = []) =>
    room.act(
      'o1/k1',
      'incident.case-file',
      {
        class: 'explosion',
        occurred: occurred(hoursAgo(26)),
        place: { words: WORDS.mill, box: { ...BOX, east: BOX.west, north: BOX.south } },
        what: { en: 'One explosion at the mill; a wall is broken.', ur: 'چکی پر ایک دھماکا۔' },
        about: [],
        evidence: [],
        number,
        method: { en: 'Two visits; traces measured.', ur: 'دو دورے؛ نشانات ناپے گئے۔' },
        ...body,
      },
      { rests },
    );
  const superseded = await caseFile(11, {});
  const file = await caseFile(12, { supersedes: superseded }, [`${'B'.repeat(42)}A=`]);
  await room.act('m1/k1', 'incident.relate', { entry: repeats, of: file, as: 'duplicate' });
  return { ford, repeats, quiet, takenBack, superseded, file };
}

type Entries = Awaited<ReturnType<typeof enter>>;

async function look(room: ExerciseRoom, { ford, file }: Entries, zone: string) {
  const visit = (body: object) =>
    room.act('o1/k1', 'verification.visit', { where: WORDS.ford, ...body });
  const denied = await visit({
    entries: [ford],
    occurred: occurred(hoursAgo(8)),
    outcome: 'denied',
    deniedBy: 'p2',
    reason: { en: 'The road was said to be mined.', ur: 'کہا گیا کہ سڑک پر بارودی سرنگیں ہیں۔' },
  });
  await room.act('p2/k1', 'verification.reply', {
    visit: denied,
    text: { en: 'The road is open since noon.', ur: 'سڑک دوپہر سے کھلی ہے۔' },
  });
  const unanswered = await visit({
    entries: [ford],
    occurred: occurred(hoursAgo(7)),
    outcome: 'denied',
    deniedBy: 'p1',
  });
  await visit({
    entries: [file],
    occurred: occurred(hoursAgo(9)),
    outcome: 'seen',
    where: WORDS.mill,
  });
  await room.act('o1/k1', 'coverage.report', {
    zone,
    where: WORDS.mill,
    from: instantOf(hoursAgo(30)),
    to: instantOf(hoursAgo(6)),
    means: ['patrol', 'camera'],
    share: 'part',
    why: { en: 'No boat after dark.', ur: 'اندھیرے کے بعد کشتی نہیں۔' },
  });
  return { denied, unanswered };
}

async function find(room: ExerciseRoom, { ford, file }: Entries) {
  const open = (number: number, en: string) =>
    room.act('m1/k1', 'commission.case', { number, label: { en }, level: 'local' });
  const [shots, mill] = [await open(21, 'Shots at the ford'), await open(22, 'The mill')];
  const present = ['p1', 'p2'].map((party) => ({ party, number: 2 }));
  const meeting = await room.act('m1/k1', 'commission.meet', { level: 'local', present });
  const send = async (about: object, en: string, hours: number) => {
    const text = { en };
    const body = { answers: CONFIRMED, text, hash: room.hash(text), ...about };
    const until = instantOf(hoursAgo(-hours));
    return {
      body,
      draft: await room.act('m1/k1', 'incident.draft-finding', { ...body, until }),
    };
  };
  const { draft } = await send(
    { case: shots, number: 21, entries: [ford] },
    'Shots were fired near the ford.',
    30,
  );
  await room.act('p1/k1', 'incident.reply', {
    draft,
    text: { en: 'Our posts were not manned that night.' },
  });
  const ofMill = { case: mill, number: 22 };
  const finding = async (): Promise<string> => {
    const one = await send({ ...ofMill, entries: [file] }, 'One explosion broke the wall.', 20);
    for (const side of ['p1/k1', 'p2/k1'])
      await room.act(side, 'incident.reply', { draft: one.draft, text: { en: 'Taken note of.' } });
    const body = { ...one.body, draft: one.draft, meeting, aside: [] };
    return await room.act('m1/k1', 'incident.find', body);
  };
  const withdrawnFinding = await finding();
  await room.act('m1/k1', 'incident.withdraw-finding', {
    ...ofMill,
    finding: withdrawnFinding,
    why: { en: 'The measurements were of another wall.' },
  });
  const again = await finding();
  await room.act('p2/k1', 'commission.dissent', {
    to: again,
    text: { en: 'We would have waited for daylight.' },
  });
  const remedy = await room.act('m1/k1', 'remedy.decide', {
    ...ofMill,
    finding: again,
    kind: 'return',
    of: 'p2',
    decidedBy: { en: 'the joint commission, under article 4' },
    due: { at: instantOf(hoursAgo(1)), offset: 0, zone: 'UTC' },
    what: { en: 'The stones are given back.' },
  });
  await room.act('p1/k1', 'remedy.follow-up', {
    remedy,
    outcome: 'partly-done',
    occurred: occurred(hoursAgo(2)),
  });
  await room.act('m1/k1', 'incident.close', { ...ofMill, what: { en: 'The wall was mended.' } });
  return { draft, withdrawnFinding, finding: again, remedy };
}

async function count(room: ExerciseRoom): Promise<IncidentHistory['rules']> {
  const words = { en: 'What the mission hears or sees.', ur: 'جو مشن سنے یا دیکھے۔' };
  const rule = {
    kinds: ['explosion', 'shot'],
    direction: 'not-looked-at',
    least: 1,
    unnumbered: 'as-one',
    exclusions: [],
    sources: { means: ['saw', 'heard'] },
    zones: [
      {
        key: 'ford',
        label: { en: 'The ford', ur: 'گھاٹ' },
        where: { sites: ['ford'] },
      },
    ],
    edge: 'within',
    periods: [instantOf(hoursAgo(48)), instantOf(hoursAgo(24)), instantOf(hoursAgo(-24))],
    basis: 'sample',
    coverage: words,
    words,
    hash: room.hash(words),
  };
  const p1 = await room.act('p1/k1', 'counting.propose', {
    ...rule,
    label: { en: 'Each shot', ur: 'ہر گولی' },
    unit: { count: 'each' },
  });
  const p2 = await room.act('p2/k1', 'counting.propose', {
    ...rule,
    label: { en: 'Episodes of an hour', ur: 'ایک گھنٹے کے سلسلے' },
    unit: { count: 'episode', gap: 60, same: { by: 'zone' } },
  });
  const seen = (ms: number, number: number) => ({
    from: instantOf(ms),
    to: instantOf(ms),
    observer: { site: 'ford' },
    means: ['heard'],
    kind: 'shot',
    number,
    direction: 'undetermined',
    assessed: 'none',
  });
  await room.act('o1/k1', 'observation.enter', {
    observations: [seen(hoursAgo(20), 4), seen(hoursAgo(20) + 600_000, 3), seen(hoursAgo(30), 2)],
  });
  return { p1, p2 };
}
