import { useTalks } from '../context.ts';
import { ActLink } from '../parts/values.tsx';
import { PointLink } from '../points/point-link.tsx';

/** What an agreement is about: a point, or a paragraph of a text. */
export function Target({ of }: { of: { target: string; text?: string; words?: string } }) {
  const { naming } = useTalks();
  const { target, text, words } = of;
  if (text === undefined) return <PointLink id={target} />;
  return <ActLink id={words ?? text}>{naming.node(target)}</ActLink>;
}
