import type { RoomState } from '#core/state.ts';
import { part as texts } from '#core/text/state.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';

/** Tabling a text from a file or from what is pasted: read on the device, looked at, and signed. */
let room: ExerciseRoom;

beforeAll(async () => {
  room = await ExerciseRoom.open({ opening: { rules: 3 }, disputed: false });
});

afterAll(async () => {
  await room.close();
});

const PASTED = `Article 1
Cessation

1. The Parties [shall][should] cease fire.

2. They report within [X] days.

Article 2
Crossings] open.
`;
const file = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

test('TX6 pasted words become a text by one signature, brackets as they are, and nothing is sent before it', async () => {
  const { page } = await room.visitAs('m1/k1', '/text');
  await page.locator('a[href$="/text/table"]').click();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.locator('textarea').fill(PASTED);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-preview]').waitFor();
  expect(await words(page.locator('[data-read]'))).toContain('5 parts');
  expect(await page.locator('[data-flag]').count()).toBe(1);
  expect(await words(page.locator('[data-preview]'))).toContain('[shall][should]');
  await page.locator('input[data-path="title"]').fill('Truce on the river');
  await page.locator('form button[type=submit]').click();
  expect(await words(page.locator('[data-sentence]'))).toContain('tables the text');
  await page.getByRole('button', { name: 'Back, without signing' }).click();
  expect(await page.locator('input[data-path="title"]').inputValue()).toBe('Truce on the river');
  await page.locator('form button[type=submit]').click();
  await page.locator('[data-sentence]').waitFor();
  expect(sent.filter((one) => one.includes('cease fire'))).toEqual([]);
  await page.getByRole('button', { name: 'Sign:' }).click();
  await page.locator('[data-tabled] a').click();
  await page.locator('[data-node]').first().waitFor();
  expect(await words(page.locator('[data-reading]'))).toContain('shall');
  expect(await page.locator('[data-stray]').count()).toBe(1);
  await page.context().close();
});

test('TX6 a long file is tabled in several acts, each signed', async () => {
  const long = Array.from(
    { length: 900 },
    (_, n) =>
      `${n % 30 === 0 ? `Article ${n / 30 + 1}\n\n` : ''}${(n % 30) + 1}. The Parties meet.\n`,
  ).join('\n');
  const { page } = await room.visitAs('p1/k1', '/text/table');
  await page.locator('input[type=file]').setInputFiles(file('long.txt', long));
  await page.locator('[data-preview]').waitFor();
  await page.locator('form button[type=submit]').click();
  for (let step = 1; step <= 3; step++) {
    await page.locator(`[data-step="${step}"]`).waitFor();
    await page.getByRole('button', { name: 'Sign:' }).click();
  }
  await page.locator('[data-tabled] a').click();
  await page.locator('[data-node]').first().waitFor();
  const text = page.url().split('/').at(-1) as string;
  const { state } = room.talks.room;
  const parts = Object.values(texts.read(state as RoomState).nodes);
  expect(parts.filter((part) => part.text === text)).toHaveLength(930);
  await page.context().close();
});

test('TX6 what is no text is refused in words, and nothing is lost', async () => {
  const { page } = await room.visitAs('p1/k1', '/text/table');
  await page.locator('textarea').fill('Not yet read.');
  for (const [name, content, code] of [
    ['scan.pdf', '%PDF-1.7', 'file.kind'],
    ['bad.docx', 'PK\u0003\u0004nonsense', 'docx.not-zip'],
  ] as const) {
    await page.locator('input[type=file]').setInputFiles(file(name, content));
    await page.locator(`[data-fault="${code}"]`).waitFor();
  }
  expect(await page.locator('textarea').inputValue()).toBe('Not yet read.');
  await page.context().close();
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('every step is without fault for axe, does not overflow, and asks no strangers', async () => {
    const visitor = await room.visitAs('p1/k1', '/text/table', { language, theme, width });
    const { page } = visitor;
    await page.locator('textarea').waitFor();
    await expectFaultless(visitor);
    await page.locator('input[type=file]').setInputFiles(file('draft.txt', PASTED));
    await page.locator('[data-preview]').waitFor();
    await expectFaultless(visitor);
    await page.locator('form button[type=submit]').click();
    await page.locator('[data-sentence]').waitFor();
    await expectFaultless(visitor);
    await page.context().close();
  });
});
