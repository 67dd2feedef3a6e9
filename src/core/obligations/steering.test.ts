import { describe, expect, it } from 'vitest';
import { about, code, commissionRoom, inForce, open, propose } from '../test-obligations.ts';

const at = { at: '2031-03-06T00:00:00Z', offset: 0, zone: 'UTC' };
const why = { en: 'While the bridge is repaired.' };

const change = (obligation: string, more: object = {}): object => ({
  ...about(obligation),
  change: 'suspend',
  at,
  why,
  ...more,
});

describe('powers over an obligation', () => {
  it('OB7.3 the heads of all sides change it together', () => {
    const room = open();
    const id = inForce(room);
    expect(code(room, 'p1', 'obligation.change', change(id))).toBe('obligation.sides-together');
    expect(code(room, 'm1', 'obligation.change', change(id))).toBe('obligation.not-entitled');
    expect(code(room, 'p1', 'obligation.change', change(id), ['m1'])).toBe(
      'obligation.not-entitled',
    );
    room.act('p1', 'obligation.change', change(id), { with: ['p2'] });
    expect(code(room, 'p1', 'obligation.change', change(id), ['p2'])).toBe(
      'obligation.suspended-already',
    );
    room.act('p1', 'obligation.change', change(id, { change: 'resume' }), { with: ['p2'] });
    room.act('p1', 'obligation.change', change(id, { change: 'end' }), { with: ['p2'] });
    expect(code(room, 'p1', 'obligation.change', change(id), ['p2'])).toBe('obligation.ended');
  });

  it('OB7.3 where its terms say so, by everybody who chairs the joint commission', () => {
    const room = commissionRoom();
    const id = inForce(room, { powers: 'commission' });
    expect(code(room, 'p1', 'obligation.change', change(id), ['p2'])).toBe(
      'obligation.not-entitled',
    );
    expect(code(room, 'm1', 'obligation.change', change(id))).toBeUndefined();
  });

  it('OB7.3 without a commission nobody has its powers', () => {
    const room = open();
    const id = inForce(room, { powers: 'commission' });
    expect(code(room, 'm1', 'obligation.change', change(id))).toBe('commission.not-constituted');
  });

  it('OB7.2 only an extension is without an end, and only what is in force is changed', () => {
    const room = open();
    const id = inForce(room);
    const both = ['p2'];
    expect(code(room, 'p1', 'obligation.change', change(id, { at: 'open' }), both)).toBe(
      'obligation.no-instant',
    );
    const longer = change(id, { change: 'extend', at: 'open' });
    expect(code(room, 'p1', 'obligation.change', longer, both)).toBeUndefined();
    const waiting = propose(room);
    expect(code(room, 'p1', 'obligation.change', change(waiting), both)).toBe(
      'obligation.not-in-force',
    );
    expect(code(room, 'p1', 'obligation.change', change(id, { change: 'resume' }), both)).toBe(
      'obligation.not-suspended',
    );
  });

  it('OB7.3 late reports are taken in by who conducts the commission', () => {
    const span = { from: '2031-03-05T00:00:00Z', to: '2031-03-06T00:00:00Z', why };
    const room = commissionRoom();
    const id = inForce(room);
    expect(code(room, 'p1', 'obligation.reopen', { ...about(id), ...span })).toBe(
      'obligation.not-entitled',
    );
    expect(code(room, 'm1', 'obligation.reopen', { ...about(id), ...span })).toBeUndefined();
    const alone = open();
    const other = inForce(alone);
    expect(code(alone, 's1', 'obligation.reopen', { ...about(other), ...span })).toBeUndefined();
    expect(code(alone, 'o1', 'obligation.reopen', { ...about(other), ...span })).toBe(
      'obligation.not-entitled',
    );
  });
});
