import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { makeNaming } from '#core/namer.ts';
import { RoomReplica } from '#client/replica.ts';
import { matrix } from '#core/views/points.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { ExampleSite } from './example-site.ts';
import { words } from './reading.ts';

/** What a delegate who opens the exercise wants to know first: what is agreed, and what is awaited from whom. */
let site: ExampleSite;
let plenary = '';

beforeAll(async () => {
  site = await ExampleSite.open({ exercises: true });
  const { rooms } = (await (await fetch(`${site.url}/api/rooms`)).json()) as {
    rooms: { room: string; kind: string }[];
  };
  plenary = rooms.find(({ kind }) => kind === 'exercise')?.room ?? '';
});

afterAll(async () => {
  await site.close();
});

/**
 * A person's time, in seconds, after Card, Moran and Newell's keystroke-level model: 1.35 to make up one's mind, 1.1 to point and click, and 4 words a second for
 * everything that is read on the way, in full; with what the page itself took, as measured.
 */
class Person {
  readonly page: Page;
  clicks = 0;
  seconds = 0;
  readonly #told: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async read(what: Locator): Promise<string> {
    const text = await words(what);
    const count = text.split(/\s+/).filter(Boolean).length;
    this.#take(`read ${count} words`, count / 4);
    return text;
  }

  async click(what: Locator, until: Locator): Promise<void> {
    this.clicks += 1;
    this.#take('decide and point', 1.35 + 1.1);
    const began = performance.now();
    await what.click();
    await until.waitFor();
    this.#take('the page', (performance.now() - began) / 1000);
  }

  #take(what: string, seconds: number): void {
    this.seconds += seconds;
    this.#told.push(`${what}: ${seconds.toFixed(1)} s`);
  }

  toString(): string {
    return `${this.clicks} clicks, ${this.seconds.toFixed(1)} s (${this.#told.join(', ')})`;
  }
}

test('a delegate finds what is agreed, and awaited from whom, in at most three clicks and 30 seconds', async () => {
  const { page } = await site.visit(`/rooms/${plenary}/as`);
  await page.locator('[data-person="p2/k1"] button').click();
  await page.locator('[data-acts-as="p2/k1"]').waitFor();
  await page.goto(site.url);
  const person = new Person(page);
  const rooms = page.locator('main li h2');
  await rooms.first().waitFor();

  // Which room: the titles of all of them.
  for (const title of await rooms.all()) await person.read(title);
  const points = page.locator('header nav a[href$="/points"]');
  await person.click(page.locator(`main a[href="/rooms/${plenary}"]`), points);
  // Where it is: one page after another, until the one that is looked for.
  for (const link of await page.locator('header nav a').all()) {
    const name = await person.read(link);
    if (name === 'Points') break;
  }
  const summary = page.locator('section[aria-labelledby="points-summary"]');
  await person.click(points, summary);
  await person.read(summary);
  console.log(`what is agreed, awaiting whom: ${person.toString()}`);

  // It is the whole answer: every point stands there, under what it is and with whom it awaits.
  const heads = headsInMemory();
  const api = new Api({ base: site.url });
  const replica = new RoomReplica({ api, provider: nodeProvider, room: plenary, heads });
  await replica.pull();
  const { views } = replica.snapshot.log;
  if (!views.talks) throw new Error('the plenary has no talks');
  const naming = makeNaming('en', views.labels);
  const rows = matrix(views.talks.points);
  expect(rows.map(({ status }) => status)).toContain('agreed');
  expect(rows.map(({ open }) => open.awaiting.what)).toContain('consents');
  for (const { status, point, open } of rows) {
    const line = page.locator(`[data-summary="${status}"] li`, { hasText: point.title.en ?? '' });
    const says = await words(line);
    const { awaiting } = open;
    for (const side of 'of' in awaiting ? awaiting.of : []) {
      expect(says).toContain(naming.party(side).replaceAll(/[\u2066-\u2069]/g, ''));
    }
  }
  expect(person.clicks).toBeLessThanOrEqual(3);
  expect(person.seconds).toBeLessThanOrEqual(30);
});
