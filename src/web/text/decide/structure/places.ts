import { refusePlace, isWithin, heightOf } from '#core/text/place.ts';
import type { NodeKind } from '#core/text/draft.ts';
import type { RoomState } from '#core/state.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import type { Paragraph } from '../../paragraphs.ts';

/** A place where something may stand: in which paragraph (at the top, where none is named), after which of those that stand there (first, where none is). */
export interface Spot {
  in?: string;
  after?: string;
}

export function isSame(a: Spot, b: Spot): boolean {
  return a.in === b.in && a.after === b.after;
}

/** Where a paragraph stands now. */
export function spotOf(state: RoomState, text: string, id: string): Spot {
  const parent = nodeOf(state, id)?.parent;
  const list = listIn(state, text, parent);
  const before = list[list.indexOf(id) - 1];
  return {
    ...(parent === undefined ? {} : { in: parent }),
    ...(before === undefined ? {} : { after: before }),
  };
}

/** What stands in a paragraph, or at the top. */
export function listIn(
  state: RoomState,
  text: string,
  holder: string | undefined,
): readonly string[] {
  return (holder === undefined ? textOf(state, text) : nodeOf(state, holder))?.children ?? [];
}

/** One place up or down among those that stand beside it; undefined at either end. */
export function stepped(state: RoomState, text: string, id: string, by: 1 | -1): Spot | undefined {
  const holder = nodeOf(state, id)?.parent;
  const list = listIn(state, text, holder);
  const at = list.indexOf(id);
  if (at + by < 0 || at + by >= list.length) return undefined;
  const after = by === 1 ? list[at + 1] : list[at - 2];
  return {
    ...(holder === undefined ? {} : { in: holder }),
    ...(after === undefined ? {} : { after }),
  };
}

/**
 * Every place where a paragraph of this kind may stand by the rules, in the order of the text.
 *
 * @param moved the paragraph that would come to stand there: not in itself, and not where it is
 */
export function spotsFor(
  state: RoomState,
  text: string,
  paragraphs: readonly Paragraph[],
  kind: NodeKind,
  moved?: string,
): Spot[] {
  const height = moved === undefined ? 1 : heightOf(state, moved);
  const now = moved === undefined ? undefined : spotOf(state, text, moved);
  const found: Spot[] = [];
  const offer = (spot: Spot): void => {
    if (moved !== undefined) {
      if (spot.after === moved || (now && isSame(spot, now))) return;
      if (spot.in !== undefined && isWithin(state, spot.in, moved)) return;
    }
    if (refusePlace(state, { text, ...spot }, kind, height) === undefined) found.push(spot);
  };
  offer({});
  for (const { node } of paragraphs) {
    offer({ in: node.id });
    const parent = nodeOf(state, node.id)?.parent;
    offer({ ...(parent === undefined ? {} : { in: parent }), after: node.id });
  }
  return found;
}
