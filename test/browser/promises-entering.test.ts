import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '#core/rules.ts';
import type { Words } from '#core/words.ts';
import { utf8 } from '#record/bytes.ts';
import { formatVkey, vkeyOf } from '#record/keys.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';
import type { HostedRoom } from '#server/host.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { expectFaultless } from './faultless.ts';
import { goOn, sign } from './enter-page.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { visitRoomsAs } from './shuttle-rooms.ts';
import type { Visitor } from './visitor.ts';
import { Form } from './walk-form.ts';

/** Obligations, allegations and case files entered in a real browser, by people who type degrees and titles, and no ids. */
let room: ExerciseRoom;
let commission: HostedRoom;
let intake: HostedRoom;
let sealed: SealedTalks;

const NAMES = {
  m1: { en: 'The river mediators', ur: 'دریا کے ثالث' },
  p1: { en: 'East bank', ur: 'مشرقی کنارہ' },
  p2: { en: 'West bank', ur: 'مغربی کنارہ' },
  o1: { en: 'The river mission', ur: 'دریا کا مشن' },
} as const;

const ROLES = { m1: 'mediator', p1: 'party', p2: 'party', o1: 'monitor' } as const;

/** The key that the talks make of a head’s name. */
function headKey(party: string): string {
  const name = `${party}/k1`;
  const seed = nodeProvider.sha256(utf8(`test ${name}`));
  const { algorithm, publicKey } = nodeSigner(name, 0x01, seed);
  return formatVkey(vkeyOf(nodeProvider, { name, algorithm, publicKey }));
}

beforeAll(async () => {
  const parties = Object.entries(ROLES).map(([id, role]) => ({
    id,
    role,
    head: { key: headKey(id) },
  }));
  room = await ExerciseRoom.open({
    bare: true,
    disputed: false,
    opening: { rules: 5, readers: 'members', parties },
    more: async (exercise) => {
      const { talks } = exercise;
      commission = talks.room;
      await exercise.act('m1/k1', 'room.describe', {
        title: { en: 'Joint commission', ur: 'مشترکہ کمیشن' },
      });
      for (const [party, words] of Object.entries(NAMES)) {
        const name = exercise.enclose(JSON.stringify(words));
        const body = { party, name: { ...name.ref } };
        await exercise.act('m1/k1', 'party.describe', body, { enclosures: [name] });
      }
      await delayPlaces(exercise);
      sealed = SealedTalks.of(talks);
      intake = await openIntake(exercise);
      talks.room = commission;
    },
  });
});

afterAll(async () => {
  await room.close();
});

/** The sides have constituted a commission, and agreed that case files say a place in squares of two kilometres for a day. */
async function delayPlaces(exercise: ExerciseRoom): Promise<void> {
  const terms = rules(5)?.type('commission.propose-terms', 1)?.example as { text: Words };
  const hash = exercise.hash(terms.text);
  const proposal = await exercise.act('m1/k1', 'commission.propose-terms', { ...terms, hash });
  for (const side of ['p1/k1', 'p2/k1'])
    await exercise.act(side, 'commission.agree-terms', { proposal, hash });
  await exercise.act(['p1/k1', 'p2/k1'], 'incident.delay-places', { span: 20_000, minutes: 1440 });
}

async function openIntake(exercise: ExerciseRoom): Promise<HostedRoom> {
  const opened = await sealed.openIntake((...act) => exercise.act(...act));
  await sealed.renew('o1/k1');
  const words = exercise.enclose('Ferryman Odd Lind heard four shots.', 'text/plain');
  const report = await sealed.do(
    'o1/k1',
    'intake.report',
    {
      class: 'small-arms-fire',
      occurred: {
        from: '2026-03-05T01:17:00Z',
        precision: 'minute',
        certainty: 'stated',
        offset: 0,
      },
      means: 'told',
      what: { ...words.ref },
      consent: 'share-without-source',
      evidence: [],
    },
    { enclosures: [words] },
  );
  await sealed.do('o1/k1', 'intake.case', {
    number: 12,
    label: { en: 'Shots at the ford' },
    reports: [report],
  });
  return opened;
}

const bodies = async (type: string): Promise<Record<string, unknown>[]> => {
  room.talks.room = commission;
  const entries = await sealed.entries();
  return entries.filter((one) => one.type === type).map(({ body }) => body);
};

describe('OB1, OB2 an obligation', () => {
  test('is proposed by pattern, kinds, window and title; the hash is the device’s', async () => {
    const visitor = await room.visitAs('m1/k1', '/enter?type=obligation.propose', {
      width: 390,
    });
    const { page } = visitor;
    const form = new Form(page.locator('form').last());
    await page.getByLabel('words that stand in another room').check();
    await form.write('What the clause is called', 'article 3, paragraph 1');
    await form.write('The words of the clause', 'No one fires across the river.');
    await form.write('A short title', 'No firing across the river');
    await form.tick('Who is to keep it', 'East bank', 'West bank');
    await form.choose('The pattern', 'again and again, never too long without it');
    await form.write('Never longer than how many minutes without it', '1440');
    await form.tick('Of which kinds', 'notice');
    await form.tick('Where', 'everywhere');
    const from = form.part('From when');
    await from.write('From when: Day', '2031-03-05');
    await from.write('From when: Time', '18:00');
    await form.tick('Until when', 'no end set');
    await form.write('For how many minutes reports may still come', '720');
    await expectFaultless(visitor);
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    const [body] = await bodies('obligation.propose');
    expect(body).toMatchObject({
      clause: {
        hash: room.hash({ en: 'No one fires across the river.' }),
        words: { en: 'article 3, paragraph 1' },
      },
      terms: { rule: { pattern: 'periodic', gap: 1440 }, zone: 'everywhere', lag: 720 },
    });
  });

  test('is agreed to by its title alone', async () => {
    const { page } = await room.visitAs('p1/k1', '/enter?type=obligation.agree');
    const form = new Form(page.locator('form').last());
    await form.choose('Which obligation', 'No firing across the river');
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    const [body] = await bodies('obligation.agree');
    expect(body).toMatchObject({ label: { en: 'No firing across the river' } });
  });
});

describe('IC4.1 an allegation', () => {
  test('has its place in degrees and metres, and says what was understood', async () => {
    const visitor = await room.visitAs('p1/k1', '/enter?type=incident.allege', { width: 390 });
    const { page } = visitor;
    const form = new Form(page.locator('form').last());
    await form.choose('What happened', 'small-arms fire');
    await form.part('When it happened').write('When it happened: Day', '2026-03-05');
    await form.part('When it happened').write('When it happened: Time', '18:00');
    await form.write('What happened, in words', 'Four shots over the water.');
    await form.more();
    const place = form.part('On the map');
    await place.write('On the map: Latitude', '41,0123 S');
    await place.write('On the map: Longitude', '12.5');
    await place.write('On the map: Uncertain by, in metres', '500');
    const understood = page.locator('[data-box]');
    await understood.waitFor();
    expect(await understood.innerText()).toContain('41.016822° S');
    await expectFaultless(visitor);
    await goOn(page).click();
    await page.locator('[data-sentence]').waitFor();
    await sign(page).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    const [body] = await bodies('incident.allege');
    expect(body?.['place']).toEqual({
      box: { west: 12_494_047, south: -41_016_822, east: 12_505_953, north: -41_007_778 },
    });
  });

  test('in Urdu the same form has its words and is as well', async () => {
    for (const type of [
      'incident.allege',
      'obligation.propose',
      'incident.case-file',
      'zone.define',
    ]) {
      const as =
        type === 'incident.allege' ? 'p1/k1' : type === 'incident.case-file' ? 'o1/k1' : 'm1/k1';
      const visitor = await room.visitAs(as, `/enter?type=${type}`, {
        language: 'ur',
        theme: 'dark',
        width: 360,
      });
      const { page, errors } = visitor;
      await page.locator('form').last().waitFor();
      await expectFaultless(visitor);
      expect(errors).toEqual([]);
    }
  });
});

describe('IC1.5 a case file', () => {
  const sign = { name: 'Sign both: release a case file' };

  async function written(day: string, number: string): Promise<[Visitor, Form]> {
    const visitor = await visitRoomsAs(
      room,
      'o1/k1',
      [intake, commission],
      { width: 390 },
      sealed.seals,
    );
    const page = await visitor.open(intake, '/enter?type=intake.release');
    await page.getByRole('link', { name: 'Joint commission' }).last().click();
    const form = new Form(page.locator('form').last());
    await form.choose('What happened', 'small-arms fire');
    await form.part('When it happened').write('When it happened: Day', day);
    await form.part('When it happened').write('When it happened: Time', '18:00');
    await form.write('What happened, in words', 'Shots were fired near the ford.');
    await form.write('Number of the case file', number);
    await form.write(
      'How it was established, in words that point to nobody',
      'Two accounts that agree.',
    );
    const cases = page.getByLabel(/^Which case of the mission/);
    const ours = cases.locator('option', { hasText: 'Shots at the ford' });
    await cases.selectOption((await ours.getAttribute('value')) as string);
    return [visitor, form];
  }

  test('is written in the commission’s room, read whole, and signed with its release', async () => {
    const [visitor] = await written('2026-03-05', '3');
    const { page } = visitor;
    await goOn(page).click();
    const readable = page.locator('[data-readable]');
    await readable.waitFor();
    const text = await readable.innerText();
    expect(text).toContain('Two accounts that agree.');
    expect(text).not.toContain('Odd Lind');
    // Until it is released it is the mission’s, and nothing of it is in the browser’s files.
    const stored = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(stored).not.toContain('Two accounts');
    expect(stored).not.toContain(`"room":"${intake.id}"`);
    await expectFaultless(visitor);
    await page.getByRole('button', sign).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    const [body] = await bodies('incident.case-file');
    expect(body).toMatchObject({ number: 3, method: { en: 'Two accounts that agree.' } });
    const entries = await sealed.entries();
    expect(entries.at(-1)?.rests).toHaveLength(1);
    room.talks.room = intake;
    const { results } = await sealed.read('o1/k1');
    expect(JSON.stringify(results)).toContain('intake.release');
    room.talks.room = commission;
  });

  test('IC10.4 whose box is finer than the sides’ delay lets it be is not signed in either room; widened to whole squares it is', async () => {
    const [visitor, form] = await written(new Date().toISOString().slice(0, 10), '4');
    const { page } = visitor;
    expect(await page.locator('[data-delay]').innerText()).toContain('0.02');
    await form.more();
    const place = form.part('On the map');
    await place.write('On the map: Latitude', '41.0123');
    await place.write('On the map: Longitude', '12.5');
    await place.write('On the map: Uncertain by, in metres', '100');
    await page.locator('[data-held="true"]').waitFor();
    await goOn(page).click();
    await page.locator('[data-refusal="incident.place-too-fine"]').waitFor();
    expect(await page.getByRole('button', sign).count()).toBe(0);
    await page.getByRole('button', { name: 'Back, without signing' }).click();

    await page.getByRole('button', { name: 'Widen it to whole squares' }).click();
    await page.locator('[data-held="false"]').waitFor();
    const understood = page.locator('[data-box]').last();
    expect(await understood.innerText()).toContain('41.000000° N');
    await expectFaultless(visitor);
    await goOn(page).click();
    await page.getByRole('button', sign).click();
    await page.getByRole('heading', { name: 'Entered.' }).waitFor();
    const files = await bodies('incident.case-file');
    expect(files.at(-1)).toMatchObject({
      number: 4,
      place: { box: { west: 12_480_000, south: 41_000_000, east: 12_520_000, north: 41_020_000 } },
    });
  });
});
