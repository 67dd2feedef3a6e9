import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceFolder } from '#cli/device-folder.ts';
import { Doorkeeper } from '#cli/intake/doorkeeper.ts';
import { Forwarder } from '#cli/intake/forwarder.ts';
import { gatewayApp } from '#cli/intake/gateway.ts';
import type { PhoneReport } from '#cli/intake/phone-report.ts';
import { MissionRoom, type ReportAct } from '#cli/intake/room-submit.ts';
import { shippedForm } from '#cli/intake/shipped-form.ts';
import { Spool } from '#cli/intake/spool.ts';
import { openKeyFile } from '#cli/key-file.ts';
import { CollectPhone } from '../support/collect-phone.ts';
import { parley, serving, type Serving } from '../support/command.ts';
import { ANSWERS, phoneXml, plusFive } from '../support/phone-reports.ts';

/** From a phone to the mission’s sealed room on somebody else’s server: real server, real seal, real sockets but for the phone’s. */

let folder = '';
let server: Serving | undefined;
let room = '';
const PASSPHRASE = 'the passphrase of the mission';
const LOGIN = { name: 'phone-1', password: 'abcde-fghjk-mnpqr-stuvw-xyz23' };
const ACCOUNT = ANSWERS['told/account'] ?? '';

const env = () => ({
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_DEVICE: join(folder, 'mission'),
  PARLEY_PASSPHRASE: PASSPHRASE,
});

async function ok(...args: string[]): Promise<string> {
  const ran = await parley(args, { env: env() });
  expect([ran.code, ran.code === 0 ? '' : ran.err]).toEqual([0, '']);
  return ran.out;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-intake-'));
  const made = await ok(
    'new',
    '--setting=intake',
    '--exercise',
    '--title=Intake',
    '--monitor=o1=Mission',
  );
  room = /^Room ([a-z2-7]{26})$/m.exec(made)?.[1] ?? '';
  await ok('new', '--open');
  server = await serving(['serve', '--data', join(folder, 'data')]);
});
afterAll(async () => {
  await server?.end();
  await rm(folder, { recursive: true });
});

async function mission(act?: ReportAct) {
  const device = deviceFolder(join(folder, 'mission'));
  const key = await openKeyFile(await device.key(room), PASSPHRASE);
  if (!key.ok || !key.value.seal) throw new Error('no key');
  const opened = new MissionRoom(key.value, server?.url ?? '', device, act);
  return { opened, seal: key.value.seal };
}

describe('from a phone to the mission’s room', () => {
  it('IC1 OR5.1 a report enters sealed, and whoever keeps the server finds nothing of it', async () => {
    const { opened, seal } = await mission();
    await opened.open();
    const spoolFolder = join(folder, 'mission', 'intake', room);
    const spool = await Spool.open(spoolFolder, seal);
    const told: string[] = [];
    const forwarder = new Forwarder(spool, opened.submit, Date.now, (line) => told.push(line));
    const origin = 'https://intake.example';
    const app = gatewayApp({
      spool,
      doorkeeper: new Doorkeeper([LOGIN], true),
      zone: plusFive,
      form: shippedForm({ en: 'Go to room 4.', ur: 'کمرہ 4' }),
      origin,
      now: Date.now,
      log: (line) => told.push(line),
      whole: () => undefined,
    });
    const ask = (url: string, init: RequestInit) => Promise.resolve(app.request(url, init));
    const phone = new CollectPhone(ask, origin, LOGIN.name, LOGIN.password);

    // The server is away: the phone is told that the mission has the report, and it waits.
    const url = server?.url ?? '';
    await server?.end();
    expect((await phone.submit(phoneXml())).status).toBe(201);
    expect(await forwarder.pass()).toEqual({ entered: 0, later: 1, held: 0 });
    expect(told.at(-1)).toBe('later offline');

    server = await serving(['serve', '--data', join(folder, 'data')], {}, new URL(url).port);
    expect(await forwarder.pass()).toEqual({ entered: 1, later: 0, held: 0 });
    expect(await readdir(spoolFolder)).toEqual(['done']);
    expect((await phone.submit(phoneXml())).status).toBe(201);
    expect(await forwarder.pass()).toEqual({ entered: 0, later: 0, held: 0 });

    const log = await ok('log', room, '--from', url, '--key', 'o1/k1');
    expect(log.split('takes in a report')).toHaveLength(2);
    expect(log).not.toContain(ACCOUNT);
    for (const name of await readdir(join(folder, 'data', 'store'))) {
      const kept = await readFile(join(folder, 'data', 'store', name), 'latin1');
      expect(kept).not.toMatch(/Twelve shots|small-arms|6f9e5f3c/);
    }
    expect(told.join('\n')).not.toMatch(/Twelve|uuid|phone-1/);
  });

  it('OR5.4 what the rules of the room refuse is never signed, and is held', async () => {
    // A body that the act does not have: the server could not tell, since it is sealed.
    const { opened } = await mission({
      type: 'intake.report',
      version: 1,
      repeated: 'intake.instance-known',
      meant: () => ({ type: 'intake.report', version: 1, body: {} }),
    });
    const before = await ok('log', room, '--from', server?.url ?? '', '--key', 'o1/k1');
    const report = { mark: 'a'.repeat(64) } as PhoneReport;
    expect(await opened.submit(report)).toEqual({ kind: 'refused', code: 'act.form' });
    expect(await ok('log', room, '--from', server?.url ?? '', '--key', 'o1/k1')).toBe(before);
  });
});
