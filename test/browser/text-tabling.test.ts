import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeId } from '#core/text/draft.ts';
import { nodeOf } from '#core/text/state.ts';
import { ExampleSite } from './example-site.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { worded } from './text-history.ts';
import { field, kept, openWritingRoom, plainly, type WritingRoom } from './writing-room.ts';

/** Drafts of words for a text: brought onto those that stand, seen as the room will read them, tabled as a set. */
let at: WritingRoom;
let room: ExerciseRoom;

beforeAll(async () => {
  at = await openWritingRoom();
  ({ room } = at);
});

afterAll(async () => {
  await room.close();
});

test('TX1.21 whoever proposed on words that no longer stand, and nobody else, is offered the same on those that do, signs anew and takes the old back', async () => {
  const text = `/text/${at.made.text}#${at.made.nodes.settled}`;
  const other = await room.visitAs('p1/k1', text);
  await other.page.locator(`[data-proposal="${at.made.late}"]`).waitFor();
  expect(await other.page.locator('[data-rebase-offered]').count()).toBe(0);
  await room.turnTo(other.page, at.on('settled', `&rebase=${at.made.late}`));
  await other.page.getByText('There is no proposal or draft of yours here.').waitFor();
  await other.page.context().close();

  const { page } = await room.visitAs('p2/k1', text);
  await page.locator(`[data-rebase-offered="${at.made.late}"]`).getByRole('link').click();
  // It said Fridays; now Tuesdays and Fridays stand; the proposal has Saturdays.
  const conflict = page.locator('[data-conflict]');
  await conflict.waitFor();
  expect(await plainly(conflict)).toMatch(/before, it said .?Fridays/);
  await conflict.getByRole('radio', { name: /as you have it/ }).check();
  expect(await plainly(page.locator('[data-redline]'))).toContain('Saturdays');
  await page.getByRole('button', { name: 'Take it as your draft' }).click();
  await field(page).waitFor();
  expect(await plainly(field(page))).toBe('Market is held on Saturdays.');
  expect(await page.locator('[data-instead]').count()).toBe(1);
  await page.getByRole('button', { name: 'To your drafts' }).click();
  await page.getByRole('button', { name: /See what the room will read/ }).click();
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.locator('[data-entered]').waitFor();
  await page
    .locator('[data-take-back]')
    .getByRole('button', { name: /^Sign: / })
    .click();
  await page.locator('[data-take-back]').waitFor({ state: 'detached' });
  await room.turnTo(page, at.write());
  await page.locator('[data-drafts="0"]').waitFor();
  await room.turnTo(page, text);
  await page.locator(`[data-proposal="${at.stale}"]`).waitFor();
  expect(await page.locator('[data-proposal]').count()).toBe(2);
  expect(await page.locator(`[data-proposal="${at.made.late}"]`).count()).toBe(0);
  expect(await page.locator('[data-rebase-offered]').count()).toBe(1);
  await page.context().close();
});

test('TX1.21 a draft whose words changed meanwhile says so at once, and is brought onto those that stand', async () => {
  const { page } = await room.visitAs('p1/k1', at.on('closing'));
  await field(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' In two copies.');
  await kept(page);
  await room.act('m1/k1', 'text.split', {
    text: at.made.text,
    node: at.made.nodes.closing,
    base: at.made.text,
    words: [
      worded({ en: 'Done at the old bridge, in English and Urdu, both being equally authentic.' }),
      worded({ en: 'Kept by the mediators.' }),
    ],
  });
  await page.getByText('The words that stand have changed since you began.').waitFor();
  await page.getByRole('link', { name: 'See yours on the words that stand now' }).click();
  await page.locator('[data-clean]').waitFor();
  await page.getByRole('button', { name: 'Take it as your draft' }).click();
  await field(page).waitFor();
  expect(await plainly(field(page))).toBe(
    'Done at the old bridge, in English and Urdu, both being equally authentic. In two copies.',
  );
  await room.turnTo(page, at.write());
  await page.locator('[data-drafts="1"]').waitFor();
  expect(await page.getByText('have changed since you began').count()).toBe(0);
  await page.context().close();
});

test('TX1.5 TX11.1 to delete a paragraph no text is proposed, in all its languages; on a single text nobody proposes', async () => {
  const { page } = await room.visitAs('p1/k1', at.on('pointA'));
  await page.getByRole('button', { name: /propose to delete it/ }).click();
  await page.locator('[data-blank]').waitFor();
  const read = page.locator('[data-room-reads]');
  await read.locator('[data-language="ur"]').waitFor();
  for (const language of ['en', 'ur'])
    expect(await plainly(read.locator(`[data-language="${language}"]`))).toContain(
      '[North bank: no text]',
    );
  await room.turnTo(page, `/text/${at.single}/write`);
  await page.getByText('This is a single text: nobody proposes words for it').waitFor();
  await room.turnTo(page, `/text/${at.single}#${nodeId(at.single, 1)}`);
  await page.locator('[data-margin-of]').waitFor();
  expect(await page.locator('[data-write]').count()).toBe(0);
  expect(await plainly(page.locator('[data-margin-of]'))).toContain(
    'only whoever holds the pen redrafts it',
  );
  await page.context().close();
});

test('TX9.5 TX12.3 a proposal names its side to whom it chose, in the preview as on the table; a mediator bridges, and says what it is to replace', async () => {
  const { page } = await room.visitAs('p1/k1', at.on('enacting'));
  await field(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' (twice)');
  await kept(page);
  await page.getByRole('button', { name: 'To your drafts' }).click();
  await page.getByRole('button', { name: /See what the room will read/ }).click();
  expect(await plainly(page.locator('[data-room-reads]'))).toContain('North bank');
  await page.getByRole('radio', { name: 'the mediators, and your own side' }).check();
  expect(await plainly(page.locator('[data-room-reads]'))).not.toContain('North bank');
  await page.getByLabel(/Why, in a sentence/).fill('To be sure.');
  await page.getByRole('button', { name: 'Read the sentence' }).click();
  expect(await plainly(page.locator('[data-sentence]'))).toContain('“To be sure.”');
  await page.getByRole('button', { name: /^Sign: / }).click();
  await page.locator('[data-entered]').waitFor();
  await page.context().close();

  const mediator = await room.visitAs('m1/k1', at.on('enacting'));
  // Begun from the words that the side has on the table.
  const start = mediator.page.getByLabel('Begin from words on the table');
  await start.selectOption({ index: 1 });
  expect(await plainly(field(mediator.page))).toContain('(twice)');
  await field(mediator.page).focus();
  await mediator.page.keyboard.press('Control+End');
  await mediator.page.keyboard.type(' (once)');
  await kept(mediator.page);
  await mediator.page.getByRole('button', { name: 'To your drafts' }).click();
  await mediator.page.getByRole('button', { name: /See what the room will read/ }).click();
  await mediator.page.getByRole('checkbox', { name: /North bank/ }).check();
  await mediator.page.getByRole('button', { name: 'Read the sentence' }).click();
  expect(await plainly(mediator.page.locator('[data-sentence]'))).toContain('bridging words');
  await mediator.page.getByRole('button', { name: /^Sign: / }).click();
  await mediator.page.locator('[data-entered]').waitFor();
  await mediator.page.context().close();
});

test('TX12.3 whose words were is told to nobody else where they stand in the text, nor to a host who bridges', async () => {
  const { text, nodes, unnamed } = at.made;
  const node = nodes.recital;
  const proposal = await room.act('p1/k1', 'text.propose', {
    text,
    on: [{ node, base: text, words: worded({ en: 'Recalling that the river feeds all,' }) }],
    sponsor: 'nobody',
  });
  const { state } = room.talks.room;
  const { en } = (state && nodeOf(state, node)?.wordings[proposal]?.hashes) ?? {};
  const on = [{ node, words: proposal, hashes: { en } }];
  for (const side of ['p1', 'p2'])
    await room.act(`${side}/k1`, 'text.consent', { text, on, as: 'ad-referendum' });
  await room.act('m1/k1', 'text.settle', { text, on });
  for (const [reader, said] of [
    ['p2', 'A side that is not named here'],
    ['p1', 'North bank'],
  ] as const) {
    const { page } = await room.visitAs(`${reader}/k1`, `/text/${text}#${node}`);
    await page.locator('summary', { hasText: 'History' }).click();
    const from = page.locator(`[data-from="${proposal}"]`).first();
    expect(await plainly(from)).toContain(said);
    await page.context().close();
  }

  const { page } = await room.visitAs('h1/k1', at.on('open'));
  await field(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Or weekly.');
  await kept(page);
  await page.getByRole('button', { name: 'To your drafts' }).click();
  await page.getByRole('button', { name: /See what the room will read/ }).click();
  const choice = page.locator('label', { has: page.getByRole('checkbox') });
  await choice.first().waitFor();
  expect(unnamed).not.toBe('');
  expect(await plainly(choice.first())).not.toContain('North bank');
  await page.context().close();
});

test('TX1.3 TX2.30 a set is tabled in the exercise that ships, and the other side sees it on the table', async () => {
  const site = await ExampleSite.open({ exercises: true });
  try {
    const { page } = await site.visit(new URL(site.plenary as string).pathname);
    const acting = async (as: string): Promise<void> => {
      await page.goto(`${site.plenary}/as`);
      await page.locator(`[data-person="${as}"] button`).first().click();
      await page.waitForURL((url) => !url.pathname.endsWith('/as'));
      await page.locator('main h1').waitFor();
    };
    await acting('p1/k1');
    await page.goto(`${site.plenary}/text`);
    await page.locator('[data-text] h2 a').first().click();
    await page.locator('[data-node]').first().waitFor();
    const nodes = await page
      .locator('[data-node]:not([data-look="heading"])')
      .evaluateAll((all) => all.slice(0, 2).map((one) => (one as HTMLElement).dataset['node']));
    const text = page.url();
    for (const [n, node] of nodes.entries()) {
      await page.goto(`${text}/write?on=${node}`);
      await field(page).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(` addition ${n + 1},`);
      await kept(page);
    }
    await page.goto(`${text}/write`);
    await page.locator('[data-drafts="2"]').waitFor();
    await page.getByRole('button', { name: /See what the room will read: 2 paragraphs/ }).click();
    await page.getByRole('button', { name: 'Read the sentence' }).click();
    await page.getByRole('button', { name: /^Sign: / }).click();
    await page.locator('[data-entered]').waitFor();
    await page.goto(`${text}/write`);
    await page.locator('[data-drafts="0"]').waitFor();
    await acting('p2/k1');
    await page.goto(text);
    for (const [n, node] of nodes.entries()) {
      const row = page.locator(`[data-node="${node}"]`);
      await row.waitFor();
      expect(await plainly(row)).toMatch(new RegExp(`\\[Brennat: addition ${n + 1},?\\]`));
    }
  } finally {
    await site.close();
  }
});
