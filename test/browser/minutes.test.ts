import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { wakeAt, words } from './reading.ts';
import { truceHistory, type TruceHistory } from './truce-history.ts';

/** Silence procedures, rounds and minutes: what the screens must say and must not say. */
let room: ExerciseRoom;
let made: TruceHistory;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    more: async (exercise, history) => {
      made = await truceHistory(exercise, history);
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

const HOUR = 3600_000;

async function open(path: string): Promise<Page> {
  return (await room.visit(path)).page;
}

describe('the silence procedures', () => {
  const STANDS: [keyof TruceHistory['silences'], string, RegExp][] = [
    ['proposed', 'proposed', /It starts only if no side objects/],
    ['objected', 'not-started', /it was not started/],
    ['waiting', 'not-running', /once every side has acknowledged receipt/],
    ['running', 'running', /^Running since .*, until /],
    ['paused', 'paused', /Standing still since .*: Parley is down/],
    ['reached', 'time-reached', /Waiting for the chair’s declaration/],
    ['broken', 'broken', /^Broken .*, by telephone to the chair; entered /],
    ['adopted', 'adopted', /^Adopted by the chair, The lake mediators/],
  ];

  test('AU6.14 each says in words how it stands at this moment', async () => {
    const page = await open('/silence');
    for (const [name, stands, sentence] of STANDS) {
      const silence = page.locator(`[data-silence="${made.silences[name]}"]`);
      expect([name, await silence.getAttribute('data-stands')]).toEqual([name, stands]);
      expect(await words(silence.locator('[data-now]'))).toMatch(sentence);
    }
    await page.context().close();
  });

  test('AU6.11 time adopts nothing, however much of it goes by', async () => {
    const page = await open('/silence');
    await wakeAt(page, Date.now() + 90 * 24 * HOUR);
    await page
      .locator(`[data-silence="${made.silences.running}"][data-stands=time-reached]`)
      .waitFor();
    const adopted = page.locator('[data-stands=adopted]');
    expect(await adopted.count()).toBe(1);
    expect(await adopted.getAttribute('data-silence')).toBe(made.silences.adopted);
    await page.context().close();
  });

  test('AU6.9 where the ground rules do not name who breaks a silence, nobody is named', async () => {
    const page = await open('/silence');
    for (const name of ['broken', 'objected'] as const) {
      const silence = page.locator(`[data-silence="${made.silences[name]}"]`);
      const receipts = silence.locator('[data-receipts]');
      const all = await silence.innerText();
      const rest = (await receipts.count()) > 0 ? all.replace(await receipts.innerText(), '') : all;
      expect(rest).not.toMatch(/North bank|South bank/);
    }
    await page.context().close();
  });

  test('AU6.5 receipts are listed by who gave them, as receipt and not as agreement', async () => {
    const page = await open('/silence');
    const receipts = page.locator(`[data-silence="${made.silences.waiting}"] [data-receipts]`);
    expect(await receipts.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('North bank'),
    ]);
    expect(await receipts.innerText()).toContain('Receipt is not agreement.');
    await page.context().close();
  });

  test('AU6.2 only the chair is led to starting, adopting and taking back', async () => {
    const side = await room.visitAs('p1/k1', '/silence');
    expect(await side.page.getByRole('link', { name: /adopted by silence/ }).count()).toBe(0);
    await side.page.context().close();
    const chair = await room.visitAs('m1/k1', '/silence');
    const adopt = chair.page.getByRole('link', { name: 'declare adopted by silence' });
    expect(await adopt.count()).toBe(1);
    expect(await adopt.getAttribute('href')).toContain(`silence=${made.silences.reached}`);
    await chair.page.context().close();
  });
});

describe('rounds and minutes', () => {
  test('a session shows its times to the minute, each with its act, and the length that follows', async () => {
    const page = await open('/minutes');
    const session = page.locator(`[data-session="${room.made.session}"]`);
    const rows = session.locator('tbody tr');
    expect(await rows.locator('th').allInnerTexts()).toEqual([
      'Opened',
      'Suspended',
      'Resumed',
      'Closed',
    ]);
    const links = await rows
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const times = (await rows
      .locator('time')
      .evaluateAll((all) => all.map((one) => Date.parse((one as HTMLTimeElement).dateTime)))) as [
      number,
      number,
      number,
      number,
    ];
    const minutes = Math.round((times[3] - times[0] - (times[2] - times[1])) / 60_000);
    const said = await words(session.locator('[data-length]'));
    expect(said).toContain(`${Math.floor(minutes / 60)} hours`);
    expect(said).toContain('pauses taken off');
    for (const [i, verb] of ['open', 'suspend', 'resume', 'close'].entries()) {
      await page.goto(links[i] as string);
      await page.getByText(`session.${verb}/1`).first().waitFor();
    }
    await page.context().close();
  });

  test('RD12.1 minutes count only with every side: those agreed by some read circulated', async () => {
    const page = await open('/minutes');
    const minutes = page.locator(`[data-session="${room.made.session}"] [data-minutes]`);
    expect(await minutes.getAttribute('data-minutes')).toBe('circulated');
    await minutes.getByText(/^circulated for correction$/i).waitFor();
    await minutes.getByText('Version 2, the last circulated').waitFor();
    await minutes.getByText('of an earlier version').waitFor();
    const agreed = page.locator(`[data-session="${made.agreedSession}"] [data-minutes]`);
    expect(await agreed.getAttribute('data-minutes')).toBe('agreed');
    await page.context().close();
  });

  test('RD12.2 the end of the time for correction agrees nothing', async () => {
    const page = await open('/minutes');
    await wakeAt(page, Date.now() + 30 * 24 * HOUR);
    const minutes = page.locator(`[data-session="${room.made.session}"] [data-minutes]`);
    await minutes.getByText(/The time for correction ended on .* That agrees nothing\./).waitFor();
    expect(await minutes.getAttribute('data-minutes')).toBe('circulated');
    await page.context().close();
  });

  test('RD10.1 no speaker and no interpreter is named, nor whose interpretation was corrected', async () => {
    const page = await open('/minutes');
    const session = page.locator(`[data-session="${room.made.session}"]`);
    expect(await words(session)).toContain('Under: Chatham House Rule. No speaker is named.');
    for (const part of ['[data-version]', '[data-read-backs]', '[data-interpretation]'])
      expect((await session.locator(part).allInnerTexts()).join(' ')).not.toMatch(
        /North bank|South bank/,
      );
    await session.getByText('It was interpreted as: We refuse.').waitFor();
    await session.getByText('It should read: We cannot yet say.').waitFor();
    await page.context().close();
  });
});

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test.each(['/silence', '/minutes'])(
    '%s has no fault for axe, does not overflow, breaks no policy and asks no strangers',
    async (path) => {
      const visitor = await room.visit(path, { language, theme, width });
      await visitor.page.locator('[data-silence], [data-session]').first().waitFor();
      await expectFaultless(visitor);
      await visitor.page.context().close();
    },
  );
});

describe('a room in which nothing is entered', () => {
  test('says what will stand on each page, and how it comes there', async () => {
    const empty = await ExerciseRoom.open({ bare: true });
    try {
      for (const [path, title] of [
        ['/truce', 'No truce yet.'],
        ['/silence', 'No silence procedure yet.'],
        ['/minutes', 'No rounds yet.'],
      ] as const) {
        const { page } = await empty.visit(path);
        expect(await page.getByRole('heading', { name: title }).count()).toBe(1);
        await page.context().close();
      }
      const { page } = await empty.visit('/truce/wall');
      await page.getByText('No truce is agreed or declared in this room.').waitFor();
      await page.context().close();
    } finally {
      await empty.close();
    }
  });
});
