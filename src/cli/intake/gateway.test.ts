import { request as httpRequest } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectPhone, multipart, type PhoneFile } from '../../../test/support/collect-phone.ts';
import { phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import { generateSealKey, type SealKey } from '#room/seal-keys.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { gatewayApp, MOST_BODY_BYTES, type GatewayOptions } from './gateway.ts';
import { serveGateway } from './serve.ts';
import { shippedForm } from './shipped-form.ts';
import { Spool } from './spool.ts';

const ORIGIN = 'http://127.0.0.1:8422';
const NOW = Date.UTC(2031, 2, 4, 12);
const LOGIN = { name: 'phone-1', password: 'abcde-fghjk-mnpqr-stuvw-xyz23' };
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);

let seal: SealKey;
let folders = '';
let count = 0;
beforeAll(async () => {
  seal = await generateSealKey();
  folders = await mkdtemp(join(tmpdir(), 'gateway-'));
});
afterAll(() => rm(folders, { recursive: true }));

async function gateway(change: Partial<GatewayOptions> = {}) {
  const folder = join(folders, String(count++));
  const spool = await Spool.open(folder, seal);
  const lines: string[] = [];
  let whole = 0;
  const options: GatewayOptions = {
    spool,
    doorkeeper: new Doorkeeper([LOGIN], false),
    zone: plusFive,
    form: shippedForm({ en: 'Go to room 4.', ur: 'کمرہ 4' }),
    origin: ORIGIN,
    now: () => NOW,
    log: (line) => lines.push(line),
    whole: () => (whole += 1),
    ...change,
  };
  const app = gatewayApp(options);
  const ask = (url: string, init: RequestInit) => Promise.resolve(app.request(url, init));
  const phone = new CollectPhone(ask, ORIGIN, LOGIN.name, LOGIN.password);
  return { app, phone, spool, folder, lines, options, whole: () => whole };
}

async function onlyReport(spool: Spool) {
  const [mark = '', ...more] = spool.due(NOW);
  expect(more).toEqual([]);
  const read = await spool.report(mark);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

function photo(name: string, bytes: Uint8Array = JPEG): PhoneFile {
  return { name, type: 'image/jpeg', bytes };
}

describe('the gateway, to a phone with ODK Collect', () => {
  it('OR4.1 lists the form, hands it out under the hash that it listed, and needs no other file', async () => {
    const { phone, options } = await gateway();
    const list = await phone.get('/formList?deviceID=collect%3Ax1y2');
    expect(list.status).toBe(200);
    expect(list.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    for (const [name, value] of [
      ['x-openrosa-version', '1.0'],
      ['date', new Date(NOW).toUTCString()],
      ['x-openrosa-accept-content-length', String(MOST_BODY_BYTES)],
      ['cache-control', 'no-store'],
    ] as const) {
      expect(list.headers.get(name)).toBe(value);
    }
    const url = /<downloadUrl>([^<]+)</.exec(list.text)?.[1] ?? '';
    const form = await phone.get(url.slice(ORIGIN.length));
    expect(list.text).toContain(`md5:${createHash('md5').update(form.text).digest('hex')}`);
    expect(list.text).toContain(`<version>${options.form.version}</version>`);
    expect(form.text).toContain(`version="${options.form.version}"`);
    const manifest = /<manifestUrl>([^<]+)</.exec(list.text)?.[1] ?? '';
    expect((await phone.get(manifest.slice(ORIGIN.length))).text).toContain('xformsManifest');
  });

  it('OR4.1 another referral path is another version of the form', () => {
    const version = (en: string) => shippedForm({ en, ur: 'x' }).version;
    expect(version('Go to room 4.')).not.toBe(version('Go to room 5.'));
    expect(version('Go to room 4.')).toBe(version('Go to room 4.'));
  });

  it('OR4.1 is asked by HEAD, answers 204 with where to send, and 201 for what it has', async () => {
    const { phone, spool, lines, whole } = await gateway();
    const answer = await phone.submit(phoneXml());
    expect(answer.status).toBe(201);
    expect(answer.text).toContain('<OpenRosaResponse xmlns="http://openrosa.org/http/response">');
    expect(answer.text).toContain('nature="submit_success"');
    expect(lines).toEqual([
      'HEAD /submission 401 login',
      'HEAD /submission 204 asked',
      'POST /submission 201 received',
    ]);
    expect(whole()).toBe(1);
    const report = await onlyReport(spool);
    expect(report.happened.class).toBe('small-arms-fire');
    expect(report.received).toBe(NOW / 1000);
  });

  it('OR5.3 the same report again is answered as received, and is one report', async () => {
    const { phone, spool, lines, whole } = await gateway();
    await phone.submit(phoneXml());
    expect((await phone.submit(phoneXml())).status).toBe(201);
    await spool.finish(spool.due(NOW)[0] ?? '');
    expect((await phone.submit(phoneXml())).status).toBe(201);
    expect(spool.due(NOW)).toEqual([]);
    expect(lines.filter((line) => line.endsWith('again'))).toHaveLength(2);
    expect(whole()).toBe(1);
  });

  it('OR5.3 whoever has a phone and the id of a report is not told whether it was received', async () => {
    const xml = phoneXml({ 'files/photo-1': '17.jpg' });
    const larger = photo('17.jpg', new Uint8Array(17 * 1024 * 1024));
    const tried = async (before: boolean) => {
      const { phone } = await gateway();
      if (before) await phone.submit(xml, [photo('17.jpg')]);
      const answers = [
        await phone.post(xml, [photo('17.jpg')], true),
        await phone.post(xml, [larger]),
        await phone.post(xml, [photo('17.jpg')]),
      ];
      return answers.map(({ status, text }) => [status, text]);
    };
    expect(await tried(true)).toEqual(await tried(false));
  });

  it('OR5.2 files come with their hash, by what they are; in several posts where they are many', async () => {
    const { phone, spool } = await gateway();
    const big = new Uint8Array(12 * 1024 * 1024);
    big.set(JPEG);
    const xml = phoneXml({ 'files/photo-1': '17.jpg', 'files/photo-2': '18.jpg' });
    const answer = await phone.submit(xml, [photo('17.jpg', big), photo('18.jpg')]);
    expect(answer.status).toBe(201);
    const report = await onlyReport(spool);
    expect(report.doubts).toEqual([]);
    expect(report.files.map(({ field, media, sha256 }) => [field, media, sha256])).toEqual([
      ['photo-1', 'image/jpeg', createHash('sha256').update(big).digest('hex')],
      ['photo-2', 'image/jpeg', createHash('sha256').update(JPEG).digest('hex')],
    ]);
    expect(JSON.stringify(report.files.map(({ bytes: _, ...file }) => file))).not.toMatch(
      /1[78]\.jpg/,
    );
  });

  it('OR5.2 the rest of a report that comes in parts is waited for', async () => {
    const { phone, spool, whole } = await gateway();
    const big = new Uint8Array(12 * 1024 * 1024);
    const xml = phoneXml({ 'files/photo-1': '17.jpg', 'files/photo-2': '18.jpg' });
    await phone.submit(xml, [photo('17.jpg', big), photo('18.jpg', big)]);
    expect(whole()).toBe(1);
    const report = await onlyReport(spool);
    expect(report.files.map(({ media }) => media)).toEqual([
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  it('OR2.1 a log of how the form was filled in, and files that nobody named, are dropped unread', async () => {
    const { phone, spool, folder, lines } = await gateway();
    const audit = new TextEncoder().encode('event,node,latitude\nquestion,/data/what,31.123456');
    const told =
      '<deviceid>collect:SECRET-1</deviceid><start>2031-03-04T01:02:03.000+05:00</start>';
    const answer = await phone.submit(phoneXml({ 'files/photo-1': '17.jpg' }, told), [
      photo('17.jpg'),
      { name: 'audit.csv', type: 'text/csv', bytes: audit },
      photo('other.jpg'),
    ]);
    expect(answer.status).toBe(201);
    const report = await onlyReport(spool);
    expect(report.files.map(({ field }) => field)).toEqual(['photo-1']);
    expect(JSON.stringify(report)).not.toMatch(/SECRET|31\.123456|01:02/);
    expect(lines.join('\n')).not.toMatch(/collect|x1y2|17\.jpg|phone-1|uuid|shots|127/);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('OR2.4 without consent it says so, and keeps nothing', async () => {
    const { phone, folder, whole } = await gateway();
    const answer = await phone.submit(phoneXml({ 'consent/keep': 'no' }));
    expect([answer.status, whole()]).toEqual([201, 0]);
    expect(answer.text).toContain('nothing was kept');
    expect(await readdir(folder)).toEqual([]);
  });

  it('OR4.2 nothing is listed, handed out or taken without a login', async () => {
    const { app, folder, lines } = await gateway();
    for (const [method, path] of [
      ['GET', '/formList'],
      ['GET', '/forms/parley-incident.xml'],
      ['GET', '/manifest/parley-incident'],
      ['HEAD', '/submission'],
      ['POST', '/submission'],
      ['GET', '/anything'],
    ] as const) {
      const answer = await app.request(path, { method });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('x-openrosa-version')).toBe('1.0');
    }
    expect(await readdir(folder)).toEqual([]);
    expect(lines.at(-1)).toBe('GET * 401 login');
  });

  it('OR3.5 what cannot be read is refused in the language asked for, and keeps nothing', async () => {
    const { phone, folder, lines } = await gateway();
    const hostile = new TextEncoder().encode('<!DOCTYPE a SYSTEM "file:///etc/passwd"><data/>');
    const answer = await phone.submit(hostile);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('nature="submit_error"');
    expect(lines.at(-1)).toBe('POST /submission 400 openrosa.doctype');
    expect((await phone.submit(new TextEncoder().encode('<data id="x"/>'))).text).toContain(
      'Get the form again',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('OR4.3 a body or a file that is too large is refused with 413 and never held whole', async () => {
    const { phone, lines } = await gateway();
    const xml = phoneXml({ 'files/video': 'v.mp4' });
    const large = { name: 'v.mp4', type: 'video/mp4', bytes: new Uint8Array(17 * 1024 * 1024) };
    expect((await phone.submit(xml, [large])).status).toBe(413);
    expect(lines.at(-1)).toBe('POST /submission 413 openrosa.file-too-large');
    const larger = { ...large, bytes: new Uint8Array(MOST_BODY_BYTES) };
    const answer = await phone.submit(xml, [larger]);
    expect([answer.status, lines.at(-1)]).toEqual([413, 'POST /submission 413 openrosa.too-large']);
    expect(answer.text).toContain('in person');
  });

  it('OR4.3 more than one report’s act can hold is refused, and what came before it waits', async () => {
    const { phone, spool, lines } = await gateway();
    const big = new Uint8Array(12 * 1024 * 1024);
    const xml = phoneXml({
      'files/photo-1': '1.jpg',
      'files/photo-2': '2.jpg',
      'files/video': 'v.mp4',
    });
    const files = [photo('1.jpg', big), photo('2.jpg', big), photo('v.mp4', big)];
    expect((await phone.submit(xml, files)).status).toBe(413);
    expect(lines.at(-1)).toBe('POST /submission 413 openrosa.report-too-large');
    expect(spool.waiting).toEqual({ whole: 0, partial: 1 });
    // The same file again counts once.
    expect((await phone.submit(xml, files.slice(0, 2))).status).toBe(201);
    expect((await onlyReport(spool)).doubts).toEqual(['file-missing']);
  });

  it('OR4.3 whoever asks too often is told to wait', async () => {
    const { phone } = await gateway();
    const statuses = new Set<number>();
    for (let n = 0; n < 260; n++) statuses.add((await phone.get('/formList')).status);
    expect([...statuses]).toEqual([200, 429]);
  });

  it('OR4.3 strangers who ask or guess as often as they like shut no phone out that comes from the same address', async () => {
    const { app, phone } = await gateway();
    const guess = { headers: { Authorization: `Digest username="${LOGIN.name}"` } };
    const statuses = new Set<number>();
    for (let n = 0; n < 260; n++) {
      statuses.add((await app.request('/formList')).status);
      statuses.add((await app.request('/formList', guess)).status);
    }
    expect([...statuses]).toEqual([401, 429]);
    expect((await phone.submit(phoneXml())).status).toBe(201);
  });

  it('OR4.2 a page in a browser that has a login can neither send nor read, whoever wrote it', async () => {
    const { app, folder, lines } = await gateway({ doorkeeper: new Doorkeeper([LOGIN], true) });
    const basic = Buffer.from(`${LOGIN.name}:${LOGIN.password}`).toString('base64');
    const type = 'multipart/form-data; boundary=0f5c1f3a-9d0e-4b53-b1f0-7d0b6f0a2c11';
    const headers = { Authorization: `Basic ${basic}`, 'Content-Type': type };
    const send = (more: Record<string, string>) =>
      app.request('/submission', {
        method: 'POST',
        body: new Uint8Array(multipart(phoneXml(), [])),
        headers: { ...headers, ...more },
      });
    const asked: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      { Origin: ORIGIN },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const more of asked) {
      expect((await send(more)).status).toBe(403);
      const read = await app.request('/formList', { headers: { ...headers, ...more } });
      expect(read.status).toBe(403);
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(lines.at(-1)).toBe('GET /formList 403 browser');
    expect(await readdir(folder)).toEqual([]);
    expect((await send({})).status).toBe(201);
    const shown = await app.request('/formList', { headers });
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('OR4.2 to whoever has no login nothing says what is here or whose', async () => {
    const { app } = await gateway({ doorkeeper: new Doorkeeper([LOGIN], true) });
    for (const language of ['en', 'ur']) {
      const init = { headers: { 'Accept-Language': language, Authorization: 'Basic eDp5' } };
      for (let n = 0; n < 260; n++) {
        const answer = await app.request(n % 2 === 0 ? '/submission' : '/x', init);
        const all = [...answer.headers].join('\n') + (await answer.text());
        expect(all).not.toMatch(/parley|mission|intake|report|incident|مشن|اطلاع/iu);
      }
    }
  });

  it('OR4.1 holds over a real socket, with one challenge to a line and a body in chunks', async () => {
    const { options, spool } = await gateway();
    const running = await serveGateway({
      ...options,
      hostname: '127.0.0.1',
      port: 0,
      origin: undefined,
    });
    try {
      const raw = await new Promise<string[]>((resolve, reject) => {
        httpRequest(`${running.url}/submission`, { method: 'HEAD' }, (response) =>
          resolve(response.rawHeaders),
        )
          .on('error', reject)
          .end();
      });
      const names = raw.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
      expect(names.filter((name) => name === 'www-authenticate')).toHaveLength(2);
      expect(names.filter((name) => name === 'date')).toHaveLength(1);
      // Fetch joins the lines again; a phone takes the first.
      const first = (response: Response): Response => {
        const headers = new Headers(response.headers);
        const joined = headers.get('www-authenticate');
        if (joined !== null) headers.set('www-authenticate', joined.split(', Digest')[0] ?? '');
        const bodiless = response.status === 204 || response.body === null;
        return new Response(bodiless ? null : response.body, { status: response.status, headers });
      };
      const chunked = async (url: string, init: RequestInit) => {
        const { 'Content-Length': _, ...headers } = init.headers as Record<string, string>;
        const whole = init.body as Uint8Array | undefined;
        if (!whole) return first(await fetch(url, { ...init, headers }));
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            for (let at = 0; at < whole.length; at += 7)
              controller.enqueue(whole.slice(at, at + 7));
            controller.close();
          },
        });
        return first(await fetch(url, { ...init, headers, body, duplex: 'half' } as RequestInit));
      };
      const phone = new CollectPhone(chunked, running.url, LOGIN.name, LOGIN.password);
      expect((await phone.get('/formList')).text).toContain(
        `${running.url}/forms/parley-incident.xml`,
      );
      expect((await phone.submit(phoneXml())).status).toBe(201);
      expect((await onlyReport(spool)).happened.quantity).toBe(12);
    } finally {
      await running.close();
    }
  });

  it('OR5.1 what the disk does not take is not acknowledged', async () => {
    const { phone, folder, lines } = await gateway();
    await rm(folder, { recursive: true });
    const answer = await phone.submit(phoneXml());
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('stays on the phone');
    expect(lines.at(-1)).toBe('POST /submission 503 failed Error');
  });

  it('OR3.5 a form with two answers for one file, or two forms, is refused', async () => {
    const { app, phone } = await gateway();
    const twice = await phone.submit(phoneXml({ 'files/photo-1': '17.jpg' }), [
      photo('17.jpg'),
      photo('17.jpg'),
    ]);
    expect(twice.status).toBe(400);
    expect(
      (
        await phone.submit(phoneXml(), [
          { name: 'xml_submission_file', type: 'text/xml', bytes: phoneXml() },
        ])
      ).status,
    ).toBe(400);
    // Nobody else’s signature is taken for another address.
    const body = new Uint8Array(multipart(phoneXml(), []));
    const stolen = phone.sent.at(-1) ?? '';
    const replayed = await app.request('/submission', {
      method: 'POST',
      body,
      headers: { Authorization: stolen },
    });
    expect(replayed.status).toBe(401);
  });
});
