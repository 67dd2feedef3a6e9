import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RoomViews } from '#client/room-views.ts';
import type { Act } from '#core/act.ts';
import { key, TestRoom } from '#core/test-room.ts';
import type { RoomState } from '#core/state.ts';
import { loadBook } from '#room/rulebooks.ts';
import { exactWords } from './exact-words.ts';
import { candidates, referredTo } from './references.ts';
import { restate } from './restate.ts';

/** What an act says again from the record is filled in as the rules want it: whoever says which point or truce has said all of it. */
let room: TestRoom;
let views: RoomViews;

beforeAll(() => loadBook(2));

beforeEach(() => {
  room = TestRoom.open({
    rules: 2,
    parties: { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' },
  });
  room.adoptProcedure();
  views = new RoomViews(() => undefined);
  for (const act of room.acts) views.add(act, 2);
});

function act(who: string, type: string, body: object): Act {
  const entered = room.act(who, type, body);
  views.add(entered, 2);
  return entered;
}

/** The body as a form makes it of what a person says. */
function whole(own: string, type: string, body: Record<string, unknown>): Record<string, unknown> {
  return restate(type, body, { state: room.state as RoomState, views, own });
}

/** Enters what a person says, which the rules have to admit. */
function say(who: string, type: string, body: Record<string, unknown>): Act {
  return act(who, type, whole(who, type, body));
}

const HASH = `${'B'.repeat(42)}A=`;
const text = { en: 'The crossings open.' };

describe('AU2 consent', () => {
  test('is to the words that stand, and is confirmed, declined and withdrawn by naming it', () => {
    const { id: point } = act('m1', 'point.open', { title: { en: 'Crossings' } });
    say('p1', 'position.table', { point, says: text });
    const before = { text: { en: 'Two of them open.' }, hash: `${'D'.repeat(42)}A=` };
    const first = say('p1', 'formula.table', { point, ...before });
    const formula = say('p2', 'formula.table', { point, text, hash: HASH });
    expect(formula.body).toMatchObject({ replaces: first.id });
    const consent = say('p1', 'consent.give', { point, as: 'ad-referendum' });
    expect(consent.body).toEqual({ point, as: 'ad-referendum', formula: formula.id, hash: HASH });
    expect(exactWords(views, consent.body as Record<string, unknown>)).toEqual({
      act: formula.id,
      words: text,
    });
    const declined = say('p1', 'consent.not-confirm', { consent: consent.id });
    expect(exactWords(views, declined.body as Record<string, unknown>)?.words).toEqual(text);
    say('p1', 'position.take-back', { point });
    say('p2', 'formula.retract', { point });
    expect(whole('p1', 'consent.give', { point, as: 'definitive' })).not.toHaveProperty('hash');
  });

  test('TD1 TD4 what is taken down may be to words that are themselves only taken down; a side’s own agreement may not', () => {
    const { id: point } = act('m1', 'point.open', { title: { en: 'Crossings' } });
    const formula = { point, text, hash: HASH };
    const waits = act('s1', 'taken-down.enter', {
      ...room.exampleOf('taken-down.enter'),
      for: 'p1',
      type: 'formula.table',
      body: formula,
    });
    const agrees = { point, as: 'ad-referendum' };
    const at = { state: room.state as RoomState, views, own: 'p2' };
    expect(restate('consent.give', agrees, at)).toEqual(agrees);
    const named = { formula: waits.id, hash: HASH };
    const takenDown = restate('consent.give', agrees, { ...at, takingDown: true });
    expect(takenDown).toEqual({ ...agrees, ...named });
    // Once words stand, they are meant, unless the others are named.
    const stands = say('m1', 'formula.table', {
      point,
      text: { en: 'Two of them open.' },
      hash: `${'D'.repeat(42)}A=`,
    });
    const now = { ...at, state: room.state as RoomState, takingDown: true };
    expect(restate('consent.give', agrees, now)).toMatchObject({ formula: stands.id });
    expect(restate('consent.give', { ...agrees, formula: waits.id }, now)).toMatchObject(named);
  });

  test('of the acts there are a field offers those that make such a thing, of the point that is named', () => {
    const points = ['Crossings', 'Market'].map(
      (en) => act('m1', 'point.open', { title: { en } }).id,
    );
    const [point = '', other = ''] = points;
    const own = say('p1', 'formula.table', { point, text, hash: HASH });
    say('p2', 'formula.table', { point: other, text, hash: HASH });
    const ids = (field: string, body: Record<string, unknown>, type = 'consent.give'): string[] =>
      candidates(views, type, field, body, 'p1').map((one) => one.id);
    expect(ids('point', {})).toEqual([other, point]);
    expect(ids('formula', { point })).toEqual([own.id]);
    expect(ids('formula', {}, 'formula.retract')).toEqual([own.id]);
    expect(ids('consent', {}, 'consent.confirm')).toEqual([]);
  });
});

describe('procedure, minutes, releases, lists, powers', () => {
  test('PR what is accepted is what was proposed', () => {
    const proposal = act('m1', 'agenda.propose', { items: [{ en: 'The truce' }] });
    expect(say('p1', 'procedure.accept', { proposal: proposal.id }).body).toMatchObject({
      what: 'agenda',
    });
    say('m1', 'procedure.take-back', { proposal: proposal.id });
  });

  test('RD minutes are agreed to in the words last circulated', () => {
    const round = act('m1', 'round.open', { number: 1, hosts: [] });
    const { id: session } = act('m1', 'session.open', {
      round: round.id,
      format: 'plenary',
      level: 'heads',
      languages: [],
    });
    const minutes = { session, record: text, hash: HASH };
    act('m1', 'minutes.circulate', { ...minutes, under: 'background' });
    const later = `${'C'.repeat(42)}A=`;
    const record = { en: 'The crossings open at six.' };
    act('s1', 'minutes.revise', { session, record, hash: later });
    const agreed = say('p1', 'minutes.agree', { session });
    expect(agreed.body).toEqual({ session, hash: later });
    expect(exactWords(views, agreed.body as Record<string, unknown>)?.words).toEqual(record);
  });

  test('ST8 a joint statement is agreed to and issued as it stands, and an embargo that fell is not said again', () => {
    const release = act('m1', 'release.propose', {
      issuer: 'm1',
      sides: ['p1', 'p2'],
      text,
      hash: HASH,
      embargo: '2031-02-04T10:00:00Z',
    }).id;
    const before = whole('p1', 'release.agree', { release });
    expect(before).toHaveProperty('embargo');
    act('m1', 'release.amend', { release, text, hash: HASH });
    expect(whole('p1', 'release.agree', before)).not.toHaveProperty('embargo');
    say('p1', 'release.agree', { release });
    say('p2', 'release.agree', { release });
    say('m1', 'release.issue', { release });
  });

  test('PA a list is agreed to with its number and commitment', () => {
    const list = act('p1', 'list.commit', room.exampleOf('list.commit')).id;
    expect(say('p2', 'list.agree', { list }).body).toMatchObject({
      commitment: expect.any(String),
    });
  });

  test('AU1 full powers are ended with the key they were for', () => {
    const powers = act('p1', 'powers.notify', {
      ...room.exampleOf('powers.notify'),
      key: key('p1'),
      scope: 'all',
    }).id;
    expect(say('p1', 'powers.end', { powers }).body).toEqual({ powers, key: key('p1') });
  });

  test('AU6 what is adopted by silence are the words and the time as the chair last stated it', () => {
    const at = (minutes: number): string =>
      `${new Date(room.now + minutes * 60_000).toISOString().slice(0, 19)}Z`;
    const zone = { zone: 'Asia/Karachi', offset: 300 };
    const silence = act('m1', 'silence.propose', {
      about: 'editorial',
      text,
      hash: HASH,
      until: at(60),
      ...zone,
    }).id;
    const until = at(90);
    act('m1', 'silence.start', { silence, until, ...zone });
    const body = whole('m1', 'silence.adopt', { silence, statements: [] });
    expect(body).toEqual({ silence, statements: [], text, until, ...zone });
  });
});

describe('TR a truce', () => {
  const terms = () => ({ ...(room.exampleOf('truce.table') as { term: number }), hash: HASH });

  test('is agreed to, declared, extended and denounced by naming it', () => {
    const truce = act('m1', 'truce.table', terms()).id;
    const agreed = say('p1', 'truce.agree', { truce });
    expect(agreed.body).toMatchObject({ hash: HASH, kind: expect.any(String) });
    expect(exactWords(views, agreed.body as Record<string, unknown>)?.act).toBe(truce);
    say('p2', 'truce.agree', { truce });
    say('p1', 'truce.declare', { truce });
    const extension = act('m1', 'truce.propose-extension', {
      truce,
      until: 'open',
      text,
      hash: HASH,
    }).id;
    const extended = say('p1', 'truce.agree-extension', { truce, extension });
    expect(extended.body).toMatchObject({ until: 'open', hash: HASH });
    say('p1', 'truce.suspend', { truce });
    say('p1', 'truce.resume', { truce });
    say('p1', 'truce.denounce', { truce });
    say('p1', 'truce.declare-ended', { truce, why: 'denounced' });
  });
});

describe('taken down, and corrected', () => {
  test('TD4 what is confirmed is the very same content; what was confirmed is named by its entry', () => {
    const title = { title: { en: 'Crossings' } };
    const point = act('m1', 'point.open', title).id;
    const held = { type: 'formula.table', version: 1, body: { point, text, hash: HASH } };
    const entry = act('s1', 'taken-down.enter', {
      ...room.exampleOf('taken-down.enter'),
      for: 'p1',
      ...held,
    }).id;
    const offered = (): string[] =>
      candidates(views, 'taken-down.confirm', 'entry', {}, 'p1').map((one) => one.id);
    expect(offered()).toEqual([entry]);
    expect(candidates(views, 'taken-down.confirm', 'entry', {}, 'p2')).toEqual([]);
    say('p1', 'taken-down.confirm', { entry });
    expect(offered()).toEqual([]);
    const formulas = candidates(views, 'consent.give', 'formula', { point }, 'p2');
    expect(formulas.map((one) => one.id)).toEqual([entry]);
    say('p2', 'consent.give', { point, as: 'definitive' });
  });

  test('CO only one’s own reports and clerical acts are offered for a correction', () => {
    const { book } = room;
    const own = act('p1', 'composition.state', { of: 'delegation', women: 1, men: 2 }).id;
    act('p2', 'composition.state', { of: 'delegation', women: 2, men: 2 });
    const offered = referredTo(views, book, 'act.correct', 'p1')?.map((one) => one.id);
    expect(offered).toEqual([own]);
    expect(referredTo(views, book, 'consent.give', 'p1')).toBeUndefined();
  });
});
