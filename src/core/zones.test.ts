import { describe, expect, it } from 'vitest';
import { code, open, reading } from './test-obligations.ts';
import { NOBODY } from './test-room.ts';

describe('zones and lines', () => {
  it('OB2.8 a zone is replaced and not changed, and what is replaced is not spoken of anew', () => {
    const room = open();
    const zone = room.exampleOf('zone.define');
    const { id } = room.act('m1', 'zone.define', zone);
    expect(code(room, 'm1', 'obligation.propose', reading({ zone: id }))).toBeUndefined();
    expect(code(room, 'm1', 'obligation.propose', reading({ zone: NOBODY }))).toBe('zone.unknown');
    room.act('p1', 'zone.define', { ...zone, replaces: id });
    expect(code(room, 'm1', 'obligation.propose', reading({ zone: id }))).toBe('zone.replaced');
    expect(code(room, 'p2', 'zone.define', { ...zone, replaces: id })).toBe('zone.replaced');
  });

  it('OB2.8 a zone whose lines cross is none', () => {
    const room = open();
    const ring = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    const body = { ...room.exampleOf('zone.define'), polygons: [[ring]] };
    expect(code(room, 'm1', 'zone.define', body)).toBe('zone.rings-meet');
  });

  it('OB2.9 supplied lines are shown when a mediator switches them on', () => {
    const room = open();
    const { id } = room.act('p1', 'layer.supply', room.exampleOf('layer.supply'));
    expect(code(room, 'p1', 'layer.show', { layer: id, shown: true })).toBe('role.not-entitled');
    expect(code(room, 'm1', 'layer.show', { layer: id, shown: false })).toBe('layer.so-already');
    room.act('m1', 'layer.show', { layer: id, shown: true });
    expect(code(room, 'm1', 'layer.show', { layer: id, shown: true })).toBe('layer.so-already');
    expect(code(room, 'm1', 'layer.show', { layer: NOBODY, shown: true })).toBe('layer.unknown');
  });
});
