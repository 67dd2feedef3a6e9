import { describe, expect, it } from 'vitest';
import { DIGEST, TestRoom } from '../test-room.ts';
import type { Act } from '../act.ts';
import * as chronicle from './chronicle.ts';
import { revisionOf } from './entry.ts';
import * as statements from './statements.ts';
import * as register from './taken-down.ts';

const STATED = {
  type: 'statement.make',
  version: 1,
  body: {
    words: { en: 'We will come back on Thursday.' },
    speaker: { en: 'the head' },
    level: 'background',
    matters: [],
  },
};
const ink = { enclosure: DIGEST, media: 'image/png', size: 9 };

const open = (): TestRoom =>
  TestRoom.open({
    rules: 2,
    parties: { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' },
  });

const taken = (room: TestRoom, side = 'p1'): Act =>
  room.act('s1', 'taken-down.enter', {
    for: side,
    ...STATED,
    channel: 'on-paper',
    occurred: {
      from: '2031-03-02T02:00:00Z',
      precision: 'hour',
      certainty: 'stated',
      offset: 0,
    },
  });

interface Fold<V> {
  start(): V;
  add(view: V, act: Act, context: { book: TestRoom['book'] }): V;
}
const shown = <V>(view: Fold<V>, room: TestRoom): V =>
  room.acts.reduce((seen, act) => view.add(seen, act, { book: room.book }), view.start());

describe('what was taken down, as shown', () => {
  it('TD4 a confirmation is the entering of what was taken down, by its side and as of then', () => {
    const room = open();
    const entry = taken(room);
    expect(statements.stream(shown(statements, room))).toEqual([]);
    const act = room.act('p1', 'taken-down.confirm', { entry: entry.id, ...STATED });
    expect(revisionOf(act)).toEqual({
      what: 'enter',
      entry: {
        id: entry.id,
        index: act.index,
        by: act.by,
        admitted: act.admitted,
        ...STATED,
        takenDown: { confirmedBy: act.id },
      },
    });
    const [row] = statements.stream(shown(statements, room), 'p1');
    expect(row).toMatchObject({ act: entry.id, says: STATED.body.words });
  });

  it('TD1 TD6 the register tells what waits for whom, and how each entry was answered', () => {
    const room = open();
    const ids = ['p1', 'p1', 'p1', 'p2'].map((side) => taken(room, side).id);
    const [confirmed, contested, withdrawn, waits] = ids as [string, string, string, string];
    expect(register.awaiting(shown(register, room), 'p1').map((row) => row.act)).toEqual(
      ids.slice(0, 3),
    );
    room.act('p1', 'taken-down.confirm', { entry: confirmed, ...STATED, ink });
    room.act('p1', 'taken-down.contest', { entry: contested, words: { en: 'On Friday.' } });
    room.act('s1', 'taken-down.withdraw', { entry: withdrawn, reason: { en: 'A slip.' } });
    const view = shown(register, room);
    expect(ids.map((id) => view.rows[id]?.answer)).toEqual([
      'confirmed',
      'contested',
      'withdrawn',
      'awaited',
    ]);
    expect(view.rows[confirmed]?.answered?.ink).toEqual(ink);
    expect(view.rows[contested]?.answered?.words).toEqual({ en: 'On Friday.' });
    expect(register.awaiting(view).map((row) => [row.act, row.for])).toEqual([[waits, 'p2']]);
  });

  it('TD1 the chronicle keeps it apart from what was performed, and marks the answer', () => {
    const room = open();
    const entry = taken(room).id;
    const answer = room.act('p1', 'taken-down.contest', { entry });
    const view = shown(chronicle, room);
    expect(chronicle.rowOf(view, entry)).toMatchObject({
      nature: 'reported',
      at: Date.UTC(2031, 2, 2, 2),
      takenDown: { for: 'p1', answer: 'contested', answeredBy: answer.id },
    });
    expect(chronicle.rowOf(view, answer.id)).toMatchObject({
      nature: 'performed',
      concerns: entry,
    });
  });

  it('TD9 notes are listed until they are classified; the latest classification stands', () => {
    const room = open();
    const note = room.act('s1', 'note.take', room.exampleOf('note.take')).id;
    expect(register.unclassified(shown(register, room)).map((row) => row.act)).toEqual([note]);
    room.act('s1', 'note.classify', { note, as: 'nothing' });
    const round = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    const second = room.act('s1', 'note.classify', { note, as: round }, { after: [round] });
    expect(register.unclassified(shown(register, room))).toEqual([]);
    const latest = () => shown(register, room).notes[note]?.classified.at(-1)?.as;
    expect(latest()).toBe(round);
    const reason = { en: 'It says something else.' };
    room.act('s1', 'act.retract', { reason }, { after: [second.id] });
    expect(latest()).toBe('nothing');
  });

  it('TD8 a corrected note keeps its classification; a retracted one is counted', () => {
    const room = open();
    const note = room.act('s1', 'note.take', room.exampleOf('note.take')).id;
    room.act('s1', 'note.classify', { note, as: 'nothing' });
    const reason = { en: 'A slip.' };
    const body = { line: { en: 'One head back.' }, at: '2031-03-04T02:20:00Z' };
    const fixed = room.act('s1', 'act.correct', { body, reason }, { after: [note] });
    expect(shown(register, room).notes[note]).toMatchObject({ ...body, correctedBy: fixed.id });
    expect(register.unclassified(shown(register, room))).toEqual([]);
    room.act('s1', 'act.retract', { reason }, { after: [note] });
    const view = shown(register, room);
    expect([Object.keys(view.notes), view.classifies, view.retracted]).toEqual([[], {}, 1]);
  });
});
