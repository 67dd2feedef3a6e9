import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { parley, serving, type Serving } from '../support/command.ts';
import { said, words } from './reading.ts';
import { Form } from './walk-form.ts';

/** People, their laptops and the servers they meet on: real processes, real browsers, and nothing shared but what they tell each other. */

/** A server with a data folder of its own: `parley serve`, begun and ended as its operator does. */
export class Server {
  /** Where it is, from the first time that it served; the same ever after. */
  url = '';
  readonly #env: Record<string, string>;
  readonly #web: string;
  #running: Serving | undefined;

  /** @param web the built web app */
  constructor(data: string, web: string) {
    this.#env = { PARLEY_DATA: data };
    this.#web = web;
  }

  get data(): string {
    return this.#env['PARLEY_DATA'] as string;
  }

  async begin(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    this.#running = await serving(['serve', '--live', '--web', this.#web], this.#env, port);
    this.url = this.#running.url;
  }

  async end(): Promise<void> {
    await this.#running?.end();
    this.#running = undefined;
  }
}

/** A laptop with the `parley` command, and one person's keys. */
export class Laptop {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What it prints; an exit code other than 0 is a fault of the test. */
  async run(...args: readonly string[]): Promise<string> {
    const env = { PARLEY_DEVICE: this.folder, PARLEY_PASSPHRASE: 'a quiet road by the lake' };
    const { code, out, err } = await parley(args, { env });
    if (code !== 0) throw new Error(`parley ${args.join(' ')}: ${code}\n${out}${err}`);
    return out.trim();
  }

  /** Signs an act whose fields are these; it rests on one of another room where that is said. Returns its id, and where its note is kept. */
  async enters(
    { id, server }: Room,
    act: string,
    fields: Readonly<Record<string, string>>,
    on?: { room: Room; act: string },
  ): Promise<{ act: string; note: string }> {
    const given = Object.entries(fields).flatMap(([name, value]) => [
      '--field',
      `${name}=${value}`,
    ]);
    const rests = on ? ['--rests', `${on.room.id}#${on.act}@${on.room.server.url}`] : [];
    return await this.told(
      'act',
      act,
      '--room',
      id,
      '--to',
      server.url,
      '--yes',
      ...given,
      ...rests,
    );
  }

  async told<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(await this.run(...args, '--json')) as T;
  }
}

/** A room as people know it. */
export interface Room {
  id: string;
  title: string;
  server: Server;
}

/** Somebody at a browser of their own. Keys are made in it and stay there. */
export class Person {
  readonly name: string;
  readonly page: Page;
  /** What went wrong in the page, or was asked of a stranger. */
  readonly faults: string[] = [];
  readonly #servers = new Set<string>();

  private constructor(name: string, page: Page) {
    this.name = name;
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith('http') && !this.#servers.has(new URL(url).origin)) this.faults.push(url);
    });
  }

  static async arrives(browser: Browser, name: string, servers: readonly Server[]) {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const person = new Person(name, await context.newPage());
    for (const { url } of servers) person.#servers.add(url);
    return person;
  }

  /** Opens an invitation and makes the key; returns the code of the key, to be read aloud. */
  async accepts(link: string): Promise<string> {
    const { page } = this;
    await page.goto(link);
    await page.getByRole('button', { name: 'Make the key and accept' }).click();
    await page.getByText(/^The key is made/).waitFor();
    return await page.locator('p bdi[dir=ltr]', { hasText: /^\d{5} / }).innerText();
  }

  /** Signs in with every key that this browser has for the server. */
  async signsIn({ url }: Server): Promise<void> {
    const { page } = this;
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with this device' }).click();
    await page.getByText('Signed in until').waitFor();
    await page.getByRole('button', { name: 'Sign in with this device' }).waitFor({
      state: 'detached',
    });
  }

  /** Goes to a page of a room, by the links that are there. */
  async goes(room: Room, to?: string): Promise<Page> {
    const { page } = this;
    if (!page.url().startsWith(`${room.server.url}/rooms/${room.id}`)) {
      if (page.url().startsWith(room.server.url)) {
        await page.getByRole('link', { name: 'Parley', exact: true }).first().click();
      } else await page.goto(room.server.url);
      await page
        .getByRole('main')
        .getByRole('link', { name: said(room.title) })
        .click();
    }
    if (to !== undefined) {
      const link = page.getByRole('navigation', { name: 'Pages of this room' });
      await link.getByRole('link', { name: to, exact: true }).click();
    }
    await page.locator('main h1').waitFor();
    return page;
  }

  /** Finds an act by a few letters, says what it asks for, reads the sentence, and signs. Returns the sentence. */
  async enters(room: Room, act: string, say?: (form: Form) => Promise<void>): Promise<string> {
    const page = await this.goes(room, 'Enter');
    await page.getByRole('main').getByRole('link', { name: act, exact: true }).click();
    return await this.signs(say);
  }

  /** A link of the page that one is on. */
  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true }).first();
  }

  /** The same, from a link on the page that one is on. */
  async follows(link: Locator, say?: (form: Form) => Promise<void>): Promise<string> {
    await link.click();
    return await this.signs(say);
  }

  private async signs(say?: (form: Form) => Promise<void>): Promise<string> {
    const { page } = this;
    const next = page.getByRole('button', { name: 'Read the sentence' });
    await next.waitFor();
    await say?.(new Form(page.getByRole('main')));
    await next.click();
    const sentence = page.locator('[data-sentence]');
    await sentence.or(page.getByRole('main').getByRole('alert')).first().waitFor();
    if (!(await sentence.isVisible())) {
      const alert = await words(page.getByRole('main').getByRole('alert').first());
      throw new Error(`${this.name}, ${await words(page.locator('h1'))}: ${alert}`);
    }
    const read = await words(sentence);
    await page.getByRole('button', { name: /^Sign: / }).click();
    const done = page.getByRole('heading', { name: 'Entered.' });
    await done.or(page.getByRole('main').getByRole('alert')).first().waitFor();
    if (!(await done.isVisible())) {
      const alert = await words(page.getByRole('main').getByRole('alert').first());
      throw new Error(`${this.name}, “${read}”: ${alert}`);
    }
    return read;
  }

  /** As a head: a link for the next free key of its own side. */
  async invites(room: Room): Promise<string> {
    const page = await this.goes(room, 'Members');
    await page.getByRole('button', { name: 'Make a link for' }).click();
    return await page.locator('bdi', { hasText: '/enrol#' }).innerText();
  }

  /** As a head: compares the code that the holder reads aloud, and accredits the key. */
  async accredits(room: Room, code: string): Promise<void> {
    // From another page, so that the list is asked for anew.
    await this.goes(room, 'Record');
    const page = await this.goes(room, 'Members');
    const invited = page.getByRole('listitem').filter({ hasText: code }).last();
    await invited.getByRole('button', { name: 'Accredit this key' }).click();
    await invited.getByRole('button', { name: 'Sign', exact: true }).click();
    // What is accredited shows no code any more.
    await invited.waitFor({ state: 'detached' });
  }

  /** Downloads its own copy of a room. */
  async downloads(room: Room, folder: string): Promise<string> {
    const page = await this.goes(room, 'Record');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the record' }).click();
    const file = join(folder, `${this.name}-${room.id}.parley`.replaceAll(' ', '-'));
    await (await coming).saveAs(file);
    return file;
  }

  /** Checks a file against the keys that it trusts, on the page for that. Returns the answer. */
  async checks(file: string, trust: string): Promise<string> {
    const { page } = this;
    await page.getByRole('link', { name: 'Parley', exact: true }).first().click();
    await page.getByRole('link', { name: 'Check a file' }).first().click();
    await page.getByText('Keys you trust (optional)').click();
    await page.locator('input[name=anchors]').setInputFiles(trust);
    await page.getByText(/^Keys from /).waitFor();
    await page.locator('input[name=bundle]').setInputFiles(file);
    const answer = page.locator('[data-result]');
    await answer.waitFor();
    return await words(answer);
  }

  /** With SCREENS, a picture of the page as it stands is kept in that folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENS'];
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await this.page.evaluate(() => scrollTo(0, 0));
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}

/** A file of keys that somebody had from their holders. */
export async function trustFile(path: string, keys: readonly string[]): Promise<string> {
  await writeFile(path, `${keys.join('\n')}\n`);
  return path;
}
