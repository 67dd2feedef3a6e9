import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slowRelation } from '../../../test/support/slow-geometry.ts';
import type { Box, Point, Polygon, Ring } from '../places.ts';
import { outlineOf, relationTo } from './outline.ts';
import { side } from './side.ts';
import { Zone } from './zone.ts';
import { zoneFault } from './zone-fault.ts';

const coordinate = fc.oneof(
  fc.integer({ min: -180_000_000, max: 180_000_000 }),
  fc.integer({ min: 179_999_990, max: 180_000_000 }),
  fc.integer({ min: -5, max: 5 }),
);

test('RC13 on which side of a line a point lies is exact', () => {
  fc.assert(
    fc.property(fc.array(coordinate, { minLength: 6, maxLength: 6 }), (numbers) => {
      const [ax, ay, bx, by, cx, cy] = numbers.map(BigInt) as [
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
        bigint,
      ];
      const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const sign = area > 0n ? 1 : area < 0n ? -1 : 0;
      expect(side(...(numbers as [number, number, number, number, number, number]))).toBe(sign);
    }),
    { numRuns: 2000 },
  );
});

test('RC13 a point hardly beside a long line, which a double sees on the line', () => {
  const [ax, ay, bx, by] = [-180_000_000, -85_000_000, 179_999_999, 85_000_002];
  const [cx, cy] = [ax + 182_022_471, ay + 85_955_057];
  expect((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).toBe(0);
  expect(BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax)).toBe(1n);
  expect(side(ax, ay, bx, by, cx, cy)).toBe(1);
  expect(side(bx, by, ax, ay, cx, cy)).toBe(-1);
});

/** Small figures with many points on one line, and the same drawn large, sheared and far from the origin. */
const small = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
const ring = fc.array(small, { minLength: 3, maxLength: 7 });
const drawn = fc
  .record({
    outer: ring,
    hole: fc.option(ring, { nil: undefined }),
    scale: fc.constantFrom(1, 2, 1_000_003, 7_500_000),
    at: fc.constantFrom([0, 0], [-59_999_999, -29_999_999], [119_999_000, 29_999_000]),
  })
  .map(({ outer, hole, scale, at }) => {
    const place = ([x, y]: readonly [number, number]): Point => [
      (at[0] as number) + x * scale + (scale > 2 ? y : 0),
      (at[1] as number) + y * scale,
    ];
    const rings = hole ? [outer, hole] : [outer];
    return { polygon: rings.map((one) => one.map(place)), place, scale };
  })
  .filter(({ polygon }) => zoneFault([polygon]) === undefined);
const boxed = fc
  .tuple(drawn, small, small, fc.integer({ min: -1, max: 1 }))
  .map(([{ polygon, place, scale }, a, b, off]) => {
    const [p, q] = [place(a), place(b)];
    const step = scale > 2 ? off : 0;
    const box: Box = {
      west: Math.min(p[0], q[0]),
      east: Math.max(p[0], q[0]) + Math.abs(step),
      south: Math.min(p[1], q[1]) + step,
      north: Math.max(p[1], q[1]) + step,
    };
    return { polygon, box };
  });

test('OB3.3 how a box lies to a zone is what cutting the zone into trapezoids says, hole and boundary included', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(boxed, ({ polygon, box }) => {
      const slow = slowRelation(polygon, box);
      seen.add(slow);
      expect(relationTo(outlineOf(polygon), box)).toBe(slow);
      expect(new Zone([polygon]).relation(box)).toBe(slow);
    }),
    { numRuns: 3000 },
  );
  expect([...seen].toSorted()).toEqual(['outside', 'touches', 'within']);
});

test('OB3.3 a zone that was asked before answers as one that was not', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.array(fc.tuple(small, small), { minLength: 10, maxLength: 40 }),
      ({ polygon, place }, corners) => {
        const zone = new Zone([polygon]);
        for (const [a, b] of corners) {
          const [p, q] = [place(a), place(b)];
          const box = {
            west: Math.min(p[0], q[0]),
            east: Math.max(p[0], q[0]),
            south: Math.min(p[1], q[1]),
            north: Math.max(p[1], q[1]),
          };
          expect(zone.relation(box)).toBe(new Zone([polygon]).relation(box));
        }
      },
    ),
  );
});

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const point = (x: number, y: number): Box => ({ west: x, south: y, east: x, north: y });

test('OB3.3 the boundary belongs to the zone, that of a hole too; what is in the hole does not', () => {
  const zone = new Zone([[square(0, 0, 100), square(40, 40, 20)], [square(200, 0, 10)]]);
  expect(zone.relation(point(0, 50))).toBe('within');
  expect(zone.relation(point(100, 100))).toBe('within');
  expect(zone.relation(point(40, 50))).toBe('within');
  expect(zone.relation(point(50, 50))).toBe('outside');
  expect(zone.relation(point(205, 5))).toBe('within');
  expect(zone.relation({ west: 0, south: 0, east: 40, north: 100 })).toBe('within');
  expect(zone.relation({ west: 30, south: 30, east: 70, north: 70 })).toBe('touches');
  expect(zone.relation({ west: 41, south: 41, east: 59, north: 59 })).toBe('outside');
  expect(zone.relation({ west: 100, south: 0, east: 150, north: 10 })).toBe('touches');
  expect(zone.relation({ west: 90, south: 0, east: 210, north: 10 })).toBe('touches');
  expect(zone.relation({ west: 101, south: 0, east: 199, north: 10 })).toBe('outside');
});

test.each<[string, Polygon[], string | undefined]>([
  ['a square with a hole', [[square(0, 0, 100), square(40, 40, 20)]], undefined],
  [
    'a point on a straight edge',
    [
      [
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 10],
        ],
      ],
    ],
    undefined,
  ],
  [
    'an island in a hole',
    [[square(0, 0, 100), square(10, 10, 80)], [square(40, 40, 20)]],
    undefined,
  ],
  ['nothing', [], 'zone.no-polygon'],
  ['no ring', [[]], 'zone.no-polygon'],
  [
    'two points',
    [
      [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    ],
    'zone.too-few-points',
  ],
  [
    'too many points',
    [[Array.from({ length: 1001 }, (_, n): Point => [n, n * n])]],
    'zone.too-many-points',
  ],
  [
    'a half millionth',
    [
      [
        [
          [0, 0],
          [1.5, 1],
          [0, 4],
        ],
      ],
    ],
    'zone.outside-world',
  ],
  [
    'a point beyond the pole',
    [
      [
        [
          [0, 0],
          [1, 90_000_001],
          [0, 4],
        ],
      ],
    ],
    'zone.outside-world',
  ],
  ['its first point again', [[[...square(0, 0, 10), [0, 0]]]], 'zone.repeated-point'],
  [
    'over the antimeridian',
    [
      [
        [
          [179_000_000, 0],
          [-179_000_000, 0],
          [179_000_000, 9],
        ],
      ],
    ],
    'zone.antimeridian',
  ],
  [
    'a bow',
    [
      [
        [
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ],
      ],
    ],
    'zone.rings-meet',
  ],
  [
    'a vertex on an edge',
    [
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [5, 0],
          [0, 10],
        ],
      ],
    ],
    'zone.rings-meet',
  ],
  [
    'a spike',
    [
      [
        [
          [0, 0],
          [10, 0],
          [5, 0],
          [5, 5],
        ],
      ],
    ],
    'zone.rings-meet',
  ],
  [
    'all on one line',
    [
      [
        [
          [0, 0],
          [10, 0],
          [5, 0],
        ],
      ],
    ],
    'zone.rings-meet',
  ],
  ['a hole that touches', [[square(0, 0, 100), square(0, 40, 20)]], 'zone.rings-meet'],
  ['a hole beside', [[square(0, 0, 100), square(140, 40, 20)]], 'zone.hole-outside'],
  [
    'a hole in a hole',
    [[square(0, 0, 100), square(10, 10, 80), square(20, 20, 10)]],
    'zone.holes-overlap',
  ],
  ['two that overlap', [[square(0, 0, 100)], [square(50, 50, 100)]], 'zone.polygons-overlap'],
  ['two with a common edge', [[square(0, 0, 100)], [square(100, 0, 100)]], 'zone.polygons-overlap'],
  ['one within the other', [[square(0, 0, 100)], [square(10, 10, 10)]], 'zone.polygons-overlap'],
])('OB3.3 the polygons of a zone: %s', (_, polygons, code) => {
  expect(zoneFault(polygons)?.code).toBe(code);
});

test('OB3.3 edges that cross are found however the ring is drawn', () => {
  /** Whether two pieces of line share a point, by solving for it. */
  const meet = (a: Point, b: Point, c: Point, d: Point): boolean => {
    const on = (p: Point, q: Point, r: Point) =>
      (q[0] - p[0]) * (r[1] - p[1]) === (q[1] - p[1]) * (r[0] - p[0]) &&
      Math.min(p[0], q[0]) <= r[0] &&
      r[0] <= Math.max(p[0], q[0]) &&
      Math.min(p[1], q[1]) <= r[1] &&
      r[1] <= Math.max(p[1], q[1]);
    if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
    const by = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
    if (by === 0) return false;
    const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / by;
    const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / by;
    return t > 0 && t < 1 && u > 0 && u < 1;
  };
  fc.assert(
    fc.property(
      fc.uniqueArray(small, { minLength: 4, maxLength: 7, selector: ([x, y]) => `${x} ${y}` }),
      (points) => {
        const n = points.length;
        const at = (i: number) => points[i % n] as Point;
        let crossing = false;
        for (let i = 0; i < n; i++)
          for (let j = i + 2; j < n; j++)
            if (!(i === 0 && j === n - 1) && meet(at(i), at(i + 1), at(j), at(j + 1)))
              crossing = true;
        for (let i = 0; i < n; i++) {
          const [a, b, c] = [at(i), at(i + 1), at(i + 2)];
          const level = (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);
          const ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
          if (level && ahead < 0) crossing = true;
        }
        expect(zoneFault([[points]])?.code).toBe(crossing ? 'zone.rings-meet' : undefined);
      },
    ),
    { numRuns: 2000 },
  );
});
