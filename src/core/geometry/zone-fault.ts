import { DEGREE, MOST_VERTICES, type Point, type Polygon, type Ring } from '../places.ts';
import { boundsOf, holdsPoint, outlineOf } from './outline.ts';
import { side } from './side.ts';

/** What is wrong with the polygons of a zone, for a person to mend. */
export const ZONE_FAULTS = {
  'zone.no-polygon': {
    en: 'A zone needs at least one polygon, and each polygon an outer ring.',
    ur: 'خطے کے لیے کم از کم ایک کثیر الاضلاع چاہیے، اور ہر کثیر الاضلاع کے لیے ایک بیرونی حد۔',
  },
  'zone.too-few-points': {
    en: 'A ring needs at least three points.',
    ur: 'ہر حد کے لیے کم از کم تین نقطے درکار ہیں۔',
  },
  'zone.too-many-points': {
    en: 'A zone has at most 1000 points. Simplify the lines.',
    ur: 'ایک خطے میں زیادہ سے زیادہ 1000 نقطے ہو سکتے ہیں۔ لکیروں کو سادہ کریں۔',
  },
  'zone.outside-world': {
    en: 'A point is not a whole number of millionths of a degree on the globe.',
    ur: 'ایک نقطہ کرۂ ارض پر درجے کے دس لاکھویں حصوں کا پورا عدد نہیں۔',
  },
  'zone.repeated-point': {
    en: 'A ring has the same point twice. Its first point is not repeated at its end.',
    ur: 'ایک حد میں وہی نقطہ دو بار ہے۔ پہلا نقطہ آخر میں دہرایا نہیں جاتا۔',
  },
  'zone.antimeridian': {
    en: 'An edge spans more than 180 degrees. A zone over the antimeridian is drawn as two polygons.',
    ur: 'ایک ضلع 180 درجے سے زیادہ پر پھیلا ہے۔ جو خطہ خطِ تاریخ پر سے گزرے اسے دو کثیر الاضلاع میں بنائیں۔',
  },
  'zone.rings-meet': {
    en: 'Lines of a polygon cross, touch or run over each other.',
    ur: 'کثیر الاضلاع کی لکیریں ایک دوسرے کو کاٹتی، چھوتی یا ایک دوسرے پر چلتی ہیں۔',
  },
  'zone.hole-outside': {
    en: 'A hole does not lie inside its outer ring.',
    ur: 'ایک خالی حصہ اپنی بیرونی حد کے اندر نہیں۔',
  },
  'zone.holes-overlap': {
    en: 'One hole lies in another.',
    ur: 'ایک خالی حصہ دوسرے کے اندر ہے۔',
  },
  'zone.polygons-overlap': {
    en: 'Two polygons of the zone overlap or touch. Join them into one.',
    ur: 'خطے کے دو کثیر الاضلاع ایک دوسرے پر چڑھتے یا ایک دوسرے کو چھوتے ہیں۔ انھیں ایک بنا دیں۔',
  },
} as const;
export type ZoneFaultCode = keyof typeof ZONE_FAULTS;

export interface ZoneFault {
  code: ZoneFaultCode;
  /** From 0, in the order given; the ring is 0 for the outer one, the point is the edge's first. Absent where none can be told. */
  polygon?: number;
  ring?: number;
  point?: number;
}

/**
 * The first fault of a zone's polygons, or undefined where they are valid. Rings neither cross nor touch, holes lie inside, polygons are apart: then what is in the zone is one question with one
 * answer. Takes a time that grows with the square of the number of points, of which there are at most MOST_VERTICES.
 */
export function zoneFault(polygons: readonly Polygon[]): ZoneFault | undefined {
  if (polygons.length === 0) return { code: 'zone.no-polygon' };
  const empty = polygons.findIndex((rings) => rings.length === 0);
  if (empty >= 0) return { code: 'zone.no-polygon', polygon: empty };
  const count = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  if (count > MOST_VERTICES) return { code: 'zone.too-many-points' };
  for (const [polygon, rings] of polygons.entries())
    for (const [ring, points] of rings.entries()) {
      const fault = pointsFault(points) ?? selfFault(points);
      if (fault) return { ...fault, polygon, ring };
    }
  for (const [polygon, rings] of polygons.entries()) {
    const fault = holesFault(rings);
    if (fault) return { ...fault, polygon };
  }
  for (const [polygon, rings] of polygons.entries())
    for (const other of polygons.slice(0, polygon))
      if (overlap(rings, other)) return { code: 'zone.polygons-overlap', polygon };
  return undefined;
}

type Fault = Omit<ZoneFault, 'polygon'>;

function pointsFault(ring: Ring): Fault | undefined {
  if (ring.length < 3) return { code: 'zone.too-few-points' };
  const seen = new Set<string>();
  for (const [point, [x, y]] of ring.entries()) {
    const whole = Number.isSafeInteger(x) && Number.isSafeInteger(y);
    if (!whole || Math.abs(x) > 180 * DEGREE || Math.abs(y) > 90 * DEGREE)
      return { code: 'zone.outside-world', point };
    const key = `${x} ${y}`;
    if (seen.has(key)) return { code: 'zone.repeated-point', point };
    seen.add(key);
    const [next] = ring[(point + 1) % ring.length] as Point;
    if (Math.abs(next - x) > 180 * DEGREE) return { code: 'zone.antimeridian', point };
  }
  return undefined;
}

type Edge = readonly [Point, Point];
const edgesOf = (ring: Ring): Edge[] =>
  ring.map((from, n) => [from, ring[(n + 1) % ring.length] as Point]);

function selfFault(ring: Ring): Fault | undefined {
  const edges = edgesOf(ring);
  for (const [point, edge] of edges.entries()) {
    if (turnsBack(edge, edges[(point + 1) % edges.length] as Edge))
      return { code: 'zone.rings-meet', point };
    // Those before it have looked at this one; the one after it shares a point with it by right, and so do the last and the first.
    const end = point === 0 ? edges.length - 1 : edges.length;
    for (let other = point + 2; other < end; other++)
      if (meet(edge, edges[other] as Edge)) return { code: 'zone.rings-meet', point };
  }
  return undefined;
}

/** Whether the second edge, which begins where the first ends, runs back over it. */
function turnsBack([[ax, ay], [bx, by]]: Edge, [, [cx, cy]]: Edge): boolean {
  if (side(ax, ay, bx, by, cx, cy) !== 0) return false;
  return Math.sign(ax - bx) === Math.sign(cx - bx) && Math.sign(ay - by) === Math.sign(cy - by);
}

/** Whether two edges share a point. */
function meet([[ax, ay], [bx, by]]: Edge, [[cx, cy], [dx, dy]]: Edge): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  // Their bounds share a point: then they do, unless one lies wholly on one side of the other.
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c !== 0 && c === d) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  return a === 0 || a !== b;
}

/** Rings of which none of the one meets any of the other. */
function ringsMeet(one: Ring, other: Ring): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south) return false;
  const others = edgesOf(other);
  return edgesOf(one).some((edge) => others.some((against) => meet(edge, against)));
}

/** Of rings that do not meet. */
function lies(ring: Ring, within: Ring): boolean {
  const [x, y] = ring[0] as Point;
  return holdsPoint(outlineOf([within]), x, y);
}

function holesFault(rings: Polygon): Fault | undefined {
  const outer = rings[0] as Ring;
  for (const [ring, hole] of rings.entries()) {
    if (ring === 0) continue;
    for (const other of rings.slice(0, ring))
      if (ringsMeet(hole, other)) return { code: 'zone.rings-meet', ring };
    if (!lies(hole, outer)) return { code: 'zone.hole-outside', ring };
    for (const other of rings.slice(1, ring))
      if (lies(hole, other) || lies(other, hole)) return { code: 'zone.holes-overlap', ring };
  }
  return undefined;
}

/** Whether two polygons share a point; one may lie in a hole of the other. */
function overlap(one: Polygon, other: Polygon): boolean {
  if (one.some((ring) => other.some((against) => ringsMeet(ring, against)))) return true;
  const [a, b] = [one[0]?.[0] as Point, other[0]?.[0] as Point];
  return holdsPoint(outlineOf(other), ...a) || holdsPoint(outlineOf(one), ...b);
}
