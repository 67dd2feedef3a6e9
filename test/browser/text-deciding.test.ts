import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomState } from '#core/state.ts';
import { part as consents } from '#core/consent-standing.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import type { HostedRoom } from '#server/host.ts';
import { signByKeys, tabTo } from './by-keys.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { expectFaultless, LOOKS } from './faultless.ts';
import { words } from './reading.ts';
import { openRoom, visitRoomsAs } from './shuttle-rooms.ts';
import { textHistory, worded, type TextHistory } from './text-history.ts';

/** Deciding on the words of a text, at a keyboard: agreeing to exact words, and what becomes of it. */
let room: ExerciseRoom;
let made: TextHistory;
let plenary: HostedRoom;
let capital: HostedRoom;

beforeAll(async () => {
  room = await ExerciseRoom.open({
    opening: { rules: 3 },
    more: async (one) => {
      made = await textHistory(one);
      plenary = one.talks.room;
      capital = await openRoom(one, 'capital', 'North bank and its capital', ['p1']);
      one.talks.room = plenary;
    },
    disputed: false,
  });
});

afterAll(async () => {
  await room.close();
});

type Name = keyof TextHistory['nodes'];
const state = (): RoomState => room.talks.room.state as RoomState;
const standing = (name: Name) => paragraphStanding(state(), made.nodes[name]);
const consentOf = (name: Name, side: string) => {
  const of = standing(name)?.sides[side];
  return of && consents.read(state()).consents[of.consent];
};
const decide = (query: string): string => `/text/${made.text}/decide?${query}`;
const at = (name: Name): string => `/text/${made.text}#${made.nodes[name]}`;

async function closing(page: Page): Promise<void> {
  await page.context().close();
}

describe.each(LOOKS)('%s, %s, %i pixels wide', (language, theme, width) => {
  test('forms of deciding are without fault for axe, do not overflow, and ask no strangers', async () => {
    const visitor = await room.visitAs('p1/k1', '/text', { language, theme, width });
    const { page } = visitor;
    const several = `${made.nodes.recital},${made.nodes.bracketed},${made.nodes.duration}`;
    for (const query of [
      `do=text.consent&on=${several}`,
      `do=text.confirm&on=${made.nodes.agreed}`,
    ]) {
      await room.turnTo(page, decide(query));
      await page.locator('form').waitFor();
      await expectFaultless(visitor);
    }
    await closing(page);
  });
});

describe('agreeing', () => {
  test('TX3.14 in principle, from the margin: it is said of the side there, and taking it back is called that', async () => {
    const { page } = await room.visitAs('p1/k1', at('bracketed'));
    const side = page.locator('[data-margin-of] [data-side="p1"]');
    await page.getByRole('link', { name: /^agree in principle$/i }).click();
    await page.getByRole('button', { name: 'Read the sentence' }).click();
    await page.getByRole('button', { name: /^Sign: .?agree in principle/ }).click();
    await page.getByRole('link', { name: 'Back to the text' }).click();
    await side.getByText('agreed in principle, words to follow').waitFor();
    expect(nodeOf(state(), made.nodes.bracketed)?.inPrinciple?.['p1']).toBeDefined();

    await page.getByRole('link', { name: /^no longer agree in principle$/i }).click();
    expect(await words(page.locator('h1'))).toBe('No longer agree in principle');
    await page.getByRole('button', { name: 'Read the sentence' }).click();
    await page.getByRole('button', { name: /^Sign: .?no longer agree/ }).click();
    await page.getByRole('link', { name: 'Back to the text' }).click();
    await side.getByText('nothing recorded here').waitFor();
    await closing(page);
  });

  test('TX3.1 AU2 from the margin by keys: the exact words stand beside the sentence, in the working language and the one agreed to besides, each with its hash', async () => {
    const { page } = await room.visitAs('p1/k1', at('enacting'));
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^agree to these words$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    const hashes = nodeOf(state(), made.nodes.enacting)?.wordings[made.text]?.hashes ?? {};

    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    expect(await words(page.locator('form [role=alert]'))).toBe(
      'Say whether you agree ad referendum or definitively.',
    );
    await tabTo(page, /^Also agreed to in: Urdu$/, true);
    await page.keyboard.press('Space');
    await tabTo(page, /^How you agree: ad referendum/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    await page.locator('[data-sentence]').waitFor();
    const sentence = await words(page.locator('[data-sentence]'));
    expect(sentence).toContain('ad referendum');
    expect(sentence).toContain(hashes.en);
    const beside = page.locator('[data-beside]');
    expect(await words(beside.locator('[data-language="en"] blockquote'))).toBe(
      'The Parties have agreed as follows:',
    );
    expect(await words(beside.locator('[data-language="ur"]'))).toContain(hashes.ur);
    expect(await beside.locator('[data-language="ur"] [dir]').first().getAttribute('dir')).toBe(
      'rtl',
    );
    await tabTo(page, /^Sign: /);
    await page.keyboard.press('Enter');
    await page.locator('[data-entered]').waitFor();
    expect(consentOf('enacting', 'p1')).toMatchObject({
      words: made.text,
      as: 'ad-referendum',
      hash: hashes.en,
      also: { ur: { hash: hashes.ur } },
    });
    await closing(page);
  });

  test('TX3.4 several paragraphs at once, chosen in the list and in the outline; what has brackets is left out and named', async () => {
    const { page } = await room.visitAs('p1/k1', `/text/${made.text}`);
    await page.locator('[data-node]').first().waitFor();
    await tabTo(page, /^Choose several paragraphs$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^All of Article 2$/i);
    await page.keyboard.press('Space');
    await tabTo(page, /^Recital/i);
    await page.keyboard.press('Space');
    await tabTo(page, /article 1, paragraph 2$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^agree to these words \(\d+\)$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    const which = page.locator('[data-which]');
    expect(await which.count()).toBe(1);
    expect(await which.getAttribute('data-which')).toBe(made.nodes.duration);
    await tabTo(page, /^Which words of article 1, paragraph 2: /);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^How you agree: /);
    await page.keyboard.press('ArrowDown');
    await signByKeys(page);
    for (const name of ['recital', 'article2', 'points', 'pointA', 'pointB'] as const)
      expect(consentOf(name, 'p1')).toMatchObject({ words: made.text, as: 'definitive' });
    expect(consentOf('bracketed', 'p1')).toBeUndefined();
    expect(consentOf('duration', 'p1')?.words).not.toBe(made.text);
    expect(consentOf('settled', 'p1')?.as).toBe('ad-referendum');
    await room.turnTo(
      page,
      decide(`do=text.consent&on=${made.nodes.recital},${made.nodes.bracketed}`),
    );
    expect(await words(page.locator('[data-left-out]'))).toMatch(
      /Opening words|Recital.*already.*article 2, paragraph 1: nothing to agree to: brackets/is,
    );
    await closing(page);
  });

  test('TX12.2 words that are taken back while the form is open are said to be gone, with what stands now as a redline, and nothing is signed', async () => {
    const proposal = await room.act('p2/k1', 'text.propose', {
      text: made.text,
      on: [
        {
          node: made.nodes.article3,
          base: made.text,
          words: worded({ en: 'The river gauges and the ferry', ur: 'دریا کے پیمانے اور کشتی' }),
        },
      ],
    });
    const query = `do=text.consent&on=${made.nodes.article3}&words=${proposal}`;
    const { page } = await room.visitAs('p1/k1', decide(query));
    await tabTo(page, /^How you agree: /);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Sign: / }).waitFor();
    await room.act('p2/k1', 'text.take-back', {
      text: made.text,
      proposal,
      nodes: [made.nodes.article3],
    });
    const told = page.locator('[data-changed]');
    await told.waitFor();
    expect(await words(told)).toContain('The words have changed since you opened this');
    expect(await words(told)).toContain('Nothing was signed.');
    expect(await told.locator('del').allInnerTexts()).toEqual([' and the ferry']);
    expect(await page.getByRole('button', { name: /^Sign: / }).count()).toBe(0);
    expect(consentOf('article3', 'p1')).toBeUndefined();
    await tabTo(page, /^Begin again/);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    await closing(page);
  });

  test('AU2 an address that fills in a consent opens no form: words are agreed to where they are read', async () => {
    const { settled } = made.nodes;
    const hashes = nodeOf(state(), settled)?.wordings[made.text]?.hashes;
    const filled = new URLSearchParams({
      type: 'text.consent',
      text: made.text,
      on: JSON.stringify([{ node: settled, words: made.text, hashes }]),
      as: 'definitive',
    });
    const { page } = await room.visitAs('p1/k1', `/enter?${filled.toString()}`);
    expect(await words(page.locator('main h1'))).toBe('This is entered on the page of its text');
    expect(await page.locator('main form').count()).toBe(0);
    await closing(page);
  });

  test('AU2 TX9.4 without a connection a decision does not wait apart from its words: it is signed when the connection is back', async () => {
    const { page } = await room.visitAs(
      'p2/k1',
      decide(`do=text.consent&on=${made.nodes.recital}`),
    );
    await tabTo(page, /^How you agree: /);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    const signing = page.getByRole('button', { name: /^Sign: / });
    await signing.waitFor();
    await page.context().setOffline(true);
    await page.getByText('Leave this page open').waitFor();
    expect(await signing.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Keep until/ }).count()).toBe(0);
    await page.context().setOffline(false);
    await signing.click();
    await page.locator('[data-entered]').waitFor();
    expect(consentOf('recital', 'p2')).toMatchObject({ words: made.text, as: 'definitive' });
    await closing(page);
  });

  test('AU4 an agreement is confirmed, and another said not to be, each with the words it is to', async () => {
    const { page } = await room.visitAs(
      'p1/k1',
      decide(`do=text.not-confirm&on=${made.nodes.agreed}`),
    );
    expect(await words(page.locator('[data-beside] blockquote'))).toBe(
      'The Parties cease fire along the whole length of the river.',
    );
    await signByKeys(page);
    expect(standing('agreed')?.sides['p1']?.standing).toBe('not-confirmed');
    await room.turnTo(page, decide(`do=text.withdraw&on=${made.nodes.agreed}`));
    await tabTo(page, /^Read the sentence$/);
    await page.keyboard.press('Enter');
    expect(await words(page.locator('form [role=alert]'))).toBe(
      'There is no agreement of your side here of which that could be said.',
    );
    await closing(page);
  });

  test('AU1 a mediator is offered no consent, and its page says that it is not theirs', async () => {
    const { page } = await room.visitAs('m1/k1', at('agreed'));
    await page.locator('[data-margin-of]').waitFor();
    expect(await page.getByRole('link', { name: 'Agree to these words' }).count()).toBe(0);
    await room.turnTo(page, decide(`do=text.consent&on=${made.nodes.agreed}`));
    expect(await page.locator('form').count()).toBe(0);
    await closing(page);
  });

  test('AU3 words are referred to the leadership in a room of the side’s own, by their hash; the room of the text has nothing of it', async () => {
    const before = { plenary: plenary.size, capital: capital.size };
    const visitor = await visitRoomsAs(room, 'p1/k1', [plenary, capital]);
    const page = await visitor.open(plenary, at('open'));
    await page.locator('[data-margin-of]').waitFor();
    await tabTo(page, /^refer to the leadership$/i);
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor();
    expect(await words(page.locator('[data-entered-in]'))).toContain('North bank and its capital');
    await tabTo(page, /^Question/);
    await page.keyboard.type('May we agree to these words?');
    await signByKeys(page);
    expect({ plenary: plenary.size, capital: capital.size }).toEqual({
      plenary: before.plenary,
      capital: before.capital + 1,
    });
    await visitor.open(capital, '/authority');
    // The words are of the other room: they come when that has been read.
    await page
      .locator('[data-referral]')
      .filter({ hasText: 'Both sides read the gauges together each morning.' })
      .waitFor();
    await closing(page);
  });
});
