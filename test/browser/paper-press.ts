import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { actFormPaper } from '#client/paper/act-form.ts';
import type { Element } from '#client/paper/element.ts';
import { paperDocument, STYLE_SHEETS } from '#client/paper/html.ts';
import { paperRoom, type PaperRoom } from '#client/paper/room.ts';
import { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import type { Rulebook } from '#core/rulebook.ts';
import { rules } from '#core/rules.ts';
import { key, TestRoom } from '#core/test-room.ts';
import * as chronicle from '#core/views/chronicle.ts';
import type { WordLanguage } from '#core/words.ts';
import { loadBook } from '#room/rulebooks.ts';
import { openBrowser } from './open-browser.ts';

export const CODE = '01234 56789 01234 56789 01234 56789 01234 56789';
export const SIX: readonly WordLanguage[] = ['en', 'ur', 'ps', 'ar', 'tr', 'fr'];

const STYLE = STYLE_SHEETS.map((name) =>
  readFileSync(new URL(`../../src/client/paper/${name}`, import.meta.url), 'utf8'),
).join('\n');

/** Sheets without a server: a room of an exercise whose acts need not be admissible, and a Chromium that prints what is made of them. */
export class PaperPress {
  readonly views = new RoomViews(() => undefined);
  readonly book = rules(2) as Rulebook;
  readonly #like: Act;
  readonly #browser: Browser;
  #next = 100;

  private constructor(browser: Browser, title: object) {
    this.#browser = browser;
    const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
    const opened = TestRoom.open({ rules: 2, kind: 'exercise', parties });
    for (const act of opened.acts) this.views.add(act, 2);
    this.#like = opened.compose('m1', 'room.describe', { title });
    this.views.add(this.#like, 2);
  }

  static async open(title: object = { en: 'The river talks' }): Promise<PaperPress> {
    await loadBook(2);
    return new PaperPress(await openBrowser(), title);
  }

  /** An act as if it had been admitted. Returns its id. Only the chronicle is told of it, and of a session the view of rounds. */
  put(type: string, body: object, by = 'p1'): string {
    const index = this.#next++;
    const id = index.toString(16).padStart(64, '0');
    const act: Act = { ...this.#like, id, index, type, version: 1, by: [key(by)], body };
    if (type.startsWith('session.')) this.views.add(act, 2);
    else {
      this.views.acts.set(id, act);
      chronicle.add(this.views.chronicle, act, { book: this.book });
    }
    return id;
  }

  room(languages: readonly WordLanguage[] = SIX): PaperRoom {
    return paperRoom(this.views, languages) as PaperRoom;
  }

  form(id: string, languages: readonly WordLanguage[] = SIX): Element {
    const sheet = actFormPaper(this.room(languages), id, CODE);
    if (!sheet) throw new Error('it has no form');
    return sheet;
  }

  /** A browser that shows sheets as they are printed. The caller closes the page. */
  async lay(sheets: readonly Element[], more = ''): Promise<Page> {
    const page = await (await this.#browser.newContext()).newPage();
    await page.setContent(paperDocument('Paper', 'en', STYLE + more, sheets));
    await page.emulateMedia({ media: 'print' });
    return page;
  }

  /** How many pages they take in ink. */
  async pages(sheets: readonly Element[], more = ''): Promise<number> {
    const page = await this.lay(sheets, more);
    const pages = await countPages(page);
    await page.context().close();
    return pages;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** Pages of what a page of a browser prints. */
export async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}
