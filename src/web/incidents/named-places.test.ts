import { expect, test } from 'vitest';
import type { Box } from '#core/places.ts';
import type { IncidentRow } from '#core/views/incidents.ts';
import { namedPlaces } from './named-places.ts';

const box = (west: number): Box => ({ west, south: 0, east: west + 10, north: 10 });

function row(name: string, where: Box | undefined, more: Partial<IncidentRow> = {}): IncidentRow {
  const place = { words: { en: name }, ...(where && { box: where }) };
  return { kind: 'case-file', place, ...more } as IncidentRow;
}

test('IC1 the map names places as the mission does, and never as one side alone does', () => {
  expect(namedPlaces([row('the ford', box(0), { kind: 'allegation' })])).toEqual([]);
  expect(namedPlaces([row('the ford', box(0))])).toEqual([
    { name: { en: 'the ford' }, at: [5, 5], about: true },
  ]);
});

test('IC1 what a withdrawn, superseded or repeated file says names nothing, nor does one without a place', () => {
  const gone = [
    row('a', box(0), { withdrawn: {} } as Partial<IncidentRow>),
    row('b', box(0), { supersededBy: 'x' } as Partial<IncidentRow>),
    row('c', box(0), { related: {} } as Partial<IncidentRow>),
    row('d', undefined),
  ];
  expect(namedPlaces(gone)).toEqual([]);
});

test('a name that several files say stands once, in what their places share; where they share nothing it is not written', () => {
  const rows = [row('the mill', box(0)), row('the pass', box(0)), row('the pass', box(6))];
  expect(namedPlaces(rows).map(({ name, at }) => [name.en, at])).toEqual([
    ['the pass', [8, 5]],
    ['the mill', [5, 5]],
  ]);
  expect(namedPlaces([...rows, row('the pass', box(40))]).map(({ name }) => name.en)).toEqual([
    'the mill',
  ]);
});
