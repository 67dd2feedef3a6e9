import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import type { Rulebook } from '../rulebook.ts';
import { rules } from '../rules.ts';
import { hashOf, key, TestRoom, vkey } from '../test-room.ts';
import type { PointsMatrix } from './points.ts';
import * as points from './points.ts';

const ctx = { book: rules(2) as Rulebook };
const shown = (acts: readonly Act[]): PointsMatrix =>
  acts.reduce((view, act) => points.add(view, act, ctx), points.start());

class Table {
  readonly room = TestRoom.open({ rules: 2 });
  point = '';
  formula = '';
  hash = '';

  constructor(rules: object = { nothingUntilEverything: false }) {
    this.room.adoptProcedure(rules);
    this.point = this.open('Crossings');
  }

  open(en: string): string {
    return this.room.act('m1', 'point.open', { title: { en }, item: 1 }).id;
  }

  position(who: string, en: string, more: object = {}): Act {
    return this.room.act(who, 'position.table', { point: this.point, says: { en }, ...more });
  }

  table(who: string, en: string, replaces?: string): Act {
    const text = { en };
    this.hash = hashOf(text);
    const named = replaces === undefined ? {} : { replaces };
    const body = { point: this.point, text, hash: this.hash, ...named };
    const act = this.room.act(who, 'formula.table', body);
    this.formula = act.id;
    return act;
  }

  powers(who: string): void {
    const body = { ...this.room.exampleOf('powers.notify'), key: key(who) };
    this.room.act(who, 'powers.notify', body);
  }

  give(who: string, as = 'ad-referendum'): Act {
    const { point, formula, hash } = this;
    return this.room.act(who, 'consent.give', { point, formula, hash, as });
  }

  say(who: string, verb: string, consent: string): Act {
    return this.room.act(who, `consent.${verb}`, { consent, hash: this.hash });
  }

  get view(): PointsMatrix {
    return shown(this.room.acts);
  }

  get row(): points.MatrixRow {
    return points.rowOf(this.view, this.point) as points.MatrixRow;
  }
}

describe('the matrix of points', () => {
  it('PT6 shows each position as tabled with its date, and none that was taken back', () => {
    const table = new Table();
    const occurred = {
      from: '2031-03-03T21:00:00Z',
      precision: 'hour',
      certainty: 'stated',
      offset: 0,
    };
    const first = table.position('p1', 'Six to six.', { occurred });
    const second = table.position('p2', 'Day and night.');
    expect(table.row.sides).toEqual([
      {
        side: 'p1',
        position: {
          act: first.id,
          at: Date.parse(occurred.from),
          occurred,
          says: { en: 'Six to six.' },
        },
      },
      {
        side: 'p2',
        position: { act: second.id, at: second.admitted, says: { en: 'Day and night.' } },
      },
    ]);
    const { point } = table;
    table.room.act('p2', 'position.take-back', { point, position: second.id });
    expect(JSON.stringify(table.view)).not.toContain('Day and night');
    expect(table.row.sides[1]).toEqual({ side: 'p2' });
  });

  it('PT7 the formula that stands is shown; one that was retracted is not quoted again', () => {
    const table = new Table();
    const first = table.table('m1', 'A.');
    const second = table.table('p1', 'The second words.', first.id);
    expect(table.row.formula).toMatchObject({ act: second.id, by: 'p1', hash: table.hash });
    expect(table.row.point.formulas[first.id]).toMatchObject({ replacedBy: second.id });
    const { point, formula } = table;
    table.room.act('p1', 'formula.retract', { point, formula });
    expect(table.row.formula).toBeUndefined();
    expect(JSON.stringify(table.view)).not.toContain('The second words');
  });

  it('PT8 what is open is said in neutral words: between whom, awaiting what', () => {
    const table = new Table();
    const awaiting = () => table.row.open.awaiting;
    expect(table.row.open.between).toEqual(['p1', 'p2']);
    expect(awaiting()).toEqual({ what: 'positions', of: ['p1', 'p2'] });
    table.position('p1', 'Six.');
    expect(awaiting()).toEqual({ what: 'positions', of: ['p2'] });
    table.position('p2', 'Seven.');
    expect(awaiting()).toEqual({ what: 'formula' });
    table.table('m1', 'Half past six.');
    expect(awaiting()).toEqual({ what: 'consents', of: ['p1', 'p2'] });
    table.powers('p1');
    table.powers('p2');
    table.give('p1', 'definitive');
    expect(awaiting()).toEqual({ what: 'consents', of: ['p2'] });
    const consent = table.give('p2').id;
    expect(points.statusOf(table.view, table.point)).toBe('agreed-ad-referendum');
    // Whose confirmation is awaited is not said.
    expect(awaiting()).toEqual({ what: 'confirmation' });
    table.say('p2', 'confirm', consent);
    expect(points.statusOf(table.view, table.point)).toBe('agreed');
    expect(awaiting()).toEqual({ what: 'nothing' });
  });

  it('PT8 since when counts from what is awaited, and an answer of one side restarts nothing', () => {
    const table = new Table();
    const opened = table.room.acts.at(-1) as Act;
    expect(table.row.open.since).toBe(opened.admitted);
    table.position('p1', 'Six.');
    expect(table.row.open.since).toBe(opened.admitted);
    const tabled = table.table('m1', 'A.');
    table.give('p1');
    expect(table.row.open.since).toBe(tabled.admitted);
    const agreed = table.give('p2');
    expect(table.row.open.since).toBe(agreed.admitted);
    const reopened = table.table('p2', 'B.', table.formula);
    expect(table.row.open.since).toBe(reopened.admitted);
    expect(table.row.sides.map((side) => side.consent?.standing)).toEqual([
      'earlier-words',
      'earlier-words',
    ]);
  });

  it('PT8 an act about something else can change what a point waits for', () => {
    const table = new Table();
    table.table('m1', 'A.');
    table.give('p1');
    table.give('p2');
    const change = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const { id } = table.room.act('m1', 'room.propose-change', { change });
    for (const party of ['p1', 'p2']) table.room.act(party, 'room.accept-change', { proposal: id });
    expect(table.row.status).toBe('agreed-ad-referendum');
    const accepted = table.room.act('p3', 'room.accept', {
      opening: table.room.state?.opening as string,
    });
    expect(table.row.status).toBe('open');
    expect(table.row.open).toMatchObject({
      awaiting: { what: 'consents', of: ['p3'] },
      since: accepted.admitted,
    });
  });

  it('PT9 points left to a later meeting are apart, and wait for nothing', () => {
    const table = new Table();
    const other = table.open('Detainees');
    const act = table.room.act('m1', 'point.set-aside', { point: other });
    const [row, ...more] = points.setAside(table.view);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      status: 'set-aside',
      point: { act: other, aside: { act: act.id, at: act.admitted } },
      open: { awaiting: { what: 'nothing' }, since: act.admitted },
    });
    table.room.act('m1', 'point.take-up', { point: other });
    expect(points.setAside(table.view)).toEqual([]);
  });

  it('PT10 which side is shown first alternates from point to point', () => {
    const table = new Table();
    table.open('Detainees');
    const order = points.matrix(table.view).map((row) => row.sides.map(({ side }) => side));
    expect(order).toEqual([
      ['p1', 'p2'],
      ['p2', 'p1'],
    ]);
  });

  it('AU7.1 a row says whether it is provisional, and whether it was released', () => {
    const table = new Table({ nothingUntilEverything: true });
    table.table('m1', 'A.');
    expect(table.row).toMatchObject({ provisional: true, released: false });
    const { point, formula, hash } = table;
    table.room.act('p1', 'harvest.release', { point, formula, hash }, { with: ['p2'] });
    expect(table.row).toMatchObject({ provisional: false, released: true });
  });

  it('AU7.2 in talks closed without agreement nothing is awaited', () => {
    const table = new Table({ nothingUntilEverything: true });
    table.table('m1', 'A.');
    table.give('p1');
    table.room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    expect(table.row).toMatchObject({ status: 'open', open: { awaiting: { what: 'nothing' } } });
    expect(table.row.sides[0]?.consent?.standing).toBe('fallen');
  });

  it('AU7.6 links are shown in the room in which they were made', () => {
    const room = TestRoom.open({ rules: 2, body: { setting: 'shuttle' } });
    const link = { points: ['b'.repeat(64), 'c'.repeat(64)], says: { en: 'Both or neither.' } };
    const { id } = room.act('p1', 'point.link', link);
    expect(shown(room.acts).links[id]).toMatchObject({ by: 'p1', ...link });
  });
});
