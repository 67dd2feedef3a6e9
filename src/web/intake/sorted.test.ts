import { describe, expect, test } from 'vitest';
import { TestRoom } from '#core/test-room.ts';
import { add, start, type IntakeBoard } from '#core/views/intake.ts';
import { destroying } from './kept.ts';
import { sorted } from './sorted.ts';

const SEALED = { sealed: true };

function mission(): TestRoom {
  return TestRoom.open({
    rules: 4,
    parties: { o1: 'monitor' },
    sealed: true,
    body: { setting: 'intake' },
    accept: [],
  });
}

const boardOf = (room: TestRoom): IntakeBoard =>
  room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());

const take = (room: TestRoom): string =>
  room.act('o1', 'intake.report', room.exampleOf('intake.report'), SEALED).id;

const laidOut = (room: TestRoom): unknown =>
  Object.fromEntries(
    [...sorted(boardOf(room))].map(([group, placed]) => [
      group,
      placed.map(({ row, same }) => [row.act, ...same.map(({ act }) => act)]),
    ]),
  );

describe('how reports are laid out', () => {
  test('IC1.3 each stands in one place: under the one that it repeats, else in its group', () => {
    const room = mission();
    const [a, b, c, d] = [take(room), take(room), take(room), take(room)];
    const sort = (report: string, more: object) =>
      room.act('o1', 'intake.triage', { report, ...more }, SEALED);
    sort(a, { as: 'verify' });
    sort(b, { as: 'duplicate', of: a });
    sort(c, { as: 'merged', of: a });
    expect(laidOut(room)).toEqual({ verify: [[a, b, c]], unsorted: [[d]] });
    // A later sorting stands.
    sort(c, { as: 'information' });
    expect(laidOut(room)).toEqual({ verify: [[a, b]], unsorted: [[d]], information: [[c]] });
  });

  test('IC1.3 a repeat of what was taken back does not disappear with it', () => {
    const room = mission();
    const [a, b] = [take(room), take(room)];
    room.act('o1', 'intake.triage', { report: b, as: 'duplicate', of: a }, SEALED);
    const why = { reason: { en: 'Entered in the wrong room.' } };
    room.act('o1', 'act.retract', why, { ...SEALED, after: [a] });
    expect(laidOut(room)).toEqual({ duplicate: [[b]] });
  });

  test('IC3.1 a report whose source has withdrawn stands with the withdrawn, whatever it was sorted as', () => {
    const room = mission();
    const [a, b] = [take(room), take(room)];
    room.act('o1', 'intake.triage', { report: b, as: 'duplicate', of: a }, SEALED);
    room.act('o1', 'intake.source-withdraws', { report: b }, SEALED);
    expect(laidOut(room)).toEqual({ unsorted: [[a]], withdrawn: [[b]] });
  });
});

test('IC3.1 what is destroyed is named once, in as many acts as it takes', () => {
  const all = Array.from({ length: 130 }, (_, i) => `d${i}`);
  const bodies = destroying(all);
  expect(bodies.map(({ enclosures }) => enclosures.length)).toEqual([64, 64, 2]);
  expect(bodies.flatMap(({ enclosures }) => enclosures)).toEqual(all);
  expect(destroying([])).toEqual([]);
});
