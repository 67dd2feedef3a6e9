import { expect, test } from 'vitest';
import { said, words } from './reading.ts';
import { people, rooms } from './walk-company.ts';
import * as forms from './walk-form.ts';
import { LATEST, type Form } from './walk-form.ts';
import type { Person } from './walk-parties.ts';

export const FORMULA = 'The crossings open on the day after signature, from six to six.';

export const ASIDE = 'If the quarry road were open on Thursday, would the bridge be too?';

/** The talks, from their procedure to words on the table and what is said beside it. */
export function talks(): void {
  test('terms, ground rules and agenda are proposed, and adopted by everybody', async () => {
    const { lake, coast, northHead, southHead } = people;
    const { plenary } = rooms;
    for (const [link, say] of [
      ['Propose terms', forms.terms],
      ['Propose ground rules', forms.groundRules],
      ['Propose an agenda', forms.agenda],
    ] as const) {
      await lake.goes(plenary, 'Procedure');
      await lake.follows(lake.link(link), say);
    }
    const accept = async (person: Person): Promise<void> => {
      for (const what of ['terms', 'ground-rules', 'agenda']) {
        const page = await person.goes(plenary, 'Procedure');
        const waiting = page.locator(`[data-waiting=${what}]`);
        await person.follows(waiting.getByRole('link', { name: 'Accept', exact: true }));
      }
    };
    await Promise.all([accept(northHead), accept(southHead), accept(coast)]);
    const page = await coast.goes(plenary, 'Procedure');
    await page.getByText('Nothing waits for acceptance.').waitFor();
    expect(await page.getByText(said('In force since')).count()).toBe(3);
    await coast.picture('walk-05-procedure');
  });

  test('each head presents credentials and notifies full powers', async () => {
    const { northHead, southHead } = people;
    const { plenary } = rooms;
    const present = async (head: Person, of: (form: Form) => Promise<void>): Promise<void> => {
      await head.goes(plenary, 'Procedure');
      await head.follows(head.link('Present credentials'), forms.credentials);
      await head.goes(plenary, 'Authority');
      await head.follows(head.link('Notify full powers'), of);
    };
    await Promise.all([
      present(northHead, forms.powers('p1/k2', 'A. Ostren', 'other office')),
      present(southHead, forms.powers('p2/k3', 'B. Velm', 'minister for foreign affairs')),
    ]);
    const page = await northHead.goes(plenary, 'Authority');
    await page.getByText('within validity').nth(1).waitFor();
    expect(await words(page.getByRole('main'))).toContain(
      'South bank, minister for foreign affairs',
    );
    await northHead.picture('walk-06-powers');
  });

  test('a round and a session are opened, and the attendance is taken', async () => {
    const { lake } = people;
    const { plenary } = rooms;
    await lake.enters(plenary, 'open a round', (form) => form.write('Number', '1'));
    await lake.enters(plenary, 'open a session', forms.session);
    await lake.goes(plenary, 'Rounds and minutes');
    await lake.follows(lake.link('record who attends'), forms.attendance);
    const page = await lake.goes(plenary, 'Rounds and minutes');
    expect(await words(page.locator('[data-session]'))).toContain('North bank: 3, South bank: 3');
  });

  test('a point is opened, positions are tabled, and then a formula', async () => {
    const { lake, northHead, southHead } = people;
    const { plenary } = rooms;
    await lake.goes(plenary, 'Points');
    await lake.follows(lake.link('Open a point'), (form) => form.write('Title', 'The crossings'));
    const position = async (head: Person, text: string): Promise<void> => {
      await head.goes(plenary, 'Points');
      await head.follows(head.link('Table a position'), (form) => form.write('What it says', text));
    };
    await Promise.all([
      position(northHead, 'They open every day.'),
      position(southHead, 'One opens first.'),
    ]);
    await lake.goes(plenary, 'Points');
    await lake.follows(lake.link('Table words for it'), (form) =>
      form.write('Exact words', FORMULA),
    );
    const point = (await northHead.goes(plenary, 'Points')).locator('[data-point]');
    await point.getByText(FORMULA).waitFor();
    expect(await words(point)).toContain('Awaiting the agreement of North bank and South bank');
    await northHead.picture('walk-07-points');
  });

  test('one side tells the mediators something in confidence; they pass on the gist, by its rule', async () => {
    const { lake, coast, northHead, southHead } = people;
    await northHead.goes(rooms.northShuttle, 'Shuttle');
    await northHead.follows(northHead.link('Tell the mediators in confidence'), async (form) => {
      await form.write('Words', 'We could open the eastern crossing in the mornings.');
      await form.choose('Passing it on: number 1', 'the gist, not the words');
      await form.tick('Co-mediators may be told', 'Yes');
    });
    await northHead.picture('walk-08-told');
    const gist = 'A crossing in the east could open for part of the day.';
    await lake.goes(rooms.northShuttle, 'Shuttle');
    await lake.follows(lake.link('Release it by hand'), async (form) => {
      await form.choose('In what form', 'the gist, not their words');
      await form.tick('By word of mouth', 'No');
      await form.write('Words', gist);
      await form.write('To whom', 'the head of the other delegation');
      await form.tick('To a co-mediator', 'No');
    });
    const passed = await lake.enters(
      rooms.southShuttle,
      'pass on what was released',
      async (form) => {
        await form.choose('In what form', 'the gist, not their words');
        await form.write('Words', gist);
        await form.choose('Room', rooms.northShuttle.title);
        await form.choose('Act of that room', LATEST);
        await lake.page.locator('form blockquote', { hasText: gist }).waitFor();
      },
    );
    expect(passed).not.toContain('North bank');
    const page = await southHead.goes(rooms.southShuttle, 'Shuttle');
    await page.locator('[data-passed]').getByText(gist).waitFor();
    expect(await words(page.getByRole('main'))).not.toContain('North bank');
    await southHead.picture('walk-09-passed');

    // The co-mediators have a room for themselves, and only that.
    await lake.enters(rooms.mediators, 'take down what was passed on', (form) =>
      form.write('What was said', 'The host spoke of a longer pause.'),
    );
    const own = await coast.goes(rooms.mediators, 'Shuttle');
    await own.getByText('The host spoke of a longer pause.').waitFor();
    await own.getByRole('link', { name: 'Parley', exact: true }).first().click();
    await own.getByRole('main').getByRole('link', { name: rooms.mediators.title }).waitFor();
    expect(await words(own.getByRole('main'))).not.toContain('North bank with the mediators');
  });

  test('off the record, one side asks the other what nobody will find written', async () => {
    const { northHead, southHead } = people;
    const reader = await southHead.goes(rooms.plenary, 'Off the record');
    const writer = await northHead.goes(rooms.plenary, 'Off the record');
    await writer.getByLabel('Your words').fill(ASIDE);
    await writer.getByRole('button', { name: 'Write off the record' }).click();
    await reader.getByText(ASIDE).waitFor();
    await writer.getByRole('button', { name: 'Take it back' }).click();
    await reader.getByText(ASIDE).waitFor({ state: 'detached' });
    await writer.reload();
    await writer.getByText('Nothing can be read here now.').waitFor();
    expect(await writer.getByText(ASIDE).count()).toBe(0);
  });
}
