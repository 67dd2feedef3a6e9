import type { Box, Point, Polygon } from '#core/places.ts';
import {
  KINDS,
  type MapEntry,
  type MapLayer,
  type MapPlace,
  type MapProps,
  type MapWater,
  type MapZone,
} from '../../../src/web/map/given.ts';

/** What the page of the test draws: the river of the exercise, and a coast of the world with invented names on it. All of it is made up. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2031, 4, 1);
/** Of the Sarn: an invented land may lie anywhere. */
const AT: Point = [20_000_000, 40_000_000];

const near = (lon: number, lat: number): Point => [AT[0] + lon, AT[1] + lat];

function box(lon: number, lat: number, wide: number, high: number): Box {
  const [west, south] = near(lon, lat);
  return { west, south, east: west + wide, north: south + high };
}

const square = (lon: number, lat: number, wide: number, high: number): Polygon => [
  [
    near(lon, lat),
    near(lon + wide, lat),
    near(lon + wide, lat + high),
    near(lon + wide / 2, lat + high + 60_000),
    near(lon, lat + high),
  ],
];

const river: Point[] = Array.from({ length: 25 }, (_, i) =>
  near(Math.round(500_000 + 60_000 * Math.sin(i / 3)), i * 40_000),
);

const waters: MapWater[] = [
  { name: { en: 'Sarn', ur: 'سارن' }, lines: [river] },
  { areas: [square(700_000, 820_000, 90_000, 50_000)] },
];

const zones: MapZone[] = [
  {
    id: 'z1',
    name: { en: 'Bridge zone', ur: 'پل کا علاقہ' },
    polygons: [square(380_000, 380_000, 240_000, 140_000)],
  },
  {
    id: 'z2',
    name: { en: 'Northern ferry', ur: 'شمالی گھاٹ' },
    polygons: [square(420_000, 720_000, 120_000, 90_000)],
  },
];

const layers: MapLayer[] = [
  {
    id: 'l1',
    name: { en: 'Line of the survey', ur: 'پیمائش کی لکیر' },
    supplier: { en: 'River Survey Office', ur: 'دفترِ پیمائش' },
    version: '3 of 1 April 2031',
    lines: [river.map(([lon, lat]) => [lon + 25_000, lat] as const)],
  },
  {
    id: 'l2',
    name: { en: 'Older line', ur: 'پرانی لکیر' },
    supplier: { en: 'East bank', ur: 'مشرقی کنارہ' },
    version: '1',
    lines: [river.map(([lon, lat]) => [lon - 60_000, lat] as const)],
  },
];

const places: MapPlace[] = [
  { name: { en: 'Mill', ur: 'چکی' }, at: near(300_000, 300_000) },
  { name: { en: 'Old Quay', ur: 'پرانا گھاٹ' }, at: near(620_000, 640_000) },
  // So near that its name is left out until the map is larger.
  { name: { en: 'New Quay', ur: 'نیا گھاٹ' }, at: near(622_000, 641_000) },
];

function entry(i: number, rest: Partial<MapEntry>): MapEntry {
  const from = BEGIN + i * 11 * HOUR;
  return {
    id: `e${i}`,
    kind: KINDS[i % KINDS.length] as MapEntry['kind'],
    what: `Shots heard, entry ${i}`,
    from,
    to: from,
    when: new Date(from).toISOString().slice(0, 16).replace('T', ', ') + ' UTC',
    ...rest,
  };
}

const entries: MapEntry[] = [
  ...Array.from({ length: 30 }, (_, i) =>
    entry(i, {
      box: box(150_000 + ((i * 277) % 700) * 1000, 100_000 + ((i * 419) % 750) * 1000, 0, 0),
      href: `/acts/${i}`,
    }),
  ),
  // A dozen in one spot.
  ...Array.from({ length: 12 }, (_, i) =>
    entry(30 + i, { box: box(520_000 + i * 90, 470_000 + i * 60, 0, 0) }),
  ),
  // Areas: wide, and too small to draw at first.
  entry(42, { what: 'Wide area', box: box(60_000, 540_000, 260_000, 160_000) }),
  entry(43, { what: 'Same wide area', box: box(60_000, 540_000, 260_000, 160_000) }),
  entry(44, { what: 'Small area', box: box(880_000, 130_000, 8_000, 6_000) }),
  entry(45, { what: 'In words only', where: { en: 'near the mill', ur: 'چکی کے قریب' } }),
  entry(46, { what: 'Nowhere stated' }),
];

/** What is asked for by the address of the page. */
export function givenAt(path: string): MapProps {
  const invented: MapProps = {
    ground: 'invented',
    zones,
    layers,
    places,
    waters,
    entries,
    now: BEGIN + 30 * DAY,
  };
  switch (path) {
    case '/invented':
      return invented;
    case '/earth':
      return {
        ...invented,
        ground: 'earth',
        zones: [],
        layers: [],
        waters: [],
        places: [{ name: { en: 'Harbour', ur: 'بندرگاہ' }, at: [-9_100_000, 38_700_000] }],
        entries: [
          entry(1, { box: { west: -4e6, south: 40e6, east: -4e6, north: 40e6 } }),
          entry(2, { box: { west: -1e6, south: 37e6, east: 1e6, north: 39e6 } }),
        ],
        dissolve: ['724', '620'],
        extent: { west: -11e6, south: 35e6, east: 5e6, north: 45e6 },
      };
    default:
      return { ground: 'invented', zones: [], layers: [], places: [], entries: [] };
  }
}
