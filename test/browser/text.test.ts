import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { textHistory, type TextHistory } from './text-history.ts';

/** Texts of an exercise, as they are read: what has to be true on their pages. */
let room: ExerciseRoom;
let made: TextHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    more: async (one) => {
      made = await textHistory(one);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

type Name = keyof TextHistory['nodes'];

const at = (query = '', name?: Name): string =>
  `/text/${made.text}${query}${name === undefined ? '' : `#${made.nodes[name]}`}`;
const row = (page: Page, name: Name): Locator => page.locator(`[data-node="${made.nodes[name]}"]`);
const margin = (page: Page): Locator => page.locator('[data-margin-of]');
const plainly = async (of: Locator): Promise<string> => (await words(of)).replaceAll(/\s+/g, ' ');
const reading = (page: Page): Locator => page.locator('[data-reading]');

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

/** In dark, those that between them have every colour. */
function pagesFor(theme: 'light' | 'dark'): string[] {
  const all = [
    at('', 'reopened'),
    at(`?read=compare&from=${made.text}`, 'duration'),
    at('?read=languages&stacked=yes', 'bracketed'),
  ];
  if (theme === 'dark') return all;
  return [
    ...all,
    '/text',
    at('?read=compare&columns=yes&differing=yes'),
    at('?read=side&side=p2', 'settled'),
    at(`?read=standing&at=${made.rev1}`),
    `/text/${made.text}/print`,
  ];
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('every reading of a text is without fault for axe, does not overflow, and asks no strangers', async () => {
    const look = { language, theme, width };
    const visitor = await room.visitAs('p1/k1', '/text', look);
    const { page } = visitor;
    for (const path of pagesFor(theme)) {
      await room.turnTo(page, path);
      await page
        .locator('[data-text], [data-node], [data-printed], [data-counts]')
        .first()
        .waitFor();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('main details'))
          (one as HTMLDetailsElement).open = true;
      });
      // Half under the bar, a link would be measured by the half that shows.
      await page.evaluate(() => scrollTo(0, 0));
      await expectFaultless(visitor);
    }
    await closing(page);
  });
});

describe('a text with its brackets', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await room.visit());
    await page.getByRole('link', { name: 'Texts', exact: true }).click();
    await page.getByRole('link', { name: 'Draft agreement on the river' }).click();
    await row(page, 'recital').waitFor();
  });

  afterAll(async () => {
    await closing(page);
  });

  test('TX2.4 TX5.6 proposals are alternatives in brackets, each with who stands for it and how, and the reason', async () => {
    expect(await plainly(row(page, 'duration'))).toMatch(
      /The truce lasts \[48\]\[North bank; opposed by South bank: 72\]\[South bank: 24\]\[The lake mediators: 60\] hours/,
    );
    const open = await plainly(row(page, 'bracketed'));
    expect(open).toContain('[supported by North bank: shall][should] (contentious)');
    expect(open).toContain('[X days]');
    expect(open).toContain('Reservation of South bank: Subject to the state of the bridge.');
    await page.getByLabel('Alternatives below each other').check();
    const stack = row(page, 'duration').locator('[data-group] li');
    expect(
      (await stack.allInnerTexts())
        .slice(0, 4)
        .map((one) => one.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')),
    ).toEqual([
      'as it stands [48]',
      'North bank; opposed by South bank [72]',
      'South bank [24]',
      'The lake mediators [60]',
    ]);
    expect(await plainly(row(page, 'bracketed'))).toContain('Reason: awaiting instructions.');
    await page.getByLabel('Alternatives below each other').uncheck();
  });

  test('TX3.1 where each paragraph stands is a word and a shape', async () => {
    const status = (name: Name): Locator => row(page, name).locator('[data-status]');
    const of = async (name: Name) => await status(name).getAttribute('data-status');
    expect({
      agreed: await of('agreed'),
      duration: await of('duration'),
      points: await of('points'),
      settled: await of('settled'),
    }).toEqual({
      agreed: 'agreed-ad-referendum',
      duration: 'bracketed',
      points: 'open',
      settled: 'bracketed',
    });
    expect(await plainly(status('agreed'))).toBe('agreed ad referendum provisional');
    expect(await status('agreed').locator('svg').count()).toBe(1);
    expect(await plainly(status('reopened'))).toContain('reopened by South bank');
    expect(await plainly(status('settled'))).toContain('proposal on earlier words');
  });

  test('TX5.7 the outline says how many brackets each article has, and whose', async () => {
    const section = (name: Name): Locator => page.locator(`[data-section="${made.nodes[name]}"]`);
    expect(await plainly(section('article1'))).toMatch(
      /^Article 1: Cessation bracketed 1 finding 6 brackets: .*South bank/i,
    );
    expect(await section('recital').getAttribute('data-brackets')).toBe('0');
    expect(await plainly(section('recital'))).toMatch(/^Opening words open$/);
  });

  test('TX12.3 a proposal that its side names to mediators only is named neither in brackets, margin, outline nor by what that side would have', async () => {
    expect(await plainly(row(page, 'open'))).toContain('[ and each evening]');
    expect(await plainly(page.locator(`[data-section="${made.nodes.article3}"]`))).not.toMatch(
      /bank/,
    );
    await row(page, 'open').getByRole('button').click();
    await margin(page).locator('summary', { hasText: 'History' }).click();
    await margin(page).locator('[data-step]').first().waitFor();
    const text = await plainly(margin(page));
    expect(text.replaceAll(/(North|South) bank nothing recorded here/g, '')).not.toContain('bank');
    expect(text).toContain('A side that is not named here');
    await room.turnTo(page, at('?read=side&side=p1'));
    expect(await plainly(row(page, 'open'))).not.toContain('evening');

    const { page: own } = await room.visitAs('m1/k1', at('', 'open'));
    expect(await plainly(row(own, 'open'))).toContain('[North bank: and each evening]');
    await closing(own);
    await room.turnTo(page, at());
  });

  test('TX12.2 words that were taken back are nowhere, at no moment', async () => {
    const acts = page.getByLabel('Moment').locator('option');
    const values = await acts.evaluateAll((all) =>
      all.map((one) => (one as HTMLOptionElement).value),
    );
    expect(values.length).toBeGreaterThan(10);
    for (const moment of values) {
      await page.getByLabel('Moment').selectOption(moment);
      await page.waitForFunction(
        (asked) => new URLSearchParams(location.search).get('at') === asked,
        moment === '' ? null : moment,
      );
      expect(await page.locator('[data-moment]').count()).toBe(moment === '' ? 0 : 1);
      expect(await plainly(page.locator('main'))).not.toContain('harvest');
    }
    await page.getByLabel('Moment').selectOption('');
  });
});

describe('the margin of a paragraph', () => {
  test('TX3.3 it says by whom and by which act a paragraph was reopened, and each side’s consent with its standing', async () => {
    const { page } = await room.visit(at('', 'reopened'));
    const text = await plainly(margin(page));
    expect(text).toMatch(/^Article 1, paragraph 2 bis/i);
    expect(text).toContain('Reopened by South bank, after every side had agreed:');
    expect(await margin(page).locator(`[data-reopened] a`).getAttribute('href')).toBe(
      `${room.path}/acts/${made.reopens}`,
    );
    for (const side of ['p1', 'p2'])
      expect(await plainly(margin(page).locator(`[data-side="${side}"]`))).toContain(
        'agreed ad referendum, awaiting confirmation also in Urdu',
      );
    expect(text).toContain('Nothing is agreed until everything is agreed.');
    await closing(page);
  });

  test('TX1.4 TX1.6 what is on the table: who, from which words, meant to replace which, and what sides say of it', async () => {
    const { page } = await room.visit(at('', 'duration'));
    const bridge = await plainly(page.locator(`[data-proposal="${made.bridge}"]`));
    expect(bridge).toContain('The lake mediators to bridge');
    expect(bridge).toContain('Meant to replace the words of North bank:');
    expect(await plainly(margin(page))).toContain(
      'opposed by South bank; Too long without a review.',
    );
    await room.turnTo(page, at('', 'settled'));
    await page.reload();
    const late = await plainly(page.locator(`[data-proposal="${made.late}"]`));
    expect(late).toContain('South bank on earlier words');
    await closing(page);
  });

  test('TX4.20 history and provenance: each step with its act, and which act brought which words', async () => {
    const { page } = await room.visit(at('', 'settled'));
    await margin(page).locator('summary', { hasText: 'History' }).click();
    await margin(page).locator('[data-step]').first().waitFor();
    expect(
      await margin(page)
        .locator('[data-step]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['step'])),
    ).toEqual(['tabled', 'proposed', 'settled', 'proposed']);
    const pieces = margin(page).locator('[data-from]');
    const said = await pieces.evaluateAll((all) =>
      all.map((one) => [(one as HTMLElement).dataset['from'], one.querySelector('p')?.textContent]),
    );
    expect(said.map(([, text]) => text).join('')).toBe('Market is held on Tuesdays and Fridays.');
    expect(new Set(said.map(([act]) => act)).size).toBe(2);
    expect(said[0]?.[0]).toBe(made.text);
    await closing(page);
  });

  test('AU1 what a side could enter leads to the form, with what is known filled in; nobody is offered what is not theirs', async () => {
    const { page } = await room.visitAs('p1/k1', at('', 'duration'));
    const link = margin(page)
      .locator(`[data-proposal="${made.bridge}"]`)
      .getByRole('link', { name: 'Agree to these words' });
    const href = new URL((await link.getAttribute('href')) as string, room.url);
    expect(href.pathname).toBe(`${room.path}/text/${made.text}/decide`);
    expect(Object.fromEntries(href.searchParams)).toEqual({
      do: 'text.consent',
      on: made.nodes.duration,
      words: made.bridge,
    });
    expect(await margin(page).locator('[data-write]').count()).toBe(1);
    expect(
      await margin(page)
        .getByRole('link', { name: /paragraph$/i })
        .count(),
    ).toBe(0);
    await closing(page);
    const { page: reader } = await room.visit(at('', 'duration'));
    expect(await margin(reader).getByRole('link', { name: 'Agree to these words' }).count()).toBe(
      0,
    );
    await closing(reader);
  });
});

describe('readings', () => {
  test('TX4.1 a circulated version reads as it did, from a link; the moment can be moved act by act', async () => {
    const { page } = await room.visit(at(`?at=${made.rev1}`));
    expect(await plainly(page.locator('[data-moment]'))).toContain('As circulated: Rev. 1');
    expect(await plainly(row(page, 'duration'))).not.toContain('lake mediators');
    expect(await plainly(row(page, 'settled'))).toContain('Market is held on Fridays.');
    await page.getByRole('button', { name: 'One act on' }).click();
    await page.locator('[data-moment="act"]').waitFor();
    expect(await plainly(row(page, 'duration'))).toContain('[The lake mediators: 60]');
    await closing(page);
  });

  test('TX4.1 TX4.6 a slider goes through the acts on the text by keys, and so does what is compared with', async () => {
    const { page } = await room.visitAs('p1/k1', at());
    const slider = page.getByRole('slider', { name: 'Move through its acts' });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.locator('[data-moment="act"]').waitFor();
    expect(page.url()).toContain(`at=${made.text}`);
    expect(await slider.getAttribute('aria-valuetext')).toContain('table a text');
    expect(await page.locator('[data-group]').count()).toBeGreaterThan(0);
    await page.keyboard.press('End');
    await page.locator('[data-moment="act"]').waitFor({ state: 'detached' });
    await room.turnTo(page, at('?read=compare'));
    const from = page.getByRole('slider', { name: 'Move through the acts before' });
    await from.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/from=[0-9a-f]{64}/);
    expect(await from.getAttribute('aria-valuetext')).toMatch(/^\d+ · /);
    await page.locator('[data-counts]').waitFor();
    await closing(page);
  });

  test('TX4.6 two versions are compared in the language that is read: inserted and deleted are elements, and moved is said', async () => {
    const { page } = await room.visit(at(`?read=compare&from=${made.rev1}`));
    await row(page, 'settled').waitFor();
    expect(await row(page, 'settled').locator('ins').allInnerTexts()).toEqual(['Tuesdays and ']);
    // Only its Urdu words changed.
    expect(await row(page, 'agreed').locator('[data-row]').count()).toBe(0);
    expect(await plainly(row(page, 'pointB'))).toContain('moved, was (b)');
    await page.getByLabel('Only what differs').check();
    await row(page, 'agreed').waitFor({ state: 'detached' });
    await page.getByLabel('Side by side').check();
    const sides = row(page, 'settled').locator('[data-side-of]');
    await sides.first().waitFor();
    expect(await sides.allInnerTexts()).toEqual([
      'Market is held on Fridays.',
      'Market is held on Tuesdays and Fridays.',
    ]);
    await closing(page);
  });

  test('TX7 two languages stand beside each other, each in its direction; what is missing or translated from earlier words is said', async () => {
    const { page } = await room.visit(at('?read=languages'));
    const ur = row(page, 'agreed').locator('[data-language="ur"]');
    expect(await ur.locator('[dir]').first().getAttribute('dir')).toBe('rtl');
    expect(
      await row(page, 'agreed').locator('[data-language="en"] [dir]').first().getAttribute('dir'),
    ).toBe('ltr');
    expect(await plainly(ur)).toContain('translated from earlier words');
    expect(await plainly(row(page, 'open'))).toContain('No words in Urdu yet.');
    await closing(page);
    const { page: urdu } = await room.visit(at(), { language: 'ur' });
    const text = await plainly(row(urdu, 'duration'));
    expect(text).toContain('72');
    expect(text).toContain('میز پر اور بھی ہے');
    await closing(urdu);
  });

  test('TX2.1 as one side would have it: its latest words, and elsewhere those that stand', async () => {
    const { page } = await room.visit(at('?read=side&side=p2'));
    expect(await plainly(row(page, 'duration'))).toContain(
      'The truce lasts 24 hours from noon on the day of signature, and is extended by agreement.',
    );
    expect(await plainly(row(page, 'agreed'))).toContain('The Parties cease fire');
    await page.getByLabel('Side', { exact: true }).selectOption('p1');
    expect(await plainly(row(page, 'duration'))).toContain('The truce lasts 72 hours');
    await page.getByLabel('As it stands').check();
    expect(await plainly(row(page, 'duration'))).toContain('The truce lasts 48 hours');
    expect(await reading(page).getAttribute('data-reading')).toBe('standing');
    await closing(page);
  });

  test('AU7 while nothing is agreed until everything is agreed, how far the text has come is shown to mediators alone', async () => {
    const { page } = await room.visitAs('p1/k1', at());
    expect(await page.locator('[data-progress]').count()).toBe(0);
    expect(await plainly(page.locator('main'))).not.toContain('%');
    await closing(page);
    const { page: mediator } = await room.visitAs('m1/k1', at());
    const said = await plainly(mediator.locator('[data-progress]'));
    expect(said).toMatch(
      /^Open issues \d+ Words in brackets \d+% Brackets \d+ Deepest brackets within brackets 1 /,
    );
    await closing(mediator);
  });
});

describe('moving about', () => {
  test('by keys alone: j and k to paragraphs, brackets to what is open, g and a letter to pages; the address follows', async () => {
    const { page } = await room.visit(at());
    await row(page, 'recital').waitFor();
    await page.keyboard.press('KeyJ');
    expect(await page.evaluate(() => location.hash)).toBe(`#${made.nodes.recital}`);
    await page.keyboard.press('BracketRight');
    expect(await page.evaluate(() => location.hash)).toBe(`#${made.nodes.duration}`);
    const focused = page.locator(':focus');
    expect(await plainly(focused)).toMatch(/^2\. ?: article 1, paragraph 2$/);
    await page.keyboard.press('KeyK');
    expect(await page.evaluate(() => location.hash)).toBe(`#${made.nodes.agreed}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'margin');
    await page.keyboard.press('KeyG');
    await page.keyboard.press('KeyX');
    await page.locator('[data-text]').waitFor();
    expect(new URL(page.url()).pathname).toBe(`${room.path}/text`);
    await page.keyboard.press('KeyG');
    await page.keyboard.press('KeyJ');
    await page.waitForFunction(() => location.pathname.endsWith('/releases'));
    await closing(page);
  });

  test('a text that is not here is said so', async () => {
    const { page } = await room.visit('/text/nothing');
    expect(await plainly(page.locator('main'))).toContain('There is no such text here');
    await closing(page);
  });
});

describe('on paper', () => {
  test('TX5.3 every paragraph with its brackets, every fifth line numbered where it stands, and the word EXERCISE', async () => {
    const { page } = await room.visit(`/text/${made.text}/print`);
    await page.locator('[data-line]').first().waitFor();
    const found = await page.evaluate(() => {
      const lines: number[] = [];
      for (const words of document.querySelectorAll('[data-printed] [lang][dir]')) {
        const tops = new Set<number>();
        const walk = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
          range.selectNodeContents(walk.currentNode);
          // Lines are further apart than letters of two sizes in one.
          for (const { bottom } of range.getClientRects()) tops.add(Math.round(bottom / 10));
        }
        lines.push(tops.size);
      }
      const numbers = [...document.querySelectorAll<HTMLElement>('[data-line]')].map((one) =>
        Number(one.dataset['line']),
      );
      return { lines: lines.reduce((a, b) => a + b, 0), numbers };
    });
    expect(found.numbers).toEqual(found.numbers.map((_, i) => 5 * (i + 1)));
    expect(found.numbers.at(-1)).toBeGreaterThanOrEqual(25);
    await page.emulateMedia({ media: 'print' });
    expect(await plainly(page.locator('body'))).toContain('EXERCISE');
    expect(await plainly(page.locator(`[data-printed="${made.nodes.duration}"]`))).toContain(
      '[48][North bank; opposed by South bank: 72]',
    );
    await closing(page);
  });
});
