import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMENT, reviewed, REVIEWERS, tracesIn } from '../docx/reviewed.ts';
import { ExampleSite } from './example-site.ts';
import type { Visit, Visitor } from './visitor.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';

/** A Word file of the exercise's agreement that goes round and comes back, in the rooms of one side. */
let site: ExampleSite;
let plenary = '';
let text = '';
const [ZUBAIDA, FERHAT] = REVIEWERS;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  plenary = new URL(site.plenary as string).pathname;
});

afterAll(async () => {
  await site.close();
});

/** Somebody of the exercise, on the page of its agreement. */
async function visitAs(person: string, visit: Visit = {}): Promise<Visitor> {
  const visitor = await site.visit(`${plenary}/as`, visit);
  const { page } = visitor;
  // Only to end what hangs.
  await page.locator(`[data-person="${person}"] button`).click();
  await page.locator(`[data-acts-as="${person}"]`).waitFor();
  await page.goto(`${site.url}${plenary}/text`);
  text ||= (await page.locator('[data-text]').first().getAttribute('data-text')) ?? '';
  return visitor;
}

async function toWord(page: Page): Promise<void> {
  await page.goto(`${site.url}${plenary}/text/${text}/word`);
  await page.locator('#word-back').waitFor();
}

async function sent(page: Page): Promise<Uint8Array> {
  const saving = page.waitForEvent('download');
  await page.locator('section[aria-labelledby="word-out"] button').click();
  return await readFile(await (await saving).path());
}

/** As two reviewers send it back. */
async function returned(page: Page): Promise<Uint8Array> {
  return reviewed(await sent(page), [
    { find: 'lasting ceasefire', by: ZUBAIDA, words: 'final ceasefire' },
    { find: 'further suffering', by: FERHAT, words: 'all suffering' },
    { find: 'good offices', by: ZUBAIDA, words: 'good [offices' },
  ]);
}

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const buffer = Buffer.from(bytes);
  await page.setInputFiles('input[name="returned"]', { name: 'back.docx', mimeType, buffer });
}

/** All that this page sends, and all that it is told. */
function traffic(page: Page) {
  const sentOut: { url: string; body: Buffer | string }[] = [];
  const told: Promise<Uint8Array>[] = [];
  page.on('request', (request) => {
    sentOut.push({ url: request.url(), body: request.postDataBuffer() ?? '' });
  });
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.startsWith('text/event-stream')) return;
    told.push(response.body().catch(() => new Uint8Array()));
  });
  return { sentOut, told };
}

describe('TX8.13 a Word file that came back', () => {
  let visitor: Visitor;
  let page: Page;
  let back: Uint8Array;
  let sending: ReturnType<typeof traffic>['sentOut'];
  let others: ReturnType<typeof traffic>;
  let other: Visitor;
  const live: Buffer[] = [];
  const ended = new AbortController();

  beforeAll(async () => {
    other = await visitAs('p2/k1');
    others = traffic(other.page);
    const token = await other.page.evaluate(
      () =>
        (JSON.parse(sessionStorage.getItem('parley.signed-in') ?? '{}') as { token: string }).token,
    );
    // What is told of as it comes, to the other side.
    const stream = await fetch(`${site.url}/api/live`, {
      headers: { authorization: `Bearer ${token}` },
      signal: ended.signal,
    });
    void (async () => {
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>)
        live.push(Buffer.from(chunk));
    })().catch(() => undefined);
    visitor = await visitAs('p1/k1');
    ({ page } = visitor);
    sending = traffic(page).sentOut;
    await toWord(page);
    back = await returned(page);
  });

  afterAll(async () => {
    ended.abort();
    await page.context().close();
    await other.page.context().close();
  });

  test('is read on the device: each reviewer apart, paragraph by paragraph, with what a person should look at', async () => {
    await choose(page, back);
    await page.locator('[data-review="3"]').waitFor();
    expect(await page.locator('[data-reviewer]').allInnerTexts()).toEqual([
      `${FERHAT} (1 change)`,
      `${ZUBAIDA} (2 changes)`,
    ]);
    const change = page.locator('[data-change]').nth(1);
    expect(await words(change)).toContain('Recital 3');
    expect(await change.locator('del').innerText()).toBe('lasting');
    expect(await change.locator('ins').innerText()).toBe('final');
    expect(await words(change)).toContain(`Comment of ${ZUBAIDA} on “final ceasefire”: ${COMMENT}`);
    expect(await words(page.locator('[data-change]').nth(2))).toContain(
      'A bracket is opened and never closed',
    );
    await expectFaultless(visitor);
  });

  test('TX8.17 what is chosen is kept in the side’s own room, one draft for each reviewer, after it was read out; the file is not', async () => {
    await page.locator('[data-change]').nth(2).getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Keep them as drafts' }).click();
    await page.locator('[data-sentence]').first().waitFor();
    expect(
      (await page.locator('[data-sentence]').allInnerTexts()).map((one) =>
        one.replaceAll(/[\u2066-\u2069]/g, ''),
      ),
    ).toEqual([
      `Brennat keeps draft words on 1 paragraph of a text, by ${FERHAT}.`,
      `Brennat keeps draft words on 1 paragraph of a text, by ${ZUBAIDA}: “‘final ceasefire’: ${COMMENT}”`,
    ]);
    expect(await page.getByLabel('Keep the Word file there, too').isChecked()).toBe(false);
    await expectFaultless(visitor);
    await page.getByRole('button', { name: 'Sign and keep 2 drafts' }).click();
    await page.locator('[data-kept="2"]').waitFor();
    await page.getByRole('link', { name: 'To the drafts in that room' }).click();
    const drafts = page.locator('[data-draft]');
    await drafts.locator('ins').first().waitFor();
    expect(await drafts.locator('h2').allInnerTexts()).toEqual([ZUBAIDA, FERHAT]);
    expect(await page.getByText('Save the file that came back').count()).toBe(0);
    await expectFaultless(visitor);
  });

  test('TX8.19 what is proposed of it is words, and nothing of the reviewers reaches anybody else', async () => {
    for (const reviewer of REVIEWERS) {
      await toWord(page);
      const draft = page.locator('[data-draft]').filter({ hasText: reviewer });
      await draft.getByRole('button', { name: 'Propose these words' }).click();
      // They are drafts on this device now, like words that one writes oneself.
      await page.locator('[data-drafts="1"] ins').first().waitFor();
      expect(tracesIn(new TextEncoder().encode(page.url()))).toEqual([]);
      await page.getByRole('button', { name: /See what the room will read/ }).click();
      await page.getByRole('button', { name: 'Read the sentence' }).click();
      expect(await words(page.locator('[data-sentence]'))).toMatch(
        /^Brennat proposes words on recital \d/,
      );
      await expectFaultless(visitor);
      await page.getByRole('button', { name: /^Sign/ }).click();
      await page.locator('[data-entered]').waitFor();
    }
    // All that p1's page has sent: to its own room it is sealed.
    expect(sending.length).toBeGreaterThan(50);
    expect(sending.flatMap(({ url, body }) => [...tracesIn(url), ...tracesIn(body)])).toEqual([]);
    // All that the other side's page is told.
    await other.page.goto(`${site.url}${plenary}/text/${text}`);
    await other.page.locator('ins, [data-group]').first().waitFor();
    expect(await words(other.page.locator('main'))).toContain('[lasting][Brennat: final]');
    await other.page.goto(`${site.url}${plenary}/record`);
    await other.page.locator('h1').waitFor();
    await toWord(other.page);
    const file = await sent(other.page);
    const told = await Promise.all(others.told);
    expect(told.some((one) => Buffer.from(one).includes('final ceasefire'))).toBe(true);
    const bundle = await fetch(`${site.url}/api${plenary}/bundle`);
    expect(bundle.status).toBe(200);
    const others_ = [
      ...told,
      ...live,
      Buffer.from(await bundle.arrayBuffer()),
      ...Object.values(unzipSync(file)),
    ];
    expect(Buffer.concat(live).length).toBeGreaterThan(1000);
    expect(others_.flatMap(tracesIn)).toEqual([]);
    // All that the server keeps, of that room and of all others.
    const kept: Buffer[] = [];
    for (const one of await readdir(site.folder, { recursive: true, withFileTypes: true }))
      if (one.isFile()) kept.push(await readFile(join(one.parentPath, one.name)));
    expect(kept.some((one) => one.includes('final ceasefire'))).toBe(true);
    expect(kept.flatMap(tracesIn)).toEqual([]);
  });

  test('TX9.2 a draft says what became of the words that it starts from, and is dropped', async () => {
    await toWord(page);
    const draft = page.locator('[data-draft]').filter({ hasText: FERHAT });
    expect(await words(draft)).toContain('your side has these words on the table');
    await draft.getByRole('link', { name: 'Drop a draft' }).click();
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('button', { name: /^Sign/ }).click();
    await page.locator('[data-entered]').waitFor();
    await toWord(page);
    await page.locator('[data-draft]').first().waitFor();
    expect(await page.locator('[data-draft]').count()).toBe(1);
  });

  test('TX8.16 a file that does not say of which text it was made is compared with the version that a person names', async () => {
    await toWord(page);
    const parts = unzipSync(back);
    delete parts['docProps/custom.xml'];
    const { zipSync } = await import('fflate');
    await choose(page, zipSync(parts));
    await page.locator('[data-fault="docx.not-returned"]').waitFor();
    await expectFaultless(visitor);
    await page.getByRole('button', { name: 'Compare with it' }).click();
    await page.locator('[data-review]').waitFor();
    await choose(page, Buffer.from('no Word file'));
    await page.locator('[data-fault="docx.not-zip"], [data-fault^="docx."]').waitFor();
    expect(visitor.errors).toEqual([]);
  });
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the pages of Word files and drafts are without fault for axe and do not overflow', async () => {
    const visitor = await visitAs('p1/k1', { language, theme, width });
    const { page } = visitor;
    await toWord(page);
    await page.locator('[data-draft]').first().waitFor();
    await expectFaultless(visitor);
    await choose(
      page,
      reviewed(await sent(page), [
        { find: 'in its place', by: ZUBAIDA, words: 'instead' },
        { find: 'good offices', by: FERHAT, words: 'help' },
      ]),
    );
    await page.locator('[data-review]').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await expectFaultless(visitor);
    await page.context().close();
  });
});
