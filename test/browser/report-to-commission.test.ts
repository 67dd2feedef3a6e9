import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterCaseFile } from '#client/case-file.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { fetchEnclosure } from '#client/enclosure.ts';
import { enterAct } from '#client/enter-act.ts';
import type { Seat } from '#client/renewal.ts';
import { enclosureRefs, parseBody } from '#record/body.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { IntakeSite } from './intake-site.ts';
import { CAMERA, GPS, PHOTO, reportFromPhone, SECRETS } from './phone-report.ts';

/** IC1: from a monitor’s phone without a connection to the joint commission, which reads the mission’s file and nothing of its source. */
let site: IntakeSite;
let commission: string;

beforeAll(async () => {
  site = await IntakeSite.open();
  commission = await site.openCommission();
});
afterAll(() => site.close());

const FILE = {
  class: 'small-arms-fire',
  occurred: { from: '2026-03-05T00:00:00Z', precision: 'day', certainty: 'stated', offset: 300 },
  place: { words: { en: 'on the middle Sarn' } },
  what: { en: 'Several shots were fired towards the water.' },
  about: [],
  evidence: [],
  number: 1,
  method: { en: 'Two visits, and accounts that agree.' },
};

async function done(seat: Seat, type: string, body: object): Promise<string> {
  const answer = await enterAct(seat, { type, version: 1, body: { ...body } });
  if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer.failure)}`);
  return answer.value.act;
}

/** Everything that a member’s copy of a room holds: leaves, bodies, and all that they enclose, as one text of bytes. */
async function wholeCopy({ api, replica }: Seat): Promise<string> {
  const { log } = replica.snapshot;
  const parts: string[] = [];
  for (const { leaf, body } of log.entries) {
    parts.push(leaf, body);
    const read = parseBody(utf8(body));
    if (!read.ok) throw new Error(read.fault.message);
    for (const { enclosure } of enclosureRefs(read.value)) {
      const found = await fetchEnclosure(api, nodeProvider, log, enclosure);
      if (found instanceof Uint8Array) parts.push(Buffer.from(found).toString('latin1'));
    }
  }
  return parts.join('\n');
}

test('IC1.5 the mission releases a case file of a report from a phone, and the commission’s copy holds nothing of the source', async () => {
  const phone = await site.phone();
  await site.join(phone.page, 'o1/k2');
  const report = await reportFromPhone(site, phone);

  const intake = await site.seat('o1/k1');
  const { promises } = intake.replica.snapshot.log.views.talks ?? {};
  const row = promises?.intake.reports[report];
  expect(row?.evidence).toHaveLength(1);
  const label = { en: 'Shots on the middle Sarn' };
  const id = await done(intake, 'intake.case', { number: 1, label, reports: [report] });
  await intake.replica.pull();
  const outcome = await enterCaseFile(
    { intake, commission: await site.seat('o1/k1', commission) },
    { case: id, body: FILE, enclosures: [] },
    besideOf,
  );
  expect(outcome.kind).toBe('entered');

  const member = await site.seat('p1/k1', commission);
  const { log, status } = member.replica.snapshot;
  expect(status.phase).toBe('checked');
  const entries = Object.values(log.views.talks?.promises?.incidents.entries ?? {});
  expect(entries).toMatchObject([{ kind: 'case-file', number: 1, what: FILE.what }]);
  const copy = await wholeCopy(member);
  // That it is searched where things are: the file’s own words are there.
  expect(copy).toContain(FILE.what.en);
  const digests = [row?.what, row?.where, row?.source, row?.evidence[0]?.original].map(
    (ref) => ref?.enclosure as string,
  );
  const photo = Buffer.from(PHOTO).toString('latin1');
  const traces = [report, id, row?.instance as string, row?.evidence[0]?.sha256 as string];
  const secret = [...SECRETS.filter((one) => one !== FILE.class), CAMERA, GPS, photo];
  for (const one of [...secret, ...digests, ...traces]) expect(copy.includes(one)).toBe(false);
  // Nor does the server that keeps both rooms have anything of it that can be read.
  const kept = await site.keptByServer();
  for (const one of secret) expect(kept.includes(one)).toBe(false);
});
