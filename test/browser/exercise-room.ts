import { digestWith } from '#record/digest.ts';
import { formatVkey, vkeyOf } from '#record/keys.ts';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import type { SealKey } from '#room/seal-keys.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { lastBackup } from '#server/last-backup.ts';
import type { RunningServer } from '#server/server.ts';
import type { Browser, Page } from 'playwright-core';
import { Talks } from '../talks.ts';
import { contextOf, watched, type Language, type Visit, type Visitor } from './visitor.ts';
import { openBrowser } from './open-browser.ts';
import { wakeAt } from './reading.ts';
import { serveTalks } from './serve-talks.ts';
import { history, type History } from './exercise-history.ts';

export interface ExerciseOptions {
  /** Takes the place of parts of the opening act: `setting`, `readers` (public unless said), `parties`. */
  opening?: Record<string, unknown> | ((talks: Talks) => Record<string, unknown>);
  /** More acts, before the seat is disputed; the clock goes on by some minutes with each. */
  more?: (room: ExerciseRoom, made: History) => Promise<void>;
  /** Whose seat is disputed at the end, which holds that side's solemn acts; `p2` unless said. */
  disputed?: string | false;
  /** A monitoring mission (o1) sits in it too. */
  mission?: boolean;
  /** Nothing but the opened room: no names, no procedure, no points. `more` still runs. */
  bare?: boolean;
  /** The exercise has a declared clock (RC14.4): its history begins here, epoch milliseconds, and afterwards only the test moves it. */
  begins?: number;
}

/** Milliseconds between the acts of the history, so that a night of talks lies behind the moment at which the page is opened. */
const STEP = 3 * 60_000;
/** How long the history is older than the first page that is opened, at most. */
const BEHIND = 14 * 3600_000;

/**
 * A room of an exercise under a rules version, behind a real server, with the built web app and a browser. A mediator (m1), a host (h1), a secretariat (s1) and
 * two sides (p1, p2) have an adopted procedure, points, positions, formulas, consents, powers and a disputed seat. Its history is hours old; from then on the
 * clock is the real one, unless one is declared, so that what is entered in a page is admitted.
 */
export class ExerciseRoom {
  readonly talks: Talks;
  url = '';
  made!: History;
  #now: number;
  readonly #declared: boolean;
  readonly #opened: number;
  #server!: RunningServer;
  #browser!: Browser;

  private constructor(talks: Talks, begins: number | undefined) {
    this.talks = talks;
    this.#now = begins ?? Date.now() - BEHIND;
    this.#opened = this.#now + BEHIND;
    this.#declared = begins !== undefined;
    Object.defineProperty(talks.clock, 'time', { get: () => this.#now });
    talks.clock.now = () => this.#now;
  }

  static async open(options: ExerciseOptions = {}): Promise<ExerciseRoom> {
    const exercise = new ExerciseRoom(await Talks.begin(), options.begins);
    await exercise.#build(options);
    await exercise.#serve();
    return exercise;
  }

  /** `/rooms/…` of the room. */
  get path(): string {
    return `/rooms/${this.talks.room.id}`;
  }

  /** About when its first page is opened, epoch milliseconds. */
  get opened(): number {
    return this.#opened;
  }

  /** Signs an act and has it admitted, some minutes after the one before; the real time is never passed. Returns its id. */
  async act(...act: Parameters<Talks['compose']>): Promise<string> {
    this.pass(STEP);
    return await this.talks.do(...act);
  }

  /** Moves the clock of the log while the history is made, in milliseconds. */
  pass(ms: number): void {
    this.#now = Math.min(this.#now + ms, Date.now());
  }

  /** Moves the declared clock on to a moment, epoch milliseconds, for the log and for these devices. It is never put back. */
  async goTo(moment: number, pages: readonly Page[] = []): Promise<void> {
    if (moment < this.#now) throw new Error('the clock of an exercise is not put back');
    this.#now = moment;
    for (const page of pages) await wakeAt(page, moment);
  }

  /** The hash of words, as consents name it (AU2). */
  hash(words: Words): string {
    return hashWords(digestWith(nodeProvider), words);
  }

  /** A name or a paper as an enclosure. */
  enclose(content: string, media = 'application/json'): Enclosure {
    return enclose(nodeProvider, utf8(content), media);
  }

  async #build(options: ExerciseOptions): Promise<void> {
    const { talks } = this;
    const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
    const parties = [
      { id: 'm1', role: 'mediator', head: head('m1') },
      { id: 'p1', role: 'party', head: head('p1') },
      { id: 'p2', role: 'party', head: head('p2') },
      { id: 'h1', role: 'host', head: head('h1') },
      { id: 's1', role: 'secretariat', head: head('s1') },
      ...(options.mission ? [{ id: 'o1', role: 'monitor', head: head('o1') }] : []),
    ];
    const changed =
      typeof options.opening === 'function' ? options.opening(talks) : options.opening;
    const opening = { kind: 'exercise', rules: 2, readers: 'public', parties, ...changed };
    await talks.openPlenary(opening);
    for (const { id } of opening.parties as { id: string }[]) {
      if (talks.room.state?.parties[id]?.bound === false)
        await this.act(`${id}/k1`, 'room.accept', { opening: talks.room.state.opening });
    }
    if (!options.bare) this.made = await history(this);
    await options.more?.(this, this.made);
    const disputed = options.disputed ?? 'p2';
    if (!options.bare && disputed !== false)
      await this.act('p1/k1', 'seat.dispute', { party: disputed });
    if (this.#declared) return;
    // From here on as in earnest.
    talks.keepTime();
  }

  async #serve(): Promise<void> {
    this.#server = await serveTalks(this.talks, {
      limits: { address: undefined, key: undefined },
      lastBackup: () => lastBackup(this.talks.folder),
    });
    this.url = this.#server.url;
    this.#browser = await openBrowser();
  }

  /** Opens a page of the room, such as `/points`, in a browser that has never been here. */
  async visit(page = '', visit: Visit = {}): Promise<Visitor> {
    const visitor = await this.#arrives(visit);
    await this.turnTo(visitor.page, page);
    return visitor;
  }

  /** The same, signed in with a key of the talks, such as `p1/k1`: it is put into the browser as if it had been made there. */
  async visitAs(name: string, page = '', visit: Visit = {}): Promise<Visitor> {
    const visitor = await this.visitEmpty(visit);
    await keepKey(visitor.page, this.talks, name, visit.language ?? 'en', this.url);
    await this.turnTo(visitor.page, page);
    return visitor;
  }

  /** A browser at an empty page of this origin, where keys can be put into it before the app is opened. */
  async visitEmpty(visit: Visit = {}): Promise<Visitor> {
    const visitor = await this.#arrives(visit);
    const empty = `${this.url}/empty`;
    await visitor.page.route(empty, (route) => route.fulfill({ contentType: 'text/html' }));
    await visitor.page.goto(empty);
    await visitor.page.unroute(empty);
    return visitor;
  }

  async #arrives(visit: Visit): Promise<Visitor> {
    const opened = await (await this.#browser.newContext(contextOf(visit))).newPage();
    // Only to end what hangs.
    // The device reads the declared clock as everybody does.
    if (this.#declared) await opened.context().clock.setFixedTime(this.#now);
    return watched(opened, this.url);
  }

  /** Opens another page of the room in a browser that is here already, and stays signed in. */
  async turnTo(page: Page, path: string): Promise<void> {
    await page.goto(`${this.url}${this.path}${path}`);
    await isReady(page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
    await this.talks.end();
  }
}

/** A page has a title of its own once the room has been read and checked, and the page itself has come. */
async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.title.includes(' · ') && document.querySelector('main h1') !== null,
  );
}

const SIGN_IN: Readonly<Record<Language, string>> = {
  en: 'Sign in with this device',
  ur: 'اس آلے سے سائن اِن کریں',
};

/** PKCS#8 of an Ed25519 private key, up to its seed (RFC 8410). */
const PKCS8_PREFIX = '302e020100300506032b657004220420';

/** Puts a key of the talks for the room they are in, and of a sealed room the sealing key, into this browser, and signs in with every key that is there. */
export async function keepKey(
  page: Page,
  talks: Talks,
  name: string,
  language: Language,
  origin: string,
  seal?: SealKey,
): Promise<void> {
  const signer = talks.key(name);
  const vkey = vkeyOf(nodeProvider, { name, algorithm: 0x01, publicKey: signer.publicKey });
  if (formatVkey(vkey) !== talks.vkey(name)) throw new Error(`${name} is not a key of the talks`);
  const seed = nodeProvider.sha256(utf8(`test ${name}`));
  const pkcs8 = [...Buffer.from(PKCS8_PREFIX, 'hex'), ...seed];
  const kept = { origin, room: talks.room.id, name, pkcs8, raw: [...signer.publicKey], seal };
  await page.evaluate(async ({ pkcs8: secret, raw, seal: sealing, ...key }) => {
    const { subtle } = crypto;
    const pair = {
      privateKey: await subtle.importKey('pkcs8', new Uint8Array(secret), 'Ed25519', false, [
        'sign',
      ]),
      publicKey: await subtle.importKey('raw', new Uint8Array(raw), 'Ed25519', true, ['verify']),
    };
    const id = `${key.origin} ${key.room} ${key.name}`;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('parley', 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('keys', { keyPath: 'id' }),
      );
      opening.addEventListener('error', () => reject(opening.error as Error));
      opening.addEventListener('success', () => {
        const keeping = opening.result.transaction('keys', 'readwrite');
        keeping
          .objectStore('keys')
          .put({ id, ...key, pair, ...(sealing ? { seal: sealing } : {}) });
        keeping.addEventListener('complete', () => resolve());
        keeping.addEventListener('error', () => reject(keeping.error as Error));
      });
    });
  }, kept);
  await page.goto(`${origin}/sign-in`);
  await page.getByRole('button', { name: SIGN_IN[language] }).click();
  await page.waitForFunction(() => sessionStorage.getItem('parley.signed-in') !== null);
}
