import { Link } from 'wouter';
import { useTalks } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { Value } from '../parts/values.tsx';

/** The element of a point on the page of the points. */
export function placeOf(point: string): string {
  return `point-${point}`;
}

/** Brings a point into sight and moves the focus there. */
export function goToPoint(point: string): void {
  const place = document.getElementById(placeOf(point));
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

/** The title of a point, which leads to it from another page. A point of another room is known by its id alone. */
export function PointLink({ id }: { id: string }) {
  const { room, views } = useTalks();
  const point = views.talks.points.points[id];
  if (!point) return <Value>{id.slice(0, 8)}</Value>;
  return (
    <Link href={`/rooms/${room}/points#${placeOf(id)}`}>
      <InWords words={point.title} />
    </Link>
  );
}
