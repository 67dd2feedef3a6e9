import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomState } from '#core/state.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless } from './faultless.ts';
import { said, words } from './reading.ts';

/** Who is in a room: links that wait for the keys of people invited, and changes that wait for heads. */
let exercise: ExerciseRoom;

beforeAll(async () => {
  exercise = await ExerciseRoom.open({
    bare: true,
    more: async (room) => {
      const change = { what: 'remove-party', party: 'h1' };
      await room.act('m1/k1', 'room.propose-change', { change });
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

test('a key name for which a link waits is not offered again', async () => {
  const { page } = await exercise.visitAs('p2/k1', '/members');
  await page.getByRole('button', { name: said('Make a link for p2/k2') }).click();
  await page.getByText('/enrol#').waitFor();
  await page.getByRole('button', { name: said('Make a link for p2/k3') }).click();
  await page.getByRole('button', { name: said('Make a link for p2/k4') }).waitFor();
  // Nor after the page is loaded again.
  await exercise.turnTo(page, '/members');
  await page.getByRole('button', { name: said('Make a link for p2/k4') }).waitFor();
  expect(await page.getByText(said('p2/k3')).count()).toBe(1);
  await page.context().close();
});

test('RC8.6 a head who is asked sees each waiting change in one sentence, and accepts it from there', async () => {
  const proposer = await exercise.visitAs('m1/k1', '/members');
  await proposer.page.locator('[data-change]').waitFor();
  expect(await proposer.page.getByRole('link', { name: 'Accept…' }).count()).toBe(0);
  await proposer.page.context().close();

  for (const [name, others] of [
    ['p1/k1', 'p1 and p2'],
    ['p2/k1', 'p2'],
  ] as const) {
    const visitor = await exercise.visitAs(name, name === 'p1/k1' ? '' : '/members');
    const { page } = visitor;
    const change = page.locator('[data-change]');
    await change.waitFor();
    expect(await words(change)).toMatch(
      new RegExp(`m1 proposes .*h1.* It waits for ${others} to accept it\\.`, 's'),
    );
    await expectFaultless(visitor);
    await change.getByRole('link', { name: 'Accept…' }).click();
    await page.getByRole('button', { name: 'Read the sentence' }).click();
    await page.getByRole('button', { name: /^Sign: / }).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    await page.context().close();
  }
  const state = exercise.talks.room.state as RoomState;
  expect(state.parties['h1']?.left).toBeDefined();
  const { page } = await exercise.visitAs('p1/k1', '/members');
  await page.locator('[data-party]').first().waitFor();
  expect(await page.locator('[data-change]').count()).toBe(0);
});
