import { describe, expect, test } from 'vitest';
import { meet, openCase } from '#core/test-commission.ts';
import { commissionRoom } from '#core/test-obligations.ts';
import { hashOf, type TestRoom } from '#core/test-room.ts';
import { add, start, type IncidentBoard, type IncidentRow } from '#core/views/incidents.ts';
import { chosenFrom, choosing, dayMs, isChosen } from './chosen.ts';
import { draftsOut, latestFirst, STAGES, stageOf, standingFindings } from './life.ts';

const text = { en: 'Shots were fired near the ford.' };

const boardOf = (room: TestRoom): IncidentBoard =>
  room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());

function stage(room: TestRoom, id: string): string {
  const board = boardOf(room);
  return stageOf(board, board.entries[id] as IncidentRow, standingFindings(board));
}

const allege = (room: TestRoom, more: object = {}): string =>
  room.act('p1', 'incident.allege', { ...room.exampleOf('incident.allege'), ...more }).id;

function caseFile(room: TestRoom, number: number, more: object = {}): string {
  const body = { ...room.exampleOf('incident.case-file'), number, ...more };
  return room.act('o1', 'incident.case-file', body).id;
}

describe('how far an entry has come', () => {
  test('IC6 each step is an act, and a withdrawn finding leads back to what came before it', () => {
    const room = commissionRoom();
    const entry = allege(room);
    expect(stage(room, entry)).toBe('entered');
    const seen = { ...room.exampleOf('verification.visit'), entries: [entry] };
    room.act('o1', 'verification.visit', seen);
    expect(stage(room, entry)).toBe('looked-at');
    const about = { case: openCase(room, 3), number: 3 };
    const body = {
      ...about,
      entries: [entry],
      answers: {
        happened: { answer: 'inconclusive', standard: 'reasonable-grounds' },
        clauses: [],
      },
      text,
      hash: hashOf(text),
    };
    const send = (): string => {
      const until = new Date(room.now + 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
      return room.act('m1', 'incident.draft-finding', { ...body, until }).id;
    };
    const reply = (draft: string): void => {
      for (const side of ['p1', 'p2']) room.act(side, 'incident.reply', { draft, text });
    };
    const draft = send();
    expect(stage(room, entry)).toBe('drafted');
    expect(draftsOut(boardOf(room)).map(({ act }) => act)).toEqual([draft]);
    reply(draft);
    const meeting = meet(room);
    const find = (of: string): string =>
      room.act('m1', 'incident.find', { ...body, draft: of, meeting, aside: [] }).id;
    const first = find(draft);
    expect(stage(room, entry)).toBe('found');
    expect(draftsOut(boardOf(room))).toEqual([]);
    room.act('m1', 'incident.withdraw-finding', { ...about, finding: first, why: text });
    expect(stage(room, entry)).toBe('drafted');
    const again = send();
    reply(again);
    const finding = find(again);
    const remedy = { ...room.exampleOf('remedy.decide'), ...about, finding };
    room.act('m1', 'remedy.decide', remedy);
    expect(stage(room, entry)).toBe('remedy');
    room.act('m1', 'incident.close', { ...about, what: text });
    expect(stage(room, entry)).toBe('closed');
  });

  test('IC4.1 IC4.3 what repeats another, what was superseded and what was withdrawn says so', () => {
    const room = commissionRoom();
    const [entry, first] = [allege(room), caseFile(room, 11)];
    const second = caseFile(room, 12, { supersedes: first });
    room.act('m1', 'incident.relate', { entry, of: second, as: 'duplicate' });
    room.act('o1', 'incident.withdraw-case-file', { entry: second, why: text });
    expect([entry, first, second].map((id) => stage(room, id))).toEqual([
      'same',
      'superseded',
      'withdrawn',
    ]);
  });
});

describe('what of the list is chosen', () => {
  const room = commissionRoom();
  const at = (from: string, precision: string) => ({
    occurred: { from, precision, certainty: 'stated', offset: 0 },
  });
  const early = allege(room, at('2031-03-01T22:00:00Z', 'hour'));
  const late = allege(room, { ...at('2031-03-03T00:00:00Z', 'day'), class: 'overflight' });
  const file = caseFile(room, 12, at('2031-03-02T23:30:00Z', 'hour'));
  const rows = latestFirst(Object.values(boardOf(room).entries));

  const chosen = (query: string): string[] => {
    const said = chosenFrom(new URLSearchParams(query));
    return rows.filter((row) => isChosen(row, 'entered', said)).map(({ act }) => act);
  };

  test('the latest stands first', () => {
    expect(rows.map(({ act }) => act)).toEqual([late, file, early]);
  });

  test('what may have happened within the days is in them, and what is no choice chooses nothing', () => {
    expect(chosen('from=2031-03-03')).toEqual([late, file]);
    expect(chosen('until=2031-03-01')).toEqual([early]);
    expect(chosen('from=2031-03-02&until=2031-03-02')).toEqual([file]);
    expect(chosen('class=overflight')).toEqual([late]);
    expect(chosen('kind=case-file')).toEqual([file]);
    expect(chosen('stage=found')).toEqual([]);
    expect(chosen('stage=all&class=none&kind=p1&from=2031-02-30&side=p1')).toHaveLength(3);
  });

  test('an address says it, and is read back', () => {
    for (const one of STAGES)
      expect(chosenFrom(choosing(new URLSearchParams(), 'stage', one)).stage).toBe(one);
    const query = choosing(new URLSearchParams('kind=allegation&stage=found'), 'stage', '');
    expect(query.toString()).toBe('kind=allegation');
  });

  test('a day is a day', () => {
    expect(dayMs('2031-03-05')).toBe(Date.UTC(2031, 2, 5));
    for (const wrong of ['2031-02-30', '2031-13-01', '2031-3-5', '', undefined])
      expect(dayMs(wrong)).toBeUndefined();
  });
});
