import { describe, expect, it } from 'vitest';
import { TextTable } from '../../test/support/text-table.ts';
import { consentStanding, isProvisional } from './consent-standing.ts';
import { DIGEST } from './test-room.ts';
import { Table } from './test-table.ts';

describe('nothing is agreed until everything is agreed', () => {
  const provisional = (table: Table): boolean => isProvisional(table.state, table.point);
  const harvest = (table: Table, who = ['p1', 'p2'], more: object = {}) => {
    const [first = '', ...others] = who;
    const body = { ...table.words, ...more };
    return table.room.refusal(first, 'harvest.release', body, { with: others });
  };
  const released = (table: Table): void => {
    expect(harvest(table)).toBeUndefined();
    table.room.act('p1', 'harvest.release', table.words, { with: ['p2'] });
  };
  const close = (table: Table, outcome: string): void => {
    table.room.act('m1', 'talks.close', { outcome });
  };

  it('AU7.1 while the ground rule stands every status is provisional, until the talks close with agreement', () => {
    expect(provisional(new Table())).toBe(false);
    const table = new Table({ nothingUntilEverything: true });
    expect(table.now).toMatchObject({ provisional: true });
    close(table, 'adjourned');
    expect(provisional(table)).toBe(true);
    table.room.act('m1', 'talks.resume', {});
    close(table, 'agreement');
    expect(provisional(table)).toBe(false);
  });

  it('AU7.2 provisional consents fall when the talks close without agreement, and do not come back with them', () => {
    const table = new Table({ nothingUntilEverything: true });
    table.powers('p1');
    const consents = [table.give('p1', 'definitive'), table.give('p2')];
    close(table, 'without-agreement');
    for (const consent of consents) expect(table.standing(consent)).toBe('fallen');
    expect(table.now?.status).toBe('open');
    expect(table.refused('p2', 'confirm', consents[1] as string)?.code).toBe('consent.ended');
    table.room.act('m1', 'talks.resume', {});
    for (const consent of consents) expect(table.standing(consent)).toBe('fallen');
    released(table);
    expect(table.standing(consents[0] as string)).toBe('fallen');
    expect(table.standing(table.give('p1', 'definitive'))).toBe('definitive');
  });

  it('AU7.2 without the ground rule a closing takes nothing away', () => {
    const table = new Table();
    const consent = table.give('p1');
    close(table, 'without-agreement');
    expect(table.standing(consent)).toBe('ad-referendum');
    expect(table.refused('p1', 'confirm', consent)).toBeUndefined();
  });

  it('AU7.2 what stood when the talks closed with agreement does not fall with a later closing', () => {
    const table = new Table({ nothingUntilEverything: true });
    const before = table.give('p1');
    table.room.act('m1', 'talks.close', { outcome: 'agreement' });
    table.room.act('m1', 'talks.resume', {});
    const after = table.give('p2');
    table.room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    expect(table.standing(before)).toBe('ad-referendum');
    expect(table.standing(after)).toBe('fallen');
  });

  it('AU7.3 a consent given under the ground rule keeps to it when the ground rules change', () => {
    const table = new Table({ nothingUntilEverything: true });
    const consent = table.give('p1');
    table.room.adoptProcedure({ nothingUntilEverything: false });
    expect(provisional(table)).toBe(true);
    close(table, 'without-agreement');
    expect(table.standing(consent)).toBe('fallen');
  });

  it('AU7.4 an early harvest stands whatever becomes of the rest, for those words only', () => {
    const table = new Table({ nothingUntilEverything: true });
    table.powers('p1');
    const consent = table.give('p1', 'definitive');
    released(table);
    expect(provisional(table)).toBe(false);
    expect(harvest(table)?.code).toBe('harvest.not-provisional');
    close(table, 'without-agreement');
    expect(table.standing(consent)).toBe('definitive');

    const other = new Table({ nothingUntilEverything: true });
    released(other);
    other.table('p1', 'B.', other.formula);
    expect(provisional(other)).toBe(true);
    const later = other.give('p2');
    close(other, 'without-agreement');
    expect(other.standing(later)).toBe('fallen');
  });

  it('AU7.7 paragraphs are released by the words that stand, by the heads of exactly all sides, and do not fall with the rest', () => {
    const text = new TextTable({ rules: { nothingUntilEverything: true } });
    const { room } = text;
    const body = (node: string, words?: string) => {
      const { text: of, on } = text.consenting(node, words);
      return { text: of, on };
    };
    const refused = (node: string, others = ['p2'], words?: string) =>
      room.refusal('p1', 'text.harvest', body(node, words), { with: others })?.code;
    const [a, b] = [text.a, text.b].map((node) =>
      ['p1', 'p2'].map((who) => text.consent(who, node)),
    ) as [string[], string[]];
    expect(refused(text.a, [])).toBe('harvest.all-sides');
    const proposal = text.propose('p1', text.c, 'Monitors verify it.');
    expect(refused(text.c, ['p2'], proposal)).toBe('harvest.not-standing');
    room.act('p1', 'text.harvest', body(text.a), { with: ['p2'] });
    expect(text.standing(text.a)).toMatchObject({ provisional: false, released: true });
    expect(text.standing(text.b)).toMatchObject({ provisional: true, released: false });
    expect(refused(text.a)).toBe('harvest.not-provisional');
    room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    const standings = (ids: string[]) => ids.map((id) => consentStanding(text.state, id));
    expect(standings(a)).toEqual(['ad-referendum', 'ad-referendum']);
    expect(standings(b)).toEqual(['fallen', 'fallen']);
  });

  it('AU2.6 a release under which a signature is contested releases nothing until its head answers', () => {
    const table = new Table({ nothingUntilEverything: true });
    const { room } = table;
    room.act('p1', 'key.accredit', room.accreditation('p1/k4', { duty: 'head' }));
    const { id } = room.act('p1/k4', 'harvest.release', table.words, { with: ['p2'] });
    expect(provisional(table)).toBe(false);
    table.compromise('p1/k4');
    expect(provisional(table)).toBe(true);
    room.act('p1', 'key.affirm', {}, { after: [id] });
    expect(provisional(table)).toBe(false);
  });

  it('AU7.5 it is released by the heads of exactly all sides in one act', () => {
    const table = new Table({ nothingUntilEverything: true });
    const { room } = table;
    room.act('p1', 'key.accredit', room.accreditation('p1/k4', { duty: 'head' }));
    expect(harvest(table, ['p1'])?.code).toBe('harvest.all-sides');
    expect(harvest(table, ['p1', 'p1/k4'])?.code).toBe('harvest.all-sides');
    expect(harvest(table, ['p1', 'p1/k4', 'p2'])?.code).toBe('harvest.all-sides');
    room.act('p2', 'key.accredit', room.accreditation('p2/k4', { duty: 'head' }));
    expect(harvest(table, ['p1', 'p2', 'p2/k4'])?.code).toBe('harvest.all-sides');
    expect(harvest(table, ['p1', 'm1', 'p2'])?.code).toBe('role.not-entitled');
    expect(harvest(table, ['p1/k2', 'p2'])?.code).toBe('role.head-only');
    expect(harvest(table, ['p1', 'p2'], { hash: DIGEST })?.code).toBe('consent.stale');
    expect(harvest(table, ['p1/k4', 'p2'])).toBeUndefined();
    expect(harvest(new Table())?.code).toBe('harvest.not-provisional');
  });
});
