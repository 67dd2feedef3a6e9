import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf, part } from '#core/text/state.ts';
import type { RoomState } from '#core/state.ts';
import { signByKeys, tabTo } from './by-keys.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { textHistory, type TextHistory } from './text-history.ts';

/** Editorial sets (TX10), at a keyboard: composed, objected to, let stand, entered, with the consents carried over. The clock is declared. */
const BEGINS = Date.parse('2026-03-05T06:00:00Z');
const DAY = '2026-03-07';
const UNTIL = Date.parse(`${DAY}T18:00:00Z`);

let room: ExerciseRoom;
let made: TextHistory;
let edit: string;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    begins: BEGINS,
    more: async (one) => {
      made = await textHistory(one);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

type Name = keyof TextHistory['nodes'];
const state = (): RoomState => room.talks.room.state as RoomState;
const edits = (): string => `/text/${made.text}/edits`;

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

/** Corrects the English words of one paragraph, and gives heads until the evening of another day. */
async function compose(name: Name, said: string): Promise<string> {
  const { page } = await room.visitAs('s1/k1', `/text/${made.text}#${made.nodes[name]}`);
  await page.locator('[data-margin-of]').waitFor();
  // From the paragraph on: that in its margin, not the one for the whole text above.
  await tabTo(page, /^propose an editorial set$/i);
  await page.keyboard.press('Enter');
  await page.locator('[data-rewording]').waitFor();
  await tabTo(page, /Words \(English\)/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(said);
  await tabTo(page, /Day/);
  await page.keyboard.type(DAY);
  await tabTo(page, /Time/);
  await page.keyboard.type('18:00');
  await page.locator('form select[dir="ltr"]').first().selectOption('UTC');
  await tabTo(page, /^What it is about/);
  await page.keyboard.type('One word for one thing.');
  await signByKeys(page);
  const act = (await page.locator('[data-entered]').getAttribute('data-entered')) ?? '';
  await closing(page);
  return act;
}

describe('an editorial set', () => {
  test('TX10.1 the secretariat composes it in plain boxes; it is shown as a redline with the time that is left, and changes nothing', async () => {
    edit = await compose('agreed', 'The Sides cease fire along the whole length of the river.');
    expect(part.read(state()).edits?.[edit]).toMatchObject({ by: 's1', until: UNTIL });
    expect(paragraphStanding(state(), made.nodes.agreed)?.status).toBe('agreed-ad-referendum');
    const { page } = await room.visitAs('p2/k1', edits());
    const set = page.locator(`[data-edit="${edit}"]`);
    await set.waitFor();
    expect(await set.locator('del').allInnerTexts()).toEqual(['Parties']);
    expect(await set.locator('ins').allInnerTexts()).toEqual(['Sides']);
    expect(Number(await set.locator('[data-left]').getAttribute('data-left'))).toBeGreaterThan(600);
    expect(await words(set)).toMatch(/left to object, until/);
    await closing(page);
  });

  test.each(LOOKS)(
    'its pages are without fault for axe, do not overflow, and ask no strangers: %s, %s, %i pixels wide',
    async (language, theme, width) => {
      const visitor = await room.visitAs('p2/k1', edits(), { language, theme, width });
      await visitor.page.locator(`[data-edit="${edit}"]`).waitFor();
      await expectFaultless(visitor);
      const path = `/text/${made.text}/decide?do=text.edit-object&of=${edit}`;
      await room.turnTo(visitor.page, path);
      await visitor.page.locator('form').waitFor();
      await expectFaultless(visitor);
      await closing(visitor.page);
    },
  );

  test('TX10.2 a head objects, in its own words; then nobody is offered to enter it', async () => {
    const other = await compose('points', 'Those who cross bring:');
    const { page } = await room.visitAs('p2/k1', edits());
    await page.locator(`[data-edit="${other}"]`).waitFor();
    await tabTo(page, /^object to an editorial set$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    await tabTo(page, /^Reason, in a few words/);
    await page.keyboard.type('It is another word.');
    await signByKeys(page);
    await room.turnTo(page, edits());
    const set = page.locator(`[data-edit="${other}"]`);
    await set.waitFor();
    expect(await set.getAttribute('data-now')).toBe('objected');
    expect(await words(set.locator('[data-objection="p2"]'))).toContain('Objected: South bank');
    await closing(page);
  });

  test('TX10.3 when the time is over it is entered by a person; agreements carry over, and nothing reads reopened', async () => {
    const { page } = await room.visitAs('s1/k1', edits());
    await page.locator(`[data-edit="${edit}"]`).waitFor();
    expect(await page.getByRole('link', { name: 'enter an editorial set' }).count()).toBe(0);
    await room.goTo(UNTIL + 60_000, [page]);
    await page.locator('[data-left="0"]').waitFor();
    await tabTo(page, /^enter an editorial set$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    await signByKeys(page);
    const row = paragraphStanding(state(), made.nodes.agreed);
    expect(row?.status).toBe('agreed-ad-referendum');
    expect(row?.reopened).toEqual([]);
    expect(nodeOf(state(), made.nodes.agreed)?.base).toBe(made.text);
    await room.turnTo(page, edits());
    const set = page.locator(`[data-edit="${edit}"]`);
    await set.waitFor();
    expect(await set.getAttribute('data-now')).toBe('entered');
    expect(await set.locator('ins').allInnerTexts()).toEqual(['Sides']);
    await room.turnTo(page, `/text/${made.text}#${made.nodes.agreed}`);
    await page.locator('[data-margin-of]').waitFor();
    expect(await words(page.locator(`[data-node="${made.nodes.agreed}"]`))).toContain(
      'The Sides cease fire',
    );
    await closing(page);
  });
});
