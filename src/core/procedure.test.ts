import { describe, expect, it } from 'vitest';
import { chairs, groundRules, isProcedureAdopted } from './procedure.ts';
import { PROCEDURE_REFUSALS } from './refusals/procedure.ts';
import { TestRoom } from './test-room.ts';
import type { RoomState } from './state.ts';

const open = (): TestRoom => TestRoom.open({ rules: 0 });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const rulesOf = (room: TestRoom, more: object = {}): object => ({
  ...room.exampleOf('ground-rules.propose'),
  ...more,
});

describe('procedure', () => {
  it('PR1 PR2 PR3 what is proposed stands once every side and every mediator has accepted those very words', () => {
    const room = open();
    const { id } = room.act('p1', 'ground-rules.propose', rulesOf(room));
    room.act('p2', 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(groundRules(state(room))).toBeUndefined();
    room.act('m1', 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(groundRules(state(room))).toMatchObject({ adopted: id, chair: 'm1' });
    expect(isProcedureAdopted(state(room))).toBe(false);
  });

  it('PR2 a later proposal that is accepted takes the place of the earlier', () => {
    const room = open().adoptProcedure({ nothingUntilEverything: true });
    expect(isProcedureAdopted(state(room))).toBe(true);
    const { id } = room.act('m1', 'ground-rules.propose', rulesOf(room, { chair: 'p2' }));
    expect(chairs(state(room), 'm1')).toBe(true);
    for (const party of ['p1', 'p2'])
      room.act(party, 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(chairs(state(room), 'm1')).toBe(false);
    expect(chairs(state(room), 'p2')).toBe(true);
  });

  it('PR1 a proposal waits for nobody who has left the room', () => {
    const room = TestRoom.open({
      rules: 0,
      parties: { m1: 'mediator', m2: 'mediator', p1: 'party', p2: 'party' },
    });
    const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
    for (const party of ['p1', 'p2'])
      room.act(party, 'procedure.accept', { proposal: id, what: 'agenda' });
    const change = room.act('m1', 'room.propose-change', {
      change: { what: 'remove-party', party: 'm2' },
    });
    for (const party of ['p1', 'p2'])
      room.act(party, 'room.accept-change', { proposal: change.id });
    expect(state(room).talks?.procedure?.agenda).toBeUndefined();
    room.act('p1', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(state(room).talks?.procedure?.agenda).toBe(id);
  });

  it('PR1 a proposal taken back, adopted, or of another kind cannot be accepted', () => {
    const room = open();
    const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
    const accept = (what: string) =>
      room.refusal('p1', 'procedure.accept', { proposal: id, what })?.code;
    expect(accept('terms')).toBe('procedure.unknown');
    expect(accept('agenda')).toBeUndefined();
    const take = { proposal: id, what: 'agenda' };
    expect(room.refusal('p1', 'procedure.take-back', take)?.code).toBe('procedure.not-own');
    room.act('m1', 'procedure.take-back', take);
    expect(accept('agenda')).toBe('procedure.unknown');
  });

  it('PR1 a side accepts once', () => {
    const room = open();
    const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
    room.act('p1', 'procedure.accept', { proposal: id, what: 'agenda' });
    const again = room.refusal('p1', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(again?.code).toBe(
      'procedure.accepted-already' satisfies keyof typeof PROCEDURE_REFUSALS,
    );
  });
});
