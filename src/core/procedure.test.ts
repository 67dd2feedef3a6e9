import { describe, expect, it } from 'vitest';
import { chairs, groundRules, isProcedureAdopted } from './procedure.ts';
import { TestRoom, vkey } from './test-room.ts';
import type { RoomState } from './state.ts';

const open = (): TestRoom => TestRoom.open({ rules: 2 });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const agendaOf = (room: TestRoom): string | undefined => state(room).talks?.procedure?.agenda;
const rulesOf = (room: TestRoom, more: object = {}): object => ({
  ...room.exampleOf('ground-rules.propose'),
  ...more,
});
const proposeAgenda = (room: TestRoom, who = 'm1'): { proposal: string; what: 'agenda' } => ({
  proposal: room.act(who, 'agenda.propose', room.exampleOf('agenda.propose')).id,
  what: 'agenda',
});

function remove(room: TestRoom, party: string, ...others: string[]): void {
  const change = room.act('m1', 'room.propose-change', {
    change: { what: 'remove-party', party },
  });
  for (const other of others) room.act(other, 'room.accept-change', { proposal: change.id });
}

describe('procedure', () => {
  it('PR1.1 PR1.2 what is proposed stands once every side and every mediator has accepted those very words', () => {
    const room = open();
    const { id } = room.act('p1', 'ground-rules.propose', rulesOf(room));
    room.act('p2', 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(groundRules(state(room))).toBeUndefined();
    room.act('m1', 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(groundRules(state(room))).toMatchObject({ adopted: id, chair: 'm1' });
    expect(isProcedureAdopted(state(room))).toBe(false);
  });

  it('PR1.2 the secretariat proposes, and its acceptance is not asked', () => {
    const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
    const room = TestRoom.open({ rules: 2, parties });
    const about = proposeAgenda(room, 's1');
    expect(room.refusal('s1', 'procedure.accept', about)?.code).toBe('role.not-entitled');
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', about);
    expect(agendaOf(room)).toBeUndefined();
    room.act('m1', 'procedure.accept', about);
    expect(agendaOf(room)).toBe(about.proposal);
    const other = proposeAgenda(room, 'm1');
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', other);
    expect(agendaOf(room)).toBe(other.proposal);
  });

  it('PR1.3 the one adopted last is in force, and not before', () => {
    const room = open().adoptProcedure({ nothingUntilEverything: true });
    expect(isProcedureAdopted(state(room))).toBe(true);
    const { id } = room.act('m1', 'ground-rules.propose', rulesOf(room, { chair: 'p2' }));
    room.act('p1', 'ground-rules.propose', rulesOf(room, { chair: 'p1' }));
    expect(chairs(state(room), 'm1')).toBe(true);
    for (const party of ['p1', 'p2'])
      room.act(party, 'procedure.accept', { proposal: id, what: 'ground-rules' });
    expect(chairs(state(room), 'm1')).toBe(false);
    expect(chairs(state(room), 'p2')).toBe(true);
  });

  it('PR1.4 a side whose seat is disputed proposes, and does not accept by proposing', () => {
    const room = open();
    room.act('m1', 'seat.dispute', { party: 'p1' });
    const about = proposeAgenda(room, 'p1');
    expect(room.refusal('p1', 'procedure.accept', about)?.code).toBe('seat.disputed');
    for (const party of ['p2', 'm1']) room.act(party, 'procedure.accept', about);
    expect(agendaOf(room)).toBeUndefined();
    room.act('m1', 'seat.settle', { party: 'p1' });
    room.act('p1', 'procedure.accept', about);
    expect(agendaOf(room)).toBe(about.proposal);
  });

  it('PR1.5 a proposal waits for nobody who has left the room, and nothing is adopted by a departure', () => {
    const parties = { m1: 'mediator', m2: 'mediator', p1: 'party', p2: 'party' } as const;
    const room = TestRoom.open({ rules: 2, parties });
    const about = proposeAgenda(room);
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', about);
    remove(room, 'm2', 'p1', 'p2');
    expect(agendaOf(room)).toBeUndefined();
    room.act('p1', 'procedure.accept', about);
    expect(agendaOf(room)).toBe(about.proposal);
  });

  it('PR1.5 a side accepts once', () => {
    const room = open();
    const about = proposeAgenda(room);
    room.act('p1', 'procedure.accept', about);
    expect(room.refusal('p1', 'procedure.accept', about)?.code).toBe('procedure.accepted-already');
  });

  it('PR1.6 a proposal taken back, adopted, or of another kind cannot be accepted', () => {
    const room = open();
    const about = proposeAgenda(room);
    const accept = (what: string) =>
      room.refusal('p1', 'procedure.accept', { ...about, what })?.code;
    expect(accept('terms')).toBe('procedure.unknown');
    expect(accept('agenda')).toBeUndefined();
    expect(room.refusal('p1', 'procedure.take-back', about)?.code).toBe('procedure.not-own');
    room.act('m1', 'procedure.take-back', about);
    expect(accept('agenda')).toBe('procedure.unknown');
    const other = proposeAgenda(room);
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', other);
    expect(room.refusal('m1', 'procedure.take-back', other)?.code).toBe('procedure.unknown');
    expect(room.refusal('p1', 'procedure.accept', other)?.code).toBe('procedure.unknown');
  });

  it('PR1.7 a side that joins is asked about what waits; what was adopted stands', () => {
    const room = open().adoptProcedure();
    const about = proposeAgenda(room);
    const change = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const { id } = room.act('m1', 'room.propose-change', { change });
    for (const party of ['p1', 'p2']) room.act(party, 'room.accept-change', { proposal: id });
    room.act('p3', 'room.accept', { opening: room.acts[0]?.id });
    expect(isProcedureAdopted(state(room))).toBe(true);
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', about);
    expect(agendaOf(room)).not.toBe(about.proposal);
    room.act('p3', 'procedure.accept', about);
    expect(agendaOf(room)).toBe(about.proposal);
  });

  it('PR1.8 PR2.2 nobody is named who is not in the room or has left it, nor twice in the terms', () => {
    const room = TestRoom.open({ rules: 2, parties: { m1: 'mediator', p1: 'party', p2: 'party' } });
    const terms = (...parties: string[]): string | undefined =>
      room.refusal('m1', 'terms.propose', {
        ...room.exampleOf('terms.propose'),
        designations: parties.map((party) => ({ party, as: { en: 'a delegation' } })),
      })?.code;
    const chair = (party: string): string | undefined =>
      room.refusal('m1', 'ground-rules.propose', rulesOf(room, { chair: party }))?.code;
    expect(terms('p1', 'p2')).toBeUndefined();
    expect(terms('p1', 'p2', 'p1')).toBe('procedure.designated-twice');
    expect(terms('p1', 'p9')).toBe('party.unknown');
    expect(chair('p9')).toBe('party.unknown');
    expect(chair('p2')).toBeUndefined();
    remove(room, 'p2', 'p1');
    expect(terms('p1', 'p2')).toBe('party.unknown');
    expect(chair('p2')).toBe('party.unknown');
  });

  it('PR2.1 PR2.2 before ground rules a mediator chairs; then whoever they name', () => {
    const room = open();
    expect(chairs(state(room), 'm1')).toBe(true);
    expect(chairs(state(room), 'p1')).toBe(false);
    room.adoptProcedure({
      chair: 'p1',
      nameWhoBreaksSilence: true,
      correctionMinutes: 90,
      workingErasedOn: '2032-01-01',
    });
    expect(chairs(state(room), 'm1')).toBe(false);
    expect(groundRules(state(room))).toEqual({
      adopted: expect.any(String) as string,
      chair: 'p1',
      nothingUntilEverything: true,
      nameWhoBreaksSilence: true,
      correctionMinutes: 90,
      workingErasedOn: '2032-01-01',
    });
  });

  it('PR1.1 a side that has not accepted the room is not asked', () => {
    const room = TestRoom.open({ rules: 2, accept: ['p1'] });
    const about = proposeAgenda(room);
    room.act('p1', 'procedure.accept', about);
    expect(agendaOf(room)).toBe(about.proposal);
  });

  it.each([
    ['agenda', 'terms', 'ground-rules'],
    ['ground-rules', 'agenda', 'terms'],
    ['terms', 'ground-rules', 'agenda'],
  ])('PR3.2 the procedure is adopted once %s, %s and %s all are', (...all) => {
    const room = open();
    for (const what of all) {
      expect(isProcedureAdopted(state(room))).toBe(false);
      const { id } = room.act('p2', `${what}.propose`, room.exampleOf(`${what}.propose`));
      for (const party of ['m1', 'p1']) room.act(party, 'procedure.accept', { proposal: id, what });
    }
    expect(isProcedureAdopted(state(room))).toBe(true);
  });
});
