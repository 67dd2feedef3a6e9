import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteBackup } from '#server/last-backup.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import type { Visit } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { shuttleRooms, visitRoomsAs, type ShuttleRooms } from './shuttle-rooms.ts';

/** A plenary and shuttle rooms; p1’s head is in two of them, p2’s head in another two, and neither may learn of the other’s. */
let exercise: ExerciseRoom;
let rooms: ShuttleRooms;

beforeAll(async () => {
  exercise = await ExerciseRoom.open({
    disputed: false,
    more: async (made) => {
      const { talks } = made;
      await made.act('p1/k1', 'key.accredit', { key: talks.vkey('p1/k6'), duty: 'reader' });
      await made.act('p1/k1', 'key.revoke', { key: talks.ref('p1/k6'), why: 'lost' });
      rooms = await shuttleRooms(made);
    },
  });
});

afterAll(async () => {
  await exercise.close();
});

/** The page of whoever heads the north bank, signed in with the keys of the plenary and of the own shuttle room. */
async function north(visit: Visit = {}) {
  const visitor = await visitRoomsAs(exercise, 'p1/k1', [rooms.plenary, rooms.north], visit);
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visitor.page.goto(`${exercise.url}/admin`);
  await visitor.page.locator('[data-retention]').nth(1).waitFor();
  return { ...visitor, asked };
}

const part = (page: Page, room: { id: string }) => page.locator(`[data-room-part="${room.id}"]`);

test('RC10 the rooms are those of the own keys, worked out here: no list is asked for, and nothing of another room is there', async () => {
  const { page, asked } = await north();
  const shown = await page
    .locator('tr[data-room]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['room']));
  expect(new Set(shown)).toEqual(new Set([rooms.plenary.id, rooms.north.id]));
  expect(asked).not.toContain('/api/rooms');
  const html = await page.content();
  for (const other of [rooms.south, rooms.mediators]) {
    expect(html).not.toContain(other.id);
    expect(asked.some((path) => path.includes(other.id))).toBe(false);
  }
  const row = page.locator(`tr[data-room="${rooms.north.id}"]`);
  expect(await row.innerText()).toMatch(/shuttle channel; exercise; signed and kept; not sealed/i);
  expect(await row.locator('td', { hasText: 'No place here' }).count()).toBe(3);
  await page.context().close();
});

test('what another reads is said in words, room by room', async () => {
  const { page } = await north();
  const sight = (room: { id: string }) => page.locator(`[data-sight="${room.id}"] dd`);
  const as = page.getByLabel('What is read by');
  await as.selectOption('p2');
  expect(await sight(rooms.plenary).innerText()).toBe('Reads everything in it, and writes.');
  expect(await sight(rooms.north).innerText()).toBe(
    'Reads nothing of it. The server answers as if there were no such room.',
  );
  await as.selectOption('public');
  expect(await sight(rooms.plenary).innerText()).toContain('as anybody may');
  expect(await sight(rooms.north).innerText()).toContain('Reads nothing of it.');
  await as.selectOption('operator');
  expect(await sight(rooms.north).innerText()).toContain('Can read everything in it');
  await page.context().close();
});

test('RC8 a head sees the keys of its own side with what it can do about them, and every key with its time and its act', async () => {
  const { page } = await north();
  const plenary = part(page, rooms.plenary);
  const own = plenary.locator('[data-accounts]');
  expect(await own.getAttribute('data-accounts')).toBe('p1');
  expect(await own.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/p1\/k1.* head of delegation \(this device\)/),
    expect.stringMatching(/p1\/k2/),
  ]);
  const ended = plenary.locator(`[data-key="${exercise.talks.ref('p1/k6')}"]`);
  expect(await ended.innerText()).toMatch(/reads only[\s\S]*ended: \u2068lost\u2069; /i);
  expect(await ended.getByRole('link').count()).toBe(2);

  await own.getByRole('link', { name: 'End this key p1/k2' }).click();
  await page.waitForURL(/enter\?type=key\.revoke&key=p1%2Fk2/);
  await page.locator('h1').waitFor();
  await page.goBack();
  await own.getByRole('link', { name: 'Invite and accredit' }).click();
  await page.getByRole('button', { name: 'Make a link for' }).waitFor();
  await page.context().close();

  // A member of the same side, or nobody, administers nothing.
  const member = await visitRoomsAs(exercise, 'p1/k2', [rooms.plenary]);
  await member.page.goto(`${exercise.url}/admin`);
  await member.page.locator('[data-retention]').waitFor();
  expect(await member.page.locator('[data-accounts]').count()).toBe(0);
  await member.page.context().close();
});

test('RC8 an invitation that waits stands among the keys of the side', async () => {
  const { page } = await north();
  await page.goto(`${exercise.url}/rooms/${rooms.north.id}/members`);
  await page.getByRole('button', { name: 'Make a link for' }).click();
  await page.locator('bdi', { hasText: '/enrol#' }).waitFor();
  await page.goto(`${exercise.url}/admin`);
  const waiting = part(page, rooms.north).locator('[data-invitation=waiting]');
  await waiting.waitFor();
  expect(await waiting.innerText()).toMatch(/p1\/k2.*invited: waits to be opened/);
  await page.context().close();
});

test('what was adopted on keeping and erasing stands in its words, with what it comes to here', async () => {
  const { page } = await north();
  const kept = part(page, rooms.plenary).locator('[data-retention]');
  const text = await kept.innerText();
  expect(text).toContain('Kept by the depositary for ten years.');
  expect(text).toContain('Working papers are erased.');
  expect(text).toContain('whoever operates the server can read it');
  expect(await part(page, rooms.north).locator('[data-retention]').innerText()).toContain(
    'Nothing is adopted yet on how long the record is kept.',
  );
  await page.context().close();
});

test('RC5.7 the age of the last backup is told as a day, and where there was none, never', async () => {
  const { page } = await north();
  const told = part(page, rooms.plenary).locator('dl').first();
  await told.getByText('Never by parley backup since this room was opened.').waitFor();
  const now = new Date(Date.now());
  await noteBackup(exercise.talks.folder, now.toISOString());
  await page.reload();
  await told.getByText('today').waitFor();
  const text = await told.innerText();
  expect(text).toContain(now.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
  expect(text).not.toMatch(/\d\d:\d\d/);
  await page.context().close();
});

test('whoever is not signed in is shown nothing, and how to sign in', async () => {
  const { page } = await exercise.visit();
  await page.goto(`${exercise.url}/admin`);
  await page.getByText('Sign in to see your rooms here.').waitFor();
  expect(await page.locator('[data-room], [data-room-part]').count()).toBe(0);
  await page.context().close();
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the page has no fault for axe, overflows nowhere and asks no strangers', async () => {
    const visitor = await north({ language, theme, width });
    await expectFaultless(visitor);
    await visitor.page.context().close();
  });
});
