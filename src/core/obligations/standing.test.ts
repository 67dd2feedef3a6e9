import { expect, it } from 'vitest';
import { hashed, TextTable } from '../../../test/support/text-table.ts';
import type { RoomState } from '../state.ts';
import {
  about,
  agree,
  commissionRoom,
  declareInForce,
  propose,
  reading,
} from '../test-obligations.ts';
import { END_MS, hash, joining, said, table as tableTruce } from '../test-truce.ts';
import { NOBODY, TestRoom } from '../test-room.ts';
import { standingOf } from './state.ts';

const stand = (room: TestRoom, id: string) => standingOf(room.state as RoomState, id);
const at = { at: '2031-03-06T00:00:00Z', offset: 0, zone: 'UTC' };
const why = { en: 'While the bridge is repaired.' };

it('OB9.4 a reading is proposed, agreed, in force, suspended, in force again, ended', () => {
  const room = commissionRoom();
  expect(stand(room, NOBODY)).toBeUndefined();
  const id = propose(room);
  expect(stand(room, id)).toBe('proposed');
  agree(room, id, 'p1');
  expect(stand(room, id)).toBe('proposed');
  agree(room, id, 'p2');
  expect(stand(room, id)).toBe('agreed');
  room.act('p2', 'obligation.take-back', about(id));
  expect(stand(room, id)).toBe('proposed');
  agree(room, id, 'p2');
  declareInForce(room, id);
  expect(stand(room, id)).toBe('in-force');
  const change = (what: string): object => ({ ...about(id), change: what, at, why });
  room.act('p1', 'obligation.change', change('suspend'), { with: ['p2'] });
  expect(stand(room, id)).toBe('suspended');
  room.act('p1', 'obligation.change', change('resume'), { with: ['p2'] });
  expect(stand(room, id)).toBe('in-force');
  room.act('p1', 'obligation.change', change('end'), { with: ['p2'] });
  expect(stand(room, id)).toBe('ended');
});

it('OB9.4 one that another replaces is ended once that is in force', () => {
  const room = commissionRoom();
  const first = propose(room);
  agree(room, first, 'p1', 'p2');
  declareInForce(room, first);
  const { id } = room.act('m1', 'obligation.propose', { ...reading(), replaces: first });
  agree(room, id, 'p1', 'p2');
  expect(stand(room, first)).toBe('in-force');
  declareInForce(room, id);
  expect([first, id].map((one) => stand(room, one))).toEqual(['ended', 'in-force']);
});

it('OB9.4 its words have changed since, even where all have agreed', () => {
  const table = new TextTable({ version: 4 });
  const { room, b } = table;
  const clause = { paragraph: b, hash: hashed('It lasts 48 hours.') };
  const { id } = room.act('m1', 'obligation.propose', reading({}, clause));
  agree(room, id, 'p1', 'p2');
  expect(stand(room, id)).toBe('agreed');
  const words = table.propose('m1', b, 'It lasts 72 hours.');
  for (const side of ['p1', 'p2']) table.consent(side, b, words, 'definitive');
  table.do('m1', 'text.settle', { on: table.consenting(b, words).on });
  expect(stand(room, id)).toBe('stale');
});

it('OB9.4 one that reads a truce is ended when the truce is over', () => {
  const own = TestRoom.open({ rules: 4 });
  const truce = tableTruce(own);
  for (const side of ['p1', 'p2']) own.act(side, 'truce.agree', joining(truce));
  for (const side of ['p1', 'p2']) own.act(side, 'truce.declare', joining(truce));
  const { id } = own.act('m1', 'obligation.propose', reading({}, { truce, hash }));
  agree(own, id, 'p1', 'p2');
  declareInForce(own, id);
  expect(stand(own, id)).toBe('in-force');
  own.now = END_MS;
  own.act('p1', 'truce.declare-ended', said(truce, { why: 'term-not-extended' }));
  expect(stand(own, id)).toBe('ended');
});
