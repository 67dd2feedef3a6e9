import { describe, expect, it } from 'vitest';
import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import { AUTHORITY_KINDS } from '../powers.ts';
import type { Rulebook } from '../rulebook.ts';
import { rules } from '../rules.ts';
import { DIGEST, hashOf, key, report, TestRoom } from '../test-room.ts';
import type { AuthorityLedger } from './authority.ts';
import * as authority from './authority.ts';

const ctx = { book: rules(2) as Rulebook };
const shown = (acts: readonly Act[]): AuthorityLedger =>
  acts.reduce((view, act) => authority.add(view, act, ctx), authority.start());

class Table {
  readonly room: TestRoom;
  readonly point: string;
  formula: string;
  hash = '';

  constructor(rules: object = { nothingUntilEverything: false }) {
    const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
    this.room = TestRoom.open({ rules: 2, parties }).adoptProcedure(rules);
    this.room.act('p1', 'key.accredit', this.room.accreditation('p1/k2'));
    this.point = this.room.act('m1', 'point.open', { title: { en: 'Crossings' } }).id;
    this.formula = this.table('m1', 'A.');
  }

  table(who: string, en: string, replaces?: string): string {
    const text = { en };
    this.hash = hashOf(text);
    const named = replaces === undefined ? {} : { replaces };
    const body = { point: this.point, text, hash: this.hash, ...named };
    return (this.formula = this.room.act(who, 'formula.table', body).id);
  }

  powers(who: string, more: object = {}): string {
    const body = { ...this.room.exampleOf('powers.notify'), key: key(who), ...more };
    return this.room.act(partyOf(key(who)), 'powers.notify', body).id;
  }

  get words() {
    return { point: this.point, formula: this.formula, hash: this.hash };
  }

  give(who: string, as = 'ad-referendum'): string {
    return this.room.act(who, 'consent.give', { ...this.words, as }).id;
  }

  say(who: string, verb: string, consent: string, signing = {}): string {
    const { hash } = this.view.agreements[consent] ?? this;
    return this.room.act(who, `consent.${verb}`, { consent, hash }, signing).id;
  }

  get view(): AuthorityLedger {
    return shown(this.room.acts);
  }

  kinds(): string[] {
    return authority.performed(this.view).map((row) => row.kind);
  }

  standing(consent: string) {
    return authority.agreementsOf(this.view).find((row) => row.act === consent);
  }
}

/** A history in which each of the four things happens once, and once is reported. */
function four(): Table {
  const table = new Table();
  table.powers('p1');
  const { point } = table;
  table.room.act('m1', 'formula.retract', { point, formula: table.formula });
  table.table('p2', 'B.');
  table.say('p1', 'not-confirm', table.give('p1'));
  table.say('p1', 'withdraw', table.give('p1', 'definitive'));
  table.give('p2');
  table.table('p1', 'C.', table.formula);
  for (const kind of AUTHORITY_KINDS)
    table.room.act('p2', 'authority.report', {
      ...report(),
      kind,
      side: 'p1',
      says: { en: 'So.' },
    });
  return table;
}

describe('the authority ledger', () => {
  it('AU5.4 keeps offer retracted, not confirmed, consent withdrawn and text reopened apart, newest first', () => {
    const table = four();
    expect(table.kinds()).toEqual([
      'text-reopened',
      'consent-withdrawn',
      'not-confirmed',
      'offer-retracted',
    ]);
    for (const kind of AUTHORITY_KINDS) {
      const rows = authority.performed(table.view, kind);
      expect(rows.map((row) => row.kind)).toEqual([kind]);
      expect(rows[0]?.target).toBe(table.point);
    }
    const [reopened] = authority.performed(table.view, 'text-reopened');
    expect(reopened).toMatchObject({ party: 'p1', act: table.formula });
  });

  it('AU5.3 a formula that takes the place of words nobody had agreed to reopens nothing', () => {
    const table = new Table();
    table.table('p1', 'B.', table.formula);
    table.say('p2', 'not-confirm', table.give('p2'));
    table.table('p1', 'C.', table.formula);
    expect(table.kinds()).toEqual(['not-confirmed']);
  });

  it('AU5.5 what was performed here stands apart from what is reported', () => {
    const { view } = four();
    expect(authority.performed(view).every((row) => !('sources' in row))).toBe(true);
    const reported = authority.reported(view);
    expect(reported.map((row) => row.kind).toSorted()).toEqual([...AUTHORITY_KINDS].toSorted());
    for (const row of reported)
      expect(row).toMatchObject({ side: 'p1', by: 'p2', sources: report().sources });
  });

  it('AU5.5 a report is corrected, and leaves when it is retracted', () => {
    const table = new Table();
    const body = { ...report(), kind: 'not-confirmed', side: 'p1', says: { en: 'So.' } };
    const { id } = table.room.act('p2', 'authority.report', body);
    const reason = { en: 'A slip.' };
    const better = { body: { ...body, kind: 'text-reopened' }, reason };
    const correction = table.room.act('p2', 'act.correct', better, { after: [id] }).id;
    expect(authority.reported(table.view)).toMatchObject([
      { act: id, kind: 'text-reopened', correctedBy: correction },
    ]);
    table.room.act('p2', 'act.retract', { reason }, { after: [id] });
    expect(authority.reported(table.view)).toEqual([]);
  });

  it('AU5.7 holds instants, and no number of times and no length of time', () => {
    const table = four();
    table.room.act('s1', 'powers.shown', { powers: table.powers('p1'), how: 'queried' });
    const { state: _, ...view } = table.view;
    const rows = [
      view,
      authority.performed(table.view),
      authority.reported(table.view),
      authority.agreementsOf(table.view),
      authority.powersAt(table.view, table.room.now),
    ];
    JSON.stringify(rows, (name, value: unknown) => {
      if (typeof value !== 'number' || name === 'size' || name === 'offset') return value;
      expect([name, value >= Date.UTC(2031, 0, 1)]).toEqual(['at', true]);
      return value;
    });
  });

  it('AU2.4 agreements show where they stand', () => {
    const table = new Table();
    table.powers('p1');
    const first = table.give('p1');
    const beyond = table.give('p2', 'definitive');
    expect(table.standing(first)).toMatchObject({
      target: table.point,
      words: table.formula,
      hash: table.hash,
      party: 'p1',
      as: 'ad-referendum',
      standing: 'ad-referendum',
      steps: [],
    });
    expect(table.standing(beyond)?.standing).toBe('beyond-powers');
    const confirmed = table.say('p1', 'confirm', first);
    expect(table.standing(first)).toMatchObject({
      standing: 'confirmed',
      steps: [{ what: 'confirmed', act: confirmed }],
    });
    expect(authority.agreementsOf(table.view).map((row) => row.act)).toEqual([beyond, first]);
    expect(authority.agreementsOf(table.view, 'p1').map((row) => row.act)).toEqual([first]);
  });

  it('AU4.4 a withdrawal beyond notified powers is no row of its own until it is confirmed', () => {
    const table = new Table();
    table.powers('p1');
    const consent = table.give('p1', 'definitive');
    table.say('p1/k2', 'withdraw', consent);
    expect(table.standing(consent)).toMatchObject({
      standing: 'definitive',
      withdrawalAwaited: true,
    });
    expect(table.kinds()).toEqual([]);
    table.say('p1', 'withdraw', consent);
    expect(table.standing(consent)).toMatchObject({
      standing: 'withdrawn',
      withdrawalAwaited: false,
    });
    expect(table.kinds()).toEqual(['consent-withdrawn']);
  });

  it('AU4.2 what lies behind a confirmation is in no row, nor that there is nothing', () => {
    const [plain, cited] = [new Table(), new Table()];
    plain.say('p1', 'confirm', plain.give('p1'));
    cited.say('p1', 'confirm', cited.give('p1'), { rests: [DIGEST] });
    expect(cited.view).toEqual(plain.view);
  });

  it('AU7.1 agreements read provisional while the ground rule stands', () => {
    const table = new Table({ nothingUntilEverything: true });
    const consent = table.give('p1');
    expect(table.standing(consent)?.provisional).toBe(true);
    table.room.act('p1', 'harvest.release', table.words, { with: ['p2'] });
    expect(table.standing(consent)?.provisional).toBe(false);
  });

  it('AU1.4 powers read as the clock has them, and end by declaration', () => {
    const table = new Table();
    const from = '2031-03-05T00:00:00Z';
    const until = '2031-03-06T00:00:00Z';
    const id = table.powers('p1', { from, until });
    const open = table.powers('p2');
    const validity = (text: string) =>
      authority
        .powersAt(table.view, Date.parse(text))
        .map((row) => [row.act === id ? 'p1' : 'p2', row.validity]);
    expect(validity('2031-03-04T23:59:59Z')).toEqual([
      ['p2', 'current'],
      ['p1', 'not-begun'],
    ]);
    expect(validity(from)[1]).toEqual(['p1', 'current']);
    expect(validity(until)[1]).toEqual(['p1', 'reached']);
    table.room.act('p2', 'powers.end', { powers: open, key: key('p2') });
    expect(validity(until)[0]).toEqual(['p2', 'ended']);
  });

  it('AU1.6 who says what of the paper original stands beside the powers, corrected where it was wrong', () => {
    const table = new Table();
    const powers = table.powers('p1');
    const other = table.powers('p2');
    const shownOf = (id: string) => table.view.powers[id]?.shown;
    table.room.act('s1', 'powers.shown', { powers, how: 'to-follow' });
    const { id } = table.room.act('s1', 'powers.shown', { powers, how: 'in-order' });
    expect(shownOf(powers)).toMatchObject([
      { by: 's1', how: 'to-follow' },
      { by: 's1', how: 'in-order' },
    ]);
    const reason = { en: 'It was the other side’s.' };
    const body = { powers: other, how: 'in-order' };
    table.room.act('s1', 'act.correct', { body, reason }, { after: [id] });
    expect(shownOf(powers)).toMatchObject([{ how: 'to-follow' }]);
    expect(shownOf(other)).toMatchObject([{ act: id, how: 'in-order' }]);
    table.room.act('s1', 'act.retract', { reason }, { after: [id] });
    expect(shownOf(other)).toEqual([]);
  });

  it('AU2.5 what was taken down counts from the side’s own confirmation, under the id of the entry', () => {
    const table = new Table();
    const { occurred } = report();
    const held = {
      type: 'consent.give',
      version: 1,
      body: { ...table.words, as: 'ad-referendum' },
    };
    const down = { ...held, for: 'p2', channel: 'telephoned', occurred };
    const entry = table.room.act('s1', 'taken-down.enter', down).id;
    expect(authority.agreementsOf(table.view)).toEqual([]);
    table.room.act('p2', 'taken-down.confirm', { entry, ...held });
    expect(table.standing(entry)).toMatchObject({ party: 'p2', standing: 'ad-referendum' });
    table.say('p2', 'not-confirm', entry);
    expect(table.kinds()).toEqual(['not-confirmed']);
  });

  it('AU2.6 a row that a head has disowned is left out', () => {
    const table = new Table();
    const consent = table.give('p1');
    const declined = table.say('p1/k2', 'not-confirm', consent);
    const since = new Date(table.room.now - 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
    table.room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'compromised', since });
    expect(table.kinds()).toEqual(['not-confirmed']);
    expect(table.standing(consent)?.standing).toBe('suspended');
    table.room.act('p1', 'key.disown', {}, { after: [declined] });
    expect(table.kinds()).toEqual([]);
    expect(table.standing(consent)?.standing).toBe('ad-referendum');
  });
});
