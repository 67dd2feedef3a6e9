import { afterAll, beforeAll, expect, test } from 'vitest';
import { toBase64 } from '#record/bytes.ts';
import { decodeEntry } from '#record/decode.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { HostedRoom } from '#server/host.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { words } from './reading.ts';
import { openRoom, visitRoomsAs } from './shuttle-rooms.ts';
import { Form, LATEST } from './walk-form.ts';

/** What a room of members agreed is given out in a room that the public reads, resting on it. */
let exercise: ExerciseRoom;
let plenary: HostedRoom;
let press: HostedRoom;
let issued: string;

const TEXT = { en: 'The two sides will meet again.' };
const DRAFT = { en: 'Nobody has agreed to this yet.' };

beforeAll(async () => {
  exercise = await ExerciseRoom.open({
    bare: true,
    opening: { readers: 'members' },
    more: async (room) => {
      plenary = room.talks.room;
      const sides = ['p1', 'p2'];
      const hash = room.hash(TEXT);
      const propose = async (text: { en: string }) =>
        await room.act('m1/k1', 'release.propose', {
          issuer: 'm1',
          sides,
          text,
          hash: room.hash(text),
        });
      await room.act('m1/k1', 'room.describe', { title: { en: 'The river talks' } });
      const release = await propose(TEXT);
      for (const side of sides)
        await room.act(`${side}/k1`, 'release.agree', { release, hash, issuer: 'm1' });
      issued = await room.act('m1/k1', 'release.issue', { release, hash, sides });
      await propose(DRAFT);
      press = await openRoom(room, 'plenary', 'What is given out', sides, 'public');
      // A browser that has been nowhere begins where anybody may read.
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

test('ST8 the page of a room of members says that the public cannot read it, and where it can', async () => {
  const visitor = await visitRoomsAs(exercise, 'm1/k1', [plenary, press]);
  const page = await visitor.open(plenary, '/releases');
  const told = page.locator('[data-public=true]');
  await told.waitFor();
  expect(await words(told)).toContain('The public cannot read this room.');
  await told.getByRole('link', { name: 'What is given out' }).click();
  await page.waitForURL(`**/rooms/${press.id}/releases`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('[data-public]').count()).toBe(0);
});

test('RC9.1 a statement is proposed for the public resting on what was agreed: nothing else is offered', async () => {
  const visitor = await visitRoomsAs(exercise, 'm1/k1', [plenary, press]);
  const page = await visitor.open(press, '/enter?type=release.propose');
  const form = new Form(page.locator('form'));
  await form.choose('Who issues it', 'The lake mediators');
  await form.tick('For which sides', 'North bank', 'South bank');
  await form.write('Exact words', TEXT.en);
  await form.choose('Room', 'The river talks');
  const acts = page.getByLabel('Act of that room');
  await acts.locator('option', { hasText: LATEST }).first().waitFor({ state: 'attached' });
  const offered = (await acts.locator('option', { hasText: LATEST }).allTextContents()).join('\n');
  expect(offered).toContain(TEXT.en);
  expect(offered).not.toContain(DRAFT.en);
  await acts.selectOption(issued);
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.getByRole('heading', { name: 'Entered.' }).waitFor();
  const [entry] = await exercise.talks.store.entries(press.id, press.size - 1, press.size);
  if (!entry) throw new Error('nothing was entered');
  const { leaf, bodySalt: salt, body } = entry;
  const decoded = decodeEntry(nodeProvider, { leaf, salt, body });
  if (!decoded.ok) throw new Error(decoded.fault.message);
  const found = await exercise.talks.store.find(plenary.id, issued);
  expect(decoded.value.type).toBe('release.propose');
  expect(decoded.value.rests).toEqual([toBase64(found?.leafHash ?? new Uint8Array(32))]);
});
