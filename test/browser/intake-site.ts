import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { Api } from '#client/api.ts';
import { fetchEnclosure } from '#client/enclosure.ts';
import { readClaim } from '#client/enrol.ts';
import { headsInMemory } from '#client/head-memory.ts';
import type { Seat } from '#client/renewal.ts';
import { RoomReplica } from '#client/replica.ts';
import { signIn } from '#client/sign-in.ts';
import { formatVkey, parseVkey, type KeyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { RunningServer } from '#server/server.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { openBrowser, openProfile } from './open-browser.ts';
import { serveTalks } from './serve-talks.ts';
import { watched, type Visitor } from './visitor.ts';

/** What monitors do instead of reporting what is not taken in. */
export const REFERRAL = {
  en: 'Call the clinic at the bridge; say nothing more on this form.',
  ur: 'پل والے کلینک کو فون کریں؛ اس فارم پر مزید کچھ نہ لکھیں۔',
};

export interface PhoneLook {
  language?: 'en' | 'ur';
  theme?: 'light' | 'dark';
  /** Pixels. */
  width?: number;
}

/** A monitor’s phone: a browser with a profile of its own, whose files can be searched. */
export interface Phone extends Visitor {
  context: BrowserContext;
  /** Everything that the browser keeps. */
  profile: string;
  close(): Promise<void>;
}

/** A mission’s sealed intake room (o1) behind a real server that it does not trust; its head uses another program. */
export class IntakeSite {
  readonly sealed: SealedTalks;
  readonly url: string;
  readonly browser: Browser;
  readonly #undo: (() => Promise<unknown>)[];

  private constructor(sealed: SealedTalks, server: RunningServer, browser: Browser) {
    this.sealed = sealed;
    this.url = server.url;
    this.browser = browser;
    this.#undo = [() => browser.close(), () => server.close(), () => sealed.end()];
  }

  /** @param webRoot folder of the web app, where it is not the one that ships */
  static async open(webRoot = inject('webRoot')): Promise<IntakeSite> {
    const sealed = await SealedTalks.begin({ realClock: true });
    await sealed.openIntake();
    await sealed.renew('o1/k1');
    await sealed.do('o1/k1', 'intake.referral-path', { text: REFERRAL });
    const server = await serveTalks(sealed.talks, { webRoot });
    return new IntakeSite(sealed, server, await openBrowser());
  }

  get room(): string {
    return this.sealed.talks.room.id;
  }

  get reportPage(): string {
    return `${this.url}/rooms/${this.room}/report`;
  }

  /** Everything that the server keeps, as one text of bytes. */
  async keptByServer(): Promise<string> {
    return await textOfFolder(this.sealed.talks.folder);
  }

  async phone(look: PhoneLook = {}): Promise<Phone> {
    const { language = 'en', theme = 'light', width = 360 } = look;
    const profile = await mkdtemp(join(tmpdir(), 'parley-phone-'));
    const context = await openProfile(profile, {
      colorScheme: theme,
      viewport: { width, height: 740 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
      locale: language === 'ur' ? 'ur-PK' : 'en-GB',
      timezoneId: 'Asia/Karachi',
      permissions: ['geolocation'],
      geolocation: { latitude: 31.583217, longitude: 64.365134, accuracy: 8 },
    });
    this.#undo.unshift(() => rm(profile, { recursive: true, force: true }));
    const page = context.pages()[0] ?? (await context.newPage());
    const visitor = watched(page, this.url);
    const close = (): Promise<void> => context.close();
    this.#undo.unshift(close);
    return { ...visitor, context, profile, close };
  }

  /** Somebody of the mission at another device, in no profile that is kept. */
  async member(): Promise<Visitor> {
    const page = await (await this.browser.newContext({ locale: 'en-GB' })).newPage();
    return watched(page, this.url);
  }

  /** Enrols a page under this key name, has the head accredit it with another program, and signs in. */
  async join(page: Page, key: string): Promise<void> {
    const { api } = await this.seat('o1/k1');
    const { room, sealed, url } = this;
    const invited = await api.invite(room, { key, duty: 'member', hours: 1 });
    if (!invited.ok) throw new Error(JSON.stringify(invited.failure));
    await page.goto(`${url}/enrol#${invited.value.secret}`);
    await page.locator('main button').first().click();
    await page.getByText(/The key is made|کلید بن گئی/).waitFor();
    const list = await api.invitations(room);
    const found = list.ok ? list.value.invitations.find((one) => one.key === key) : undefined;
    const claim = found && (await readClaim(nodeProvider, room, found));
    if (!claim) throw new Error(`nobody has claimed ${key}`);
    const body = { key: formatVkey(claim.key), seal: claim.seal, duty: 'member' };
    await sealed.talks.do('o1/k1', 'key.accredit', body);
    await sealed.renew('o1/k1');
  }

  /** Somebody at another program, signed in to a room with a key of the talks, who has read and checked it. */
  async seat(name: string, room = this.room): Promise<Seat> {
    const { talks } = this.sealed;
    const vkey = parseVkey(nodeProvider, talks.vkey(name));
    if (!vkey.ok) throw new Error(vkey.fault.message);
    const session: { token?: string } = {};
    const api = new Api({ base: this.url, token: () => session.token });
    const seal = room === this.room ? this.sealed.seals.get(name) : undefined;
    const key = {
      origin: this.url,
      room,
      ref: talks.ref(name) as KeyRef,
      vkey: vkey.value,
      signer: talks.key(name),
      ...(seal ? { seal } : {}),
    };
    const answer = await signIn(api, nodeProvider, this.url, [key]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    session.token = answer.value.token;
    const sealing = {
      cipher: nodeCipher,
      sealIdentities: async () => (seal ? [this.sealed.own(name)] : []),
      erase: async () => undefined,
    };
    const options = { api, provider: nodeProvider, room, heads: headsInMemory() };
    const replica = new RoomReplica({ ...options, sealing });
    await replica.pull();
    return { api, provider: nodeProvider, replica, key };
  }

  /** The room as the head reads it, with what its enclosures hold. */
  async read(): Promise<{
    replica: RoomReplica;
    enclosure: (digest: string) => Promise<Uint8Array>;
  }> {
    const { api, replica } = await this.seat('o1/k1');
    return {
      replica,
      async enclosure(digest) {
        const { log } = replica.snapshot;
        const found = await fetchEnclosure(api, nodeProvider, log, digest);
        if (!(found instanceof Uint8Array)) throw new Error(`${digest} is ${String(found)}`);
        return found;
      },
    };
  }

  /** The room of a joint commission on the same server, in which the mission’s head has a seat. */
  async openCommission(): Promise<string> {
    const { talks } = this.sealed;
    const intake = talks.room;
    const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
    const { id } = await talks.openPlenary({
      kind: 'exercise',
      grade: 'solemn',
      setting: 'commission',
      rules: 4,
      witnesses: [],
      parties: [
        { id: 'm1', role: 'mediator', head: head('m1') },
        { id: 'p1', role: 'party', head: head('p1') },
        { id: 'p2', role: 'party', head: head('p2') },
        { id: 'o1', role: 'monitor', head: head('o1') },
      ],
    });
    await talks.do('o1/k1', 'room.accept', { opening: talks.room.state?.opening });
    talks.room = intake;
    return id;
  }

  async close(): Promise<void> {
    for (const undo of this.#undo) await undo();
  }
}

/** All files of a folder, as one text in which each byte is a letter. */
export async function textOfFolder(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!one.isFile()) continue;
    // What a running browser takes away meanwhile is not kept.
    const bytes = await readFile(join(one.parentPath, one.name)).catch(() => undefined);
    if (bytes) texts.push(bytes.toString('latin1'));
  }
  return texts.join('\n');
}
