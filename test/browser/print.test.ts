import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blankFormPaper, typesOnPaper } from '#client/paper/blank-form.ts';
import type { Element, Piece } from '#client/paper/element.ts';
import { paperDocument } from '#client/paper/html.ts';
import { sessionSheetPaper } from '#client/paper/session-sheet.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { expectFaultless } from './faultless.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { CODE, countPages, PaperPress, SIX } from './paper-press.ts';

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.children.map(textOf).join(' ');
}

function parts(sheet: Element, part: string): Element[] {
  return sheet.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const own = child.attributes['data-part'] === part ? [child] : [];
    return [...own, ...parts(child, part)];
  });
}

const HOSTILE = `"><img src=x onerror="document.title='taken'"></style><script>document.title='taken'</script>&amp;'`;

describe('sheets', () => {
  let press: PaperPress;
  beforeAll(async () => {
    press = await PaperPress.open({ en: 'The river talks', ur: 'دریا کے مذاکرات' });
  });
  afterAll(async () => {
    await press.close();
  });

  const examples = (): [type: string, id: string][] =>
    [...press.book.types.values()].map(({ name, example }) => [
      name,
      press.put(name, example as object),
    ]);

  test('LG5.1 the example of every act type is one page in six languages, and in two', async () => {
    const acts = examples();
    expect(acts.length).toBeGreaterThan(130);
    for (const languages of [SIX, ['en', 'ur'] as const]) {
      const sheets = acts.map(([, id]) => press.form(id, languages));
      expect(await press.pages(sheets)).toBe(acts.length);
    }
  });

  test('LG5.1 it is one page too where letters are wider than those it was made with', async () => {
    const sheets = examples().map(([, id]) => press.form(id));
    const wide = `.paper, .paper * { font-family: 'DejaVu Sans', Verdana, sans-serif !important }`;
    expect(await press.pages(sheets, wide)).toBe(sheets.length);
  });

  test('LG5.3 each form says at its head and at its foot that it is an exercise', () => {
    for (const [type, id] of examples()) {
      const sheet = press.form(id);
      const banners = parts(sheet, 'banner').map(textOf);
      expect({ type, banners: banners.length }).toEqual({ type, banners: 2 });
      expect(banners[0]).toContain('EXERCISE');
      expect(banners[0]).toContain('مشق');
      expect(sheet.children[0]).toMatchObject({ attributes: { 'data-part': 'banner' } });
    }
  });

  test('LG5.7 no sheet names an address or a server', () => {
    const sheets = examples().map(([, id]) => press.form(id));
    const blanks = typesOnPaper(press.room()).flatMap((type) =>
      blankFormPaper(press.room(), type, CODE),
    );
    const html = paperDocument('Paper', 'en', '', [...sheets, ...blanks]);
    expect(html).not.toMatch(/https?:|\/\/|localhost|href=|src=/);
  });

  test('LG5.1 a sentence stands at the side at which its language begins, and says in ink what was said', async () => {
    const [, id] = examples().find(([type]) => type === 'procedure.accept') as [string, string];
    const page = await press.lay([press.form(id)]);
    const lines = await page.locator('[data-part=sentences] .paragraph').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const [text, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
        const { color } = getComputedStyle(one);
        return [one.getAttribute('lang'), text.right > box.right - 2 ? 'right' : 'left', color];
      }),
    );
    expect(lines.map(([lang]) => lang)).toEqual(SIX);
    for (const [lang, side, color] of lines) {
      expect(color).toBe('rgb(0, 0, 0)');
      if (['ur', 'ps', 'ar'].includes(lang as string))
        expect({ lang, side }).toMatchObject({ side: 'right' });
    }
    await page.context().close();
  });

  test('LG5.10 words in every language are there in full where they fit, and else said to go on in the record', async () => {
    const short = Object.fromEntries(
      WORD_LANGUAGES.map((language) => [language, `${language} `.repeat(20).trim()]),
    ) as Words;
    const fits = press.form(press.put('statement.make', statement(short)));
    for (const text of Object.values(short)) expect(textOf(fits)).toContain(text);
    expect(parts(fits, 'continued')).toEqual([]);

    const long = Object.fromEntries(
      WORD_LANGUAGES.map((language) => [language, `${language} مذاکرات `.repeat(300).trim()]),
    ) as Words;
    const id = press.put('statement.make', statement(long));
    const cut = press.form(id);
    const index = press.views.acts.get(id)?.index;
    const continued = parts(cut, 'continued').map(textOf).join();
    expect(continued).toContain(`continued in the record, entry ${index}`);
    expect(continued).toContain('Words in');
    expect(parts(cut, 'initials')).toHaveLength(1);
    const lines = press.put('statement.make', statement({ en: 'a\n'.repeat(1990) }));
    const unbroken = press.put('statement.make', statement({ en: 'W'.repeat(4000) }));
    const sheets = [fits, cut, press.form(lines), press.form(unbroken)];
    expect(await press.pages(sheets)).toBe(sheets.length);
  });

  test('LG5.11 what people entered is text, whatever it looks like', async () => {
    const hostile = await PaperPress.open({ en: HOSTILE });
    const session = hostile.put('session.open', {
      format: 'plenary',
      level: 'heads',
      languages: ['en'],
      label: { en: HOSTILE },
    });
    const id = hostile.put('statement.make', statement({ en: HOSTILE, fr: HOSTILE }));
    const room = hostile.room(['en', 'ur']);
    const sheets = [
      hostile.form(id, ['en', 'ur']),
      sessionSheetPaper(room, session, 'en', { code: CODE, last: 200 }) as Element,
      ...typesOnPaper(room)
        .slice(0, 3)
        .flatMap((type) => blankFormPaper(room, type, CODE)),
    ];
    const page = await hostile.lay(sheets);
    expect(await page.title()).toBe('Paper');
    expect(await page.locator('img, script').count()).toBe(0);
    expect(await page.locator('article').first().innerText()).toContain(HOSTILE);
    const html = paperDocument(HOSTILE, 'en', '', sheets);
    expect(html).not.toMatch(/<img|<script|onerror="/);
    await page.context().close();
    await hostile.close();
  });

  test('LG6.2 every act that is taken down has a blank form, its fields in the order of the entry form', async () => {
    const room = press.room(['en', 'ur']);
    const types = typesOnPaper(room);
    const names = types.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['consent.give', 'statement.make', 'truce.agree']),
    );
    for (const name of ['taken-down.enter', 'harvest.release', 'room.accept', 'statement.report'])
      expect(names).not.toContain(name);
    const consent = types.find(({ name }) => name === 'consent.give');
    const [sheet, ...more] = consent ? blankFormPaper(room, consent, CODE) : [];
    expect(more).toEqual([]);
    const fields = parts(sheet as Element, 'field').map(textOf);
    expect(fields.map((field) => field.replace(/\s+/g, ' ').slice(0, 9))).toEqual([
      '1 Which p',
      '2 Which f',
      '3 Hash of',
      '4 How کس ',
    ]);
    const takingDown = parts(sheet as Element, 'taking-down')
      .map(textOf)
      .join();
    for (const word of ['For which side', 'UTC ±', 'said', 'telephoned', 'on paper'])
      expect(takingDown).toContain(word);
    expect(parts(sheet as Element, 'initials')).toHaveLength(1);
    for (const languages of [SIX, ['en', 'ur'] as const]) {
      const own = press.room(languages);
      const sheets = types.flatMap((type) => blankFormPaper(own, type, CODE));
      for (const one of sheets) expect(parts(one, 'banner')).toHaveLength(2);
      expect(await press.pages(sheets)).toBe(sheets.length);
    }
  });

  test('LG7.2 a session sheet goes on over pages that each have banner, code and number', async () => {
    const session = press.put('session.open', {
      format: 'plenary',
      level: 'heads',
      languages: ['en', 'ur'],
    });
    press.put('session.attend', { session, present: [{ party: 'p1', number: 4 }] }, 'm1');
    examples();
    for (const language of ['en', 'ur'] as const) {
      const printed = { code: CODE, last: 500 };
      const sheet = sessionSheetPaper(press.room(), session, language, printed) as Element;
      expect(parts(sheet, 'entry').length).toBeGreaterThan(140);
      const page = await press.lay([sheet]);
      expect(await countPages(page)).toBeGreaterThan(4);
      // Browsers repeat a table's head and foot on every page.
      for (const [group, display] of [
        ['thead', 'table-header-group'],
        ['tfoot', 'table-footer-group'],
      ]) {
        const part = page.locator(`.running > ${group}`);
        expect(await part.evaluate((one) => getComputedStyle(one).display)).toBe(display);
        expect(await part.locator('[data-part=banner]').count()).toBe(1);
      }
      expect(await page.locator('.running > tfoot [data-part=code]').innerText()).toContain(CODE);
      await page.context().close();
    }
  });
});

function statement(words: Words): object {
  const speaker = { en: 'Head of delegation' };
  return { words, speaker, level: 'on-record', matters: [] };
}

describe('pages', () => {
  let room: ExerciseRoom;
  beforeAll(async () => {
    room = await ExerciseRoom.open();
  });
  afterAll(async () => {
    await room.close();
  });

  test('LG5.7 the form of an act is reached from it, and is one page with its own short code and nothing of the page around it', async () => {
    const id = room.made.consents.confirmed;
    const { page, errors, strangers } = await room.visit(`/acts/${id}`);
    await page.getByRole('link', { name: 'Print the form' }).click();
    const sheet = page.locator('article.paper');
    await sheet.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.locator('[data-part=code]').innerText()).toContain(
      shortCode(nodeProvider, 'act', id),
    );
    for (const around of ['header[class]', 'main h1', 'body > #root > footer, main ~ footer'])
      expect(await page.locator(around).first().isVisible()).toBe(false);
    const words = await page.locator('body').innerText();
    expect(words).not.toContain(new URL(room.url).host);
    expect(words.match(/EXERCISE/g)).toHaveLength(2);
    expect(await countPages(page)).toBe(1);
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
    await page.context().close();
  });

  test('LG6.3 a blank form prints as its sheets, and all of them as theirs', async () => {
    const { page } = await room.visit('/forms');
    await page.getByRole('link', { name: 'agree to a formula' }).click();
    await page.locator('article.paper').waitFor();
    expect(await countPages(page)).toBe(1);
    await page.goto(`${room.url}${room.path}/forms?type=all`);
    await page.locator('article.paper').first().waitFor();
    expect(await countPages(page)).toBe(await page.locator('article.paper').count());
    await page.context().close();
  });

  test('what has no form, no blank or is no session says so', async () => {
    for (const path of ['/acts/unknown/form', '/forms?type=nothing', '/sessions/unknown/sheet']) {
      const { page } = await room.visit(path);
      expect(await page.locator('article.paper').count()).toBe(0);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
      await page.context().close();
    }
  });

  test('LG7.1 the sheet of a session is reached from the list, and has what was done while it sat', async () => {
    const { page } = await room.visit('/forms');
    await page.getByRole('link', { name: /^session .*1.* of round/ }).click();
    await page.locator('[data-part=session-sheet]').waitFor();
    expect(await page.locator('[data-part=entry]').count()).toBeGreaterThan(20);
    await page.context().close();
  });

  test.each([
    ['en', 'light', 1280],
    ['ur', 'dark', 390],
  ] as const)(
    '%s, %s, %i pixels wide: no fault for axe, and nothing overflows',
    async (language, theme, width) => {
      const paths = [
        '/forms',
        '/forms?type=consent.give',
        `/acts/${room.made.consents.confirmed}/form`,
        `/sessions/${room.made.session}/sheet`,
      ];
      for (const path of paths) {
        const visitor = await room.visit(path, { language, theme, width });
        const { page } = visitor;
        if (path !== '/forms') await page.locator('article.paper').waitFor();
        await expectFaultless(visitor, {
          at: path,
          within: ['main'],
          except: ['[data-part=entry]:nth-child(n + 4)'],
        });
        await page.context().close();
      }
    },
  );
});
