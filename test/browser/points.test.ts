import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectFaultless, LOOKS } from './faultless.ts';
import type { PointName } from './exercise-history.ts';
import { ExerciseRoom } from './exercise-room.ts';

/** Points, authority and procedure of an exercise: what has to be true on these three screens. */
let room: ExerciseRoom;

beforeAll(async () => {
  room = await ExerciseRoom.open();
});

afterAll(async () => {
  await room.close();
});

/** The words of an element as a reader sees them, without the isolates round values. */
async function words(of: Locator): Promise<string> {
  const text = await of.innerText();
  return text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
}

/** What each of these elements says in `data-…`, in their order. */
async function marks(of: Locator, name: string): Promise<(string | undefined)[]> {
  return await of.evaluateAll(
    (all, mark) => all.map((one) => (one as HTMLElement).dataset[mark]),
    name,
  );
}

function pointOn(page: Page, name: PointName): Locator {
  return page.locator(`[data-point="${room.made.points[name]}"]`);
}

const PAGES = ['points', 'authority', 'procedure'] as const;
describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('the three screens have no fault for axe, do not overflow, and ask no strangers', async () => {
    const visit = { language, theme, width };
    const visitor = await room.visitAs('p1/k1', `/${PAGES[0]}`, visit);
    const { page } = visitor;
    for (const path of PAGES) {
      if (path !== PAGES[0]) await room.turnTo(page, `/${path}`);
      const summaries = page.locator('main details summary');
      for (const summary of await summaries.all()) await summary.click();
      // Half under the bar, a link would be measured by the half that shows.
      await page.evaluate(() => scrollTo(0, 0));
      await expectFaultless(visitor, { at: path });
    }
    await page.context().close();
  });
});

describe('points', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await room.visit());
    // PT8: from the first page of the room to the answer.
    await page.getByRole('link', { name: 'Points', exact: true }).click();
    await page.locator('[data-summary]').first().waitFor();
  });

  afterAll(async () => {
    await page.context().close();
  });

  test('PT8 one click from the room’s first page, in sight at once: what is agreed and what is awaited from whom', async () => {
    const summary = async (status: string): Promise<string> =>
      await words(page.locator(`[data-summary="${status}"]`));
    expect(await summary('agreed')).toMatch(/^agreed Fishing at night early harvest$/);
    expect(await summary('agreed-ad-referendum')).toMatch(
      /Opening of the crossings provisional Awaiting confirmation Since \d/,
    );
    const open = await summary('open');
    expect(open).toMatch(/Market days Awaiting the agreement of North bank and South bank/);
    expect(open).toMatch(/Patrols on the river Awaiting a position of North bank Since/);
    expect(await summary('set-aside')).toContain('Compensation');
    const box = await page.locator('[data-summary="open"]').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(900);
  });

  test('AU7 the summary names points and counts none', async () => {
    const text = await page
      .locator('section', { has: page.locator('[data-summary]') })
      .evaluate((section) => {
        const copy = section.cloneNode(true) as HTMLElement;
        return copy.textContent.replaceAll(/Since .*?UTC/g, '');
      });
    expect(text).not.toMatch(/\d|%/);
  });

  test('PT6 PT7 each side’s position as tabled with its date, the words that stand, and each side’s agreement as a word and a shape', async () => {
    const point = pointOn(page, 'crossings');
    expect(await words(point)).toContain(
      'Two crossings open on the day after signature, the others within thirty days',
    );
    expect(await words(point)).not.toContain('within a week of signature');
    const north = point.locator('[data-side="p1"]');
    const south = point.locator('[data-side="p2"]');
    expect(await words(north)).toMatch(
      /^North bank The crossings open every day from six to six\. \d+ \w+ \d{4}, \d\d:\d\d UTC Agreement agreed and confirmed$/,
    );
    expect(await words(south)).toContain('agreed ad referendum, awaiting confirmation');
    expect(await north.locator('time').first().getAttribute('datetime')).toMatch(/Z$/);
    expect(await south.locator('svg').count()).toBe(1);
    const act = await south
      .getByRole('link', { name: 'awaiting confirmation' })
      .getAttribute('href');
    expect(act).toBe(`${room.path}/acts/${room.made.consents.adReferendum}`);
  });

  test('PT10 which side is shown first alternates from point to point', async () => {
    const first = page.locator('[data-point] td:nth-child(1 of [data-side])');
    expect(new Set((await marks(first, 'side')).slice(0, 2))).toEqual(new Set(['p1', 'p2']));
  });

  test('PT9 a point left to a later meeting stands in a part of its own and awaits nothing', async () => {
    const aside = page.getByRole('region', { name: 'Points left to a later meeting' });
    expect(await aside.locator('[data-point]').count()).toBe(1);
    const text = await words(aside.locator('[data-point]'));
    expect(text).toContain('Compensation');
    expect(text).not.toMatch(/awaiting/i);
  });

  test('AU7.1 what stands reads provisional until everything is agreed, unless it was released', async () => {
    expect(await words(page.locator('main'))).toContain(
      'Nothing is agreed until everything is agreed.',
    );
    expect(await words(pointOn(page, 'gauges'))).toContain('provisional');
    expect(await words(pointOn(page, 'fishing'))).not.toContain('provisional');
    expect(await words(pointOn(page, 'fishing'))).toContain('early harvest');
    // On an open point nothing stands, in the table as in the summary above it.
    const open = page
      .locator('[data-point]')
      .filter({ has: page.getByText('open', { exact: true }) })
      .locator('h3 + p');
    expect(await open.count()).toBeGreaterThan(0);
    for (const flags of await open.allInnerTexts()) expect(flags).not.toContain('provisional');
  });

  test('TX12 the history of a point leads to its acts and quotes nothing that was taken back', async () => {
    const patrols = pointOn(page, 'patrols');
    await patrols.locator('summary').click();
    await patrols.locator('[data-event="formula.retract"]').waitFor();
    expect(await words(patrols)).toContain('South bank retracts the words it had tabled');
    expect(await words(page.locator('main'))).not.toContain('Each side patrols its own bank');

    const crossings = pointOn(page, 'crossings');
    await crossings.locator('summary').click();
    const events = crossings.locator('[data-event]');
    await events.first().waitFor();
    expect(await marks(events, 'event')).toEqual([
      'point.open',
      'position.table',
      'position.table',
      'formula.table',
      'formula.replace',
      'consent.ad-referendum',
      'consent.ad-referendum',
      'consent.confirm',
    ]);
    expect(await words(crossings)).toContain('The crossings open within a week of signature.');
    expect(await events.locator('a').count()).toBe(8);
  });

  test('a title in the summary brings its point into sight and gives it the focus', async () => {
    const { gauges } = room.made.points;
    await page.locator('[data-summary]').getByRole('link', { name: 'water gauges' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`point-${gauges}`);
    const box = await page.locator(`#point-${gauges}`).boundingBox();
    const bar = await page.locator('header').boundingBox();
    expect(box && bar && box.y >= bar.y + bar.height).toBe(true);
  });

  test('what is entered is shown as it is entered', async () => {
    const title = { en: 'Lights on the bridge' };
    const point = await room.act('m1/k1', 'point.open', { title });
    await page.locator(`[data-point="${point}"]`).waitFor();
    expect(await words(page.locator('[data-summary="open"]'))).toContain(title.en);
  });
});

test('a side that is signed in is led to what it can enter about a point, with the exact words filled in', async () => {
  const { page: unknown } = await room.visit('/points');
  expect(await unknown.locator('main a[href*="/enter?"]').count()).toBe(0);
  await unknown.context().close();
  const { page } = await room.visitAs('p1/k1', '/points');
  await page.locator('main a[href*="/enter?"]').first().waitFor();
  const links = async (name: PointName): Promise<string[]> =>
    await pointOn(page, name).locator('a[href*="/enter?"]').allInnerTexts();
  expect(await links('crossings')).toEqual([
    'Table a position',
    'Table other words',
    'Withdraw the consent',
  ]);
  expect(await links('market')).toEqual([
    'Table a position',
    'Table other words',
    'Agree to these words',
  ]);
  expect(await links('compensation')).toEqual([]);
  const href = await pointOn(page, 'market')
    .getByRole('link', { name: 'Agree to these words' })
    .getAttribute('href');
  const query = new URLSearchParams(href?.slice(href.indexOf('?')));
  expect(query.get('type')).toBe('consent.give');
  expect(query.get('point')).toBe(room.made.points.market);
  expect(query.get('formula')).toBe(room.made.formulas.market);
  expect(query.get('hash')).toBe(
    room.hash({ en: 'Market is held on Fridays.', ur: 'بازار جمعے کو لگے گا۔' }),
  );
  await page.context().close();
});

describe('authority', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await room.visit('/authority'));
    await page.locator('[data-agreement]').first().waitFor();
  });

  afterAll(async () => {
    await page.context().close();
  });

  const agreementsIn = (state: string): Promise<(string | undefined)[]> =>
    marks(page.locator(`[data-state="${state}"] [data-agreement]`), 'agreement');

  test('AU2.4 agreements that stand come first, by how firmly, and apart from those that do not stand any more', async () => {
    expect(await agreementsIn('firm')).toContain(room.made.consents.confirmed);
    expect(await agreementsIn('awaiting')).toEqual([
      room.made.consents.beyond,
      room.made.consents.adReferendum,
    ]);
    const { notConfirmed, withdrawn, earlier } = room.made.consents;
    expect(await agreementsIn('past')).toEqual([earlier, withdrawn, notConfirmed]);
    const h2 = await page.locator('main h2').allInnerTexts();
    expect(h2[0]).toBe('What stands now');
    expect(await words(page.locator(`[data-agreement="${withdrawn}"]`))).toMatch(
      /consent withdrawn agreed ad referendum .* confirmed .* consent withdrawn/,
    );
  });

  test('AU5.4 offer retracted, not confirmed, consent withdrawn and text reopened stand apart, each with whose doing it was and its act', async () => {
    const kind = async (name: string): Promise<string> =>
      await words(page.locator(`[data-kind="${name}"] li`));
    expect(await page.locator('[data-kind]').count()).toBe(4);
    expect(await kind('offer-retracted')).toMatch(/^South bank, Patrols on the river/);
    expect(await kind('not-confirmed')).toMatch(/^North bank, Release of detainees/);
    expect(await kind('consent-withdrawn')).toMatch(/^South bank, Release of detainees/);
    expect(await kind('text-reopened')).toMatch(/^South bank, Market days/);
    await page.locator('[data-kind="text-reopened"] li a', { hasText: 'UTC' }).click();
    await page.getByText('tables a formula on point').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${room.path}/acts/${room.made.formulas.market}`);
    await page.goBack();
    await page.locator('[data-kind]').first().waitFor();
  });

  test('AU5.5 what is reported stands apart from what was performed, with who says so and the answer looked for', async () => {
    const reported = page.getByRole('region', { name: 'Reported', exact: true });
    const text = await words(reported.locator('[data-report]'));
    expect(text).toContain('said of North bank');
    expect(text).toContain('unnamed sources');
    expect(text).toContain('The Evening Paper');
    expect(text).toContain('no answer found in the reporting used');
    expect(await reported.locator('[data-kind]').count()).toBe(0);
  });

  test('AU5.7 no number of times, no length of time, no total: no number but instants and hashes', async () => {
    const numbers = await page.locator('[data-state], [data-kind], h1, h2, h3').evaluateAll((all) =>
      all.map((part) => {
        const copy = part.cloneNode(true) as HTMLElement;
        for (const value of copy.querySelectorAll('time, bdi[dir="ltr"]:not([lang])'))
          value.remove();
        return copy.textContent.match(/\d+|%/g) ?? [];
      }),
    );
    expect(numbers.flat()).toEqual([]);
  });

  test('AU1.4 a validity that is reached is shown as the calendar has it, and nothing follows from it', async () => {
    const head = page.locator(`[data-powers="${room.made.powers.p2Head}"]`);
    expect(await words(head)).toMatch(/validity reached until/);
    expect(await agreementsIn('awaiting')).toContain(room.made.consents.adReferendum);
    expect(await words(page.locator('main'))).toContain('That a validity is reached ends nothing');
    const ended = page.locator(`[data-powers="${room.made.powers.p1Ended}"]`);
    expect(await words(ended)).toContain('ended by its head');
  });

  test('AU1.6 what was said of the paper original stands beside the powers, with who said it', async () => {
    const said = async (powers: string): Promise<string> =>
      await words(page.locator(`[data-powers="${powers}"]`));
    const { p1Head, p2Head, p2Minister } = room.made.powers;
    expect(await said(p1Head)).toContain('shown and in order said by The secretariat');
    expect(await said(p2Head)).toContain('to follow said by The secretariat');
    expect(await said(p2Minister)).toContain('Nothing is said here of the paper original.');
    expect(await said(p1Head)).toContain('The holder of p1/k1');
  });

  test('PR4 a seat that is not settled is said on top, with what is held', async () => {
    expect(await words(page.locator('[data-held="p2"]'))).toMatch(
      /^It is not settled who sits for South bank\. .* Said by North bank/,
    );
  });

  test('a point named here leads to its place among the points', async () => {
    await page.locator('[data-state="firm"]').getByRole('link', { name: 'crossings' }).click();
    await page.locator('[data-point]').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe(`point-${room.made.points.crossings}`);
  });
});

describe('procedure', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await room.visit('/procedure'));
    await page.locator('[data-in-force]').first().waitFor();
  });

  afterAll(async () => {
    await page.context().close();
  });

  test('PR1.3 what is in force stands in full words, with who accepted it and when', async () => {
    expect(await page.locator('[data-in-force]').count()).toBe(3);
    const rules = await words(page.locator('[data-in-force="ground-rules"]'));
    for (const said of [
      'Nothing is agreed until everything is agreed.',
      'Chair The lake mediators',
      'Chatham House Rule',
      'The mediators alone speak to the press.',
      'English and Urdu',
      'Time to correct minutes 12 hours',
      'erased on 31 December 2031',
    ])
      expect(rules).toContain(said);
    expect(rules).toMatch(/Accepted by The lake mediators .* North bank .* South bank/);
    expect(await words(page.locator('[data-in-force="terms"]'))).toContain(
      'Without prejudice to status, recognition or claims.',
    );
    expect(await page.locator('[data-in-force="agenda"] ol li').count()).toBe(4);
  });

  test('PR1.1 what waits is shown in full with whose acceptance it waits for', async () => {
    const waiting = await words(page.locator('[data-waiting="agenda"]'));
    expect(waiting).toContain('Waits for the acceptance of South bank and The lake mediators.');
    expect(waiting).toContain('The next meeting');
    const { page: other } = await room.visitAs('m1/k1', '/procedure');
    const accept = other.getByRole('link', { name: 'Accept', exact: true });
    expect(await accept.getAttribute('href')).toContain(`proposal=${room.made.waiting}`);
    await other.context().close();
  });

  test('PR4.4 credentials stand with what was found of them, and a disputed seat before them', async () => {
    expect(await words(page.locator('[data-credentials="p1"]'))).toContain(
      'in order, as examined by The secretariat',
    );
    expect(await words(page.locator('[data-credentials="p2"]'))).toContain('originals to follow');
    expect(await words(page.locator('[data-dispute="p2"]'))).toContain(
      'Its people sit, speak and propose',
    );
  });

  test('PR5.8 PR5.11 the conduct of the talks by time, what a side says itself apart from what is taken note of', async () => {
    const rows = page.locator('[data-conduct]');
    const what = ['suspended', 'left', 'left', 'returned', 'resumed'];
    expect(await marks(rows, 'conduct')).toEqual(what);
    expect(await marks(rows, 'reported')).toEqual(['false', 'true', 'false', 'false', 'false']);
    expect(await words(rows.nth(1))).toContain('The secretariat takes note');
    expect(await words(rows.nth(2))).toContain('South bank itself');
    expect(await words(page.locator('[data-talks]'))).toMatch(/^The talks are under way\./);
  });

  test('PR6.1 compositions as stated and neither added up nor compared; a submission in its own words', async () => {
    const rows = page.locator('[data-composition]');
    expect(await words(rows.nth(0))).toMatch(/^Delegation of North bank 4 5 by North bank/);
    expect(await words(rows.nth(1))).toMatch(/^Delegation of South bank 3 6 by South bank/);
    expect(await rows.count()).toBe(2);
    expect(await words(page.locator('main'))).toContain(
      'The crossing should stay open on market days.',
    );
  });
});

test('an empty room teaches how points begin', async () => {
  const bare = await ExerciseRoom.open({ bare: true });
  try {
    const { page } = await bare.visit('/points');
    expect(await words(page.locator('main'))).toContain(
      'No points yet. Most processes begin with a title and nothing agreed.',
    );
    await page.getByRole('link', { name: 'See what is adopted' }).click();
    await page.getByText('Nothing is adopted yet.').waitFor();
    await page.goto(`${bare.url}${bare.path}/authority`);
    await page.getByText('Nothing has been agreed yet, and no full powers are notified.').waitFor();
  } finally {
    await bare.close();
  }
});
