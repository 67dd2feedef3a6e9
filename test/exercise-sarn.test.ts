import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partyOf, type Act } from '#core/act.ts';
import { matrix } from '#core/views/points.ts';
import { sessionsIn } from '#core/views/rounds.ts';
import type { TalksViews } from '#core/views/talks.ts';
import {
  CAPITAL_ROOMS,
  PLANS,
  SHARED_ROOMS,
  type RoomName,
  type Side,
} from '#examples/exercise-sarn/people.ts';
import { exerciseSarn, exerciseSarnCapital } from '#examples/exercise-sarn/index.ts';
import { EXERCISE_RULES } from '#examples/stage.ts';
import { at, load, read, removeFolders, type Reading } from './support/played-sarn.ts';

const rooms = new Map<RoomName, Reading>();

beforeAll(async () => {
  const [folder, played] = await load(exerciseSarn);
  for (const name of SHARED_ROOMS)
    rooms.set(name, await read(folder, name, played.rooms.get(name) as string));
  for (const side of ['p1', 'p2'] as const) {
    const [own, capital] = await load(exerciseSarnCapital(side));
    const name = CAPITAL_ROOMS[side];
    rooms.set(name, await read(own, name, capital.rooms.get(name) as string));
  }
});

afterAll(removeFolders);

function room(name: RoomName): Reading {
  const found = rooms.get(name);
  if (!found) throw new Error(`${name} was not read`);
  return found;
}

function talks(name: RoomName): TalksViews {
  return room(name).views.talks as TalksViews;
}

function acts(type: string, name: RoomName = 'plenary'): Act<Record<string, unknown>>[] {
  return room(name).acts.filter((act) => act.type === type) as Act<Record<string, unknown>>[];
}

/** How often each side did something of a type, wherever it did it. What was taken down and confirmed counts as its own. */
function count(side: Side, type: string): number {
  let number = 0;
  for (const { acts: all } of rooms.values()) {
    for (const act of all) {
      const confirmed = act.type === 'taken-down.confirm';
      const what = confirmed ? (act.body as { type: string }).type : act.type;
      if (what === type && act.by.some((ref) => partyOf(ref) === side)) number += 1;
    }
  }
  return number;
}

/** Of the agreement: an act can name several. */
function paragraphsNotConfirmed(side: Side): number {
  return acts('text.not-confirm')
    .filter(({ by }) => by.some((ref) => partyOf(ref) === side))
    .reduce((sum, { body }) => sum + (body['on'] as unknown[]).length, 0);
}

describe('what the exercise has in it', () => {
  test('RC14.4 RC11.4 every room is of kind exercise under its rules version, those of the agreement alone under another, and its whole log is admissible', () => {
    expect([...rooms.keys()].toSorted()).toEqual(Object.keys(PLANS).toSorted());
    const others = [...rooms].filter(([, { replay }]) => replay.state?.rules !== EXERCISE_RULES);
    expect(others.map(([name]) => name)).toEqual(['commission', 'intake']);
    for (const [name, { replay }] of rooms) {
      const rules = PLANS[name].rules ?? EXERCISE_RULES;
      expect(replay.state).toMatchObject({ kind: 'exercise', rules });
      expect([replay.voids.size, replay.sealedVoids.size, replay.unread]).toEqual([0, 0, 0]);
    }
  });

  test('terms, ground rules and agenda are adopted before the first point', () => {
    const { acts: all } = room('plenary');
    const first = all.findIndex(({ type }) => type === 'point.open');
    const accepted = all.slice(0, first).filter(({ type }) => type === 'procedure.accept');
    expect(accepted).toHaveLength(9);
    expect(acts('procedure.accept')).toHaveLength(9);
  });

  test('a truce of 48 hours is agreed, declared and twice extended by both, and goes on', () => {
    const [terms] = acts('truce.table');
    expect(terms?.body['term']).toBe(48 * 60);
    for (const type of ['truce.agree', 'truce.declare'])
      expect([count('p1', type), count('p2', type)]).toEqual([1, 1]);
    const extended = 'truce.agree-extension';
    expect([count('p1', extended), count('p2', extended)]).toEqual([2, 2]);
    const [row] = Object.values(talks('plenary').truces.rows);
    expect(row).toBeDefined();
    expect(acts('truce.order')).toHaveLength(4);
    expect(acts('truce.allege-breach')).toHaveLength(2);
    expect(acts('truce.account')).toHaveLength(2);
  });

  test('three rounds, with sessions of eighteen, nine and seven hours', () => {
    const { rounds } = room('plenary').views;
    const held = Object.values(rounds.rounds);
    expect(held.map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [2, 'closed'],
      [3, 'closed'],
    ]);
    const minutes = held.flatMap(({ act }) => sessionsIn(rounds, act).map((one) => one.minutes));
    expect(minutes).toEqual([18 * 60, 9 * 60, 7 * 60]);
  });

  test('of eight points seven are agreed and one is open', () => {
    const rows = matrix(talks('plenary').points);
    expect(rows).toHaveLength(8);
    expect(rows.filter(({ status }) => status === 'agreed')).toHaveLength(7);
    expect(
      rows.filter(({ status }) => status === 'open').map(({ point }) => point.title.en),
    ).toEqual(['The mill at Oru']);
  });

  test('AU4 five agreements of each side are not confirmed, two and three on points, three and two on paragraphs, as instructed at home', () => {
    expect(count('p1', 'consent.not-confirm')).toBe(2);
    expect(count('p2', 'consent.not-confirm')).toBe(3);
    // Of the agreement it is the other way round.
    expect([paragraphsNotConfirmed('p1'), paragraphsNotConfirmed('p2')]).toEqual([3, 2]);
    for (const side of ['p1', 'p2'] as const) {
      const refused = acts('instruction.give', CAPITAL_ROOMS[side]).filter(
        ({ body }) => body['answer'] === 'refuse',
      );
      expect(refused).toHaveLength(
        count(side, 'consent.not-confirm') + paragraphsNotConfirmed(side),
      );
    }
  });

  test('one consent is withdrawn after it was confirmed, one offer retracted, texts reopened', () => {
    const { authority } = talks('plenary');
    expect(acts('consent.withdraw')).toHaveLength(1);
    expect(acts('formula.retract')).toHaveLength(1);
    expect(JSON.stringify(authority)).toContain('text-reopened');
  });

  test('AU6.8 the silence was to end at 06:00, was broken at 05:40 by telephone, entered at 09:10, and is shown as adopted nowhere', () => {
    const [row] = Object.values(talks('plenary').silences.rows);
    expect(row?.until).toBe(at(12, '06:00'));
    const [broken] = acts('silence.break');
    expect(broken?.body).toMatchObject({ channel: 'telephone', at: '2026-06-10T05:40:00Z' });
    expect(broken?.body['by']).toBeUndefined();
    expect(broken?.admitted).toBe(at(12, '09:10'));
    expect(acts('silence.adopt')).toEqual([]);
  });

  test('the night was taken down next morning: two sheets confirmed from ink, one entry contested, one line classified as nothing', () => {
    const entered = acts('taken-down.enter');
    expect(entered).toHaveLength(5);
    for (const { admitted } of entered) expect(admitted).toBeGreaterThanOrEqual(at(2, '09:00'));
    const confirmed = acts('taken-down.confirm');
    expect(confirmed.filter(({ body }) => body['ink'] !== undefined)).toHaveLength(2);
    expect(confirmed).toHaveLength(4);
    expect(acts('taken-down.contest')).toHaveLength(1);
    const night = acts('note.classify').filter(({ admitted }) => admitted > at(2, '00:00'));
    expect(night.filter(({ body }) => body['as'] === 'nothing')).toHaveLength(1);
  });

  test('PR5.3 a walk-out and a return, without blame', () => {
    expect(acts('talks.leave').map(({ body }) => body)).toEqual([{}]);
    expect(acts('talks.return').map(({ body }) => body)).toEqual([{}]);
  });

  test('SH1 every release rule is used, and what is to be kept is never passed', () => {
    const given = (['shuttle-p1', 'shuttle-p2'] as const).flatMap((name) => [
      ...acts('confidence.give', name),
      ...acts('confidence.tighten', name),
    ]);
    const kinds = given.flatMap(({ body }) =>
      (body['rule'] as { only: { kind: string }[] }).only.map(({ kind }) => kind),
    );
    expect([...new Set(kinds)].toSorted()).toEqual([
      'gist',
      'if-other-moves',
      'keep',
      'not-before',
      'only-if-asked',
      'own-idea',
      'to-person',
    ]);
    for (const name of ['shuttle-p1', 'shuttle-p2'] as const) {
      const kept = acts('confidence.tighten', name).map(({ body }) => body['confidence']);
      const released = acts('confidence.release', name).map(({ body }) => body['confidence']);
      expect(released.some((id) => kept.includes(id))).toBe(false);
    }
  });

  test('what is passed to one side and to the other mediator rests on a release', () => {
    const passed = (['shuttle-p1', 'shuttle-p2', 'mediators'] as const).flatMap((name) => [
      ...acts('relay.pass', name),
      ...acts('idea.float', name),
    ]);
    expect(passed).toHaveLength(10);
    for (const { rests } of passed) expect(rests).toHaveLength(1);
  });

  test('SH7.2 m2 learns of a confidence by its release rule only', () => {
    expect(acts('relay.pass', 'mediators')).toHaveLength(2);
    for (const name of ['shuttle-p1', 'shuttle-p2'] as const)
      expect(room(name).replay.state?.parties['m2']).toBeUndefined();
  });

  test('minutes are circulated, corrected and agreed', () => {
    expect(acts('minutes.circulate')).toHaveLength(1);
    expect(acts('minutes.revise')).toHaveLength(1);
    expect(acts('minutes.agree')).toHaveLength(2);
  });

  test('a joint commission with a case that rises, and a call that defuses', () => {
    expect(acts('commission.agree-terms')).toHaveLength(2);
    expect(acts('commission.raise').map(({ body }) => body['to'])).toEqual(['national']);
    expect(acts('hotline.call').map(({ body }) => body['test'])).toEqual([true, false]);
    expect(acts('hotline.outcome')).toHaveLength(2);
  });

  test('a joint statement is agreed, held, released, and corrected once', () => {
    expect(acts('release.agree')).toHaveLength(8);
    const [issued] = acts('release.issue');
    expect(issued?.admitted).toBeGreaterThanOrEqual(at(21, '12:00'));
    expect(acts('release.correct')).toHaveLength(1);
  });

  test('all words are in English and in Urdu', () => {
    const lacking: string[] = [];
    const look = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const keys = Object.keys(value);
      if (keys.includes('en') !== keys.includes('ur')) lacking.push(where);
      for (const [key, inner] of Object.entries(value)) look(inner, `${where}.${key}`);
    };
    // The words of the agreement come in English first (exercise-sarn-agreement.test.ts).
    const ofText = new Set(['nodes', 'on', 'new', 'words']);
    for (const { acts: all } of rooms.values())
      for (const { type, body } of all) {
        const said = Object.entries(body as object).filter(
          ([key]) => !(type.startsWith('text.') && ofText.has(key)),
        );
        look(Object.fromEntries(said), type);
      }
    expect(lacking).toEqual([]);
  });
});

describe('balance', () => {
  /** What the exercise was set to have once, or two and three times; it cannot be even in each, so it is even in sum. */
  const SET: readonly string[] = [
    'consent.not-confirm',
    'consent.withdraw',
    'formula.retract',
    'talks.leave',
    'taken-down.contest',
    'text.withdraw',
  ];

  /** Follow from those: what is not confirmed or withdrawn is agreed anew, who leaves returns, and who signed ad referendum confirms. */
  const FOLLOWING: readonly string[] = [
    'consent.give',
    'consent.confirm',
    'instrument.confirm-signature',
    'talks.return',
  ];

  /** Acts by which a silence was broken are not a side's own; the note in its caucus tells whose call it was. */
  const BROKEN: Readonly<Record<Side, number>> = { p1: 1, p2: 0 };

  test('every kind of act is as frequent on one side as on the other, where the exercise was not set otherwise', () => {
    const types = new Set<string>();
    for (const { acts: all } of rooms.values())
      for (const act of all) if (!act.type.startsWith('taken-down.')) types.add(act.type);
    const uneven = [...types].filter((type) => count('p1', type) !== count('p2', type));
    expect(uneven.toSorted()).toEqual(
      [
        ...SET.filter((type) => !type.startsWith('taken-down.')),
        ...FOLLOWING,
        // The note in its own room that tells whose call broke the silence.
        'note.take',
      ].toSorted(),
    );
  });

  test('what is unhelpful is as frequent on one side as on the other', () => {
    const unhelpful = (side: Side): number =>
      SET.reduce((sum, type) => sum + count(side, type), 0) +
      BROKEN[side] +
      paragraphsNotConfirmed(side) +
      count(side, 'text.take-back') +
      count(side, 'truce.allege-breach');
    expect(unhelpful('p1')).toBe(unhelpful('p2'));
  });

  test('at the end the consents of both sides stand on the same points', () => {
    const standing = (side: Side): number =>
      matrix(talks('plenary').points).filter(({ sides }) =>
        sides.some((one) => one.side === side && one.consent?.standing === 'confirmed'),
      ).length;
    expect([standing('p1'), standing('p2')]).toEqual([7, 7]);
  });

  test('each side put other words in the place of some to which the other had agreed', () => {
    const replaced = acts('formula.table').filter(({ body }) => body['replaces'] !== undefined);
    const by = replaced.map(({ by: [ref] }) => partyOf(ref as string));
    expect(by.toSorted()).toEqual(['m1', 'p1', 'p2']);
  });
});
