import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashWords } from '#core/word-hash.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { words } from './reading.ts';
import { mediators, people, rooms, walk } from './walk-company.ts';
import * as forms from './walk-form.ts';
import { LATEST } from './walk-form.ts';
import type { Person, Room } from './walk-parties.ts';
import { FORMULA } from './walk-talks.ts';

/** Of the formula, as the sentence of an agreement says it. */
let hash: string;

export const QUESTION = 'May we confirm that the crossings open from six to six?';

export const CONDITION = 'Approved, if the upper bridge is left out of it.';

/** The leaf of the capital's log that the jurist's confirmation names: all that the plenary ever has of it. */
export let rests: string;

function hashOf(en: string): string {
  return hashWords(digestWith(nodeProvider), { en });
}

const STATEMENT = 'The two sides agreed that the crossings open, and will meet again.';

/** Whether somebody without a key anywhere finds the statement in what is open to the public. */
async function isGivenOut(): Promise<boolean> {
  const { page } = people.reader;
  await page.goto(walk.hall.url);
  const list = page.getByRole('main').getByRole('link');
  await list.filter({ hasText: rooms.press.title }).waitFor();
  expect(await list.count()).toBe(1);
  await people.reader.goes(rooms.press, 'Joint statements');
  return (await words(page.getByRole('main'))).includes(STATEMENT);
}

/** What is on the table is agreed, confirmed from the capitals, minuted and given out. */
export function agreement(): void {
  test('both delegations agree ad referendum, and the point waits for confirmation by nobody named', async () => {
    const { northHead, southHead, lake } = people;
    const agree = async (head: Person): Promise<string> => {
      await head.goes(rooms.plenary, 'Points');
      return await head.follows(head.link('Agree to these words'), (form) =>
        form.choose('How', 'ad referendum'),
      );
    };
    const [sentence] = await Promise.all([agree(northHead), agree(southHead)]);
    hash = /hash is (\S{43}=)/.exec(sentence)?.[1] ?? '';
    expect(hash).not.toBe('');
    const page = await lake.goes(rooms.plenary, 'Points');
    const title = page.locator('[data-point] th').first();
    await title.getByText('agreed ad referendum').first().waitFor();
    await title.getByText(/awaiting confirmation/i).waitFor();
    await lake.picture('walk-10-ad-referendum');
  });

  test('each delegation asks its capital, on the capital’s own server, and is instructed there', async () => {
    const { northHead, northMinister, southHead } = people;
    const refer = async (head: Person, room: Room): Promise<void> => {
      await head.enters(room, 'refer to the leadership', async (form) => {
        await form.write('Exact words that are referred', FORMULA);
        await form.write('Question', QUESTION);
      });
    };
    await Promise.all([refer(northHead, rooms.northCapital), refer(southHead, rooms.southCapital)]);
    await northMinister.enters(rooms.northCapital, 'give an instruction', async (form) => {
      await form.choose('Which referral', LATEST);
      await form.choose('Answer', 'approve');
      await form.write('Words', CONDITION);
    });
    await northMinister.picture('walk-11-instruction');
    // The other one works at the command line.
    const minister = walk.laptop('south minister');
    const referral = await walk.latest(minister, rooms.southCapital, 'p2/k1', 'referral.make');
    await minister.enters(rooms.southCapital, 'instruction.give', { referral, answer: 'approve' });
    const page = await southHead.goes(rooms.southCapital, 'Record');
    await page.getByText('answers the referral').first().waitFor();
    expect(await words(page.getByRole('main'))).toContain(
      `answers the referral “${QUESTION}”: approve`,
    );
  });

  test('the jurist confirms, resting on the instruction; the other side’s minister confirms later', async () => {
    const { southMinister, lake } = people;
    const jurist = walk.laptop('north jurist');
    const instruction = await walk.latest(jurist, rooms.northCapital, 'p1/k4', 'instruction.give');
    const consent = await walk.latest(jurist, rooms.plenary, 'p1/k2', 'consent.give', 'p1/');
    const confirmed = { consent, hash };
    const on = { room: rooms.northCapital, act: instruction };
    const { note } = await jurist.enters(rooms.plenary, 'consent.confirm', confirmed, on);
    [, rests = ''] = /^rests (\S+)$/m.exec(await readFile(note, 'utf8')) ?? [];
    expect(rests).toMatch(/^\S{43}=$/);
    const page = await lake.goes(rooms.plenary, 'Points');
    const title = page.locator('[data-point] th').first();
    await page.getByText('agreed and confirmed').first().waitFor();
    await title.getByText(/awaiting confirmation/i).waitFor();
    await southMinister.goes(rooms.plenary, 'Points');
    await southMinister.follows(southMinister.link('Confirm'));
    await title.getByText('agreed', { exact: true }).first().waitFor();
    await title.getByText(/awaiting/i).waitFor({ state: 'detached' });
    await lake.picture('walk-12-agreed');
    await lake.goes(rooms.plenary, 'Authority');
    await lake.picture('walk-13-authority');
  });

  test('the minutes are circulated, and agreed by both heads', async () => {
    const { lake, northHead, southHead } = people;
    await lake.goes(rooms.plenary, 'Rounds and minutes');
    await lake.follows(lake.link('circulate minutes'), async (form) => {
      await form.choose('Under which rule of attribution', 'Chatham House');
      await form.write(
        'Words of the minutes',
        'The two sides agreed on the opening of the crossings.',
      );
    });
    const agree = async (head: Person): Promise<void> => {
      await head.goes(rooms.plenary, 'Rounds and minutes');
      await head.follows(head.link('agree to minutes'));
    };
    await Promise.all([agree(northHead), agree(southHead)]);
    const page = await lake.goes(rooms.plenary, 'Rounds and minutes');
    await page.locator('[data-minutes=agreed]').waitFor();
    expect(await words(page.locator('[data-minutes]'))).toContain('No speaker is named.');
    await lake.picture('walk-14-minutes');
  });

  test('a joint statement is drafted, held under an embargo, agreed by each side and released by its issuer', async () => {
    const { lake, northHead, southHead } = people;
    const plenary = rooms.plenary;
    const agree = async (head: Person): Promise<void> => {
      await head.goes(plenary, 'Joint statements');
      await head.follows(head.link('Agree to exactly these words'));
    };
    await lake.goes(plenary, 'Joint statements');
    await lake.follows(lake.link('Propose a joint statement'), async (form) => {
      await form.choose('Who issues it', 'The lake mediators');
      await form.tick('For which sides', 'North bank', 'South bank');
      await form.write('Exact words', STATEMENT);
      await form.more();
      await forms.embargo(form, Date.now() + 24 * 3600_000);
    });
    await Promise.all([agree(northHead), agree(southHead)]);
    const page = await lake.goes(plenary, 'Joint statements');
    await page.locator('[data-standing=under-embargo]').waitFor();
    expect(await lake.link('Issue it').count()).toBe(0);
    await lake.picture('walk-15-embargo');
    expect(await isGivenOut()).toBe(false);

    // The sides bring it forward; what each agreed to falls with the embargo, and each agrees anew.
    await lake.follows(lake.link('Put other words'), async (form) => {
      await forms.embargo(form, Date.now());
    });
    await Promise.all([agree(northHead), agree(southHead)]);
    await lake.goes(plenary, 'Joint statements');
    await page.locator('[data-standing=ready-to-issue]').waitFor();
    expect(await isGivenOut()).toBe(false);
    await lake.follows(lake.link('Issue it'));
    await lake.goes(plenary, 'Joint statements');
    await page.locator('[data-standing=issued]').waitFor();
    await lake.picture('walk-16-issued');
  });

  test('what was released is given out in the room that anybody may read, signed by each side', async () => {
    const { northHead, southHead } = people;
    const press = rooms.press;
    const sides = '["p1","p2"]';
    const proposed = { issuer: 'm1', sides, 'text.en': STATEMENT };
    const { act: release } = await mediators().enters(press, 'release.propose', proposed);
    const agree = async (head: Person): Promise<void> => {
      await head.goes(press, 'Joint statements');
      await head.follows(head.link('Agree to exactly these words'));
    };
    await Promise.all([agree(northHead), agree(southHead)]);
    const issued = await walk.latest(mediators(), rooms.plenary, 'm1/k1', 'release.issue');
    const on = { room: rooms.plenary, act: issued };
    await mediators().enters(
      press,
      'release.issue',
      { release, hash: hashOf(STATEMENT), sides },
      on,
    );
    const { reader } = people;
    expect(await isGivenOut()).toBe(true);
    await reader.page.locator('[data-standing=issued]').waitFor();
    await reader.picture('walk-17-public');
  });

  test('the session and the round are closed', async () => {
    const { coast } = people;
    await coast.goes(rooms.plenary, 'Rounds and minutes');
    await coast.follows(coast.link('close a session'));
    await coast.goes(rooms.plenary, 'Rounds and minutes');
    await coast.follows(coast.link('close the round'));
    const page = await coast.goes(rooms.plenary, 'Rounds and minutes');
    await page.locator('[data-session]').getByText('Closed', { exact: true }).waitFor();
    expect(await words(page.getByRole('main'))).toContain('Session 1, closed');
    await coast.picture('walk-18-closed');
  });
}
