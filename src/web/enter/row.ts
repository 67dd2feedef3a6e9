import type { RoomViews } from '#client/room-views.ts';
import { fieldsOf } from '#client/entry/shape-of.ts';
import type { ActType } from '#core/declare.ts';
import { candidates } from './references.ts';
import type { Resolved } from './zones.ts';

/** Acts entered in a row: what the clock beside them says, and what need not be asked. */

type Body = Readonly<Record<string, unknown>>;

/** The field of a body that says when it was: the clock of the row fills it in. Undefined where an act says no time. */
export function timeOf(type: ActType): 'at' | 'since' | 'occurred' | undefined {
  for (const { name, shape } of fieldsOf(type.body)) {
    if (name === 'occurred' && shape.is === 'occurred') return name;
    if ((name === 'at' || name === 'since') && shape.is === 'instant') return name;
  }
  return undefined;
}

/**
 * The body with its time in that field.
 *
 * @example timed({ line }, 'at', { at: '2031-03-04T02:10:00Z', … }) // { line, at: '2031-03-04T02:10:00Z' }
 */
export function timed(
  body: Body,
  field: 'at' | 'since' | 'occurred',
  { at, offset, zone }: Resolved,
): Body {
  const occurred = { from: at, precision: 'minute', certainty: 'stated', offset, zone };
  return { ...body, [field]: field === 'occurred' ? occurred : at };
}

/** What a new body begins with: an act of the record where it can name one only, and the round that is open. */
export function firstBody(type: ActType, views: RoomViews, own: string): Record<string, unknown> {
  const first: Record<string, unknown> = {};
  for (const { name, shape, optional } of fieldsOf(type.body)) {
    if (shape.is !== 'act' || optional) continue;
    const [only, another] = candidates(views, type.name, name, first, own);
    if (only && !another) first[name] = only.id;
  }
  const round = views.members.state?.openRound;
  if (type.name === 'session.open' && round !== undefined) first['round'] = round;
  return first;
}
