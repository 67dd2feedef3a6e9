import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enterCaseFile,
  refuseCaseFile,
  type CaseFileRooms,
  type MeantCaseFile,
} from '#client/case-file.ts';
import { coarserLines } from '#cli/case-file/open-pair.ts';
import { delayedFile, earliestAdmission } from '#client/place-delay.ts';
import type { RoomState } from '#core/state.ts';
import { rules } from '#core/rules.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { wordHashes } from '#room/fold.ts';
import { enter, type Client } from '../sealed-clients.ts';
import { MissionRooms } from './mission-rooms.ts';

/** Places are delayed in the room of a joint commission, over the real server: the mission's head signs nothing in its own room that would be refused there. */
let rooms: MissionRooms;
let pair: CaseFileRooms & { intake: Client; commission: Client };
const DELAY = { span: 20_000, minutes: 60 };
const FINE = { west: 12_003_417, south: 41_006_229, east: 12_003_917, north: 41_006_829 };
const MINUTE = 60_000;
let number = 0;

/** An act in the commission's room, signed by one or by several. */
async function say(by: string | string[], type: string, body: object): Promise<string> {
  const { commission, talks } = rooms;
  const { id: room, size, root } = commission;
  const composed = await talks.compose(by, type, body, { room, seen: { size, root } });
  const outcome = await commission.submit(composed);
  if (outcome.kind !== 'acknowledged') throw new Error(`${type}: ${JSON.stringify(outcome)}`);
  return outcome.id;
}

beforeAll(async () => {
  rooms = await MissionRooms.begin();
  const terms = rules(5)?.type('commission.propose-terms', 1);
  if (!terms) throw new Error('the rules have no commission');
  const example = terms.example as Record<string, unknown>;
  const body = { ...example, ...wordHashes(nodeProvider, terms, example) } as { hash?: string };
  const proposal = await say('m1/k1', 'commission.propose-terms', body);
  for (const side of ['p1/k1', 'p2/k1'])
    await say(side, 'commission.agree-terms', { proposal, hash: body.hash });
  await say(['p1/k1', 'p2/k1'], 'incident.delay-places', DELAY);
  pair = await rooms.seats();
});
afterAll(() => rooms.end());

/** The file of a case of its own, of something that happened so many minutes ago. */
async function written(ago: number, box: object): Promise<MeantCaseFile> {
  number += 1;
  const what = enclose(nodeProvider, utf8(`A boat was seen. ${number}`), 'text/plain');
  const from = `${new Date(rooms.talks.clock.time - ago * MINUTE).toISOString().slice(0, 16)}:00Z`;
  const occurred = { from, precision: 'minute', certainty: 'stated', offset: 0 };
  const told = {
    class: 'small-arms-fire',
    occurred,
    means: 'told',
    what: { ...what.ref },
    consent: 'share-without-source',
    evidence: [],
  };
  const report = await enter(pair.intake, 'intake.report', told, { enclosures: [what] });
  const label = { en: 'The boat' };
  const id = await enter(pair.intake, 'intake.case', { number, label, reports: [report] });
  const body = {
    class: 'small-arms-fire',
    occurred,
    place: { words: { en: 'near the ford' }, box },
    number,
    what: { en: 'A boat was seen.' },
    method: { en: 'Two accounts that agree.' },
    about: [],
    evidence: [],
  };
  return { case: id, body, enclosures: [] };
}

function code(meant: MeantCaseFile, of: CaseFileRooms = pair): string | undefined {
  const found = refuseCaseFile(of, meant, besideOf);
  return found && 'refusal' in found ? found.refusal.code : found && JSON.stringify(found);
}

test('IC10.4 neither release nor file is signed while the file would be refused, and a coarser one goes at once', async () => {
  const fine = await written(30, FINE);
  const { size } = rooms.intake;
  expect(code(fine)).toBe('incident.place-too-fine');
  const outcome = await enterCaseFile(pair, fine, besideOf);
  expect(outcome).toMatchObject({ kind: 'refused' });
  expect(rooms.intake.size).toBe(size);

  const lines = coarserLines(pair, { meant: fine }, 'en');
  const square = { west: 12_000_000, south: 41_000_000, east: 12_020_000, north: 41_020_000 };
  expect(lines.join('\n')).toContain(JSON.stringify(square));

  const { log } = pair.commission.replica.snapshot;
  const state = log.replay.state as RoomState;
  const found = delayedFile(state, fine.body, earliestAdmission(log, rooms.talks.clock.time));
  expect(found).toMatchObject({ delay: DELAY });
  expect(found?.until).toBe(Math.floor(rooms.talks.clock.time / MINUTE) * MINUTE + 31 * MINUTE);
  const place = { words: { en: 'near the ford' }, box: found?.coarser };
  const coarse = { ...fine, body: { ...fine.body, place } };
  expect(delayedFile(state, coarse.body, 0)?.coarser).toBeUndefined();
  expect(coarserLines(pair, { meant: coarse }, 'en')).toEqual([]);
  expect(await enterCaseFile(pair, coarse, besideOf)).toMatchObject({ kind: 'entered' });
});

test('IC10.4 by a device whose clock is ahead nothing is signed that the log would not admit yet', async () => {
  const fine = await written(60, FINE);
  const ahead = 100_000;
  const now = (): number => rooms.talks.clock.time + ahead;
  const fast = { intake: { ...pair.intake, now }, commission: { ...pair.commission, now } };
  const { size } = rooms.intake;
  expect(code(fine, fast)).toBe('incident.place-too-fine');
  expect(await enterCaseFile(fast, fine, besideOf)).toMatchObject({ kind: 'refused' });
  expect(rooms.intake.size).toBe(size);
  // By its own clock the delay was over, and the rules alone would have let it pass.
  const state = pair.commission.replica.snapshot.log.replay.state as RoomState;
  expect(delayedFile(state, fine.body, now())?.coarser).toBeUndefined();

  rooms.talks.clock.time += 4 * MINUTE;
  expect(code(fine)).toBeUndefined();
  expect(await enterCaseFile(pair, fine, besideOf)).toMatchObject({ kind: 'entered' });
});

test('IC10.4 a file that is not written whole is told what is known of it', () => {
  const state = pair.commission.replica.snapshot.log.replay.state as RoomState;
  const at = rooms.talks.clock.time;
  expect(delayedFile(state, {}, at)).toEqual({ delay: DELAY });
  expect(delayedFile(state, { place: { box: FINE } }, at)).toEqual({
    delay: DELAY,
    coarser: { west: 12_000_000, south: 41_000_000, east: 12_020_000, north: 41_020_000 },
  });
  const intake = pair.intake.replica.snapshot.log.replay.state as RoomState;
  expect(delayedFile(intake, { place: { box: FINE } }, at)).toBeUndefined();
});
