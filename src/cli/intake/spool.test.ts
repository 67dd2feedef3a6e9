import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import { readSubmission } from '#interchange/openrosa/submission.ts';
import { generateSealKey, type SealKey } from '#room/seal-keys.ts';
import { Forwarder } from './forwarder.ts';
import type { Entered, PhoneReport } from './phone-report.ts';
import { Spool, type Piece } from './spool.ts';

let seal: SealKey;
let folders = '';
beforeAll(async () => {
  seal = await generateSealKey();
  folders = await mkdtemp(join(tmpdir(), 'spool-'));
});
afterAll(() => rm(folders, { recursive: true }));

const ID = 'uuid:6f9e5f3c-1d7b-4a53-9c9b-0a4d6f1f3c11';
const NOW = Date.UTC(2031, 2, 4, 12);
const bytes = (text: string) => new TextEncoder().encode(text);
let count = 0;
const fresh = () => join(folders, String(count++));

function piece(change: Partial<Piece> = {}): Piece {
  const read = readSubmission(phoneXml(), plusFive);
  if (!read.ok || read.value.kind !== 'report') throw new Error('not read');
  const { instance: _, ...draft } = read.value.draft;
  return { draft, named: [], files: [], received: NOW / 1000, last: true, ...change };
}

function file(field: 'photo-1' | 'photo-2', content: string): Piece['files'][number] {
  return { field, media: 'image/jpeg', bytes: bytes(content), sha256: '00' };
}

async function everything(folder: string): Promise<string> {
  let all = '';
  for (const name of await readdir(folder))
    all += name + (await readFile(join(folder, name), 'latin1'));
  return all;
}

describe('reports between phone and room', () => {
  it('OR5.1 are on the disk before they are acknowledged, readable with the mission’s key alone', async () => {
    const folder = fresh();
    const spool = await Spool.open(folder, seal);
    const mark = spool.mark(ID);
    await spool.add(mark, piece({ named: ['photo-1'], files: [file('photo-1', 'PICTURE-BYTES')] }));
    const all = await everything(folder);
    expect(all).not.toMatch(/Twelve shots|small-arms|ford|PICTURE|6f9e5f3c/);
    const [name = ''] = await readdir(folder);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    // Another process, after a crash.
    const again = await Spool.open(folder, seal);
    expect(again.mark(ID)).toBe(mark);
    expect(again.due(NOW)).toEqual([mark]);
    const report = await again.report(mark);
    if (!report.ok) throw new Error(report.fault.code);
    expect(report.value.account.text).toBe('Twelve shots from the east bank, then nothing.');
    expect(report.value.files.map((one) => new TextDecoder().decode(one.bytes))).toEqual([
      'PICTURE-BYTES',
    ]);
    const other = await Spool.open(folder, await generateSealKey());
    expect(other.mark(ID)).not.toBe(mark);
    expect(await other.report(mark)).toMatchObject({
      ok: false,
      fault: { code: 'intake.damaged' },
    });
  });

  it('OR5.2 the pieces of one report are put together, the later over the earlier', async () => {
    const spool = await Spool.open(fresh(), seal);
    const mark = spool.mark(ID);
    const named = ['photo-1', 'photo-2'] as const;
    await spool.add(mark, piece({ named, last: false, files: [file('photo-1', 'one')] }));
    expect(spool.has(mark)).toBe(false);
    expect(spool.due(NOW)).toEqual([]);
    expect(spool.waiting).toEqual({ whole: 0, partial: 1 });
    await spool.add(mark, piece({ named, last: false, files: [file('photo-1', 'two')] }));
    await spool.add(mark, piece({ named, files: [file('photo-2', 'three')] }));
    expect(spool.due(NOW)).toEqual([mark]);
    const report = await spool.report(mark);
    expect(report.ok && report.value.doubts).toEqual([]);
    expect(
      report.ok &&
        report.value.files.map((one) => [one.field, new TextDecoder().decode(one.bytes)]),
    ).toEqual([
      ['photo-1', 'two'],
      ['photo-2', 'three'],
    ]);
  });

  it('OR5.2 a report whose rest never comes is entered after a week, and says so', async () => {
    const spool = await Spool.open(fresh(), seal);
    const mark = spool.mark(ID);
    await spool.add(mark, piece({ named: ['photo-1'], last: false }));
    expect(spool.due(NOW + 6 * 86_400_000)).toEqual([]);
    expect(spool.due(NOW + 8 * 86_400_000)).toEqual([mark]);
    const report = await spool.report(mark);
    expect(report.ok && report.value.doubts).toEqual(['file-missing']);
  });

  it('OR5.2 what comes later, or while it is being entered, is entered as a report of its own, also after a restart', async () => {
    const folder = fresh();
    const spool = await Spool.open(folder, seal);
    const mark = spool.mark(ID);
    await spool.add(mark, piece({ last: false }));
    const first = await spool.report(mark);
    // While the room was asked.
    await spool.add(mark, piece({ last: false, files: [file('photo-2', 'two')] }));
    await spool.finish(mark);
    expect(spool.waiting).toEqual({ whole: 0, partial: 1 });

    const again = await Spool.open(folder, seal);
    expect([again.has(mark), again.isEnteredWithout(mark)]).toEqual([false, true]);
    const second = await again.report(mark);
    expect(second.ok && second.value.files.map(({ field }) => field)).toEqual(['photo-2']);
    await again.finish(mark);
    expect(await readdir(folder)).toEqual(['done']);

    const third = await Spool.open(folder, seal);
    await third.add(mark, piece({ files: [file('photo-1', 'three')] }));
    expect(third.due(NOW)).toEqual([mark]);
    const last = await third.report(mark);
    const marks = [first, second, last].map((report) => report.ok && report.value.mark);
    expect([marks[0], new Set(marks).size]).toEqual([mark, 3]);
    await third.finish(mark);
    const fourth = await Spool.open(folder, seal);
    expect([fourth.has(mark), fourth.isEnteredWithout(mark)]).toEqual([true, false]);
  });

  it('OR5.3 leave it when the room has them, and are known when they come again', async () => {
    const folder = fresh();
    const spool = await Spool.open(folder, seal);
    const mark = spool.mark(ID);
    await spool.add(mark, piece());
    await spool.finish(mark);
    expect(await readdir(folder)).toEqual(['done']);
    expect(await readFile(join(folder, 'done'), 'utf8')).not.toContain('6f9e5f3c');
    const again = await Spool.open(folder, seal);
    expect(again.has(mark)).toBe(true);
    expect(again.due(NOW)).toEqual([]);
  });

  it('OR5.3 a crash at any moment neither loses a report nor leaves it behind', async () => {
    const folder = fresh();
    const spool = await Spool.open(folder, seal);
    const mark = spool.mark(ID);
    await spool.add(mark, piece());
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    // While the next one was being written: never acknowledged, so it goes.
    await writeFile(join(folder, `0000000009-${mark}-last.sealed.new`), 'half');
    await writeFile(join(folder, 'done'), mark.slice(0, 20));
    const second = await Spool.open(folder, seal);
    expect(second.due(NOW)).toEqual([mark]);
    expect((await readdir(folder)).some((one) => one.endsWith('.new'))).toBe(false);
    await second.finish(mark);
    // After it was said to be done, before it was deleted.
    await writeFile(join(folder, name), whole);
    const third = await Spool.open(folder, seal);
    expect(third.due(NOW)).toEqual([]);
    expect(await readdir(folder)).toEqual(['done']);
  });

  it('OR5.4 one that is damaged or refused is held and told by its code, and the others go on', async () => {
    const folder = fresh();
    const spool = await Spool.open(folder, seal);
    const [a, b, c, d] = ['uuid:aaaaaaaa', 'uuid:bbbbbbbb', 'uuid:cccccccc', 'uuid:dddddddd'].map(
      (id) => spool.mark(id),
    );
    for (const mark of [a, b, c, d]) await spool.add(mark ?? '', piece());
    const [first = ''] = (await readdir(folder)).toSorted((x, y) => x.localeCompare(y));
    await truncate(join(folder, first), 100);
    const told: string[] = [];
    const seen: string[] = [];
    const submit = (report: PhoneReport): Promise<Entered> => {
      seen.push(report.mark);
      return Promise.resolve(
        report.mark === b
          ? { kind: 'refused', code: 'act.form' }
          : seen.length === 2
            ? { kind: 'put-off', code: 'room.seal-stale' }
            : { kind: 'entered' },
      );
    };
    const forwarder = new Forwarder(
      spool,
      submit,
      () => NOW,
      (line) => told.push(line),
    );
    expect(await forwarder.pass()).toEqual({ entered: 1, later: 1, held: 2 });
    expect(told).toEqual([
      'held intake.damaged',
      'held act.form',
      'later room.seal-stale',
      'entered',
    ]);
    expect(await forwarder.pass()).toEqual({ entered: 1, later: 0, held: 2 });
    expect(seen).toEqual([b, c, d, c]);
    expect(spool.waiting.whole).toBe(2);
  });

  it('OR5.4 while the server cannot be reached everything waits, in its order', async () => {
    const spool = await Spool.open(fresh(), seal);
    const marks = ['uuid:11111111', 'uuid:22222222'].map((id) => spool.mark(id));
    for (const mark of marks) await spool.add(mark, piece());
    let reachable = false;
    const seen: string[] = [];
    const submit = (report: PhoneReport): Promise<Entered> => {
      if (!reachable) return Promise.resolve({ kind: 'later', code: 'unreachable' });
      seen.push(report.mark);
      // What was entered before a crash is answered so.
      return Promise.resolve(seen.length === 1 ? { kind: 'already' } : { kind: 'entered' });
    };
    const forwarder = new Forwarder(
      spool,
      submit,
      () => NOW,
      () => undefined,
    );
    expect(await forwarder.pass()).toEqual({ entered: 0, later: 2, held: 0 });
    reachable = true;
    const both = await Promise.all([forwarder.pass(), forwarder.pass()]);
    expect(both[0]).toEqual({ entered: 2, later: 0, held: 0 });
    expect(seen).toEqual(marks);
    expect(spool.waiting).toEqual({ whole: 0, partial: 0 });
  });
});
