import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { rules } from '#core/rules.ts';
import { bodyProblem } from '#core/rulebook.ts';
import { fault, parsed } from '#record/fault.ts';
import { TableImport } from '#interchange/incidents/table-import.ts';
import { KnownRows } from './known-rows.ts';
import { actOf, type Lot } from './piece.ts';
import { sha256 } from './sha256.ts';
import { TableReading, type LotSettings } from './table-lots.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-lots-'));
});
afterAll(() => rm(folder, { recursive: true }));

const nothing = new KnownRows();
const SETTINGS: LotSettings = {
  scope: '',
  how: { means: 'document', consent: 'mission-only' },
  published: { dataset: { en: 'Set' }, version: { en: 'One' }, licence: { en: 'May be shown.' } },
  language: 'en',
  table: { now: '2026-01-01T00:00:00Z' },
};

async function lotsOf(text: string | Uint8Array, settings = SETTINGS) {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  const refused: string[] = [];
  const reading = new TableReading(path, settings, nothing, {
    refused: (line) => refused.push(line),
    read: () => Promise.resolve(),
  });
  const lots: Lot[] = [];
  for await (const lot of reading.lots()) lots.push(lot);
  return { lots, refused, tally: reading.tally, notTaken: reading.notTaken };
}

/** Whether its act is in the form that the rules ask for. */
function problemOf({ piece }: Lot): string | undefined {
  const { type, version, body } = actOf(piece);
  const declared = rules(4)?.type(type, version);
  return declared ? bodyProblem(declared, body) : `there is no ${type}`;
}

const REPORTS = 'row,class,from,zone,latitude,longitude,uncertainty_m,place_ur,words_en,key\n';
const ACLED =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,geo_precision,notes,fatalities\n';

describe('a table as acts', () => {
  it('IT9.1 IT9.2 every act is in its form, whatever the cells hold', async () => {
    const words = '"=HYPERLINK(1),\n“a”"';
    const some = await lotsOf(
      `${REPORTS}1,explosion,2025-03-05,UTC,34.5,70.2,500,گھاٹ,${words},convoy\n2,other act,2025-03-05 10:00,+05:00,,,,,,\n`,
    );
    expect(some.lots.map(problemOf)).toEqual([undefined, undefined]);
    const long = 'x'.repeat(3_900);
    const rows = Array.from(
      { length: 250 },
      (_, n) => `S${n},2025-03-05,3,Battles,,A,B,"${long.slice(0, 900)}",34.5,70.2,3,"${long}",0`,
    );
    const published = await lotsOf(ACLED + rows.join('\n'));
    expect(published.tally).toMatchObject({ kind: 'context', enter: 250, cut: 250 });
    expect(new Set(published.lots.map(problemOf))).toEqual(new Set([undefined]));
    for (const { piece } of published.lots) {
      expect(piece).toMatchObject({ kind: 'act', type: 'context.add' });
      // As much as is still sealed.
      expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(65_536);
    }
    expect(published.lots.reduce((sum, { rows: n }) => sum + n, 0)).toBe(250);
  });

  it('IT9.2 of a publisher’s table nothing comes where nobody says what it is called', async () => {
    const found = await lotsOf(`${ACLED}S1,2025-03-05,1,Battles,,A,B,Ford,34.5,70.2,1,,0\n`, {
      ...SETTINGS,
      published: undefined,
    });
    expect([found.lots, found.notTaken]).toEqual([[], { unnamed: true }]);
  });

  it('IT9.5 what is refused is all in the report', async () => {
    const bad = Array.from({ length: 500 }, (_, n) => `${n},bang,2025-03-05,UTC,,,,,,`).join('\n');
    const found = await lotsOf(REPORTS + bad);
    expect([found.lots.length, found.tally.reject, found.refused.length]).toEqual([0, 500, 501]);
  });

  it('IT9.8 of two million lines no more is waiting than one piece of the file gives', () => {
    const plan = new TableImport({ digest: sha256, scope: '' });
    plan.push(Buffer.from(REPORTS));
    let most = 0;
    let refused = 0;
    for (let piece = 0; piece < 2_000; piece++) {
      const rows = plan.push(Buffer.from(`${piece},explosion\n`.repeat(1_000)));
      most = Math.max(most, rows.length);
      refused += rows.length;
    }
    expect(most).toBeLessThanOrEqual(1_001);
    expect([refused + plan.end().length, plan.progress.lines]).toEqual([2_000_000, 2_000_001]);
  });

  it('IT9.5 whatever bytes come, acts in their form, refused rows or a fault come of them', () => {
    const tables = [
      `${REPORTS}1,explosion,2025-03-05,UTC,34.5,70.2,500,گھاٹ,words,k\n`,
      `${ACLED}S1,2025-03-05,1,Battles,,A,B,Ford,34.5,70.2,1,notes,0\n`,
      'row,from,zone,site,means,kind,number\n1,2025-03-05 20:10,UTC,mill,heard,explosion,7\n',
    ];
    expect(
      unruly(
        tables.map((text) => Buffer.from(text)),
        (bytes) => {
          const plan = new TableImport({ digest: sha256, scope: '' });
          const rows = [...plan.push(bytes), ...plan.end()];
          for (const row of rows) {
            if (row.do !== 'enter' || row.row.kind !== 'report') continue;
            const { how } = SETTINGS;
            const lot = { kind: 'report', row: row.row, instance: 'x.y', how } as const;
            if (problemOf({ piece: lot, rows: 1, line: 1 }) !== undefined) return fault('x', '');
          }
          return plan.fault ? fault(plan.fault.code, '') : parsed(rows);
        },
        600,
      ),
    ).toEqual([]);
  });
});
