import { beforeAll, describe, expect, it } from 'vitest';
import { TestRoom } from '#core/test-room.ts';
import { loadBook } from '#room/rulebooks.ts';
import { TextTable } from '../../test/support/text-table.ts';
import { RoomViews } from './room-views.ts';

beforeAll(async () => {
  await loadBook(2);
  await loadBook(3);
});

const shown = (room: TestRoom, versionOf: (index: number) => number): RoomViews => {
  const views = new RoomViews(() => undefined);
  for (const act of room.acts) views.add(act, versionOf(act.index));
  return views;
};

describe('views of the talks', () => {
  it('are not there in a room whose rules do not have them', () => {
    expect(shown(TestRoom.open({ rules: 1 }), () => 1).talks).toBeUndefined();
  });

  it('are there from the opening act on in a room whose rules have them', () => {
    expect(shown(TestRoom.open({ rules: 2 }), () => 2).talks?.points.points).toEqual({});
  });

  it('are told what was done before the rules were raised to those that have them', () => {
    const room = TestRoom.open({ rules: 2 });
    const before = room.acts.length;
    room.adoptProcedure();
    const { talks } = shown(room, (index) => (index < before ? 1 : 2));
    expect(talks?.procedure.adopted.terms).toHaveLength(1);
    expect(talks).toEqual(shown(room, () => 2).talks);
  });

  it('have texts once the rules were raised to those that have them, and all that was shown before', () => {
    const { room, text } = new TextTable();
    const before = room.acts.findIndex(({ type }) => type === 'text.table');
    const { talks } = shown(room, (index) => (index < before ? 2 : 3));
    expect(Object.keys(talks?.texts?.texts ?? {})).toEqual([text]);
    expect(talks).toEqual(shown(room, () => 3).talks);
  });
});
