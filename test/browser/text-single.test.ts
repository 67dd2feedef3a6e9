import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeId } from '#core/text/draft.ts';
import { nodeOf, part } from '#core/text/state.ts';
import type { RoomState } from '#core/state.ts';
import type { HostedRoom } from '#server/host.ts';
import { signByKeys, tabTo } from './by-keys.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { visitRoomsAs } from './shuttle-rooms.ts';
import { worded } from './text-history.ts';

/** The single text of the mediators (TX11), at a keyboard: a comment in private, a new draft, one yes or no to the whole, and no more known than that. */
let room: ExerciseRoom;
let plenary: HostedRoom;
let north: HostedRoom;
let south: HostedRoom;
let text: string;
let sealed: SealedTalks;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    disputed: false,
    more: async (one) => {
      plenary = one.talks.room;
      text = await one.act('m1/k1', 'text.table', {
        title: { en: 'The bridge, one text', ur: 'پل، ایک متن' },
        tier: 'one-text',
        working: 'en',
        authentic: ['en', 'ur'],
        pen: 'm1',
        nodes: [
          {
            kind: 'paragraph',
            words: worded({
              en: 'The bridge opens for six hours a day.',
              ur: 'پل دن میں چھ گھنٹے کھلے گا۔',
            }),
          },
          { kind: 'paragraph', words: worded({ en: 'Each side guards its end.' }) },
        ],
      });
      sealed = SealedTalks.of(one.talks);
      north = await shuttle('p1', 'North bank with the mediators');
      south = await shuttle('p2', 'South bank with the mediators');
      one.talks.room = plenary;
    },
  });
});

/** The sealed room of a side with the mediators. */
async function shuttle(side: string, title: string): Promise<HostedRoom> {
  const opened = await sealed.openShuttle(side, { kind: 'exercise', rules: 3 });
  await sealed.do('m1/k1', 'room.describe', { title: { en: title } });
  return opened;
}

/** The answers that a member of a room reads in it. */
async function answersIn(of: HostedRoom, member: string) {
  room.talks.room = of;
  const { replay } = await sealed.read(member);
  room.talks.room = plenary;
  return part.read(replay.state as RoomState).answers;
}

afterAll(async () => {
  await room.close();
});

const state = (): RoomState => plenary.state as RoomState;
const first = (): string => nodeId(text, 1);
const asking = () => Object.entries(part.read(state()).askings ?? {})[0];

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

async function openText(as: string, rooms: readonly HostedRoom[], hash = ''): Promise<Page> {
  const visitor = await visitRoomsAs(room, as, rooms, {}, sealed.seals);
  const page = await visitor.open(plenary, `/text/${text}${hash}`);
  await page.locator('[data-single]').waitFor();
  return page;
}

async function acts(of: HostedRoom): Promise<number> {
  return (await room.talks.store.entries(of.id, 0, of.size)).length;
}

describe('the single text', () => {
  test.each(LOOKS)(
    'its pages are without fault for axe, do not overflow, and ask no strangers: %s, %s, %i pixels wide',
    async (language, theme, width) => {
      const look = { language, theme, width };
      const visitor = await visitRoomsAs(room, 'p1/k1', [plenary, north], look, sealed.seals);
      await visitor.open(plenary, `/text/${text}`);
      await visitor.page.locator('[data-single]').waitFor();
      await expectFaultless(visitor);
      await visitor.open(plenary, `/text/${text}/decide?do=confidence.give&on=${first()}`);
      await visitor.page.locator('form').waitFor();
      await expectFaultless(visitor);
      await closing(visitor.page);
    },
  );

  test('TX11.1 a side is offered neither consent nor stance, and comments to whoever holds the pen in their own room; the room of the text has nothing of it', async () => {
    const page = await openText('p1/k1', [plenary, north], `#${first()}`);
    await page.locator('[data-margin-of]').waitFor();
    expect(
      await page.getByRole('link', { name: /agree to these words|propose words/i }).count(),
    ).toBe(0);
    const before = { plenary: await acts(plenary), north: await acts(north) };
    await tabTo(page, /^tell in confidence$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    expect(await words(page.locator('[data-entered-in]'))).toContain(
      'North bank with the mediators',
    );
    expect(await words(page.locator('form'))).toContain('passed to no other side');
    await tabTo(page, /^Comment/);
    await page.keyboard.type('Eight hours would do.');
    await signByKeys(page);
    expect(await acts(plenary)).toBe(before.plenary);
    expect(await acts(north)).toBe(before.north + 1);
    await closing(page);
  });

  test('TX11.1 the pen redrafts it, shown as a redline; nobody else is offered to', async () => {
    const page = await openText('m1/k1', [plenary, north, south], `#${first()}`);
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^redraft the single text$/i);
    await page.keyboard.press('Enter');
    await page.locator('[data-rewording]').waitFor();
    await tabTo(page, /Words \(English\)/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('The bridge opens for eight hours a day.');
    expect(await page.locator('[data-redline="en"] ins').allInnerTexts()).toEqual(['eight']);
    await tabTo(page, /Words \(Urdu\)/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('پل دن میں آٹھ گھنٹے کھلے گا۔');
    await signByKeys(page);
    expect(nodeOf(state(), first())?.base).not.toBe(text);
    await closing(page);
  });

  test('TX11.2 TX11.4 each side is asked for one yes or no, and answers in its own room, to the text whose code its device has computed', async () => {
    const pen = await openText('m1/k1', [plenary, north, south]);
    await tabTo(pen, /^ask for yes or no to the whole$/i);
    await pen.keyboard.press('Enter');
    await pen.locator('[data-whole]').waitFor();
    await signByKeys(pen);
    await closing(pen);
    const answers = [
      ['p1/k1', north, 'ArrowDown'],
      ['p2/k1', south, 'Space'],
    ] as const;
    for (const [as, own, key] of answers) {
      const page = await openText(as, [plenary, own]);
      await tabTo(page, /^answer yes or no to the whole$/i);
      await page.keyboard.press('Enter');
      await page.locator('form').waitFor();
      expect(await words(page.locator('form'))).toContain('it is the text that is asked about');
      await tabTo(page, /answer to the whole: /);
      await page.keyboard.press(key);
      await signByKeys(page);
      expect(await acts(own)).toBe(own.size);
      await closing(page);
    }
    const [ask] = asking() ?? [];
    expect((await answersIn(north, 'p1/k1'))?.[ask ?? '']).toEqual({ p1: true });
    expect((await answersIn(south, 'p2/k1'))?.[ask ?? '']).toEqual({ p2: true });
  });

  test('TX11.3 whoever asked states that it was not unanimous; the others learn nothing more', async () => {
    const pen = await openText('m1/k1', [plenary, north, south]);
    await tabTo(pen, /^state the outcome$/i);
    await pen.keyboard.press('Enter');
    await pen.locator('[data-answered="true"]').waitFor();
    expect(await pen.locator('[data-answered="false"]').count()).toBe(1);
    expect(await pen.getByLabel('unanimous: every side said yes').isDisabled()).toBe(true);
    await tabTo(pen, /^The outcome: not unanimous/);
    await pen.keyboard.press('Space');
    await signByKeys(pen);
    await closing(pen);
    expect(asking()?.[1].outcome).toBe('not-unanimous');
    const page = await openText('p2/k1', [plenary, south]);
    const told = page.locator('[data-outcome="not-unanimous"]');
    await told.waitFor();
    expect(await words(told)).toContain('Who answered what, or how many, is not known here');
    expect(await words(page.locator('main'))).not.toMatch(/North bank (said|answered)/);
    await closing(page);
  });

  test('TX11.3 unanimous is stated on the answer of every side, and opens them', async () => {
    const hash = asking()?.[1].hash;
    const ask = await room.act('m1/k1', 'text.ask', { text, hash });
    for (const [side, own] of [
      ['p1/k1', north],
      ['p2/k1', south],
    ] as const) {
      room.talks.room = own;
      await sealed.do(side, 'text.answer', { ask, hash, yes: true });
    }
    room.talks.room = plenary;
    const pen = await openText('m1/k1', [plenary, north, south]);
    await tabTo(pen, /^state the outcome$/i);
    await pen.keyboard.press('Enter');
    await pen.locator('[data-answered="true"]').nth(1).waitFor();
    await tabTo(pen, /^The outcome: unanimous/);
    await pen.keyboard.press('Space');
    await signByKeys(pen);
    expect(part.read(state()).askings?.[ask]?.outcome).toBe('unanimous');
    await closing(pen);
  });
});
