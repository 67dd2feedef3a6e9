import { describe, expect, it } from 'vitest';
import { actId, report, TestRoom, vkey } from '../test-room.ts';
import type { Accounts } from './accounts.ts';
import { add, allMatters, answersTo, matterAccounts, start, unbalanced } from './accounts.ts';
import * as statements from './statements.ts';

const what = { en: 'As somebody says.' };
const reason = { en: 'A mistake.' };

function accounts(room: TestRoom): Accounts {
  return room.acts.reduce((view, act) => add(view, act, { book: room.book }), start());
}

function matter(room: TestRoom): string {
  return room.act('m1', 'matter.open', { question: { en: 'Who asked?' } }).id;
}

/** A statement reported for a side. */
function said(room: TestRoom, side: string | undefined, more: object = {}): string {
  const attribution = {
    level: 'on-record' as const,
    who: what,
    ...(side ? { for: side } : {}),
  };
  return room.act('m1', 'statement.report', { ...report({ attribution }), says: what, ...more }).id;
}

describe('accounts of a matter', () => {
  it('stand side by side, order alternating from matter to matter', () => {
    const room = TestRoom.open();
    const ids = [matter(room), matter(room), matter(room)];
    for (const id of ids) {
      said(room, 'p2', { matters: [id] });
      said(room, 'p1', { matters: [id] });
    }
    const order = allMatters(accounts(room)).map((one) => one.sides.map((s) => s.side));
    expect(order).toEqual([
      ['p1', 'p2'],
      ['p2', 'p1'],
      ['p1', 'p2'],
    ]);
    expect(allMatters(accounts(room))[0]?.sides.map((s) => s.accounts.length)).toEqual([1, 1]);
  });

  it('those of mediators and of nobody stand apart', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const ours = said(room, 'm1', { matters: [id] });
    const nobodys = said(room, undefined, { matters: [id] });
    const shown = matterAccounts(accounts(room), id);
    expect(shown?.others.map((one) => one.act)).toEqual([ours, nobodys]);
    expect(shown?.sides.map((side) => side.none)).toEqual(['nothing-recorded', 'nothing-recorded']);
  });

  it('"no answer found" stands only where a report says that one was looked for', () => {
    const room = TestRoom.open();
    const [looked, not] = [matter(room), matter(room)];
    said(room, 'p1', { matters: [looked], about: ['p2'], noAnswer: ['p2'] });
    said(room, 'p1', { matters: [not], about: ['p2'] });
    const none = (id: string): unknown =>
      matterAccounts(accounts(room), id)?.sides.find((s) => s.side === 'p2')?.none;
    expect(none(looked)).toBe('no-answer-found');
    expect(none(not)).toBe('nothing-recorded');
  });

  it('a side that joins has its place once its head has accepted', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const sides = (): unknown => matterAccounts(accounts(room), id)?.sides.map((s) => s.side);
    const change = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const proposal = room.act('m1', 'room.propose-change', { change }).id;
    expect(sides()).toEqual(['p1', 'p2']);
    for (const who of ['p1', 'p2']) room.act(who, 'room.accept-change', { proposal });
    room.act('p3', 'room.accept', { opening: actId(0) });
    expect(sides()).toEqual(['p1', 'p2', 'p3']);
  });

  it('a side’s own statement is its account, marked as its own', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const own = { words: what, speaker: what, level: 'on-record', matters: [id] };
    room.act('p2', 'statement.make', own);
    const side = matterAccounts(accounts(room), id)?.sides.find((s) => s.side === 'p2');
    expect(side?.accounts[0]).toMatchObject({ own: true, side: 'p2' });
  });

  it('a retracted matter is not shown; a retracted account is gone from it', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const account = said(room, 'p1', { matters: [id] });
    room.act('m1', 'act.retract', { reason }, { after: [account] });
    expect(matterAccounts(accounts(room), id)?.matter.accounts).toEqual([]);
    room.act('m1', 'act.retract', { reason }, { after: [id] });
    expect(matterAccounts(accounts(room), id)).toBeUndefined();
    expect(accounts(room).retracted).toBe(2);
  });
});

describe('the balance rule', () => {
  it('ST7 finds a claim about a side with neither its account nor "no answer"', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const claim = said(room, 'p1', { matters: [id], about: ['p1', 'p2'] });
    expect(unbalanced(accounts(room))).toEqual([{ act: claim, sides: ['p2'] }]);
    const answer = said(room, 'p2', { matters: [id] });
    expect(unbalanced(accounts(room))).toEqual([]);
    expect(answersTo(accounts(room), claim)[0]?.accounts.map((one) => one.act)).toEqual([answer]);
    room.act('m1', 'act.retract', { reason }, { after: [answer] });
    expect(unbalanced(accounts(room))).toEqual([{ act: claim, sides: ['p2'] }]);
  });

  it('ST7 an account in another matter is no answer', () => {
    const room = TestRoom.open();
    const [one, other] = [matter(room), matter(room)];
    const claim = said(room, 'p1', { matters: [one], about: ['p2'] });
    said(room, 'p2', { matters: [other] });
    expect(unbalanced(accounts(room))).toEqual([{ act: claim, sides: ['p2'] }]);
  });

  it('ST7 holds for reports of every kind', () => {
    const room = TestRoom.open();
    const body = { ...report({ about: ['p2'] }), class: 'strike', what };
    const { id } = room.act('m1', 'event.report', body);
    expect(unbalanced(accounts(room))).toEqual([{ act: id, sides: ['p2'] }]);
    const fixed = { ...body, noAnswer: ['p2'] };
    room.act('m1', 'act.correct', { body: fixed, reason }, { after: [id] });
    expect(unbalanced(accounts(room))).toEqual([]);
  });
});

describe('the stream of statements', () => {
  it('ST6 is by date, with answers of the side it speaks about', () => {
    const room = TestRoom.open();
    const id = matter(room);
    const day = (from: string): object => ({ occurred: { ...report().occurred, from } });
    const late = said(room, 'p1', {
      matters: [id],
      about: ['p2'],
      ...day('2031-03-02T00:00:00Z'),
    });
    const early = said(room, 'p2', { matters: [id], ...day('2031-03-01T00:00:00Z') });
    room.act('m1', 'event.report', { ...report(), class: 'other', what });
    const view = room.acts.reduce(
      (seen, act) => statements.add(seen, act, { book: room.book }),
      statements.start(),
    );
    expect(statements.stream(view).map((row) => row.act)).toEqual([early, late]);
    expect(statements.stream(view, 'p1')).toMatchObject([{ act: late, says: what, side: 'p1' }]);
    expect(statements.answers(view, late)).toMatchObject([{ side: 'p2' }]);
    expect(statements.answers(view, late)[0]?.accounts.map((one) => one.act)).toEqual([early]);
  });
});
