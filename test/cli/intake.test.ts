import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parley } from '../support/command.ts';
import { JFIF, jpeg, segment } from '../support/pictures.ts';

let folder = '';
let device: string[] = [];
let referral = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'));
  device = ['--device', join(folder, 'device'), '--logins', join(folder, 'logins')];
  referral = join(folder, 'referral.json');
  await writeFile(referral, JSON.stringify({ en: 'Go to room 4.', ur: 'کمرہ 4 میں جائیں۔' }));
});
afterAll(() => rm(folder, { recursive: true }));

const ROOM = 'aaaaaaaaaaaaaaaaaaaaaaaaaa';

describe('parley intake', () => {
  it('OR6.1 makes a login and prints the settings of a phone with it, and a code to scan', async () => {
    const made = await parley(['intake', 'login', 'phone-1', '--json', ...device]);
    expect(made.code).toBe(0);
    const { name, password } = JSON.parse(made.out) as { name: string; password: string };
    const at = ['--origin', 'https://intake.example'];
    const printed = await parley(['intake', 'settings', 'phone-1', ...at, ...device]);
    const settings = JSON.parse(printed.out) as { general: Record<string, unknown> };
    expect(settings.general).toMatchObject({
      server_url: 'https://intake.example',
      username: name,
      password,
      autosend: 'off',
    });
    const qr = join(folder, 'code.svg');
    expect(
      (await parley(['intake', 'settings', 'phone-1', '--qr', qr, ...at, ...device])).code,
    ).toBe(0);
    expect(await readFile(qr, 'utf8')).toMatch(/^<svg /);
    // A code that is there may be somebody else’s.
    expect(
      (await parley(['intake', 'settings', 'phone-1', '--qr', qr, ...at, ...device])).code,
    ).toBe(2);
    expect((await parley(['intake', 'settings', 'phone-2', ...at, ...device])).code).toBe(2);
  });

  it('OR1.3 prints the form, and none without the mission’s referral path', async () => {
    const form = await parley(['intake', 'form', '--referral', referral]);
    expect(form.out).toMatch(/^<\?xml/);
    expect(form.out).toContain('Go to room 4.');
    const without = await parley(['intake', 'form']);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('--referral')]);
    await writeFile(join(folder, 'half.json'), '{"en":"x"}');
    expect((await parley(['intake', 'form', '--referral', join(folder, 'half.json')])).code).toBe(
      2,
    );
  });

  it('OR4.2 is not served where reports would travel in the clear, nor without clock, key or login', async () => {
    const serve = (...more: string[]) => parley(['intake', 'serve', ROOM, ...device, ...more]);
    const zone = ['--zone', '+05:00', '--referral', referral];
    const open = await serve('--host', '0.0.0.0', ...zone);
    expect([open.code, open.err]).toEqual([2, expect.stringContaining('in the clear')]);
    expect((await serve('--host', '0.0.0.0', '--origin', 'http://x.example', ...zone)).code).toBe(
      2,
    );
    expect((await serve('--referral', referral)).err).toContain('--zone');
    expect((await serve('--zone', 'Nowhere', '--referral', referral)).err).toContain('Nowhere');
    expect((await serve(...zone)).err).toContain('no key for that room');
  });

  it('EV2 EV5 says in both languages what stands beside a picture, and makes a copy without it', async () => {
    const original = join(folder, 'original.jpg');
    const copy = join(folder, 'copy.jpg');
    const picture = jpeg([JFIF, segment(0xe1, 'Exif\0\0SERIAL-77')]);
    await writeFile(original, picture);
    const english = await parley(['intake', 'look', original]);
    expect(english.out).toContain('Exif: camera, time, often the place');
    expect(english.out).not.toContain('SERIAL');
    const urdu = await parley(['intake', 'look', original, '--language', 'ur']);
    expect(urdu.out).toContain('ایگزف');
    expect((await parley(['intake', 'copy', original, '--out', copy])).code).toBe(0);
    expect(new Uint8Array(await readFile(copy))).toEqual(jpeg([JFIF]));
    expect(new Uint8Array(await readFile(original))).toEqual(picture);
    expect((await parley(['intake', 'copy', original, '--out', copy])).code).toBe(2);
    expect((await parley(['intake', 'copy', referral, '--out', join(folder, 'x')])).code).toBe(1);
  });
});
