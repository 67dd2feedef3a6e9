import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomState } from '#core/state.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { HostedRoom } from '#server/host.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { openRoom, visitRoomsAs } from './shuttle-rooms.ts';
import { Form } from './walk-form.ts';

/** A side refers what is on the table to its leadership, in a room of its own, and is instructed there. */
let exercise: ExerciseRoom;
let plenary: HostedRoom;
let capital: HostedRoom;

beforeAll(async () => {
  exercise = await ExerciseRoom.open({
    disputed: false,
    more: async (room) => {
      plenary = room.talks.room;
      capital = await openRoom(room, 'capital', 'North bank and its capital', ['p1']);
      room.talks.room = plenary;
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

async function northBank() {
  return await visitRoomsAs(exercise, 'p1/k1', [plenary, capital]);
}

/** The bodies of the acts of a type in the capital's room. */
async function bodies(type: string): Promise<Record<string, unknown>[]> {
  const entries = await exercise.talks.store.entries(capital.id, 0, capital.size);
  return entries.flatMap(({ leaf, bodySalt: salt, body }) => {
    const decoded = decodeEntry(nodeProvider, { leaf, salt, body });
    if (!decoded.ok) throw new Error(decoded.fault.message);
    return decoded.value.type === type ? [decoded.value.body] : [];
  });
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.getByRole('heading', { name: 'Entered.' }).waitFor();
}

const QUESTION = 'May we agree to these words?';

test('AU2 the formula is chosen from a room that this device reads: nobody types its hash', async () => {
  const visitor = await northBank();
  const page = await visitor.open(capital, '/enter?type=referral.make');
  const form = new Form(page.locator('form'));
  const formula = exercise.made.formulas.crossings as string;
  const state = plenary.state as RoomState;
  const stands = state.talks?.points?.points[exercise.made.points.crossings]?.formula;
  expect(stands?.id).toBe(formula);
  await form.choose('From the record of the rooms you read here', 'Two crossings open');
  expect(await page.locator('[data-hash]').getAttribute('data-hash')).toBe(stands?.hash);
  await form.write('Question', QUESTION);
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.getByText('The exact words it is about').waitFor();
  expect(await words(page.locator('figure'))).toContain('Two crossings open');
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.getByRole('heading', { name: 'Entered.' }).waitFor();
  expect(await bodies('referral.make')).toMatchObject([{ hash: stands?.hash }]);
});

test('AU2 pasted words have the hash of the words, without what surrounds them', async () => {
  const visitor = await northBank();
  const page = await visitor.open(capital, '/enter?type=referral.make');
  const form = new Form(page.locator('form'));
  await form.write('Exact words that are referred', '  The ferry runs at night.\n');
  await form.write('Question', 'And these?');
  await sign(page);
  const hash = exercise.hash({ en: 'The ferry runs at night.' });
  expect((await bodies('referral.make')).at(-1)).toMatchObject({ hash });
});

test('AU3 the capital’s room shows what was referred and not answered, and is answered from there', async () => {
  const visitor = await northBank();
  const page = await visitor.open(capital, '');
  await page.getByRole('link', { name: 'Authority' }).first().click();
  const asked = page.locator('[data-referral]', { hasText: QUESTION });
  await asked.getByText('Not answered yet.').waitFor();
  // The words are read in the plenary, where they stand, once that has been read too.
  await asked.getByText('Two crossings open').waitFor();
  await asked.getByRole('link', { name: 'Answer it' }).click();
  const form = new Form(page.locator('form'));
  await form.choose('Answer', 'approve');
  await sign(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Authority' }).first().click();
  await page.locator('[data-answer=approve]', { hasText: QUESTION }).waitFor();
  expect(await page.locator('[data-answer=none]').count()).toBe(1);
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the authority page of a side’s own room has no fault for axe and overflows nowhere', async () => {
    const look = { language, theme, width };
    const visitor = await visitRoomsAs(exercise, 'p1/k1', [capital], look);
    await visitor.open(capital, '/authority');
    await visitor.page.locator('[data-referral]').first().waitFor();
    await expectFaultless(visitor);
    await visitor.open(capital, '/enter?type=referral.make');
    await visitor.page.locator('form').waitFor();
    await expectFaultless(visitor);
  });
});
