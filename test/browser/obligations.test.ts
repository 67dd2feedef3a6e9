import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { BEGINS, LABELS, obligationHistory, type ObligationHistory } from './obligation-history.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { plainly, words } from './reading.ts';

/** Obligations of an exercise, as they are read: the list, the matrix, one page, and where texts and truces lead to them. */
let room: ExerciseRoom;
let made: ObligationHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 4 },
    begins: BEGINS,
    bare: true,
    more: async (one) => {
      made = await obligationHistory(one);
    },
  });
});

afterAll(async () => {
  await room.close();
});

const LIST = '/obligations';
const THROUGH = '/obligations/through';
const of = (name: keyof ObligationHistory['obligations']): string =>
  `/obligations/${made.obligations[name]}`;

let shot = 0;
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLEY_SHOTS'];
  shot += 1;
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${shot}-${name}.png`, fullPage: true });
}

async function reading<T>(visitor: Visitor, read: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await read(visitor.page);
  } finally {
    expect(visitor.errors).toEqual([]);
    expect(visitor.strangers).toEqual([]);
    await visitor.page.context().close();
  }
}

/** What nobody is told by any page of obligations (DESIGN OB). */
const NEVER = /violat|breach|guilt|lint|verdict/i;

describe('the list', () => {
  test('OB9.6 says of each clause who, where, by when, verified how, where it stands and its state, in the order of clauses', async () => {
    await reading(await room.visit(LIST), async (page) => {
      const rows = page.locator('li[data-obligation]');
      const { fire, ferry, guns, truce, meetings, withdrawal } = made.obligations;
      expect(
        await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-obligation'))),
      ).toEqual([fire, ferry, guns, truce, meetings, withdrawal]);
      const first = await words(rows.first());
      for (const said of [
        'article 1, paragraph 1',
        LABELS.fire.en,
        'East bank and West bank',
        'Along the Sarn',
        'until 1 April 2026, 11:00 (UTC+05:00), 06:00 UTC',
        'The secretariat: Joint patrols; patrols by day',
        'in force',
        'supported by findings',
      ])
        expect(first).toContain(said);
      expect(await words(rows.nth(1))).toContain('its words have changed since');
      expect(await words(rows.nth(1))).toContain('Not computed: it is not in force.');
      expect(await words(rows.nth(2))).toContain('proposed');
      expect(await words(rows.nth(4))).toContain('agreed, not yet in force');
      expect(await words(rows.nth(5))).toContain('met');
      // By the truce’s own end, whatever the terms of the reading say.
      expect(await words(rows.nth(3))).toContain(
        'until 22 March 2026, 11:00 (UTC+05:00), 06:00 UTC',
      );
      expect(await words(rows.nth(3))).toContain('nothing reported');
      expect(await words(page.locator('main'))).not.toMatch(NEVER);
      expect(await page.locator('[data-digest]').getAttribute('data-digest')).toMatch(/^.{43}=$/);
      await look(page, 'list');

      await page.getByLabel('Where it stands').selectOption('in-force');
      expect(await rows.count()).toBe(3);
      await page.getByLabel('State', { exact: true }).selectOption('met');
      expect(await rows.count()).toBe(1);
      await page.getByLabel('Who is bound').selectOption('p1');
      expect(await rows.count()).toBe(0);
      await page.getByText('None of them is so.').waitFor();
    });
  });
});

describe('the matrix', () => {
  test('OB9.6 is a table of clauses and days whose cells say the state then, by shape and word', async () => {
    await reading(await room.visit(THROUGH), async (page) => {
      const table = page.getByRole('table');
      expect(await table.getByRole('columnheader').allInnerTexts()).toHaveLength(6);
      expect(await table.getByRole('rowheader').count()).toBe(3);
      const states = (id: string) =>
        page
          .locator(`[data-row="${id}"] td`)
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
      const { fire, withdrawal } = made.obligations;
      // Alleged on the third day, found on the fourth.
      expect(await states(fire)).toEqual([
        'nothing-reported',
        'nothing-reported',
        'alleged',
        'supported',
        'supported',
      ]);
      expect(await states(withdrawal)).toEqual(['nothing-reported', 'met', 'met', 'met', 'met']);
      const spoken = await page.locator(`[data-row="${fire}"] td`).allTextContents();
      expect(spoken[2]).toContain('alleged, provisional');
      for (const state of [
        'nothing reported',
        'met',
        'alleged',
        'supported by findings',
        'cannot be computed',
      ])
        await page.locator('[data-legend]').getByText(state, { exact: true }).waitFor();
      // Each state has a shape of its own.
      const shapes = await page
        .locator('[data-legend] svg')
        .evaluateAll((all) => all.map((one) => one.innerHTML));
      expect(new Set(shapes).size).toBe(5);
      await page.getByText('at the end of each day, by UTC').waitFor();
      await look(page, 'through');

      // One stop for the Tab key; from there the arrows.
      await page.locator('[data-cell] button[tabindex="0"]').focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Home');
      const chosen = page.locator('[data-chosen]');
      expect(await words(chosen)).toMatch(
        /article 1, paragraph 1,\s+nothing reported\s+, provisional/,
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await words(chosen)).toContain('alleged');
      expect(await page.locator('[data-cell] button[tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      expect(await words(chosen)).toContain('the truce, first term');
    });
  });

  test('OB9.6 in Urdu the arrow that points on goes on', async () => {
    await reading(await room.visit(THROUGH, { language: 'ur' }), async (page) => {
      await page.locator('[data-cell] button[tabindex="0"]').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(
        await page.evaluate(() => document.activeElement?.closest('td')?.dataset['cell']),
      ).toBe('0 1');
      await look(page, 'through-ur');
    });
  });

  test('OB9.6 on a telephone it opens at how things stand now', async () => {
    for (const language of ['en', 'ur'] as const)
      await reading(await room.visit(THROUGH, { language, width: 360 }), async (page) => {
        const now = page.getByRole('columnheader').last();
        await now.waitFor();
        const seen = await now.evaluate((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          const box = (
            (cell.closest('table') as HTMLElement).parentElement as HTMLElement
          ).getBoundingClientRect();
          return left >= box.left - 1 && right <= box.right + 1;
        });
        expect(seen).toBe(true);
        // Nor does a day that is scrolled away stand over the names of clauses.
        const over = await page
          .locator('thead th')
          .first()
          .evaluate((corner) => {
            const { left, top, width, height } = corner.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            return there === corner || corner.contains(there);
          });
        expect(over).toBe(true);
      });
  });

  test('OB9.6 prints in black and white, with its legend', async () => {
    await reading(await room.visit(THROUGH), async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.locator('[data-legend]').waitFor();
      expect(await page.locator('[data-chosen]').isVisible()).toBe(false);
      const colours = await page
        .locator('td svg')
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
      expect(colours).toEqual(['rgb(0, 0, 0)']);
      await look(page, 'through-print');
    });
  });
});

describe('one obligation', () => {
  test('OB9.1 shows the clause as signed, all that it says and does not say, who agreed, and what gave its state', async () => {
    await reading(await room.visit(of('fire')), async (page) => {
      await page.getByText('Neither side fires across the river.').waitFor();
      expect(
        await page.getByRole('link', { name: 'The paragraph in its text' }).getAttribute('href'),
      ).toBe(`${room.path}/text/${made.text}#${made.paragraphs.fire}`);
      const said = await words(page.locator('[data-said]'));
      expect(said).toContain('not to be done');
      expect(said).toContain('small-arms fire and heavy-weapons fire');
      const unsaid = await words(page.locator('[data-unsaid]'));
      expect(unsaid).toContain('what evidence is needed');
      expect(unsaid).not.toContain('who verifies');
      const main = await words(page.locator('main'));
      for (const one of ['Proposed by The Sarn mediators', 'Agreed by East bank', 'In force since'])
        expect(main).toContain(one);
      const instance = page.locator(`[data-instance="${made.allegation}"]`);
      expect(await words(instance)).toContain('the finding in case 3 of 5 March 2026');
      expect(await words(instance)).toContain('It is found to have happened under this clause.');
      // OB6.4: every change, by which act or by time alone.
      await page.locator('[data-changes] summary').press('Enter');
      const changes = (await page.locator('[data-changes] li').allInnerTexts()).map(plainly);
      expect(changes).toHaveLength(4);
      expect(changes[1]).toContain('then alleged, provisional');
      expect(changes[2]).toContain('then alleged. By time alone.');
      expect(changes[3]).toContain('then supported by findings. By the finding in case 3');
      expect(await words(page.locator('[data-coverage]'))).toContain('part of it');
      expect(await words(page.locator(`[data-incident="${made.allegation}"]`))).toContain(
        'Shots were heard at the ford.',
      );
      expect(
        await page.locator(`[data-incident="${made.allegation}"] a`).getAttribute('href'),
      ).toMatch(new RegExp(`/incidents/${made.allegation}$`));
      await page.locator('main figcaption').first().waitFor();
      // Lines that no mediator has switched on are not there.
      expect(main).not.toContain('Claimed line');
      expect(await words(page.locator('main').first())).not.toMatch(NEVER);
      expect(await page.locator('[data-offers] a').count()).toBe(0);
      await look(page, 'page');
    });
  });

  test('OB2.7 a report that is certified late says both, apart', async () => {
    await reading(await room.visit(of('withdrawal')), async (page) => {
      const report = await words(page.locator(`[data-performance="${made.performance}"]`));
      expect(report).toContain('Reported by West bank');
      expect(report).toContain('Certified by The secretariat');
      expect(report).toContain('Done by West bank, as reported');
      expect(await words(page.locator('[data-instance="due"]'))).toContain('met, 2 hours late');
    });
  });

  test('OB2.6 a report says whose act it was, where and to what it belongs; its own side is led to correct it and to take it back, until it is certified', async () => {
    const ways = async (who: string, name: 'guns' | 'withdrawal') =>
      await reading(await room.visitAs(who, of(name)), async (page) => {
        const report = page.locator('[data-performance]');
        await report.first().waitFor();
        const links = await report.locator('a[href*="/enter"]').allInnerTexts();
        return { said: await words(report), links };
      });
    const { said, links } = await ways('p1/k1', 'guns');
    expect(said).toContain('Done by East bank, as reported, The mill road, belongs with battery-2');
    expect(links).toEqual(['Correct the report', 'Take the report back']);
    expect((await ways('p2/k1', 'guns')).links).toEqual([]);
    expect((await ways('p2/k1', 'withdrawal')).links).toEqual([]);
  });

  test('OB9.6 offers what somebody seated may sign, and nothing to others', async () => {
    const offers = async (who: string, name: keyof ObligationHistory['obligations']) =>
      await reading(await room.visitAs(who, of(name)), async (page) => {
        await page.locator('[data-offers] a').first().waitFor();
        return await page.locator('[data-offers] a').allInnerTexts();
      });
    expect(await offers('p1/k1', 'guns')).toEqual(['Agree for one’s side', 'Report what was done']);
    expect(await offers('p1/k1', 'meetings')).toEqual([
      'Take back the agreement',
      'Report what was done',
    ]);
    expect(await offers('m1/k1', 'meetings')).toContain('Declare it in force');
    expect(await offers('m1/k1', 'fire')).toEqual([
      'Report what was done',
      'Suspend, resume, extend or end it',
      'Take in late reports',
      'Propose another in its place',
    ]);
  });

  test('OB9.4 one whose words have changed since says so, and shows the words that it reads', async () => {
    await reading(await room.visit(of('ferry')), async (page) => {
      await page.getByText('The words that it reads no longer stand on the paragraph.').waitFor();
      expect(await words(page.locator('blockquote'))).toBe('The ferry runs every day.');
    });
  });

  test('an id that is none is told', async () => {
    await reading(await room.visit('/obligations/nothing'), async (page) => {
      expect(await words(page.locator('main h1'))).toBe('There is no such obligation here');
    });
  });
});

describe('elsewhere', () => {
  test('OB9.6 paragraphs of a text that are read as obligations have a small mark that leads there', async () => {
    await reading(
      await room.visitAs('m1/k1', `/text/${made.text}#${made.paragraphs.free}`),
      async (page) => {
        const mark = (name: 'fire' | 'ferry' | 'guns' | 'free') =>
          page.locator(`[data-node="${made.paragraphs[name]}"] [data-obligation-mark]`);
        await mark('fire').waitFor();
        expect(await words(mark('fire'))).toBe('obligation: in force');
        expect(await words(mark('ferry'))).toBe('obligation: its words have changed since');
        expect(await words(mark('guns'))).toBe('obligation: proposed');
        expect(await mark('free').count()).toBe(0);
        const propose = page.getByRole('link', { name: 'Propose a reading of this paragraph' });
        expect(decodeURIComponent((await propose.getAttribute('href')) ?? '')).toContain(
          made.paragraphs.free,
        );
        await look(page, 'text');
        await mark('fire').click();
        await page.waitForURL(`${room.url}${room.path}${of('fire')}`);
      },
    );
  });

  test('LT23.1 the drafting check says what the words of a paragraph give, and leads to the form with that filled in, for a person to complete', async () => {
    await reading(
      await room.visitAs('m1/k1', `/text/${made.text}#${made.paragraphs.free}`),
      async (page) => {
        // Signed in, as who may propose is.
        await page.getByRole('link', { name: 'Propose a reading of this paragraph' }).waitFor();
        const check = page.locator(`[data-drafting-of="${made.paragraphs.free}"]`);
        await check.getByRole('button').first().click();
        await check.locator('[data-read-words] summary').click();
        expect(await words(check.locator('[data-read=addressees]'))).toContain('East bank');
        expect(await words(check.locator('[data-read=rule]'))).toContain('5 May 2026');
        expect(await check.locator('[data-read=verifier]').count()).toBe(0);
        const folder = process.env['PARLEY_SHOTS'];
        // A picture of the whole page would lay it out anew, and close the margin.
        if (folder !== undefined) await check.screenshot({ path: `${folder}/read-words.png` });
        await check
          .getByRole('link', { name: 'Propose a reading, with what the words say filled in' })
          .click();
        const form = page.locator('form').last();
        await form.waitFor();
        expect(await form.getByLabel('East bank').first().isChecked()).toBe(true);
        expect(await form.getByLabel('West bank').first().isChecked()).toBe(false);
        const pattern = form.getByLabel('The pattern');
        expect(
          await pattern.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text),
        ).toContain('by');
        // What the words do not say is not filled in.
        expect(
          await form.getByLabel('For how many minutes reports may still come').inputValue(),
        ).toBe('');
        await look(page, 'read-form');
      },
    );
  });

  test('TR10.1 the page of a truce links what reads it, with states only for who is seated; its board in the hall has none of it', async () => {
    const told = async (visitor: Visitor) =>
      await reading(visitor, async (page) => {
        const part = page.locator(`[data-obligations-of="${made.truce}"]`);
        await part.waitFor();
        await look(page, 'truce');
        return await words(part);
      });
    const seated = await told(await room.visitAs('p1/k1', '/truce'));
    expect(seated).toContain(LABELS.truce.en);
    expect(seated).toContain('nothing reported');
    const outside = await told(await room.visit('/truce'));
    expect(outside).toContain(LABELS.truce.en);
    expect(outside).not.toContain('nothing reported');
    for (const visitor of [
      await room.visit('/truce/wall'),
      await room.visitAs('p1/k1', '/truce/wall'),
    ])
      await reading(visitor, async (page) => {
        await page.locator(`[data-wall="${made.truce}"]`).waitFor();
        const wall = await words(page.locator('main'));
        for (const { en } of Object.values(LABELS)) expect(wall).not.toContain(en);
        expect(wall).not.toMatch(/obligation|nothing reported|supported|alleged/i);
        expect(await page.locator('[data-state], [data-standing]').count()).toBe(0);
      });
  });

  test('rooms whose rules have no obligations have no such page', async () => {
    const other = await ExerciseRoom.open({ opening: { rules: 2 }, bare: true });
    try {
      await reading(await other.visit(LIST), async (page) => {
        expect(await page.locator('main h1').innerText()).not.toBe('Obligations');
        expect(await page.getByRole('link', { name: 'Obligations' }).count()).toBe(0);
      });
    } finally {
      await other.close();
    }
  });
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test.each([
    ['the list', (): string => LIST, 'li[data-obligation]'],
    ['the matrix', (): string => THROUGH, '[data-row]'],
    ['an obligation', (): string => of('fire'), '[data-instance]'],
    ['a late one', (): string => of('withdrawal'), '[data-instance]'],
  ] as const)(
    '%s has no fault for axe, does not overflow, breaks no policy and asks no strangers',
    async (name, path, ready) => {
      const visitor = await room.visit(path(), { language, theme, width });
      await visitor.page.locator(ready).first().waitFor();
      await look(visitor.page, `${name.replaceAll(' ', '-')}-${language}-${theme}-${width}`);
      await expectFaultless(visitor);
      await visitor.page.context().close();
    },
  );
});
