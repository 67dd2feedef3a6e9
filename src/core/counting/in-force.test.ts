import { describe, expect, it } from 'vitest';
import { instantMs } from '../instants.ts';
import { periodsInForce } from './in-force.ts';
import { at } from '../../../test/support/observations.ts';

const signed = (id: string, minute: number, ...periods: number[]) => ({
  id,
  signed: instantMs(at(minute)),
  periods: periods.map(at),
});

const told = (...rules: ReturnType<typeof signed>[]) =>
  periodsInForce(rules).map(({ rule, from, until }) => [rule, from, until]);

describe('CR7.6 which rule counts which period', () => {
  it('CR7.6 the first counts all its periods, those too that began before it was signed', () => {
    expect(told(signed('a', 50, 0, 60, 120))).toEqual([
      ['a', at(0), at(60)],
      ['a', at(60), at(120)],
    ]);
    expect(told()).toEqual([]);
  });

  it('CR7.6 a later one counts from the end of the period that was running when it was signed', () => {
    const first = signed('a', 0, 0, 60, 120, 180);
    expect(told(first, signed('b', 70, 0, 80, 120, 160, 200))).toEqual([
      ['a', at(0), at(60)],
      ['a', at(60), at(120)],
      ['b', at(120), at(160)],
      ['b', at(160), at(200)],
    ]);
  });

  it('CR7.6 a later one counts nothing that began before it was signed, and what begins then', () => {
    expect(told(signed('a', 0, 0, 60), signed('b', 100, 0, 70, 100, 200))).toEqual([
      ['a', at(0), at(60)],
      ['b', at(100), at(200)],
    ]);
    expect(told(signed('a', 0, 0, 60, 120), signed('b', 60, 60, 90))).toEqual([
      ['a', at(0), at(60)],
      ['b', at(60), at(90)],
    ]);
  });

  it('CR7.6 what a rule had not begun to count when the next was signed it does not count', () => {
    expect(
      told(signed('a', 0, 0, 60), signed('b', 10, 100, 200), signed('c', 20, 100, 150, 200)),
    ).toEqual([
      ['a', at(0), at(60)],
      ['c', at(100), at(150)],
      ['c', at(150), at(200)],
    ]);
  });
});
