import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { EXERCISES, shippedExamples } from '#cli/shipped.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { RoomList } from '#room/wire.ts';
import { openDataFolder } from '#server/data-folder.ts';
import { loadExercise } from '#server/exercises.ts';
import { FOLDER_HOLDER, startParley, type Started } from '#server/start.ts';
import { openBrowser } from './open-browser.ts';
import { contextOf, watched, type Visit, type Visitor } from './visitor.ts';

/** A real server over a real store with the example that ships, the built web app, and a browser. */
export class ExampleSite {
  readonly url: string;
  /** Address of the room of the example, or of the exercise that was begun. */
  readonly room: string;
  /** Address of the plenary of the exercise with the talks, if it was asked for. */
  readonly plenary: string | undefined;
  /** All that the server keeps. */
  readonly folder: string;
  readonly #started: Started;
  readonly #browser: Browser;
  readonly #undo: (() => Promise<unknown>)[];

  private constructor(
    started: Started,
    room: string,
    plenary: string | undefined,
    browser: Browser,
    folder: string,
  ) {
    this.#started = started;
    this.#browser = browser;
    this.folder = folder;
    this.#undo = [() => rm(folder, { recursive: true })];
    this.url = started.url;
    this.room = `${started.url}/rooms/${room}`;
    this.plenary = plenary && `${started.url}/rooms/${plenary}`;
  }

  /** @param options with the exercises that ship beside the reconstruction; or alone with one that was begun for training, by its name */
  static async open(options: { exercises?: boolean; begun?: string } = {}): Promise<ExampleSite> {
    const dataFolder = await mkdtemp(join(tmpdir(), 'parley-site-'));
    const begun = options.begun !== undefined;
    if (begun) await begin(dataFolder, options.begun);
    const started = await startParley({
      dataFolder,
      port: 0,
      webRoot: inject('webRoot'),
      examples: await shippedExamples(),
      exercises: options.exercises === true || begun ? EXERCISES : [],
      report: (error) => console.error(error),
      alarm: (sentence) => console.error(sentence),
      storeFailed: (error) => console.error(error),
    });
    const list = (await (await fetch(`${started.url}/api/rooms`)).json()) as RoomList;
    const { rooms, exercises = [] } = list;
    const example = begun
      ? (rooms[0] ?? exercises[0])
      : rooms.find(({ kind }) => kind === 'reconstruction');
    if (example === undefined) throw new Error('the example was not loaded');
    const plenary = rooms.find(({ kind, setting }) => kind === 'exercise' && setting === 'plenary');
    return new ExampleSite(started, example.room, plenary?.room, await openBrowser(), dataFolder);
  }

  /** Opens an address in a browser that has never been here. */
  async visit(address: string, visit: Visit = {}): Promise<Visitor> {
    const page = await (await this.#browser.newContext(contextOf(visit))).newPage();
    const visitor = watched(page, this.url);
    await page.goto(address.startsWith('http') ? address : `${this.url}${address}`);
    await page.locator('h1').waitFor();
    return visitor;
  }

  /** The server goes away; what browsers hold stays. */
  async close(): Promise<void> {
    await this.#browser.close();
    await this.#started.close();
    for (const undo of this.#undo) await undo();
  }
}

/** As `parley new --exercise --from` does it. */
async function begin(dataFolder: string, name: string | undefined): Promise<void> {
  const exercise = EXERCISES.find((one) => one.name === name);
  if (!exercise) throw new RangeError(`there is no exercise ${name}`);
  const folder = await openDataFolder(dataFolder, { lock: true });
  try {
    await folder.dedicate('examples');
    const { store } = folder;
    const options = { folder, store, provider: nodeProvider, holder: FOLDER_HOLDER };
    await loadExercise(exercise, { ...options, now: Date.now(), training: true });
  } finally {
    await folder.close();
  }
}
