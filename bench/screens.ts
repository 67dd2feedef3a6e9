import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Api } from '#client/api.ts';
import { headsInMemory } from '#client/head-memory.ts';
import { Live } from '#client/live.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { keyRef, vkeyOf } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Signer } from '#record/provider.ts';
import type { Composed } from '#room/compose.ts';
import type { SignedIn } from '#room/wire.ts';
import { buildWeb } from '../test/browser/built-web.ts';
import { openBrowser } from '../test/browser/open-browser.ts';
import { post, submissionOf } from './append-http.ts';
import { Child, type TaskFunction } from './child.ts';
import { Load, percentile, readLines, type Scale } from './measure.ts';
import { admit, MeasuredRoom, UNLIMITED } from './measured-room.ts';
import type { Figure } from './table.ts';

/**
 * From the post of an act until it is on every member's screen. Every member is signed in and holds a verified copy of the room, fed by a live stream of its
 * own; a few of them are pages in Chromium, where the words have to be painted, the others the same client without a screen. All of them, the server and
 * whoever posts share this machine, so that what members' own devices would do beside one another is done here one after another.
 */

/** Acts that are in the room before, besides the members' keys. */
const HISTORY = 300;
const ACTS = 120;
/** Between two acts, in milliseconds. */
const PACE = 400;
/** What the pages show, each in a tab of its own. */
const PAGES = ['record', 'statements'];

interface Shown {
  /** Milliseconds of the wall clock, as finely as it can be read, by act; for each who has it. */
  arrivals: number[][];
}

/** What one process needs to be some of the members. */
interface Cast {
  url: string;
  room: string;
  members: SignedIn[];
  /** The number of the first act that is measured, in the room's log and among the reports. */
  from: { index: number; report: number };
  acts: number;
}

export async function measureScreens({ members, quick }: Scale): Promise<Figure[]> {
  const room = await MeasuredRoom.open(undefined, members / 2);
  const history = quick ? 10 : HISTORY;
  for (const act of await room.reports(0, history)) await admit(room.room, act);
  const web = await buildWeb();
  const server = await room.serve({ webRoot: web.folder, limits: UNLIMITED });
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const signedIn: SignedIn[] = [];
  for (const key of room.roster.reporters) signedIn.push(await enter(server.url, room, key));
  const acts = quick ? 5 : ACTS;
  const composed: Composed[] = [];
  // Every other report is of a statement, and those stand on both pages.
  for (let i = 0; i < acts; i++) composed.push(...(await room.reports(history + 1 + 2 * i, 1)));
  const from = { index: room.room.size, report: history + 1 };
  const cast = (name: string, part: readonly SignedIn[]): string => {
    const file = join(folder, name);
    const all: Cast = { url: server.url, room: room.room.id, members: [...part], from, acts };
    writeFileSync(file, JSON.stringify(all));
    return file;
  };
  const onPages = quick ? 1 : PAGES.length;
  const pages = new Child<Shown>('pages', [cast('pages', signedIn.slice(0, onPages))]);
  await pages.told();
  // As many processes as there are cores: on devices of their own they would all work at the same time.
  const rest = signedIn.slice(onPages);
  const each = Math.ceil(rest.length / availableParallelism());
  const others: Child<Shown>[] = [];
  for (let i = 0; i < rest.length; i += each) {
    others.push(new Child<Shown>('members', [cast(`members-${i}`, rest.slice(i, i + each))]));
  }
  await Promise.all(others.map((child) => child.told()));
  const file = join(folder, 'acts');
  writeFileSync(file, composed.map((act) => JSON.stringify(submissionOf(act))).join('\n'));
  const load = new Load();
  const poster = new Child<number[]>('submit', [cast('poster', signedIn.slice(0, 1)), file]);
  const posted = await poster.result;
  const painted = await pages.result;
  const copies = await Promise.all(others.map((child) => child.result));
  const machine = String(load);
  await server.close();
  await room.close();
  await web.remove();
  rmSync(folder, { recursive: true });
  const times = (shown: readonly Shown[]): number[] =>
    shown.flatMap(({ arrivals }) =>
      arrivals.flatMap((at, act) => at.map((time) => time - (posted[act] as number))),
    );
  const figures = (shown: readonly Shown[], count: number, what: string): Figure[] => {
    const all = times(shown);
    if (all.length !== acts * count) {
      throw new Error(`${acts * count - all.length} of the acts did not get to ${what}`);
    }
    const figure = (which: string, share: number): Figure => ({
      subject: 'screens',
      what: `${members} members, an act posted until it is ${what}, ${which}`,
      value: percentile(all, share),
      unit: 'ms',
      ratio: { value: percentile(all, share) / LIMIT, of: `${LIMIT} ms`, atMost: 1 },
      load: machine,
    });
    return [figure('median', 0.5), figure('99 of 100', 0.99)];
  };
  return [
    ...figures(copies, members - onPages, 'checked in every member’s copy'),
    ...figures([painted], onPages, 'painted on a page'),
  ];
}

/** What the issue asks for, in milliseconds. */
const LIMIT = 150;

async function enter(url: string, room: MeasuredRoom, signer: Signer): Promise<SignedIn> {
  const vkey = vkeyOf(nodeProvider, signer);
  const key = { origin: url, room: room.room.id, ref: keyRef(vkey), vkey, signer };
  const answer = await signIn(new Api({ base: url }), nodeProvider, url, [key]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

function readCast(file: string | undefined): Cast {
  return JSON.parse(readFileSync(file as string, 'utf8')) as Cast;
}

/** The same for all processes of a machine, pages included. */
function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** Members without a screen: their copies, checked as in a page. */
export const membersTask: TaskFunction = async ([file], { tell }): Promise<Shown> => {
  const { url, room, members, from, acts } = readCast(file);
  const arrivals: number[][] = Array.from({ length: acts }, () => []);
  let awaited = acts * members.length;
  let over = (): void => undefined;
  const all = new Promise<void>((resolve) => (over = resolve));
  const streams: Live[] = [];
  for (const { token } of members) {
    const api = new Api({ base: url, token: () => token });
    const heads = headsInMemory();
    const replica = new RoomReplica({ api, provider: nodeProvider, room, heads });
    await replica.pull();
    let had = from.index;
    replica.subscribe(() => {
      const at = wallClock();
      for (; had < (replica.snapshot.report?.acts ?? 0); had++) {
        arrivals[had - from.index]?.push(at);
        awaited -= 1;
      }
      if (awaited === 0) over();
    });
    await new Promise<void>((resolve) => {
      const onState = (state: string): void => (state === 'live' ? resolve() : undefined);
      const live = new Live(api, { onEvent: (event) => void replica.hear(event), onState });
      live.start();
      streams.push(live);
    });
  }
  await pause(1000);
  tell('open');
  await Promise.race([all, pause(120_000, undefined, { ref: false })]);
  for (const live of streams) live.stop();
  return { arrivals };
};

/** Posts one act after another, at a person's pace and more; when each was posted. */
export const submitTask: TaskFunction = async ([cast, file]): Promise<number[]> => {
  const { url, room, members } = readCast(cast);
  const agent = new Agent({ keepAlive: true });
  const posted: number[] = [];
  for (const act of readLines(file as string)) {
    posted.push(wallClock());
    await post(agent, `${url}/api/rooms/${room}/acts`, act, members[0]?.token);
    await pause(PACE);
  }
  agent.destroy();
  return posted;
};

/** Members at a screen: pages in Chromium, each of a member of its own. */
export const pagesTask: TaskFunction = async ([file], { tell }): Promise<Shown> => {
  const { url, room, members, from, acts } = readCast(file);
  const browser = await openBrowser();
  const pages: Page[] = [];
  for (const [i, member] of members.entries()) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const kept = JSON.stringify(member);
    await context.addInitScript((text) => sessionStorage.setItem('parley.signed-in', text), kept);
    const page = await context.newPage();
    await page.goto(`${url}/rooms/${room}/${PAGES[i]}`);
    await page
      .locator(`text=(report ${from.report - 2})`)
      .first()
      .waitFor();
    await page.evaluate(watchForReports);
    pages.push(page);
  }
  tell('open');
  const painted = pages.map(async (page) => {
    const last = String(from.report + 2 * (acts - 1));
    const there = (name: string): boolean =>
      name in ((globalThis as { painted?: object }).painted ?? {});
    await page.waitForFunction(there, last, { timeout: 600_000, polling: 500 });
    return await page.evaluate(() => (globalThis as never as { painted: object }).painted);
  });
  const arrivals: number[][] = Array.from({ length: acts }, () => []);
  for (const times of (await Promise.all(painted)) as Record<string, number>[]) {
    for (const [i, at] of arrivals.entries()) {
      const time = times[String(from.report + 2 * i)];
      if (time !== undefined) at.push(time);
    }
  }
  await browser.close();
  return { arrivals };
};

/** Runs in the page: notes when a report that was not there before has been painted. */
function watchForReports(): void {
  const seen = new Set<string>();
  const painted: Record<string, number> = {};
  Object.assign(globalThis, { painted });
  const look = (node: Node): void => {
    for (const [, name] of (node.textContent ?? '').matchAll(/\(report (\d+)\)/g)) {
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      // The frame that shows it is drawn after this; the message comes once it has been.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          painted[name] = performance.timeOrigin + performance.now();
        });
        port1.start();
        port2.postMessage(undefined);
      });
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') look(target);
      for (const node of addedNodes) look(node);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
