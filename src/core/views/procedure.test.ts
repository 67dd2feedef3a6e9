import { describe, expect, it } from 'vitest';
import { report, TestRoom } from '../test-room.ts';
import type { ProcedureBoard } from './procedure.ts';
import * as procedure from './procedure.ts';

const PARTIES = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
const open = (): TestRoom => TestRoom.open({ rules: 2, parties: PARTIES });
const reason = { en: 'It was entered by mistake.' };

function board(room: TestRoom): ProcedureBoard {
  return room.acts.reduce(
    (view, act) => procedure.add(view, act, { book: room.book }),
    procedure.start(),
  );
}

const happenedAt = (from: string): object => ({ occurred: { ...report().occurred, from } });

describe('procedure as shown', () => {
  it('PR1.1 says who has accepted a proposal and whom it waits for', () => {
    const room = open();
    const body = room.exampleOf('agenda.propose');
    const { id } = room.act('s1', 'agenda.propose', body);
    const { id: yes } = room.act('p2', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(procedure.waiting(board(room))).toMatchObject([
      { act: id, what: 'agenda', by: 's1', body, awaits: ['p1', 'm1'] },
    ]);
    expect(board(room).proposals[id]?.accepted.map((step) => [step.by, step.act])).toEqual([
      ['s1', id],
      ['p2', yes],
    ]);
  });

  it('PR1.3 keeps the whole of what is adopted, and what it took the place of', () => {
    const room = open().adoptProcedure();
    const items = [{ en: 'Crossings' }];
    const { id } = room.act('m1', 'agenda.propose', { items });
    room.act('p1', 'procedure.accept', { proposal: id, what: 'agenda' });
    expect(procedure.inForce(board(room), 'agenda')?.body).toEqual(
      room.exampleOf('agenda.propose'),
    );
    const last = room.act('p2', 'procedure.accept', { proposal: id, what: 'agenda' });
    const view = board(room);
    expect(procedure.waiting(view)).toEqual([]);
    expect(view.adopted.agenda).toHaveLength(2);
    expect(procedure.inForce(view, 'agenda')).toMatchObject({
      act: id,
      body: { items },
      adoptedBy: last.id,
      adoptedAt: last.admitted,
    });
    expect(procedure.inForce(view, 'terms')?.body).toEqual(room.exampleOf('terms.propose'));
    expect(procedure.inForce(view, 'ground-rules')?.body).toEqual(
      room.exampleOf('ground-rules.propose'),
    );
  });

  it('PR1.4 does not show the proposal of a disputed side as accepted by it', () => {
    const room = open();
    room.act('m1', 'seat.dispute', { party: 'p1' });
    room.act('p1', 'agenda.propose', room.exampleOf('agenda.propose'));
    expect(procedure.waiting(board(room))).toMatchObject([
      { accepted: [], awaits: ['p1', 'p2', 'm1'] },
    ]);
  });

  it('PR1.5 lists an acceptance once, also where it is given again after somebody left', () => {
    const parties = { m1: 'mediator', m2: 'mediator', p1: 'party', p2: 'party' } as const;
    const room = TestRoom.open({ rules: 2, parties });
    const { id } = room.act('m1', 'agenda.propose', room.exampleOf('agenda.propose'));
    const about = { proposal: id, what: 'agenda' };
    for (const party of ['p1', 'p2']) room.act(party, 'procedure.accept', about);
    expect(procedure.waiting(board(room))).toMatchObject([{ awaits: ['m2'] }]);
    const change = { what: 'remove-party', party: 'm2' };
    const leaving = room.act('m1', 'room.propose-change', { change });
    for (const party of ['p1', 'p2']) {
      room.act(party, 'room.accept-change', { proposal: leaving.id });
    }
    expect(procedure.waiting(board(room))).toMatchObject([{ awaits: [] }]);
    const again = room.act('p1', 'procedure.accept', about);
    const row = procedure.inForce(board(room), 'agenda');
    expect(row?.accepted.map((step) => step.by)).toEqual(['m1', 'p1', 'p2']);
    expect(row?.adoptedBy).toBe(again.id);
  });

  it('PR1.6 shows nothing of what was taken back', () => {
    const room = open();
    const { id } = room.act('p1', 'agenda.propose', room.exampleOf('agenda.propose'));
    room.act('p1', 'procedure.take-back', { proposal: id, what: 'agenda' });
    expect(board(room).proposals).toEqual({});
  });

  it('PR4.1 PR4.4 shows the credentials presented last, each with every examination', () => {
    const room = open();
    const seats = [{ capacity: { en: 'head of delegation' } }];
    room.act('p1', 'credentials.present', { seats });
    const issuedBy = { en: 'the council' };
    const { id } = room.act('p1', 'credentials.present', { seats, issuedBy });
    for (const result of ['queried', 'in-order']) {
      room.act('s1', 'credentials.examine', { party: 'p1', credentials: id, result });
    }
    const view = board(room);
    expect(procedure.seated(view)).toMatchObject([
      {
        act: id,
        by: 'p1',
        seats,
        issuedBy,
        examined: [{ by: 's1', result: 'queried' }, { result: 'in-order' }],
      },
    ]);
    expect(Object.keys(view.credentials)).toHaveLength(2);
  });

  it('PR4.7 PR4.8 shows which seats are disputed, and who settled one', () => {
    const room = open();
    const { id } = room.act('p1', 'seat.dispute', { party: 'p2' });
    expect(procedure.disputed(board(room))).toMatchObject([{ act: id, by: 'p1', party: 'p2' }]);
    const other = room.act('m1', 'seat.dispute', { party: 'p1' });
    room.act('m1', 'seat.settle', { party: 'p1' });
    expect(procedure.disputed(board(room))).toMatchObject([{ act: id }]);
    const settled = room.act('m1', 'seat.settle', { party: 'p2' });
    const view = board(room);
    expect(procedure.disputed(view)).toEqual([]);
    expect(view.disputes).toMatchObject([
      { party: 'p2', settled: { act: settled.id, by: 'm1' } },
      { act: other.id, party: 'p1' },
    ]);
  });

  it('PR5.11 shows the conduct of the talks by the time things happened', () => {
    const room = open();
    room.act('m1', 'talks.suspend', { until: '2031-03-06', ...happenedAt('2031-03-04T09:00:00Z') });
    room.act('p2', 'talks.leave', happenedAt('2031-03-04T08:00:00Z'));
    expect(procedure.conductNow(board(room))).toBe('suspended');
    room.act('m1', 'talks.resume', {});
    expect(procedure.conductNow(board(room))).toBe('under-way');
    const reconvene = { on: '2031-03-20', place: { en: 'the same place' } };
    room.act('m1', 'talks.close', { outcome: 'adjourned', reconvene });
    const view = board(room);
    expect(procedure.conductNow(view)).toBe('closed');
    expect(procedure.conductByTime(view)).toMatchObject([
      { what: 'left', party: 'p2', reported: false, from: Date.UTC(2031, 2, 4, 8) },
      { what: 'suspended', by: 'm1', until: '2031-03-06', from: Date.UTC(2031, 2, 4, 9) },
      { what: 'resumed' },
      { what: 'closed', outcome: 'adjourned', reconvene },
    ]);
  });

  it('PR5.8 shows a note apart from what the side says, as corrected, and not when retracted', () => {
    const room = open();
    const note = { party: 'p2', what: 'left' };
    const { id } = room.act('s1', 'talks.take-note', note);
    const own = room.act('p2', 'talks.return', {});
    expect(procedure.atTable(board(room))).toEqual({ p2: { noted: id, own: own.id } });
    const body = { party: 'p1', what: 'left', ...happenedAt('2031-03-03T08:00:00Z') };
    const by = room.act('s1', 'act.correct', { body, reason }, { after: [id] });
    expect(procedure.conductByTime(board(room))).toMatchObject([
      { act: id, party: 'p1', reported: true, correctedBy: by.id },
      { act: own.id },
    ]);
    room.act('s1', 'act.retract', { reason }, { after: [id] });
    expect(procedure.atTable(board(room))).toEqual({ p2: { own: own.id } });
    expect(board(room).conductOrder).toEqual([own.id]);
    expect(board(room).retracted).toBe(1);
  });

  it('PR6.3 shows the latest composition that stands, for each body', () => {
    const room = open();
    const state = (who: string, of: string, women: number): string =>
      room.act(who, 'composition.state', { of, women, men: 5 }).id;
    state('p1', 'delegation', 1);
    state('p2', 'delegation', 2);
    state('s1', 'mission', 3);
    const last = state('p1', 'delegation', 4);
    state('m1', 'mission', 6);
    const shown = (): unknown[] =>
      procedure.compositionsNow(board(room)).map((row) => [row.by, row.of, row.women]);
    expect(shown()).toEqual([
      ['p1', 'delegation', 4],
      ['p2', 'delegation', 2],
      ['m1', 'mission', 6],
    ]);
    room.act('p1', 'act.retract', { reason }, { after: [last] });
    expect(shown()).toContainEqual(['p1', 'delegation', 1]);
  });

  it('PR6.4 shows what was submitted, and by whom it was brought', () => {
    const room = open();
    const body = room.exampleOf('submission.table');
    const { id } = room.act('m1', 'submission.table', body);
    expect(board(room).submissions).toMatchObject([{ act: id, by: 'm1', ...body }]);
  });
});
