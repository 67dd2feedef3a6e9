import { describe } from 'vitest';
import { itIsMet } from '../../../test/support/met.ts';
import type { Refusal } from '../refusal.ts';
import { DIGEST, key, NOBODY } from '../test-room.ts';
import { Table } from '../test-table.ts';
import type { AUTHORITY_REFUSALS } from './authority.ts';

describe('refusals of points, powers and consent', () => {
  const firm = (): [Table, string] => {
    const table = new Table();
    table.powers('p1');
    return [table, table.give('p1', 'definitive')];
  };
  const refusedWith = (rules: object, type: string, body: (table: Table) => object) => {
    const table = new Table(rules);
    return table.room.refusal('p1', type, body(table));
  };

  itIsMet({
    'point.unknown': () =>
      refusedWith({}, 'position.table', () => ({ point: NOBODY, says: { en: 'A.' } })),
    'point.left-aside': () => {
      const table = new Table();
      table.room.act('m1', 'point.set-aside', { point: table.point });
      return table.room.refusal('p1', 'consent.give', { ...table.words, as: 'definitive' });
    },
    'point.not-aside': () => {
      const { room, point } = new Table();
      return room.refusal('m1', 'point.take-up', { point });
    },
    'point.link-shared': () =>
      refusedWith({}, 'point.link', ({ point }) => ({
        points: [point, NOBODY],
        says: { en: 'Both.' },
      })),
    'position.not-standing': () =>
      refusedWith({}, 'position.take-back', ({ point }) => ({ point, position: NOBODY })),
    'formula.not-current': () =>
      refusedWith({}, 'formula.table', ({ point }) => ({
        point,
        text: { en: 'B.' },
        hash: DIGEST,
      })),
    'formula.same-words': () =>
      refusedWith({}, 'formula.table', ({ point, formula, hash }) => ({
        point,
        text: { en: 'A.' },
        hash,
        replaces: formula,
      })),
    'formula.none': () => {
      const { room, point, formula, words } = new Table();
      room.act('m1', 'formula.retract', { point, formula });
      return room.refusal('p1', 'consent.give', { ...words, as: 'definitive' });
    },
    'formula.not-own': () =>
      refusedWith({}, 'formula.retract', ({ point, formula }) => ({ point, formula })),
    'formula.consented': () => {
      const table = new Table();
      table.give('p1');
      const { point, formula } = table;
      return table.room.refusal('m1', 'formula.retract', { point, formula });
    },
    'powers.unknown': () =>
      refusedWith({}, 'powers.end', () => ({ powers: NOBODY, key: key('p1') })),
    'powers.not-own': () => {
      const { room } = new Table();
      const body = { ...room.exampleOf('powers.notify'), key: key('p2') };
      return room.refusal('p1', 'powers.notify', body);
    },
    'consent.stale': () =>
      refusedWith({}, 'consent.give', ({ words }) => ({
        ...words,
        hash: DIGEST,
        as: 'ad-referendum',
      })),
    'consent.given-already': () => {
      const [table] = firm();
      return table.room.refusal('p1', 'consent.give', { ...table.words, as: 'definitive' });
    },
    'consent.unknown': () => new Table().refused('p1', 'confirm', NOBODY),
    'consent.not-own': () => {
      const [table, consent] = firm();
      return table.refused('p2', 'withdraw', consent);
    },
    'consent.ended': () => {
      const [table, consent] = firm();
      table.do('p1', 'withdraw', consent);
      return table.refused('p1', 'withdraw', consent);
    },
    'consent.suspended': () => {
      const table = new Table();
      const consent = table.give('p1/k2');
      table.compromise('p1/k2');
      return table.refused('p1', 'confirm', consent);
    },
    'consent.confirmed-already': () => {
      const [table, consent] = firm();
      return table.refused('p1', 'confirm', consent);
    },
    'consent.awaits-powers': () => {
      const table = new Table();
      return table.refused('p1', 'confirm', table.give('p1', 'definitive'));
    },
    'consent.only-withdrawn': () => {
      const [table, consent] = firm();
      return table.refused('p1', 'not-confirm', consent);
    },
    'consent.only-declined': () => {
      const table = new Table();
      return table.refused('p1', 'withdraw', table.give('p1'));
    },
    'harvest.not-provisional': () => {
      const table = new Table();
      return table.room.refusal('p1', 'harvest.release', table.words, { with: ['p2'] });
    },
    'harvest.all-sides': () => refusedWith({}, 'harvest.release', ({ words }) => words),
  } satisfies Record<keyof typeof AUTHORITY_REFUSALS, () => Refusal | undefined>);
});
