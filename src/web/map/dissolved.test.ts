import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { mesh, merge } from 'topojson-client';
import { expect, test } from 'vitest';
import { dissolved, type Countries } from './dissolved.ts';

const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world = JSON.parse(readFileSync(path, 'utf8')) as Countries;

test('between lands that are dissolved no line is left, nor round land without a code between them', () => {
  const area = dissolved(world, ['356', '586'])!;
  // Natural Earth cuts a glacier without a code out from between these two.
  expect(geoContains(area, [77.2, 35.4])).toBe(true);
  const mainland = area.coordinates.filter(([outer]) =>
    outer!.some(([x = 0, y = 0]) => Math.hypot(x - 74, y - 33) < 15),
  );
  expect(mainland.flatMap((rings) => rings.slice(1))).toEqual([]);
  const inside = mesh(world, world.objects.countries as never, (a, b) => {
    const codes = [a, b].map(({ id }) => id);
    return a !== b && codes.includes('356') && codes.includes('586');
  });
  const kept = new Set(area.coordinates.flat(2).map(([x, y]) => `${x} ${y}`));
  const line = inside.coordinates.map((one) => one.slice(1, -1)).flat();
  expect(line.length).toBeGreaterThan(100);
  expect(line.filter(([x, y]) => kept.has(`${x} ${y}`))).toEqual([]);
});

test('without that, the hole would be there: the check can fail', () => {
  const two = world.objects.countries.geometries.filter(({ id }) => id === '356' || id === '586');
  expect(geoContains(merge(world, two as never), [77.2, 35.4])).toBe(false);
});

test('land without a code is named by its name; one neighbour alone does not take it in', () => {
  const somalia = dissolved(world, ['706'])!;
  expect(geoContains(somalia, [44.5, 9.6])).toBe(false);
  const both = dissolved(world, ['706', 'Somaliland'])!;
  expect(geoContains(both, [44.5, 9.6])).toBe(true);
});

test('one name that is not known, and nothing is dissolved', () => {
  expect(dissolved(world, [])).toBeUndefined();
  expect(dissolved(world, ['356', '999'])).toBeUndefined();
  expect(dissolved(world, ['356', 'toString'])).toBeUndefined();
});
