import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingOf } from '#core/consent-standing.ts';
import type { RoomState } from '#core/state.ts';
import { parley } from '../support/command.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { countPages } from './paper-press.ts';
import { plainly, words } from './reading.ts';
import { Typist } from './typist.ts';

/**
 * The night session of an exercise, run from paper while nothing is online, and entered the next morning by one secretary. The clock is the one that the exercise
 * declares; the moments are those of a wall in Karachi.
 */
let room: ExerciseRoom;
let folder: string;
/** Browsers that were left open overnight, each with a replica of its own. */
const left: Record<'north' | 'south' | 'mediator' | 'reader', Page> = {} as never;
let secretary: Page;
let silence: string;
/** What was taken down for South bank from the sheet that it initialled. */
let southAgrees: string;

const OFFSET = 5;
/** A moment of the night from 6 to 7 March 2026. It lies behind the true present, by which the command line asks. */
function at(day: 6 | 7, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 2, day, hour - OFFSET, minute);
}
const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const OFFERED = {
  en: 'Meetings begin at nine from now on.',
  ur: 'اب سے ملاقاتیں نو بجے شروع ہوں گی۔',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-night-'));
  room = await ExerciseRoom.open({
    begins: at(6, '10:00'),
    disputed: false,
    more: async (exercise, { session }) => {
      const occurred = {
        from: instant(at(6, '17:00')),
        precision: 'minute',
        certainty: 'stated',
        offset: OFFSET * 60,
        zone: 'Asia/Karachi',
      };
      await exercise.goTo(at(6, '17:00'));
      await exercise.act('s1/k1', 'session.close', { session, occurred });
      const until = { until: instant(at(7, '06:00')), zone: 'Asia/Karachi', offset: OFFSET * 60 };
      const text = { text: OFFERED, hash: exercise.hash(OFFERED) };
      const proposal = { about: 'procedure', ...text, ...until };
      silence = await exercise.act('m1/k1', 'silence.propose', proposal);
      await exercise.act('m1/k1', 'silence.start', { silence, ...until });
      for (const side of ['p1/k1', 'p2/k1'])
        await exercise.act(side, 'silence.acknowledge', { silence });
    },
  });
  await room.goTo(at(6, '22:00'));
  left.north = (await room.visitAs('p1/k1', '/silence')).page;
  left.south = (await room.visitAs('p2/k1', '/silence', { language: 'ur' })).page;
  left.mediator = (await room.visitAs('m1/k1', '/silence')).page;
  left.reader = (await room.visit('/silence', { language: 'ur' })).page;
  secretary = (await room.visitAs('s1/k1', '/forms')).page;
});

afterAll(async () => {
  await room.close();
  await rm(folder, { recursive: true });
});

const state = (): RoomState => room.talks.room.state as RoomState;
const overnight = (): Page[] => Object.values(left);

/** What reads as adopted, in both languages: what the chair declares, and how it then stands. */
const ADOPTED =
  /adopted by silence|adopted by the chair|declares that|خاموشی سے منظور ہو|نے .* پر اعلان کر کے منظور/i;

/** How the silence stands in a browser, and the sentence that says so. */
async function reads(page: Page): Promise<{ stands: string | null; said: string }> {
  const own = page.locator(`[data-silence="${silence}"]`);
  const said = await words(own.locator('[data-now]'));
  return { stands: await own.getAttribute('data-stands'), said };
}

/** A file of the room as whoever reads it now is given it, carried to another machine. */
async function carried(name: string): Promise<string> {
  const answer = await fetch(`${room.url}/api${room.path}/bundle`);
  expect(answer.status).toBe(200);
  const file = join(folder, `${name}.parley`);
  await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
  return file;
}

/** What the command line says: of the server, and of a file that was carried elsewhere. */
async function told(name: string, language: 'en' | 'ur'): Promise<string[]> {
  const file = await carried(name);
  const runs = [
    ['show', room.talks.room.id, '--from', room.url],
    ['log', room.talks.room.id, '--from', room.url],
    ['show', file],
    ['log', file],
  ];
  const said: string[] = [];
  for (const run of runs) {
    const env = { PARLEY_DATA: join(folder, 'none'), PARLEY_DEVICE: join(folder, 'device') };
    const { code, out, err } = await parley([...run, '--language', language], { env });
    expect({ run, code, err }).toMatchObject({ run, code: 0 });
    said.push(plainly(out));
  }
  const verified = await parley(['verify', file]);
  expect(verified.out).toMatch(/intact/i);
  expect(verified.code).toBe(0);
  return said;
}

describe('in the night', () => {
  test('LG6 LG7 the blanks and the sheet of the session are printed before, and nothing of the night is online', async () => {
    for (const type of ['consent.give', 'formula.table', 'talks.leave', 'silence.break']) {
      await secretary.goto(`${room.url}${room.path}/forms?type=${type}`);
      await secretary.locator('article.paper').first().waitFor();
      const sheets = await secretary.locator('article.paper').count();
      expect({ type, pages: await countPages(secretary) }).toEqual({ type, pages: sheets });
    }
    const { session } = room.made;
    await secretary.goto(`${room.url}${room.path}/sessions/${session}/sheet`);
    await secretary.locator('[data-part=session-sheet]').waitFor();
    expect(await countPages(secretary)).toBeGreaterThan(0);
  });

  test.each(['06:01', '08:00'])(
    'AU6.11 at %s, with nothing entered, no browser and no command says that it is adopted',
    async (clock) => {
      await room.goTo(at(7, clock as '06:01'), overnight());
      for (const page of overnight()) {
        await page.locator('[data-stands="time-reached"]').waitFor();
        const text = await words(page.locator('main'));
        // The chair alone is led to the declaration.
        const offered = page === left.mediator ? 'Declare adopted by silence' : '';
        expect(text.replace(offered, '')).not.toMatch(ADOPTED);
      }

      expect((await reads(left.north)).said).toBe(
        'The time, 7 March 2026, 06:00 (UTC+05:00), 01:00 UTC, is reached. Waiting for the chair’s declaration; nothing is adopted before it.',
      );
      for (const path of ['', '/record', '/procedure', '/minutes']) {
        const { page } = await room.visitAs('p1/k1', path);
        expect(await words(page.locator('main'))).not.toMatch(ADOPTED);
        await page.context().close();
      }
      for (const language of ['en', 'ur'] as const)
        for (const said of await told(`${clock.slice(0, 2)}-${language}`, language))
          expect(said).not.toMatch(ADOPTED);
      const [shown = ''] = await told('en', 'en');
      expect(shown).toContain('Waiting for the chair’s declaration; nothing is adopted before it.');
    },
  );
});

const SOUTH_AGREES = 'South bank: agrees ad referendum, 00:20';
/** What lies on the table in the morning, each as it is typed: one line a field. `⇥` goes by Tab to what Enter passes. */
const PAPERS: readonly [what: string, fields: readonly string[]][] = [
  ['secretariat: opens the session, 23:10', ['sec open s', '2310', 'pl', 'he']],
  ['North bank: a position, on paper, 23:20', ['no circ', 'on', '2320', 'Mar', 'Two a week.']],
  ['South bank: a formula, on paper, 23:35', ['so form', '2335', 'Pat', 'Boats by day only.']],
  ['North bank: agrees ad referendum, 00:15', ['no agr f', '0015', 'Mar', 'ad']],
  [SOUTH_AGREES, ['so agr f', '0020', 'Mar', 'ad']],
  ['North bank: withdraws a consent, 02:10', ['no withd', '0210', 'Op']],
  ['South bank: leaves the table, said, 02:40', ['so lea⇥sa', '0240']],
  ['South bank: is back at the table, said, 03:25', ['so ret', '0325']],
  [
    'North bank: a statement, by telephone, 03:40',
    ['no stat⇥te', '0340', 'We stay.', 'Head', 'on'],
  ],
  ['secretariat: one line of free text, 04:20', ['sec a note', '0420', 'No boats at dusk.']],
  ['secretariat: a silence broken, 05:40', ['sec bre', '0540', 'by t']],
  ['secretariat: closes the session, 06:15', ['sec close s', '0615']],
];
/** How many of them were taken down for a side. */
const FOR_NORTH = 4;
const FOR_SOUTH = 4;

describe('in the morning', () => {
  test('TD1 TD8 one secretary enters the night by keyboard alone, no act of it in more than 20 seconds', async () => {
    await room.goTo(at(7, '09:10'), overnight());
    await secretary.context().close();
    secretary = (await room.visitAs('s1/k1', '/enter?mode=night')).page;
    await secretary.getByLabel('Who and what').focus();
    const before = room.talks.room.size;
    const typist = new Typist(secretary);
    for (const [what, fields] of PAPERS) await typist.act(what, fields);
    console.log(typist.table());
    expect(room.talks.room.size).toBe(before + PAPERS.length);
    southAgrees = typist.timed.find(({ what }) => what === SOUTH_AGREES)?.act ?? '';
    expect(typist.timed.filter(({ person }) => person > 20)).toEqual([]);
  });

  test('RD6 the session has the times of the wall, not of its entry', async () => {
    const { page } = await room.visitAs('m1/k1', '/minutes');
    expect(await words(page.locator('main'))).toMatch(/7 hours 5 minutes/);
    await page.context().close();
  });

  test('AU6.15 in every replica the silence reads broken 05:40 by telephone to the chair, entered 09:10', async () => {
    const en =
      'Broken 7 March 2026, 05:40 (UTC+05:00), 00:40 UTC, by telephone to the chair; entered 7 March 2026, 09:10 (UTC+05:00), 04:10 UTC.';
    const ur =
      '7 مارچ، 2026، 05:40 (UTC+05:00)، 00:40 UTC پر ٹوٹ گئی: اعتراض یا ترمیم ٹیلی فون سے صدر تک پہنچی۔ اندراج 7 مارچ، 2026، 09:10 (UTC+05:00)، 04:10 UTC۔';
    for (const page of overnight()) {
      await page.locator(`[data-silence="${silence}"][data-stands="broken"]`).waitFor();
      expect(await words(page.locator('main'))).not.toMatch(ADOPTED);
    }

    expect((await reads(left.north)).said).toBe(en);
    expect((await reads(left.mediator)).said).toBe(en);
    expect((await reads(left.south)).said).toBe(ur);
    expect((await reads(left.reader)).said).toBe(ur);
    for (const [language, sentence] of [
      ['en', en],
      ['ur', ur],
    ] as const) {
      const [fromServer, logged, fromFile, loggedInFile] = await told(
        `broken-${language}`,
        language,
      );
      expect(fromServer).toContain(sentence);
      expect(fromFile).toContain(sentence);
      for (const log of [logged, loggedInFile]) {
        expect(log).toMatch(/2026-03-07 04:10 UTC .*00:40 UTC/);
        expect(log).not.toMatch(ADOPTED);
      }
    }
  });

  test('TD1 until its side confirms it, all that was taken down reads as recorded by the secretariat and binds nobody', async () => {
    const { market, crossings, patrols } = room.made.points;
    const row = standingOf(state(), market)?.sides;
    expect([row?.['p1']?.standing, row?.['p2']?.standing]).toEqual(['earlier-words', undefined]);
    expect(standingOf(state(), crossings)?.sides['p1']?.standing).toBe('confirmed');
    for (const [page, awaited] of [
      [left.north, 'as recorded by the secretariat, answer awaited'],
      [left.south, 'سیکرٹریٹ کے اندراج کے مطابق، جواب کا انتظار'],
      [left.mediator, 'as recorded by the secretariat, answer awaited'],
    ] as const) {
      await room.turnTo(page, '/taken-down');
      const answers = page.locator('[data-answer]');
      expect((await answers.allInnerTexts()).map((text) => text.toLowerCase())).toEqual(
        Array.from({ length: FOR_NORTH + FOR_SOUTH }, () => awaited),
      );

      await room.turnTo(page, '/points');
      await page.locator('[data-summary]').first().waitFor();
      expect(await inSummary(page)).toMatchObject({
        [market]: 'open',
        [crossings]: 'agreed-ad-referendum',
        [patrols]: 'open',
      });
      expect(await words(page.locator('main'))).not.toContain('Boats by day only.');
      await room.turnTo(page, '/authority');
      expect(await page.locator('main').innerText()).not.toContain('00:15');
    }
    const [shown = ''] = await told('taken-down', 'en');
    const list = shown.slice(shown.indexOf('Taken down, answer awaited'));
    expect(list.match(/until then it binds nobody/g)).toHaveLength(FOR_NORTH + FOR_SOUTH);
  });

  test('TD9 the line of free text is classified: said properly for its side, and pointed to that act', async () => {
    const note = secretary.locator('[data-note]', { hasText: 'No boats at dusk.' });
    await note.getByRole('link', { name: 'Take down for a side…' }).press('Enter');
    await secretary.getByLabel('Who and what').focus();
    const typist = new Typist(secretary);
    // Its time and its words are the note’s.
    for (const line of ['so circ', 'sa', '', 'Pat', '']) await typist.field(line);
    const sentence = secretary.locator('[data-sentence]');
    await sentence.waitFor();
    expect(await words(sentence)).toMatch(
      /\(said, 7 March 2026, 04:20 \(UTC\+05:00\).* South bank tables its position .*: No boats at dusk\.$/,
    );
    await typist.press('Enter');
    await secretary.getByRole('button', { name: 'Point the note to this act…' }).press('Enter');
    await signHere(secretary);
    await room.turnTo(secretary, '/taken-down');
    expect(await secretary.locator('[data-classified]').getAttribute('data-classified')).toBe(
      'said',
    );
  });
});

describe('the sides answer', () => {
  test('TD4 TD5 each confirms in its own browser with its own key, one of them from the sheet initialled in ink', async () => {
    for (const page of [left.north, left.south]) {
      await room.turnTo(page, '/enter?mode=answers');
      const open = page.locator('[data-entry]');
      await open.first().waitFor();
      // South bank has one more: what the note was said by.
      const many = page === left.north ? FOR_NORTH : FOR_SOUTH + 1;
      for (let more = many; more > 0; more -= 1) {
        expect(await open.count()).toBe(more);
        const entry = await open.first().getAttribute('data-entry');
        await open.first().locator('button').first().press('Enter');
        if (entry === southAgrees)
          await page.locator('[data-entry] input[type=file]').setInputFiles({
            name: 'sheet.pdf',
            mimeType: 'application/pdf',
            buffer: Buffer.from('the sheet, initialled in ink'),
          });
        await page.locator('[data-sentence]').waitFor();
        await signHere(page);
        await page.locator(`[data-entry="${entry}"]`).waitFor({ state: 'detached' });
      }
    }
    const { takenDown: part } = room.talks.room.state?.talks ?? {};
    expect(Object.keys(part?.awaited ?? {})).toEqual([]);
  });

  test('TD4 what was confirmed now stands for every reader, from the confirmation on, and says which was from ink', async () => {
    const { market, crossings, patrols } = room.made.points;
    const sides = standingOf(state(), market)?.sides;
    expect([sides?.['p1']?.standing, sides?.['p2']?.standing]).toEqual([
      'ad-referendum',
      'ad-referendum',
    ]);
    expect(standingOf(state(), crossings)?.sides['p1']?.standing).toBe('withdrawn');
    for (const [page, ink] of [
      [left.mediator, 'from the sheet initialled in ink'],
      [left.reader, 'روشنائی سے دستخط شدہ پرچے کی بنیاد پر'],
    ] as const) {
      await room.turnTo(page, '/points');
      await page.locator('[data-summary]').first().waitFor();
      expect(await inSummary(page)).toMatchObject({
        [market]: 'agreed-ad-referendum',
        [crossings]: 'open',
        [patrols]: 'open',
      });
      expect(await words(page.locator('main'))).toContain('Boats by day only.');
      await room.turnTo(page, '/taken-down');
      const entry = page.locator(`[data-entry="${southAgrees}"]`);

      expect(await words(entry)).toContain(ink);
      expect(await page.getByText(ink).count()).toBe(1);
    }
    const [shown = '', log = ''] = await told('confirmed', 'en');
    expect(shown).not.toContain('Taken down, answer awaited');
    expect(log).not.toMatch(ADOPTED);
    expect(log.match(/confirms as its own act/g)).toHaveLength(FOR_NORTH + FOR_SOUTH + 1);
  });
});

describe('when the connection is lost in the middle', () => {
  test('TD1 what was typed waits whole in this browser, with its time and how it came, and is signed when there is one again', async () => {
    await room.turnTo(secretary, '/enter?mode=night');
    await secretary.getByLabel('Who and what').focus();
    const before = room.talks.room.size;
    const typist = new Typist(secretary);
    for (const line of ['no lea', 'te', '0705']) await typist.field(line);
    await secretary.locator('[data-sentence]').waitFor();
    const sentence = await words(secretary.locator('[data-sentence]'));
    expect(sentence).toMatch(/\(telephoned, 7 March 2026, 07:05 /);
    await secretary.context().setOffline(true);
    await secretary.getByRole('button', { name: /^Keep until there is a connection/ }).waitFor();
    await typist.press('Enter');
    await secretary.getByText('The draft waits in this browser, unsigned').waitFor();
    // The row goes on: nothing of it is left in the fields, and the first has the focus.
    expect(await secretary.getByRole('link', { name: 'Enter another act' }).count()).toBe(0);
    await secretary.waitForFunction(() => document.activeElement?.role === 'combobox');
    expect(await secretary.getByLabel('Who and what').inputValue()).toBe('');
    await secretary.context().setOffline(false);
    expect(room.talks.room.size).toBe(before);

    await secretary.getByRole('link', { name: 'What waits on this device' }).press('Enter');

    await secretary.getByRole('link', { name: 'Open and sign…' }).press('Enter');
    await secretary.getByRole('button', { name: 'Read the sentence' }).waitFor();
    await secretary.getByRole('button', { name: 'Read the sentence' }).press('Enter');
    await secretary.locator('[data-sentence]').waitFor();
    expect(await words(secretary.locator('[data-sentence]'))).toBe(sentence);

    await signHere(secretary);
    await secretary.getByRole('heading', { name: 'Entered.' }).waitFor();
    expect(room.talks.room.size).toBe(before + 1);
    await room.turnTo(secretary, '/enter');
    expect(await secretary.locator('[data-waiting]').count()).toBe(0);
  });
});

/** In which part of the summary each point stands. */
async function inSummary(page: Page): Promise<Record<string, string>> {
  const parts = await page.locator('[data-summary]').evaluateAll((all) =>
    all.map((one) => ({
      status: (one as HTMLElement).dataset['summary'] ?? '',
      places: [...one.querySelectorAll('a')].map((link) => link.hash),
    })),
  );
  const found: Record<string, string> = {};
  for (const point of Object.values(room.made.points))
    for (const { status, places } of parts)
      if (places.some((place) => place.includes(point.slice(0, 12)))) found[point] = status;
  return found;
}

/** Goes by Tab to the button that signs the sentence, and signs. */
async function signHere(page: Page): Promise<void> {
  await page.locator('[data-sentence]').waitFor();
  const signs = (): Promise<boolean> =>
    page.evaluate(() => /^(Sign|دستخط کریں): /.test(document.activeElement?.textContent ?? ''));
  while (!(await signs())) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
