import { toSquares } from '#core/geometry/squares.ts';
import type { Box, Point, Polygon } from '#core/places.ts';
import type { Words } from '#core/words.ts';

/**
 * The valley on a map. The Sarn does not exist: its coordinates lie in the emptiest part of the South Pacific, more than two thousand kilometres from any land, so that
 * no place on earth is meant. In millionths of a degree; the river runs from north to south along the middle.
 */

const MIDDLE = -123_400_000;
const NORTH = -48_700_000;

/** East and south of the point where the river leaves the Grey Pass. */
const at = (east: number, south: number): Point => [MIDDLE + east, NORTH - south];

/** The middle of the river, from the pass to the ford. */
const COURSE: readonly (readonly [number, number])[] = [
  [0, 0],
  [6_000, 40_000],
  [-4_000, 95_000],
  [9_000, 150_000],
  [2_000, 210_000],
  [-7_000, 260_000],
  [0, 310_000],
];

export interface Site {
  name: Words;
  /** East of the middle of the river, south of the pass. */
  east: number;
  south: number;
}

/** Named places, by the keys that the mission's list gives them. */
export const SITES = {
  'grey-pass': { name: { en: 'the Grey Pass', ur: 'سرمئی درہ' }, east: 3_000, south: 4_000 },
  'upper-meadows': {
    name: { en: 'the upper meadows', ur: 'بالائی چراگاہیں' },
    east: 52_000,
    south: 38_000,
  },
  'west-meadows': {
    name: { en: 'the meadows of the west bank', ur: 'مغربی کنارے کی چراگاہیں' },
    east: -55_000,
    south: 44_000,
  },
  'oru-mill': { name: { en: 'the mill at Oru', ur: 'اورو کی چکی' }, east: 11_000, south: 92_000 },
  'gauge-house': {
    name: { en: 'the gauge house', ur: 'پیمائش گھر' },
    east: -14_000,
    south: 120_000,
  },
  'long-bridge': { name: { en: 'the Long Bridge', ur: 'لمبا پل' }, east: 8_000, south: 150_000 },
  'toll-house': { name: { en: 'the toll house', ur: 'محصول گھر' }, east: 16_000, south: 152_000 },
  'ferry-stage': {
    name: { en: 'the ferry stage', ur: 'کشتی گھاٹ' },
    east: -9_000,
    south: 205_000,
  },
  'reed-island': {
    name: { en: 'Reed Island', ur: 'سرکنڈوں کا جزیرہ' },
    east: 1_000,
    south: 236_000,
  },
  'lower-landing': {
    name: { en: 'the lower landing', ur: 'زیریں گھاٹ' },
    east: 13_000,
    south: 262_000,
  },
  'ford-of-teld': { name: { en: 'the Ford of Teld', ur: 'ٹیلڈ کا گھاٹ' }, east: 0, south: 306_000 },
} as const satisfies Record<string, Site>;

export type SiteKey = keyof typeof SITES;
export const SITE_KEYS = Object.keys(SITES) as [SiteKey, ...SiteKey[]];

/** A box round a site, as wide as somebody could be sure of it. @param reach millionths of a degree each way */
export function boxAt(site: SiteKey, reach: number): Box {
  const { east, south } = SITES[site];
  const [x, y] = at(east, south);
  return { west: x - reach, south: y - reach, east: x + reach, north: y + reach };
}

/** For a day, files say a place in squares of two kilometres: whoever looked at it is still about. */
export const DELAY = { span: 20_000, minutes: 1440 };

/** The same in whole squares of that. */
export function squaresAt(site: SiteKey, reach: number): Box {
  return toSquares(boxAt(site, reach), DELAY.span);
}

/** Along the river, from one distance east of its middle to another. */
function strip(from: number, to: number): Polygon {
  const down = COURSE.map(([east, south]) => at(east + from, south));
  const up = COURSE.toReversed().map(([east, south]) => at(east + to, south));
  return [[...down, ...up]];
}

function round(site: SiteKey, reach: number): Polygon {
  const { west, south, east, north } = boxAt(site, reach);
  const cut = Math.floor(reach / 3);
  return [
    [
      [west + cut, south],
      [east - cut, south],
      [east, south + cut],
      [east, north - cut],
      [east - cut, north],
      [west + cut, north],
      [west, north - cut],
      [west, south + cut],
    ],
  ];
}

/** A fifth of a degree is about what a day's walk is here; 15 kilometres are three quarters of that. */
const WALK = 200_000;
const FIFTEEN = 150_000;

interface ZonePlan {
  label: Words;
  polygons: Polygon[];
  source: Words;
  version: Words;
}

const FIRST: Words = { en: 'first version', ur: 'پہلا نسخہ' };
const annexA: Words = {
  en: 'Annex A of the Agreement, drawn by the secretariat',
  ur: 'سمجھوتے کا ضمیمہ الف، سیکرٹریٹ کا بنایا ہوا خاکہ',
};

export const ZONES = {
  area: {
    label: { en: 'the ceasefire area', ur: 'جنگ بندی کا علاقہ' },
    polygons: [strip(-WALK, WALK)],
    source: annexA,
    version: FIRST,
  },
  'east-strip': {
    label: { en: '15 kilometres from the river, east bank', ur: 'دریا سے 15 کلومیٹر، مشرقی کنارہ' },
    polygons: [strip(0, FIFTEEN)],
    source: { en: 'Article 10, paragraph 1', ur: 'آرٹیکل 10، پیراگراف 1' },
    version: FIRST,
  },
  'west-strip': {
    label: { en: '15 kilometres from the river, west bank', ur: 'دریا سے 15 کلومیٹر، مغربی کنارہ' },
    polygons: [strip(-FIFTEEN, 0)],
    source: { en: 'Article 10, paragraph 1', ur: 'آرٹیکل 10، پیراگراف 1' },
    version: FIRST,
  },
  bridge: {
    label: { en: 'the Long Bridge and its approaches', ur: 'لمبا پل اور اس کے راستے' },
    polygons: [round('long-bridge', 9_000)],
    source: annexA,
    version: FIRST,
  },
  meadows: {
    label: { en: 'the meadows of both banks', ur: 'دونوں کناروں کی چراگاہیں' },
    polygons: [round('upper-meadows', 18_000), round('west-meadows', 18_000)],
    source: {
      en: 'Article 20, as marked by both Sides',
      ur: 'آرٹیکل 20، دونوں فریقوں کی نشان دہی کے مطابق',
    },
    version: FIRST,
  },
} as const satisfies Record<string, ZonePlan>;
export type ZoneKey = keyof typeof ZONES;

/** The toll house lies by the bridge, and the first drawing left half of it out. */
export const WIDER_BRIDGE: ZonePlan = {
  ...ZONES.bridge,
  polygons: [round('long-bridge', 16_000)],
  version: { en: 'second version, with the toll house', ur: 'دوسرا نسخہ، محصول گھر سمیت' },
};

interface LayerPlan {
  label: Words;
  supplier: Words;
  version: Words;
  lines: Point[][];
  source: Words;
}

const line = (...points: readonly (readonly [number, number])[]): Point[] =>
  points.map(([east, south]) => at(east, south));

/** Lines that somebody supplies, each as the supplier's own. They settle nothing. */
export const LAYERS: Readonly<Record<'p1' | 'p2' | 's1', LayerPlan>> = {
  p1: {
    label: { en: 'Landing stages and their paths', ur: 'گھاٹ اور ان کے راستے' },
    supplier: { en: 'Survey of Brennat', ur: 'برینت کا محکمہ پیمائش' },
    version: { en: 'sheet 3', ur: 'ورق 3' },
    lines: [line([13_000, 262_000], [40_000, 255_000]), line([16_000, 152_000], [60_000, 148_000])],
    source: { en: 'Its own sheets', ur: 'اس کے اپنے اوراق' },
  },
  p2: {
    label: { en: 'Landing stages and their paths', ur: 'گھاٹ اور ان کے راستے' },
    supplier: { en: 'Survey of Kessary', ur: 'کیساری کا محکمہ پیمائش' },
    version: { en: 'sheet 7', ur: 'ورق 7' },
    lines: [
      line([-9_000, 205_000], [-44_000, 210_000]),
      line([-14_000, 120_000], [-58_000, 117_000]),
    ],
    source: { en: 'Its own sheets', ur: 'اس کے اپنے اوراق' },
  },
  s1: {
    label: { en: 'Course of the river', ur: 'دریا کا راستہ' },
    supplier: { en: 'Sarn Secretariat', ur: 'سیکرٹریٹ' },
    version: {
      en: 'by agreement of both Sides, for the map only',
      ur: 'دونوں فریقوں کی رضامندی سے، صرف نقشے کے لیے',
    },
    lines: [line(...COURSE)],
    source: { en: 'The gauge book of both banks', ur: 'دونوں کناروں کی پیمائش کی کتاب' },
  },
};
