import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomState } from '#core/state.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import { signByKeys, tabTo } from './by-keys.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { textHistory, worded, type TextHistory } from './text-history.ts';

/** What sides say of words on the table, taking words back, and what whoever holds the pen enters, at a keyboard. */
let room: ExerciseRoom;
let made: TextHistory;
/** Words of p2 that both sides agree to, and another proposal beside them. */
let agreed: string;
let beside: string;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    more: async (one) => {
      room = one;
      made = await textHistory(one);
      const { text, nodes } = made;
      const propose = async (by: string, en: string, ur: string): Promise<string> =>
        await one.act(by, 'text.propose', {
          text,
          on: [{ node: nodes.pointA, base: text, words: worded({ en, ur }) }],
        });
      beside = await propose('p1/k1', 'a paper of the mediators;', 'ثالثوں کا کاغذ؛');
      agreed = await propose(
        'p2/k1',
        'a paper of their own side, sealed;',
        'اپنے فریق کا مہر شدہ کاغذ؛',
      );
      const { en } = nodeOf(state(), nodes.pointA)?.wordings[agreed]?.hashes ?? {};
      for (const side of ['p1', 'p2'])
        await one.act(`${side}/k1`, 'text.consent', {
          text,
          on: [{ node: nodes.pointA, words: agreed, hashes: { en } }],
          as: 'definitive',
        });
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

type Name = keyof TextHistory['nodes'];
const state = (): RoomState => room.talks.room.state as RoomState;
const decide = (query: string): string => `/text/${made.text}/decide?${query}`;
const at = (name: Name): string => `/text/${made.text}#${made.nodes[name]}`;

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('what is said of words and what is entered is without fault for axe, does not overflow, and asks no strangers', async () => {
    const look = { language, theme, width };
    const side = await room.visitAs('p1/k1', '/text', look);
    for (const query of [
      `do=text.stance&on=${made.nodes.bracketed}&words=${made.text}`,
      `do=text.take-back&on=${made.nodes.list}`,
      `do=text.conform&on=${made.nodes.pointA}`,
    ]) {
      await room.turnTo(side.page, decide(query));
      await side.page.locator('form').waitFor();
      await expectFaultless(side);
    }
    await closing(side.page);
    const pen = await room.visitAs('m1/k1', decide(`do=text.settle&on=${made.nodes.pointA}`), look);
    await pen.page.locator('form').waitFor();
    await expectFaultless(pen);
    await room.turnTo(
      pen.page,
      decide(`do=text.translate&on=${made.nodes.bracketed}&words=${made.text}`),
    );
    await pen.page.locator('[data-translating]').waitFor();
    await expectFaultless(pen);
    await closing(pen.page);
  });
});

describe('words on the table', () => {
  test('TX5.6 a side says how it stands on one alternative, with a reason in its own words', async () => {
    const { page } = await room.visitAs('p2/k1', at('bracketed'));
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^say how one stands on words$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    await tabTo(page, /^On which words/);
    await page.keyboard.press('s');
    await page.keyboard.press('h');
    await page.keyboard.press('o');
    await tabTo(page, /^How your side stands: /);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Reason, in a few words/);
    await page.keyboard.type('It binds nobody.');
    await signByKeys(page);
    await room.turnTo(page, at('bracketed'));
    const said = page.locator('[data-margin-of] [data-verb="oppose"]');
    await said.waitFor();
    expect(await words(said)).toContain('opposed by South bank on “should”; It binds nobody.');
    await closing(page);
  });

  test('TX12.1 a side takes its own words back; to words that another has agreed to it is not offered', async () => {
    const { page } = await room.visitAs('p2/k1', at('pointA'));
    await page.locator('[data-margin-of]').waitFor();
    expect(await page.getByRole('link', { name: 'take back proposed words' }).count()).toBe(0);
    await closing(page);
    const { page: north } = await room.visitAs('p1/k1', at('list'));
    await north.locator('[data-margin-of]').waitFor();
    await tabTo(north, /^take back proposed words$/i);
    await north.keyboard.press('Enter');
    await north.locator('[data-beside]').waitFor();
    expect(await words(north.locator('[data-beside] blockquote'))).toBe(
      'The gauges at the mill and the bridge.',
    );
    await signByKeys(north);
    expect(Object.keys(nodeOf(state(), made.nodes.list)?.wordings ?? {})).toEqual([made.text]);
    await closing(north);
  });
});

describe('words in further languages', () => {
  test('TX7.8 the pen enters them beside those of the working language, brackets and all; letters of another alphabet are not taken', async () => {
    const { page } = await room.visitAs('m1/k1', at('open'));
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^enter words in further languages$/i);
    await page.keyboard.press('Enter');
    await page.locator('[data-translating]').waitFor();
    await tabTo(page, /in French|French/);
    await page.keyboard.type('Chaque partie [rapporte][fait rapport] chaque \u0455oir.');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    expect(await words(page.getByRole('alert'))).toContain('The words in French hold');
    await tabTo(page, /French/, true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Chaque partie [rapporte][fait rapport] chaque soir.');
    await signByKeys(page);
    const now = nodeOf(state(), made.nodes.open);
    expect(Object.keys(now?.wordings[now.base ?? '']?.hashes ?? {})).toContain('fr');
    await closing(page);
  });
});

describe('what is agreed', () => {
  test('TX3.5 a side agrees in a further language to what it agreed to, with both languages beside the sentence', async () => {
    for (const side of ['p1', 'p2']) {
      const { page } = await room.visitAs(
        `${side}/k1`,
        decide(`do=text.conform&on=${made.nodes.pointA}`),
      );
      await tabTo(page, /^Also agreed to in: Urdu$/);
      await page.keyboard.press('Space');
      await signByKeys(page);
      await closing(page);
    }
    expect(paragraphStanding(state(), made.nodes.pointA)?.status).toBe('conformed');
  });

  test('TX3.6 the pen enters agreed words: what changes is marked, and what leaves the table is named; no side is offered it', async () => {
    const { page: side } = await room.visitAs('p1/k1', at('pointA'));
    await side.locator('[data-margin-of]').waitFor();
    expect(await side.getByRole('link', { name: /enter agreed words/i }).count()).toBe(0);
    await closing(side);
    const { page } = await room.visitAs('m1/k1', at('pointA'));
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^enter agreed words into the text$/i);
    await page.keyboard.press('Enter');
    await page.locator('[data-redline="en"]').waitFor();
    expect(await page.locator('[data-redline="en"] ins').allInnerTexts()).toEqual([', sealed']);
    expect(await page.locator('[data-leaving] [data-proposal]').getAttribute('data-proposal')).toBe(
      beside,
    );
    await signByKeys(page);
    expect(nodeOf(state(), made.nodes.pointA)).toMatchObject({ base: agreed });
    expect(paragraphStanding(state(), made.nodes.pointA)?.status).toBe('conformed');
    await closing(page);
  });
});
