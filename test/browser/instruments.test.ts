import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instrumentOf } from '#core/instrument-state.ts';
import { nodeId } from '#core/text/draft.ts';
import { CURRENT_RULES } from '#core/rules.ts';
import type { Visitor } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { instrumentHistory, type InstrumentHistory } from './instrument-history.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { plainly, said, words } from './reading.ts';

/** Instruments of an exercise, as they are read and done: from drawing up to entry into force, in ink and digitally. */
let room: ExerciseRoom;
let made: InstrumentHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: CURRENT_RULES },
    more: async (one) => {
      made = await instrumentHistory(one);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

let shot = 0;
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${++shot}-${name}.png`, fullPage: true });
}

const form = (type: string, body: object = {}): string =>
  `/enter?${new URLSearchParams({ type: `instrument.${type}`, ...body }).toString()}`;

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the pages of instruments and the forms of their acts are without fault for axe, do not overflow, and ask no strangers', async () => {
    const looks = { language, theme, width };
    const seen = async (visitor: Visitor, path: string, ready: string): Promise<void> => {
      await room.turnTo(visitor.page, path);
      await visitor.page.locator(ready).first().waitFor({ state: 'attached' });
      await visitor.page.evaluate(() => {
        for (const one of document.querySelectorAll('main details'))
          (one as HTMLDetailsElement).open = true;
        scrollTo(0, 0);
      });
      const name = `${language}-${theme}-${width}-${path.replaceAll(/\W+/g, '-').slice(0, 50)}`;
      await look(visitor.page, name);
      await expectFaultless(visitor);
    };
    const { inked, letter } = made;
    const side = await room.visitAs('p2/k1', '/instruments', looks);
    await seen(side, '/instruments', '[data-instrument]');
    await seen(side, `/instruments/${inked}`, '[data-step]');
    await seen(side, `/instruments/${letter}`, '[data-missing]');
    await seen(side, form('initial-paragraphs', { instrument: letter }), '[data-paragraph]');
    await seen(side, form('settle-languages', { instrument: letter }), '[data-laid]');
    await seen(side, form('sign', { instrument: letter }), '[data-laid]');
    await side.page.context().close();
    const keeper = await room.visitAs('m1/k1', '/instruments', looks);
    await seen(keeper, form('draw-up', { text: made.text }), 'form');
    await seen(keeper, form('signed-in-ink', { instrument: letter }), '[data-signatory]');
    await keeper.page.context().close();
  });
});

/** Presses what has these words, by the keyboard. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).press('Enter');
}

/** A radio or a tick, chosen by the space bar. */
async function choose(page: Page, label: string | RegExp): Promise<void> {
  await page.getByLabel(label).press(' ');
}

async function select(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** From the filled form to what is entered; returns the sentence that was signed. */
async function sign(page: Page): Promise<string> {
  await press(page, 'button', 'Read the sentence');
  const sentence = await words(page.locator('[data-sentence]'));
  await press(page, 'button', /^Sign: /);
  await page.locator('[data-entered]').waitFor();
  return sentence;
}

const now = (instrument: string) => {
  const { state } = room.talks.room;
  const one = state && instrumentOf(state, instrument);
  if (!one) throw new Error('not drawn up');
  return one;
};
const missing = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-missing] li').allInnerTexts()).map(plainly);
const at = (instrument: string): string => `/instruments/${instrument}`;

test('IN1–IN7 drawn up, adopted, initialled and signed digitally on two devices, it is in force once its keeper declares so', async () => {
  const keeper = await room.visitAs('m1/k1', '/instruments');
  const { page: desk } = keeper;
  await press(desk, 'link', 'Draw up an instrument');
  await select(desk, 'From which text', 'Agreement on the truce');
  await select(desk, 'In what form', 'joint instrument');
  await select(desk, 'Who keeps it, examines and declares', 'The lake mediators');
  await choose(desk, 'yes, by one act of all its parties');
  await choose(desk, 'its signature');
  await choose(desk, 'once every party has signed in full');
  expect(await sign(desk)).toBe(
    'The lake mediators draws up “Agreement on the truce” (joint instrument) from the text “Agreement on the truce”, for North bank and South bank. The lake mediators keeps it.',
  );
  await press(desk, 'link', 'How the instrument stands now');
  await desk.locator('[data-missing]').waitFor();
  const instrument = desk.url().slice(-64);
  expect(await missing(desk)).toEqual([
    'Signed, the same text by all: 0 of 2 parties',
    'Declared by its keeper: The lake mediators',
  ]);
  await look(desk, 'drawn-up');

  for (const side of ['p1', 'p2']) {
    const { page } = await room.visitAs(`${side}/k1`, at(instrument));
    await press(page, 'link', 'Adopt a text');
    await page.locator('[data-laid] [data-warning]').waitFor();
    expect(await words(page.locator('[data-findings]'))).toBe(
      'Article 1, paragraph 2: the periods of time differ: English has 48 hours, Urdu has 72 گھنٹے.',
    );
    if (side === 'p1') await look(page, 'adopting');
    expect(await sign(page)).toContain('adopts the text of “Agreement on the truce”');
    await press(page, 'link', 'How the instrument stands now');
    await press(page, 'link', 'Initial paragraphs');
    // One article as a whole, then one paragraph.
    await page.locator('summary', { hasText: 'Final clauses' }).press('Enter');
    await page.locator('details[open] input').first().press(' ');
    await page.locator('summary', { hasText: 'Cessation' }).press('Enter');
    await page.locator(`[data-paragraph="${made.hours}"] input`).press(' ');
    expect(await sign(page)).toContain('initials article 1, paragraph 2; article 2');
    await press(page, 'link', 'How the instrument stands now');
    const mine = page.locator(`[data-side=${side}] [data-initials]`);
    expect(await words(mine)).toBe('3 of 5');
    if (side === 'p1') await look(page, 'some-initialled');
    await press(page, 'link', 'Initial a text');
    await sign(page);
    await page.context().close();
  }
  expect(Object.keys(now(instrument).initialled)).toEqual(['p1', 'p2']);

  const first = await room.visitAs('p1/k1', at(instrument));
  await press(first.page, 'link', 'Settle differences of languages');
  await choose(first.page, 'one language prevails');
  await select(first.page, 'Which language prevails', 'English');
  await first.page.getByLabel(said('About what (English)')).fill('Article 1, the hours.');
  expect(await sign(first.page)).toContain('in case of difference English prevails');
  await press(first.page, 'link', 'How the instrument stands now');
  await press(first.page, 'link', 'Sign an instrument');
  await choose(first.page, 'in full');
  await press(first.page, 'button', 'Read the sentence');
  await first.page.locator('[data-sentence]').waitFor();
  // Whoever else has powers to sign is chosen already.
  expect(
    await first.page
      .locator('input[type=checkbox]:checked')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name)),
  ).toEqual([room.talks.ref('p2/k1')]);
  await look(first.page, 'signing');
  await press(first.page, 'button', /^Sign and pass on: /);
  const text = await first.page.getByLabel('What you pass on').inputValue();
  expect(now(instrument).signed).toEqual({});

  const second = await room.visitAs('p2/k1', '/enter?mode=others');
  await second.page.getByLabel('The text you were given').fill(text);
  await press(second.page, 'button', 'Check and read it');
  await second.page.locator('[data-laid] [data-warning]').waitFor();
  await look(second.page, 'signing-second');
  await expectFaultless(second);
  await press(second.page, 'button', /^Sign and enter: /);
  await second.page.locator('[data-entered]').waitFor();
  expect(Object.values(now(instrument).signed).map(({ how, by }) => [how, by])).toEqual([
    ['digital', room.talks.ref('p1/k1')],
    ['digital', room.talks.ref('p2/k1')],
  ]);
  await first.page.context().close();

  await room.turnTo(desk, at(instrument));
  await desk.locator('[data-force=ready]').waitFor();
  expect(await missing(desk)).toEqual(['Declared by its keeper: The lake mediators']);
  await press(desk, 'link', 'Declare entry into force');
  await sign(desk);
  await press(desk, 'link', 'How the instrument stands now');
  await desk.locator('[data-force=in-force]').waitFor();
  expect(await desk.locator('[data-missing]').count()).toBe(0);
  await look(desk, 'in-force');
  await expectFaultless(keeper);
  await second.page.context().close();
  await desk.context().close();
});

test('IN6 ink is recorded with its scan, whose hash is made on the device; what came back is the same file', async () => {
  const keeper = await room.visitAs('m1/k1', at(made.letter));
  const { page } = keeper;
  await press(page, 'link', 'Record signatures in ink');
  await choose(page, said('North bank signed'));
  await choose(page, said('South bank signed'));
  await page.getByLabel('ad referendum, subject to confirmation').last().press(' ');
  await page.getByLabel(said('Place (English)')).fill('The ferry');
  await page.getByRole('button', { name: 'Now' }).press('Enter');
  await choose(page, /^yes, in each original/);
  const scan = Buffer.from('%PDF-1.7 the signed pages');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: scan });
  const hash = await page.locator('[data-scan-hash] bdi').innerText();
  await look(page, 'ink-filled');
  await expectFaultless(keeper);
  expect(await sign(page)).toMatch(
    /records that “Letter on the toll” was signed in ink by (?:North bank and South bank|South bank and North bank), at The ferry, .*, in 2 originals: the text with hash /,
  );
  const { signed } = now(made.letter);
  expect([signed['p1']?.how, signed['p2']?.adReferendum]).toEqual(['ink', true]);
  await press(page, 'link', 'How the instrument stands now');
  const step = page.locator('[data-step=signed]');
  expect(await words(step)).toContain(hash);
  const saving = page.waitForEvent('download');
  await step.getByRole('button', { name: 'Save the file' }).press('Enter');
  const saved = await (await saving).path();
  expect(await readFile(saved)).toEqual(scan);
  await look(page, 'ink-recorded');
  await page.context().close();
});

test('IN4 a text that changed after a step is told, and what was signed stays what it was', async () => {
  const { text } = now(made.inked);
  await room.act('m1/k1', 'text.renumber', { text, node: `${text.slice(0, 16)}.2`, num: '1 bis' });
  const { page } = await room.visit(at(made.inked), { language: 'ur', width: 390 });
  await page.locator('[data-changed]').waitFor();
  expect(await page.locator('[data-hash]').count()).toBe(1);
  await look(page, 'changed-ur');
  await page.context().close();
});

test('IN4 IN11 the words of each paragraph stand beside the sentence; a text that changes while a form is open is told before it is signed', async () => {
  const { text } = now(made.letter);
  const { page } = await room.visitAs(
    'p1/k1',
    form('initial-paragraphs', { instrument: made.letter }),
  );
  await page.locator('summary', { hasText: 'Cessation' }).press('Enter');
  await page.locator(`[data-paragraph="${nodeId(text, 3)}"] input`).press(' ');
  await press(page, 'button', 'Read the sentence');
  const beside = page.locator('[data-paragraphs]');
  await beside.waitFor();
  expect(await beside.locator('blockquote').allInnerTexts()).toEqual([
    'The truce lasts 48 hours.',
    'جنگ بندی 72 گھنٹے رہے گی۔',
  ]);

  await room.turnTo(page, form('initial', { instrument: made.letter }));
  await page.locator('[data-laid]').waitFor();
  const changed = page.locator('[data-laid] [data-changed]');
  expect(await changed.count()).toBe(0);
  await room.act('m1/k1', 'text.renumber', { text, node: nodeId(text, 2), num: '1 ter' });
  await changed.waitFor();
  expect(plainly(await changed.innerText())).toContain('The text has changed since you opened');
  await press(page, 'button', 'I have read it as it stands now');
  await changed.waitFor({ state: 'detached' });
  await page.context().close();
});

test('IN12 IN14 IN15 each side signs its own letter by itself; nobody signs an announcement, which both accept by adopting it', async () => {
  const letters = await room.act('m1/k1', 'instrument.draw-up', {
    form: 'exchange-of-letters',
    text: made.text,
    title: { en: 'Letters on the truce', ur: 'جنگ بندی پر خطوط' },
    parties: ['p1', 'p2'],
    depositary: 'm1',
    digital: true,
    bound: 'signature',
    entry: { on: 'signature' },
  });
  for (const side of ['p1', 'p2']) {
    const { page } = await room.visitAs(`${side}/k1`, at(letters));
    await press(page, 'link', 'Sign an instrument');
    await choose(page, 'in full');
    expect(await sign(page)).toMatch(/^.* bank signs its own part of “Letters on the truce”: /);
    await page.context().close();
  }
  expect(Object.keys(now(letters).signed)).toEqual(['p1', 'p2']);

  const keeper = await room.visitAs('m1/k1', form('draw-up', { text: made.text }));
  const { page } = keeper;
  expect(await page.getByText('Is a digital signature the signature?').count()).toBe(1);
  await select(page, 'In what form', 'announcement by the mediators that both sides accept');
  expect(await page.getByText('Is a digital signature the signature?').count()).toBe(0);
  await select(page, 'Who keeps it, examines and declares', 'The lake mediators');
  await choose(page, said('Letter on the toll, as side letter'));
  await look(page, 'announcement');
  await expectFaultless(keeper);
  expect(await sign(page)).toContain('It cites, by hash, side letter ');
  await press(page, 'link', 'How the instrument stands now');
  await page.locator('[data-cited] a').waitFor();
  expect(await missing(page)).toEqual([
    'Adopted, the same text by all: 0 of 2 parties',
    'Declared by its keeper: The lake mediators',
  ]);
  await look(page, 'announcement-drawn-up');
  await page.context().close();
});
