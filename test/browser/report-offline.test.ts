import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { lookAt } from '#interchange/evidence/look.ts';
import type { IntakeReport } from '#core/incidents/intake.ts';
import { IntakeSite, REFERRAL, textOfFolder } from './intake-site.ts';
import {
  CAMERA,
  GPS,
  PHOTO,
  PICTURE,
  PLACE,
  reportFromPhone,
  SECRETS,
  SOURCE,
  WORDS,
} from './phone-report.ts';
import { expectFaultless } from './faultless.ts';
import { words } from './reading.ts';

/** IC1: a report is filed on a phone with no connection, sent later, and then nowhere but with the mission. */
let site: IntakeSite;

beforeAll(async () => {
  site = await IntakeSite.open();
});

afterAll(async () => {
  await site.close();
});

/** Everything that the pages of this server can find again in a browser, as one text of bytes. */
async function keptInBrowser(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const all = [localStorage, sessionStorage].flatMap(
      (one) => Object.entries(one).flat(2) as string[],
    );
    const letters = (bytes: Uint8Array): string => {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return text;
    };
    const tell = async (value: unknown): Promise<void> => {
      if (value instanceof ArrayBuffer) all.push(letters(new Uint8Array(value)));
      else if (ArrayBuffer.isView(value)) all.push(letters(new Uint8Array(value.buffer)));
      else if (value instanceof Blob) all.push(letters(new Uint8Array(await value.arrayBuffer())));
      else if (value instanceof CryptoKey) all.push(`key ${value.type} ${value.extractable}`);
      else if (typeof value === 'object' && value !== null) {
        for (const [name, part] of Object.entries(value)) {
          all.push(name);
          await tell(part);
        }
      } else all.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error as Error));
      });
      for (const kind of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(kind).objectStore(kind).getAll();
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error as Error));
        });
        all.push(`${name} ${kind} ${rows.length}`);
        await tell(rows);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        all.push(`cached ${new URL(request.url).pathname}`);
        await tell(await answer?.arrayBuffer());
      }
    }
    return all.join('\n');
  });
}

function found(text: string): string[] {
  return SECRETS.filter((one) => text.includes(one) || text.includes([...one].join('\0')));
}

test('IC1 RC8 a report filed without a connection reaches the mission whole, and is then nowhere else', async () => {
  const phone = await site.phone();
  const { page } = phone;
  await site.join(page, 'o1/k2');
  const other = await site.member();
  await site.join(other.page, 'o1/k3');
  await other.page.getByRole('link', { name: 'Go to sign in' }).click();
  await other.page.getByRole('button', { name: 'Sign in with this device' }).click();
  await other.page.getByText('Signed in until').waitFor();

  const before = (await site.sealed.entries()).length;
  const act = await reportFromPhone(site, phone, async (step) => {
    if (step === 'form') {
      expect(await words(page.locator('[data-referral]'))).toBe(REFERRAL.en);
      // What is not taken in is no choice (IC2).
      const classes = await page.getByLabel('What happened').locator('option').allInnerTexts();
      expect(classes.join()).not.toMatch(/sexual|child/i);
    }
    if (step === 'review') {
      const read = (await words(page.locator('main'))).replaceAll('\u00a0', ' ');
      for (const one of [PLACE, WORDS, SOURCE, '31.575° N – 31.585° N, 64.365° E – 64.375° E']) {
        expect(read).toContain(one);
      }
      expect(read).not.toMatch(/31\.583|64\.3651|IMG_2026/);
      await expectFaultless(phone);
    }
    if (step === 'kept') {
      const listed = await words(page.locator('[data-kept]'));
      expect(listed).toMatch(/^Report kept at \d\d:\d\d, not yet handed over/);
      expect(found(await words(page.locator('main')))).toEqual(['small-arms-fire'].slice(1));
      const kept = await keptInBrowser(page);
      expect(/^parley-reports kept [3-9]$/m.test(kept)).toBe(true);
      expect(/^key secret false$/m.test(kept)).toBe(true);
      expect(/^key (secret|private) true$/m.test(kept)).toBe(false);
      // The program itself has the names of classes in it.
      expect(found(kept)).toEqual(['small-arms-fire']);
      const files = await textOfFolder(phone.profile);
      // That it is searched where the browser keeps things: the address of the page is there.
      expect(files.includes(site.room)).toBe(true);
      expect(found(files).filter(isSecret)).toEqual([]);
      // By itself nothing was sent.
      expect((await site.sealed.entries()).length).toBe(before);
    }
  });

  const kept = await keptInBrowser(page);
  expect(found(kept).filter(isSecret)).toEqual([]);
  expect(kept.includes(act)).toBe(false);
  const cached = [...kept.matchAll(/^cached (.*)$/gm)].map(([, path]) => path);
  expect(cached).toContain(`/rooms/${site.room}/report`);
  expect(
    cached.filter(
      (path) => path !== `/rooms/${site.room}/report` && path?.startsWith('/assets/') !== true,
    ),
  ).toEqual([]);
  await expectFaultless(phone);
  await page.reload();
  await page.getByRole('button', { name: 'Read it over' }).waitFor();
  expect(await page.locator('[data-kept]').count()).toBe(0);
  expect(await words(page.locator('main'))).not.toContain('Handed over');
  await phone.close();
  expect(found(await textOfFolder(phone.profile)).filter(isSecret)).toEqual([]);
  expect(found(await site.keptByServer())).toEqual([]);

  const { replica, enclosure } = await site.read();
  const { log, status } = replica.snapshot;
  expect(status.phase).toBe('checked');
  expect(log.sealed?.voids.size).toBe(0);
  const [row] = Object.values(log.views.talks?.promises?.intake.reports ?? {});
  expect(row?.act).toBe(act);
  const body = row as IntakeReport;
  expect(body.occurred).toMatchObject({
    from: '2026-03-05T13:00:00Z',
    to: '2026-03-05T18:59:59Z',
    precision: 'part-of-day',
    offset: 300,
  });
  const text = async (digest?: string): Promise<unknown> =>
    JSON.parse(Buffer.from(await enclosure(digest ?? '')).toString());
  expect(await text(body.what.enclosure)).toEqual({ en: WORDS });
  expect(await text(body.source?.enclosure)).toEqual({ en: SOURCE });
  expect(await text(body.where?.enclosure)).toMatchObject({ words: { en: PLACE } });
  expect(body.place).toBeUndefined();
  const [evidence] = body.evidence;
  const original = await enclosure(evidence?.original.enclosure ?? '');
  expect(Buffer.from(original).equals(Buffer.from(PHOTO))).toBe(true);
  expect(createHash('sha256').update(original).digest('base64')).toBe(evidence?.sha256);
  const copy = await enclosure(evidence?.copy?.enclosure ?? '');
  const bytes = Buffer.from(copy).toString('latin1');
  expect(Buffer.from(original).toString('latin1')).toContain(GPS);
  for (const one of [GPS, CAMERA, 'Exif']) expect(bytes).not.toContain(one);
  expect(bytes).toContain(PICTURE);
  expect(lookAt(copy)).toMatchObject({ type: 'jpeg', blocks: [], fault: undefined });

  // The second member’s own device reads it too.
  await other.page.goto(`${site.url}/rooms/${site.room}/acts/${act}`);
  await other.page.getByText('takes in a report').first().waitFor();
  const shown = await words(other.page.locator('main'));
  expect(shown).toContain('takes in a report (told): small-arms fire');
  expect(shown).toContain(evidence?.sha256);
});

/** The names of classes stand in the program, which is no secret. */
function isSecret(one: string): boolean {
  return one !== 'small-arms-fire';
}
