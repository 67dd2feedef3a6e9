import type { Browser, Page } from 'playwright-core';
import { Api } from '#client/api.ts';
import { readClaim } from '#client/enrol.ts';
import { signIn } from '#client/sign-in.ts';
import { formatVkey, parseVkey, type KeyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { RunningServer } from '#server/server.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { openBrowser } from './open-browser.ts';
import { serveTalks } from './serve-talks.ts';

/** A sealed room behind a real server, and one browser that has never been there. */
export class SealedSite {
  readonly sealed: SealedTalks;
  readonly url: string;
  readonly page: Page;
  readonly #undo: readonly (() => Promise<unknown>)[];

  private constructor(sealed: SealedTalks, server: RunningServer, browser: Browser, page: Page) {
    this.sealed = sealed;
    this.url = server.url;
    this.page = page;
    this.#undo = [() => browser.close(), () => server.close(), () => sealed.end()];
  }

  static async open(): Promise<SealedSite> {
    const sealed = await SealedTalks.begin({ realClock: true });
    const server = await serveTalks(sealed.talks);
    const browser = await openBrowser();
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    return new SealedSite(sealed, server, browser, page);
  }

  get room(): string {
    return this.sealed.talks.room.id;
  }

  /** The API as p1's head, who uses another program. */
  async #headApi(): Promise<Api> {
    const { talks } = this.sealed;
    const vkey = parseVkey(nodeProvider, talks.vkey('p1/k1'));
    if (!vkey.ok) throw new Error(vkey.fault.message);
    const session: { token?: string } = {};
    const api = new Api({ base: this.url, token: () => session.token });
    const key = {
      origin: this.url,
      room: this.room,
      ref: talks.ref('p1/k1') as KeyRef,
      vkey: vkey.value,
      signer: talks.key('p1/k1'),
    };
    const answer = await signIn(api, nodeProvider, this.url, [key]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    session.token = answer.value.token;
    return api;
  }

  /** A member of p1 enrols in the page, is accredited by its head with another program, and signs in. Returns what is sealed to it from now on. */
  async join(): Promise<string | undefined> {
    const { page, room, sealed, url } = this;
    const api = await this.#headApi();
    const invited = await api.invite(room, { key: 'p1/k2', duty: 'member', hours: 1 });
    if (!invited.ok) throw new Error(JSON.stringify(invited.failure));
    await page.goto(`${url}/enrol#${invited.value.secret}`);
    await page.getByRole('button', { name: 'Make the key and accept' }).click();
    await page.getByText('The key is made').waitFor();
    const list = await api.invitations(room);
    const found = list.ok ? list.value.invitations.find(({ key }) => key === 'p1/k2') : undefined;
    const claim = found && (await readClaim(nodeProvider, room, found));
    if (!claim) throw new Error('nobody has claimed p1/k2');
    const body = { key: formatVkey(claim.key), seal: claim.seal, duty: 'member' };
    await sealed.talks.do('p1/k1', 'key.accredit', body);
    await sealed.renew('m1/k1');
    await page.getByRole('link', { name: 'Go to sign in' }).click();
    await page.getByRole('button', { name: 'Sign in with this device' }).click();
    await page.getByText('Signed in until').waitFor();
    return claim.seal;
  }

  async close(): Promise<void> {
    for (const undo of this.#undo) await undo();
  }
}
