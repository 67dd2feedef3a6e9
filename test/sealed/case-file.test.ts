import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  enterCaseFile,
  finishCaseFile,
  placesTold,
  refuseCaseFile,
  saysAsMuch,
  type CaseFileRooms,
  type MeantCaseFile,
} from '#client/case-file.ts';
import { composeFor } from '#client/compose-for.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { bodyDigest } from '#record/body.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import type { HostedRoom } from '#server/host.ts';
import { enter, type Client } from '../sealed-clients.ts';
import { JFIF, jpeg, segment } from '../support/pictures.ts';
import { MissionRooms } from './mission-rooms.ts';

/** A case file and its release, over the real server: what the commission reads of the mission’s room is what a person wrote. */
let rooms: MissionRooms;
let pair: CaseFileRooms & { intake: Client; commission: Client };
let intake: Client;

const OCCURRED = {
  from: '2031-03-05T01:17:00Z',
  precision: 'minute',
  certainty: 'stated',
  offset: 0,
  zone: 'Asia/Karachi',
};
const PLACE = {
  words: { en: 'behind the third boathouse' },
  box: { west: 12_003_417, south: 41_006_229, east: 12_003_917, north: 41_006_829 },
};
const COARSE = { from: '2031-03-05T00:00:00Z', precision: 'day', certainty: 'stated', offset: 0 };
const WIDE = { west: 12_000_000, south: 41_000_000, east: 12_010_000, north: 41_010_000 };
let number = 100;

beforeAll(async () => {
  rooms = await MissionRooms.begin();
  pair = await rooms.seats();
  ({ intake } = pair);
});
afterAll(() => rooms.end());

const file = (text: string, media = 'text/plain'): Enclosure =>
  enclose(nodeProvider, utf8(text), media);

interface Taken {
  report: string;
  photo: Enclosure;
  all: Enclosure[];
}

/** A report with a source and an original, as the mission takes it in. */
async function takeIn(consent = 'share-without-source', more: object = {}): Promise<Taken> {
  const what = file('Ferryman Odd Lind says four shots came from the reeds.');
  const source = file('Odd Lind, ferryman at the ford');
  const where = file('In the reeds below the ferryman’s house.');
  const photo = file(`a picture ${number}`, 'image/jpeg');
  const body = {
    class: 'small-arms-fire',
    occurred: OCCURRED,
    place: PLACE,
    quantity: 4,
    means: 'told',
    what: { ...what.ref },
    where: { ...where.ref },
    source: { ...source.ref },
    consent,
    evidence: [
      {
        original: { ...photo.ref },
        sha256: toBase64(nodeProvider.sha256(photo.bytes)),
        kind: 'photo',
        received: '2031-03-05T12:00:00Z',
      },
    ],
    ...more,
  };
  const all = [what, where, source, photo];
  return { report: await enter(intake, 'intake.report', body, { enclosures: all }), photo, all };
}

async function openCase(...reports: string[]): Promise<string> {
  number += 1;
  const body = { number, label: { en: 'The boathouse matter' }, reports };
  return await enter(intake, 'intake.case', body);
}

/** A file as a careful person writes it. */
function written(id: string, more: object = {}, enclosures: Enclosure[] = []): MeantCaseFile {
  number += 1;
  const body = {
    class: 'small-arms-fire',
    occurred: COARSE,
    number,
    what: { en: 'Shots were fired near the ford.' },
    method: { en: 'Two accounts that agree; traces measured.' },
    about: [],
    evidence: enclosures.map(({ ref }) => ({ ...ref })),
    ...more,
  };
  return { case: id, body, enclosures };
}

function code(meant: MeantCaseFile, of: CaseFileRooms = pair): string | undefined {
  const found = refuseCaseFile(of, meant, besideOf);
  if (!found) return undefined;
  if ('newer' in found) return found.newer;
  return 'fault' in found ? found.fault.code : found.refusal.code;
}

/** Everything that the server keeps of a room, as text: notes, bodies, enclosures. */
async function kept(room: HostedRoom, from: number): Promise<string> {
  const entries = await rooms.talks.store.entries(room.id, from, room.size);
  return entries.map(({ leaf, body }) => `${latin(leaf)}\n${latin(body)}`).join('\n');
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('IC1.5 a case file and its release', () => {
  test('are two acts, the one naming the digest of the other’s body, which rests on it', async () => {
    const { report } = await takeIn();
    const meant = written(await openCase(report));
    const outcome = await enterCaseFile(pair, meant, besideOf);
    if (outcome.kind !== 'entered') throw new Error(JSON.stringify(outcome));
    const { log } = pair.commission.replica.snapshot;
    const act = log.views.acts.get(outcome.file);
    expect(act?.body).toEqual(meant.body);
    const release = intake.replica.snapshot.log.views.acts.get(outcome.release);
    const { entries: leaves } = intake.replica.snapshot.log;
    const leaf = leaves[release?.index ?? -1]?.decoded.leafHash;
    expect(act?.rests).toEqual([toBase64(leaf ?? new Uint8Array())]);
    const index = act?.index ?? -1;
    const entries = await rooms.talks.store.entries(rooms.commission.id, index, index + 1);
    const [entry] = entries;
    if (!entry) throw new Error('the file is not kept');
    const { bodySalt, body: bytes } = entry;
    const digest = bodyDigest(nodeProvider, bodySalt, bytes);
    expect(release?.body).toMatchObject({ file: toBase64(digest) });
  });

  test('a second half that did not come through is entered later, as the same file', async () => {
    const { report } = await takeIn();
    const meant = written(await openCase(report));
    const size = rooms.commission.size;
    const off: CaseFileRooms = { ...pair, commission: rooms.withoutConnection(pair.commission) };
    const half = await enterCaseFile(off, meant, besideOf);
    if (half.kind !== 'released') throw new Error(half.kind);
    expect(rooms.commission.size).toBe(size);
    const other = { ...half.released, body: { ...meant.body, quantity: 5 } };
    const refused = await finishCaseFile(pair, other);
    expect(refused).toMatchObject({
      kind: 'released',
      failure: { code: 'case-file.other-file' },
    });
    expect(rooms.commission.size).toBe(size);
    expect(await finishCaseFile(pair, half.released)).toMatchObject({ kind: 'entered' });
  });

  test('a device signs none on what is no release, nor under another salt', async () => {
    const { report } = await takeIn();
    const { body } = written(report);
    const { log, report: head } = pair.commission.replica.snapshot;
    const rests = [{ log: intake.replica.snapshot.log, act: report }];
    const meant = { type: 'incident.case-file', version: 1, body, rests };
    const composed = await composeFor(
      nodeProvider,
      [pair.commission.key.signer],
      log,
      head?.head as { size: number; root: Uint8Array },
      meant,
      Math.floor(rooms.talks.clock.time / 1000),
    );
    expect(composed).toMatchObject({ ok: false, fault: { code: 'case-file.no-release' } });
  });
});

describe('IC1.7, IC3 what is not released', () => {
  test('what a source gave for the mission alone, also where it is merged into another', async () => {
    const alone = await takeIn('mission-only');
    const shared = await takeIn();
    expect(code(written(await openCase(shared.report, alone.report)))).toBe(
      'case-file.mission-only',
    );
    const id = await openCase(shared.report);
    expect(code(written(id))).toBeUndefined();
    await enter(intake, 'intake.triage', { report: alone.report, as: 'merged', of: shared.report });
    expect(code(written(id))).toBe('case-file.mission-only');
    const size = [rooms.intake.size, rooms.commission.size];
    expect(await enterCaseFile(pair, written(id), besideOf)).toMatchObject({ kind: 'refused' });
    expect([rooms.intake.size, rooms.commission.size]).toEqual(size);
  });

  test('what a source took back, or the mission', async () => {
    const { report } = await takeIn();
    const id = await openCase(report);
    await enter(intake, 'intake.source-withdraws', { report });
    expect(code(written(id))).toBe('case-file.source-withdrew');
    const other = await takeIn();
    const second = await openCase(other.report);
    await enter(intake, 'act.retract', { reason: { en: 'A test.' } }, { after: [other.report] });
    expect(code(written(second))).toBe('case-file.report-gone');
  });

  test('by anybody but the head, to a room that is the mission’s own, or from no case', async () => {
    const { report } = await takeIn();
    const meant = written(await openCase(report));
    expect(code({ ...meant, case: 'f'.repeat(64) })).toBe('case-file.no-case');
    expect(code(meant, { ...pair, commission: intake })).toBe('case-file.same-room');
    const mediator = await rooms.seat(rooms.commission, 'm1/k1');
    expect(code(meant, { ...pair, commission: mediator })).toBe('case-file.not-head');
    const member = await rooms.seat(rooms.intake, 'o1/k2');
    expect(code(meant, { ...pair, intake: member })).toBe('case-file.not-head');
    const taken = await enterCaseFile(pair, meant, besideOf);
    expect(taken.kind).toBe('entered');
    expect(code(meant)).toBe('incident.number-used');
  });

  test('an original as it came, or an id or a digest of the mission’s room', async () => {
    const { report, photo, all } = await takeIn();
    const id = await openCase(report);
    const again = enclose(nodeProvider, photo.bytes, 'image/jpeg');
    expect(code(written(id, {}, [again]))).toBe('case-file.original');
    expect(code(written(id, {}, [file('a copy', 'image/jpeg')]))).toBeUndefined();
    const sha256 = toBase64(nodeProvider.sha256(photo.bytes));
    const traces = [report, id, rooms.intake.id, sha256, ...all.map(({ ref }) => ref.enclosure)];
    for (const trace of traces)
      expect([trace, code(written(id, { what: { en: `See ${trace}.` } }))]).toEqual([
        trace,
        'case-file.names-report',
      ]);
  });

  test('the minute and the place of a report are told to whoever is about to sign them', async () => {
    const { report } = await takeIn();
    const id = await openCase(report);
    const told = await placesTold(intake, id);
    const asMuch = (more?: object) => saysAsMuch(intake, written(id, more), told);
    expect(asMuch()).toEqual([]);
    expect(asMuch({ occurred: OCCURRED, place: PLACE })).toEqual(['time', 'place']);
    expect(asMuch({ place: { box: WIDE } })).toEqual([]);
    expect(
      asMuch({ place: { words: { en: 'In the reeds below the ferryman’s house.' } } }),
    ).toEqual(['place']);
  });

  test('the place of a report is the one that it was told with, which is enclosed', async () => {
    const where = file(JSON.stringify(PLACE), 'application/json');
    const what = file('Four shots.');
    const body = {
      class: 'small-arms-fire',
      occurred: OCCURRED,
      means: 'told',
      what: { ...what.ref },
      where: { ...where.ref },
      consent: 'share',
      evidence: [],
    };
    const enclosures = [what, where];
    const id = await openCase(await enter(intake, 'intake.report', body, { enclosures }));
    const told = await placesTold(intake, id);
    const asMuch = (more: object, of = told) =>
      saysAsMuch(intake, written(id, { place: more }), of);
    expect(asMuch({ box: PLACE.box })).toEqual(['place']);
    expect(asMuch({ words: { en: 'Seen behind the third boathouse, from the bank.' } })).toEqual([
      'place',
    ]);
    expect(asMuch({ box: WIDE, words: { en: 'near the boathouses' } })).toEqual([]);
    const off = await placesTold(rooms.withoutConnection(intake), id);
    expect(asMuch({ box: PLACE.box }, off)).toEqual(['place-unread']);
    expect(saysAsMuch(intake, written(id), off)).toEqual([]);
  });

  test('a picture with something beside the picture, the original of another report, and an id within a text', async () => {
    const { photo } = await takeIn('mission-only');
    number += 1;
    const { report } = await takeIn();
    const id = await openCase(report);
    const enclosing = (bytes: Uint8Array, media = 'image/jpeg') =>
      code(written(id, {}, [enclose(nodeProvider, bytes, media)]));
    expect(enclosing(photo.bytes)).toBe('case-file.original');
    const exif = segment(0xe1, 'Exif\0\0 by the phone of Odd Lind');
    expect(enclosing(jpeg([JFIF, exif]))).toBe('case-file.beside');
    expect(enclosing(jpeg([JFIF, exif]), 'application/octet-stream')).toBe('case-file.beside');
    expect(enclosing(jpeg([JFIF], 'trailing'))).toBe('case-file.beside');
    expect(enclosing(jpeg([JFIF]))).toBeUndefined();
    expect(enclosing(utf8(`See ${report}.`), 'text/plain')).toBe('case-file.names-report');
    const sha256 = nodeProvider.sha256(photo.bytes);
    expect(enclosing(utf8(toHex(sha256)), 'text/plain')).toBe('case-file.names-report');
    expect(code(written(id, { what: { en: toHex(sha256) } }))).toBe('case-file.names-report');
  });
});

describe('IC1.7 nothing of the mission’s room comes with a case file', () => {
  const said = fc.record({
    what: fc.stringMatching(/^[A-Za-z ]{1,60}$/),
    method: fc.stringMatching(/^[A-Za-z ]{1,60}$/),
    quantity: fc.option(fc.nat({ max: 500 }), { nil: undefined }),
    coarse: fc.boolean(),
    enclosed: fc.option(fc.stringMatching(/^[A-Za-z ]{1,40}$/), { nil: undefined }),
  });

  test('but what a person wrote and the leaf hash of the release: over the bytes that the commission’s room keeps', async () => {
    await fc.assert(
      fc.asyncProperty(said, async ({ what, method, quantity, coarse, enclosed }) => {
        const { report, all } = await takeIn('share-without-source', {
          instance: `uuid:${number}-4f1c-9e07`,
          key: 'night-boat-7',
        });
        const id = await openCase(report);
        const enclosures = enclosed === undefined ? [] : [file(enclosed)];
        const meant = written(
          id,
          {
            what: { en: what },
            method: { en: method },
            ...(quantity === undefined ? {} : { quantity }),
            ...(coarse ? { place: { words: { en: 'the west bank' } } } : {}),
          },
          enclosures,
        );
        const from = rooms.commission.size;
        const outcome = await enterCaseFile(pair, meant, besideOf);
        if (outcome.kind !== 'entered') throw new Error(JSON.stringify(outcome));
        const text = await kept(rooms.commission, from);
        const typed = JSON.stringify(meant.body);
        expect(text).toContain(typed);
        const outside = text.replace(typed, '');
        const { log } = intake.replica.snapshot;
        const secrets = [
          ...log.views.acts.keys(),
          log.room,
          ...all.map(({ ref }) => ref.enclosure),
          ...all.map(({ bytes }) => toBase64(nodeProvider.sha256(bytes))),
          ...all.map(({ bytes }) => fromUtf8(bytes) ?? ''),
          'Odd Lind',
          'boathouse',
          'ferryman',
          'night-boat-7',
          '9e07',
          '01:17',
          'Asia/Karachi',
          '12003417',
          '41006229',
          '12003917',
          '41006829',
        ];
        for (const secret of secrets) {
          expect(outside).not.toContain(secret);
          expect(typed).not.toContain(secret);
        }
        // The note names nothing but its own room, its signer and one hash.
        const rests = outside.match(/^rests .*$/gm) ?? [];
        expect(rests).toHaveLength(1);
      }),
      { numRuns: 12 },
    );
  });
});
