import type { Act } from '#core/act.ts';
import type { ViewContext } from '#core/views/entry.ts';
import { textsAt, type TextsView, type Version } from '#core/views/texts.ts';

/** A moment at which a text is read: now, as it was circulated, or after one act. */
export type Moment =
  | { is: 'now' }
  | { is: 'version'; version: Version }
  | { is: 'act'; act: Pick<Act, 'id' | 'index'> };

/** The acts on one text, in log order. Not those that took words back: what was there before is not pointed at (TX12). */
export function actsOn(acts: Iterable<Act>, text: string): Act[] {
  return [...acts].filter(
    ({ id, type, body }) =>
      type.startsWith('text.') &&
      type !== 'text.take-back' &&
      (id === text || (body as { text?: string }).text === text),
  );
}

/** The texts of a room as they were at a moment, without what was taken back since (TX12.2). */
export function viewAt(
  moment: Moment,
  now: TextsView,
  acts: Iterable<Act>,
  ctx: ViewContext,
): TextsView {
  if (moment.is === 'now') return now;
  const index = indexOf(moment);
  // Of a sealed room the envelopes are in the log beside what is in them.
  const all = [...acts].filter(({ type }) => type !== 'room.sealed');
  return textsAt(all, all.filter((act) => act.index <= index).length, ctx);
}

/** The place in the log of the act after which it is. */
export function indexOf(moment: Moment): number {
  if (moment.is === 'now') return Infinity;
  return moment.is === 'version' ? moment.version.index : moment.act.index;
}

/** In an address: `now`, or the act. */
export function momentFrom(
  asked: string | null,
  versions: readonly Version[],
  acts: ReadonlyMap<string, Act>,
): Moment {
  const version = versions.find(({ act }) => act === asked);
  if (version) return { is: 'version', version };
  const act = asked === null ? undefined : acts.get(asked);
  return act ? { is: 'act', act } : { is: 'now' };
}

export function addressOf(moment: Moment): string | undefined {
  if (moment.is === 'now') return undefined;
  return moment.is === 'version' ? moment.version.act : moment.act.id;
}
