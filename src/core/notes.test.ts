import { describe, expect, it } from 'vitest';
import { NOBODY, TestRoom } from './test-room.ts';

const open = (): TestRoom => TestRoom.open({ rules: 2 });
const noted = (room: TestRoom): string =>
  room.act('m1', 'note.take', room.exampleOf('note.take')).id;

describe('night notes', () => {
  it('TD8 one line with a time is enough, and may be entered 36 hours later', () => {
    const room = open();
    const note = room.exampleOf('note.take');
    expect(room.refusal('m1', 'note.take', note, { ahead: -36 * 3600 })).toBeUndefined();
    expect(room.refusal('m1', 'note.take', note, { ahead: -36 * 3600 - 2 })?.code).toBe(
      'act.too-late',
    );
    const two = { ...note, line: { en: 'one\ntwo' } };
    expect(room.refusal('m1', 'note.take', two)?.code).toBe('act.form');
    expect(room.refusal('p1', 'note.take', note)?.code).toBe('role.not-entitled');
  });

  it('TD9 a note is classified by an act of this room, or as needing nothing further', () => {
    const room = open();
    const note = noted(room);
    const round = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    const classify = (as: string, after: string[]) =>
      room.refusal('m1', 'note.classify', { note, as }, { after })?.code;
    expect(classify('nothing', [])).toBeUndefined();
    expect(classify(round, [round])).toBeUndefined();
    expect(classify(round, [])).toBe('act.cites-wrong');
    expect(classify(round, [note])).toBe('act.cites-wrong');
    expect(classify(note, [note])).toBe('act.cites-wrong');
    expect(classify(NOBODY, [NOBODY])).toBe('act.cites-unknown');
  });

  it('TD9 a note may be classified again, and one that was retracted may not', () => {
    const room = open();
    const note = noted(room);
    const nothing = { note, as: 'nothing' };
    room.act('m1', 'note.classify', nothing);
    expect(room.refusal('m1', 'note.classify', nothing)).toBeUndefined();
    room.act('m1', 'act.retract', { reason: { en: 'A slip.' } }, { after: [note] });
    expect(room.refusal('m1', 'note.classify', nothing)?.code).toBe('note.unknown');
  });

  it('TD8 neither a note nor its classification changes anything but the list of notes', () => {
    const room = open();
    const before = structuredClone(room.state);
    const note = noted(room);
    room.act('m1', 'note.classify', { note, as: 'nothing' });
    expect(room.state).toEqual({ ...before, talks: { notes: { notes: { [note]: true } } } });
  });
});
