import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { RoomState } from '../state.ts';
import type { NodeKind } from './draft.ts';
import { MAX_LEVELS, MAY_HOLD } from './draft.ts';
import { nodeOf, textOf } from './state.ts';

/** Where in a text something is to stand: in which node (at the top, where none is named), and after which of those that stand there (first, where none is). */
export interface Place {
  text: string;
  in?: string | undefined;
  after?: string | undefined;
}

/**
 * Why a node of this kind cannot stand there: `paragraph.unknown`, `paragraph.misplaced` (an article in a point), `paragraph.too-deep`, `paragraph.not-there` (the
 * one it is to follow stands elsewhere by now).
 *
 * @param height how many levels it brings: itself, and what stands in it
 */
export function refusePlace(
  state: RoomState,
  { text, in: holder, after }: Place,
  kind: NodeKind,
  height = 1,
): Refusal | undefined {
  const held = holder === undefined ? undefined : nodeOf(state, holder);
  if (holder !== undefined && held?.text !== text)
    return refuse('paragraph.unknown', { paragraph: holder });
  if (!MAY_HOLD[held?.kind ?? 'text'].includes(kind)) return refuse('paragraph.misplaced');
  if (levelsAbove(state, holder) + height > MAX_LEVELS) return refuse('paragraph.too-deep');
  if (after === undefined) return undefined;
  const list = held?.children ?? textOf(state, text)?.children ?? [];
  return list.includes(after) ? undefined : refuse('paragraph.not-there');
}

/** How many levels there are down to a node, itself included; none at the top. */
export function levelsAbove(state: RoomState, holder: string | undefined): number {
  let levels = 0;
  for (let id = holder; id !== undefined; id = nodeOf(state, id)?.parent) levels += 1;
  return levels;
}

/** How many levels a node has: itself, and what stands in it. */
export function heightOf(state: RoomState, node: string): number {
  let highest = 0;
  for (const id of nodeOf(state, node)?.children ?? [])
    highest = Math.max(highest, heightOf(state, id));
  return 1 + highest;
}

/** Whether a node is another one or stands in it, at any depth. */
export function isWithin(state: RoomState, node: string, holder: string): boolean {
  for (let id: string | undefined = node; id !== undefined; id = nodeOf(state, id)?.parent)
    if (id === holder) return true;
  return false;
}
