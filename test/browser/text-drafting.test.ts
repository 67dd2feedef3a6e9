import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabTo } from './by-keys.ts';
import { ExampleSite } from './example-site.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';

/** The drafting check (LT) on paragraphs of the ceasefire agreement of the exercise. */
let site: ExampleSite;
let text: string;
/** Of the paragraph by which orders go out without delay. */
let node: string;

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  const { page } = await site.visit(`${plenary()}/text`);
  await page.locator('[data-text]').first().waitFor();
  text = (await page.locator('[data-text]').first().getAttribute('data-text')) ?? '';
  await page.goto(`${site.url}${plenary()}/text/${text}`);
  await page
    .locator('nav [data-section]', { hasText: 'Orders to forces' })
    .last()
    .locator('a')
    .first()
    .click();
  const row = page.locator('[data-node]', { hasText: 'without delay, and in any event' }).first();
  await row.waitFor();
  node = (await row.getAttribute('data-node')) ?? '';
  await page.context().close();
});

afterAll(async () => {
  await site.close();
});

const plenary = (): string => new URL(site.plenary as string).pathname;
const path = (): string => `${plenary()}/text/${text}#${node}`;

/** Opens the check in the margin of the paragraph. */
async function opened(page: Page): Promise<Locator> {
  const part = page.locator(`[data-drafting-of="${node}"]`);
  await part.getByRole('button').first().click();
  await part.locator('[data-drafting]').waitFor();
  return part;
}

test.each(LOOKS)(
  'LT22.2 the check says what a paragraph leaves out, why, and wording: %s, %s, %i pixels wide',
  async (language, theme, width) => {
    const visitor = await site.visit(path(), { language, theme, width });
    const { page } = visitor;
    const part = await opened(page);
    const lag = part.locator('[data-missing="lag"]');
    expect(await words(lag)).toContain(
      language === 'ur'
        ? 'کب تک کی اطلاعات شمار ہوں گی'
        : 'until when, after the event, reports still count',
    );
    await lag.locator('summary').click();
    expect(await lag.locator('details li').count()).toBeGreaterThanOrEqual(2);
    // No button half under the bar of the room.
    await part.evaluate((element: HTMLElement) => {
      const bar = document.querySelector('header:has(nav)')?.getBoundingClientRect().bottom ?? 0;
      scrollBy(0, element.getBoundingClientRect().top - bar - 4);
      element.closest('aside')?.scrollTo(0, element.offsetTop);
    });
    await expectFaultless(visitor);
    await page.context().close();
  },
);

test('LT22.1 what a reader leaves open stands apart with the note, stays in this browser alone, and can be taken back, by keys', async () => {
  const { page } = await site.visit(path());
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
  const part = await opened(page);
  const before = Number(await part.locator('[data-drafting]').getAttribute('data-drafting'));
  await part.locator('[data-missing="dispute"] button').last().focus();
  await page.keyboard.press('Enter');
  const note = part.locator('[data-missing="dispute"] textarea');
  await note.focus();
  await page.keyboard.type('Article 28 has the way for disputes.');
  await tabTo(page, /^Keep the note$/);
  await page.keyboard.press('Enter');
  const kept = part.locator('[data-accepted="dispute"]');
  await kept.waitFor();
  expect(await words(kept)).toContain('Article 28 has the way for disputes.');
  expect(await part.locator('[data-missing="dispute"]').count()).toBe(0);
  expect(await part.locator('[data-drafting]').getAttribute('data-drafting')).toBe(
    String(before - 1),
  );
  await page.reload();
  await (await opened(page)).locator('[data-accepted="dispute"]').waitFor();
  expect(sent.filter((one) => !one.startsWith('GET ') || one.includes('disputes'))).toStrictEqual(
    [],
  );
  const other = await site.visit(path());
  const elsewhere = await opened(other.page);
  expect(await elsewhere.locator('[data-accepted]').count()).toBe(0);
  await other.page.context().close();
  await page.locator('[data-accepted="dispute"] button').click();
  await page.locator('[data-missing="dispute"]').waitFor();
  expect(await page.locator('[data-accepted]').count()).toBe(0);
  await page.context().close();
});

test('LT22.1 clearing the device erases the notes that were kept in it', async () => {
  const { page } = await site.visit(`${plenary()}/as`);
  await page.locator('[data-person="p1/k1"] button').click();
  await page.locator('[data-acts-as="p1/k1"]').waitFor();
  await page.goto(`${site.url}${path()}`);
  const part = await opened(page);
  await part.locator('[data-missing="lag"] button').last().click();
  await part.locator('[data-missing="lag"] textarea').fill('Annex B has it.');
  await part.getByRole('button', { name: 'Keep the note' }).click();
  await part.locator('[data-accepted="lag"]').waitFor();
  const kept = (): Promise<number> =>
    page.evaluate(
      async () =>
        await new Promise<number>((resolve) => {
          const opening = indexedDB.open('parley-drafting', 1);
          opening.addEventListener('success', () => {
            const count = opening.result.transaction('notes').objectStore('notes').count();
            count.addEventListener('success', () => {
              opening.result.close();
              resolve(count.result);
            });
          });
        }),
    );
  expect(await kept()).toBe(1);
  await page.goto(`${site.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign out and clear this device' }).click();
  await page.getByRole('button', { name: 'Erase the keys and sign out' }).click();
  await page.getByText('This device holds no key for this server.').waitFor();
  expect(await kept()).toBe(0);
  await page.context().close();
});
