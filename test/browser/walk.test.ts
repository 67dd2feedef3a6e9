import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashWords } from '#core/word-hash.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { filesIn, spellings } from '../sealed/traces.ts';
import { said, words } from './reading.ts';
import * as forms from './walk-form.ts';
import { LATEST, type Form } from './walk-form.ts';
import { trustFile, type Laptop, type Person, type Room, type Server } from './walk-parties.ts';
import { COPIES, HALL, Walk, type RoomName } from './walk-rooms.ts';

/**
 * A process walked from `parley new` to a released joint statement: two delegations, two capitals on servers of their own, two mediators; every party
 * verifies its own copy at the end. Real commands, real servers, real browsers; each step takes up where the one before it ended. With SCREENS, pictures of
 * it are kept in that folder.
 */
let walk: Walk;
let rooms: Walk['rooms'];
/** Who sits at a browser. A jurist of the north bank, a clerk of the south bank and the minister of the south bank also work at a laptop. */
const people = {} as Record<
  'lake' | 'coast' | 'northHead' | 'northMinister' | 'southHead' | 'southMinister' | 'reader',
  Person
>;
const mediators = (): Laptop => walk.laptop('mediators');

beforeAll(async () => {
  walk = await Walk.begin();
  ({ rooms } = walk);
  const { hall, north, south } = walk;
  people.lake = await walk.person('lake mediators', hall);
  people.coast = await walk.person('coast mediators', hall);
  people.northHead = await walk.person('north head', hall, north);
  people.southHead = await walk.person('south head', hall, south);
  people.southMinister = await walk.person('south minister', hall);
  people.northMinister = await walk.person('north minister', north);
  people.reader = await walk.person('anybody', hall, north, south);
}, 120_000);

afterAll(async () => {
  await walk.end();
});

// Only to end what hangs: the walk as a whole takes less on a machine that is not busy.
vi.setConfig({ testTimeout: 180_000 });

test('the mediators prepare the rooms, and the heads make their keys in their own browsers', async () => {
  const invitations = await walk.prepare();
  const heads = { p1: people.northHead, p2: people.southHead, m2: people.coast };
  const read: Record<string, string[]> = {};
  const make = async ([id, head]: [string, Person]): Promise<void> => {
    const links = HALL.flatMap((name) => invitations[name][id] ?? []);
    read[id] = [];
    for (const link of links) read[id].push(await head.accepts(link));
    await head.picture(`walk-01-key-${id}`);
  };
  await Promise.all(Object.entries(heads).map(make));
  await walk.open();
  // Each head read the code of its key aloud, and it is the one that was taken in.
  for (const name of HALL) {
    for (const id of Object.keys(invitations[name])) {
      expect(read[id]).toContain(shortCode(nodeProvider, 'key', walk.told[name][id] ?? ''));
    }
  }
});

test('every head compares the short code of its rooms, and accepts them', async () => {
  const accept = async (person: Person, names: readonly RoomName[]): Promise<void> => {
    await person.signsIn(walk.hall);
    for (const name of names) {
      const page = await person.goes(rooms[name], 'Record');
      await page.getByLabel('A code that somebody read to you').fill(walk.codes[name]);
      await page.getByText('It matches: the same room.').waitFor();
      const sentence = await person.enters(rooms[name], 'accept this room');
      expect(sentence).toContain('accepts this room, having compared its short code');
    }
  };
  await Promise.all([
    accept(people.northHead, ['plenary', 'northShuttle', 'press']),
    accept(people.southHead, ['plenary', 'southShuttle', 'press']),
    accept(people.coast, ['plenary', 'mediators']),
    mediatorsSitDown(),
  ]);
  await people.northHead.picture('walk-02-accepted');
});

/** The mediators opened the rooms from the command line; for the talks they sit at a browser, first in the plenary and then in the rooms beside it. */
async function mediatorsSitDown(): Promise<void> {
  const { lake } = people;
  const { plenary, press, ...beside } = rooms;
  const at = ({ id, server }: Room): string[] => ['--room', id, '--to', server.url];
  const invite = ['invite', 'm1/k2', '--duty', 'head'];
  const accredit = ['invite', 'accredit', 'm1/k2', '--key', 'm1/k1', '--yes'];
  for (const some of [[plenary], Object.values(beside)]) {
    const links = await Promise.all(some.map((room) => mediators().run(...invite, ...at(room))));
    const read: string[] = [];
    for (const link of links) read.push(await lake.accepts(link));
    const [first] = some as [Room];
    expect(await mediators().run('invite', 'list', ...at(first))).toContain(read[0]);
    await Promise.all(some.map((room) => mediators().run(...accredit, ...at(room))));
    await lake.signsIn(first.server);
  }
}

/** A member who works at a laptop is invited and accredited by its head. */
async function joinAtLaptop(holder: string, head: Person, room: Room): Promise<void> {
  const link = await head.invites(room);
  const made = ['key', 'make', '--invitation', link];
  const { key } = await walk.laptop(holder).told<{ key: string }>(...made);
  await head.accredits(room, shortCode(nodeProvider, 'key', key));
}

test('members join by invitation, at a browser or at a laptop of their own', async () => {
  const { northHead, southHead, southMinister } = people;
  const { plenary } = rooms;
  const southern = async (): Promise<void> => {
    await joinAtLaptop('south clerk', southHead, plenary);
    const code = await southMinister.accepts(await southHead.invites(plenary));
    await southHead.accredits(plenary, code);
    await southMinister.signsIn(walk.hall);
  };
  await Promise.all([joinAtLaptop('north jurist', northHead, plenary), southern()]);
  const page = await northHead.goes(plenary, 'Members');
  for (const [side, count] of [
    ['p1', 2],
    ['p2', 3],
  ] as const) {
    expect(await page.locator(`[data-party=${side}] li`).count()).toBe(count);
  }
  await northHead.picture('walk-03-members');
});

test('each capital opens its room on a server of its own, and its delegation sits in it', async () => {
  const { northHead, northMinister, southHead } = people;
  [rooms.northCapital, rooms.southCapital] = await Promise.all([
    walk.openCapital('north'),
    walk.openCapital('south'),
  ]);
  /** By a minister at the command line. */
  const invited = async (minister: string, room: Room, key: string, duty: string, who: Person) => {
    const laptop = walk.laptop(minister);
    const at = ['--room', room.id, '--to', room.server.url];
    const code = await who.accepts(await laptop.run('invite', key, '--duty', duty, ...at));
    expect(await laptop.run('invite', 'list', ...at)).toContain(code);
    const own = `${key.slice(0, 2)}/k1`;
    await laptop.run('invite', 'accredit', key, ...at, '--key', own, '--yes');
    await who.signsIn(room.server);
  };
  const northern = async (): Promise<void> => {
    const room = rooms.northCapital;
    await invited('north minister', room, 'p1/k2', 'head', northMinister);
    const code = await northHead.accepts(await northMinister.invites(room));
    await northMinister.accredits(room, code);
    await northHead.signsIn(room.server);
    await joinAtLaptop('north jurist', northMinister, room);
  };
  await Promise.all([
    northern(),
    invited('south minister', rooms.southCapital, 'p2/k2', 'member', southHead),
  ]);
  await northMinister.picture('walk-04-capital');
});

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
  expect(await words(page.getByRole('main'))).toContain('South bank, minister for foreign affairs');
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

const FORMULA = 'The crossings open on the day after signature, from six to six.';

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
  await lake.follows(lake.link('Table words for it'), (form) => form.write('Exact words', FORMULA));
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

const ASIDE = 'If the quarry road were open on Thursday, would the bridge be too?';

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

/** Of the formula, as the sentence of an agreement says it. */
let hash: string;

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

const QUESTION = 'May we confirm that the crossings open from six to six?';
const CONDITION = 'Approved, if the upper bridge is left out of it.';

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
  expect(await words(page.getByRole('main'))).toContain('answers the referral: approve');
});

/** The leaf of the capital's log that the jurist's confirmation names: all that the plenary ever has of it. */
let rests: string;

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
    await form.write('Record', 'The two sides agreed on the opening of the crossings.');
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

function hashOf(en: string): string {
  return hashWords((bytes) => toBase64(nodeProvider.sha256(bytes)), { en });
}

const STATEMENT = 'The two sides agreed that the crossings open, and will meet again.';

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
  await mediators().enters(press, 'release.issue', { release, hash: hashOf(STATEMENT), sides }, on);
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

/** The plenary as each of its parties has it: its own file, held against the keys that the others told it. */
const verified: { by: string; digest: string; file: string }[] = [];

interface Verified {
  holds: boolean;
  rooms: { id: string; size: number; stateDigest: string }[];
}

test('the copies match, and each party of the plenary verifies its own, elsewhere and in its browser', async () => {
  const { northHead, southHead, coast } = people;
  const plenary = rooms.plenary;
  for (const { holder, key } of COPIES) {
    const pull = ['witness', 'pull', walk.hall.url, plenary.id, '--key', key];
    expect(await walk.laptop(holder).run(...pull)).toMatch(/^Copies match: \d+ acts/);
  }
  const bar = (await coast.goes(plenary, 'Record')).getByRole('banner');
  const match = 'Copies match: The lake mediators, North bank and South bank, operator';
  await bar.getByText(said(match)).waitFor();
  await coast.picture('walk-19-record');

  const heads = { p1: northHead, p2: southHead, m2: coast };
  const files: Record<string, string> = { m1: join(walk.folder, 'm1.parley') };
  const as = ['--from', walk.hall.url, '--as', 'm1/k1', '--out', files['m1'] as string];
  await mediators().run('export', plenary.id, ...as);
  for (const [party, head] of Object.entries(heads)) {
    files[party] = await head.downloads(plenary, walk.folder);
  }
  for (const [party, file] of Object.entries(files)) {
    const others = Object.entries(walk.told.plenary).filter(([id]) => id !== party);
    const keysOf = others.map(([, key]) => key);
    const trust = await trustFile(join(walk.folder, `${party}.keys`), keysOf);
    // A machine without a server, a data folder or a key.
    const elsewhere = walk.laptop('nobody');
    const result = await elsewhere.told<Verified>('verify', file, '--trust', trust);
    expect(result).toMatchObject({ holds: true, rooms: [{ id: plenary.id }] });
    verified.push({ by: party, digest: result.rooms[0]?.stateDigest ?? '', file });
    const head = heads[party as keyof typeof heads] as Person | undefined;
    if (head === undefined) continue;
    const answer = await head.checks(file, trust);
    expect(answer).toContain('This record holds.');
    expect(answer).not.toContain('Not theirs');
  }
  await coast.picture('walk-20-check');
  expect(new Set(verified.map(({ digest }) => digest)).size).toBe(1);
  expect(verified.map(({ by }) => by).toSorted()).toEqual(['m1', 'm2', 'p1', 'p2']);
});

test('each capital verifies its own room from its own server, what is sealed in it included', async () => {
  const { northMinister } = people;
  const verify = async (by: Laptop, room: Room, key: string, file: string): Promise<void> => {
    const own = await by.run('key', 'show', key, '--room', room.id);
    const trust = await trustFile(`${file}.keys`, [own.split('\n')[0] as string]);
    const keyFile = join(by.folder, 'keys', room.id, `${key.replace('/', '-')}.key`);
    const said = await by.run('verify', file, '--trust', trust, '--key', keyFile);
    expect(said).toContain('Admissible: every act is as the rules allow.');
    expect(said).toMatch(/(\d+) sealed acts, \1 of them opened and checked inside/);
    expect(said).toContain(`Theirs: room ${room.id}`);
  };
  const downloaded = await northMinister.downloads(rooms.northCapital, walk.folder);
  await verify(walk.laptop('north minister'), rooms.northCapital, 'p1/k1', downloaded);
  const exported = join(walk.folder, 'south.parley');
  const { id, server } = rooms.southCapital;
  const minister = walk.laptop('south minister');
  await minister.run('export', id, '--from', server.url, '--as', 'p2/k1', '--out', exported);
  await verify(minister, rooms.southCapital, 'p2/k1', exported);
});

test('anybody verifies what was given out; of the capitals the plenary has a hash and no word', async () => {
  const file = join(walk.folder, 'public.parley');
  const elsewhere = walk.laptop('nobody');
  await elsewhere.run('export', rooms.press.id, '--from', walk.hall.url, '--out', file);
  const trust = await trustFile(join(walk.folder, 'public.keys'), Object.values(walk.told.press));
  expect(await elsewhere.told('verify', file, '--trust', trust)).toMatchObject({ holds: true });

  const secret = [QUESTION, CONDITION, ASIDE, 'Leadership of the'];
  const capitals = [rooms.northCapital.id, rooms.southCapital.id];
  const kept = await filesIn(walk.hall.data);
  const given = await Promise.all(verified.map(async (one) => await readFile(one.file)));
  for (const bytes of [...kept.map((one) => one.bytes), ...given]) {
    for (const text of [...secret, ...capitals]) {
      for (const [, spelt] of spellings(utf8(text))) expect(bytes.includes(spelt)).toBe(false);
    }
  }
  for (const bytes of given) expect(bytes.includes(`rests ${rests}`)).toBe(true);
  const abroad: [Server, Room][] = [
    [walk.north, rooms.southCapital],
    [walk.south, rooms.northCapital],
  ];
  for (const [server, { id }] of abroad) {
    for (const { bytes } of await filesIn(server.data)) expect(bytes.includes(id)).toBe(false);
  }
  expect(
    Object.values(people).flatMap(({ name, faults }) => faults.map((one) => [name, one])),
  ).toEqual([]);
});
