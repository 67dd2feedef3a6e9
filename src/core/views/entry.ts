import type { Act } from '../act.ts';
import type { Refusal } from '../refusal.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Confirming } from '../taken-down.ts';

/**
 * What every view needs. A view is a fold of its own over the acts that replay admitted: `start()` gives an empty one, `add(view, act, ctx)` takes the next act
 * in log order and returns the view, changed in place. Adding act by act gives the same view as starting over (property-tested). Views are plain JSON.
 */
export interface ViewContext {
  /** The rules under which the act was admitted. */
  book: Rulebook;
  /** The bytes of an enclosure, or why there are none. Undefined: not asked for yet. */
  enclosure?: EnclosureLookup;
}

export type EnclosureLookup = (digest: string) => Uint8Array | 'withheld' | 'destroyed' | undefined;

/** A leaf that the rules do not admit (RC12.1): shown, and otherwise nothing. */
export interface VoidRow {
  index: number;
  /** Epoch milliseconds. */
  admitted: number;
  /** What could still be read of it. */
  id?: string;
  type?: string;
  version?: number;
  by?: readonly string[];
  reason: Refusal;
  /** It came encrypted, and what is inside is void: its signers’ doing, which the operator could not know (RC12.9). */
  sealed?: true;
}

/** An act as views keep it: its own body, or the body that the latest correction gave it. */
export interface Entry extends Pick<
  Act,
  'id' | 'index' | 'type' | 'version' | 'by' | 'admitted' | 'body'
> {
  /** It was taken down, and its side confirmed it by this act, whose signers, place and time it has; its id is that of the taking down (TD4). */
  takenDown?: { confirmedBy: string };
}

/** What its signer could disown (RC8.5): of what was taken down, the confirmation (TD7). */
export function signingOf({ id, takenDown }: Pick<Entry, 'id' | 'takenDown'>): string {
  return takenDown?.confirmedBy ?? id;
}

/** What an act does to what is shown. */
export type Revision =
  | { what: 'enter'; entry: Entry }
  | { what: 'correct'; entry: Entry; by: string }
  | { what: 'retract'; target: string; by: string };

/**
 * Corrections and retractions name the act concerned on their one `after` line (corrections.ts). A confirmation enters what it confirms: the taking down
 * itself, until then, is an entry of its own that shows in no view of what was done.
 */
export function revisionOf(act: Act): Revision {
  const target = act.after[0]?.act;
  if (target && act.type === 'act.retract') {
    return { what: 'retract', target: target.id, by: act.id };
  }
  if (target && act.type === 'act.correct') {
    const { body } = act.body as { body: unknown };
    const { id, index, type, version, by, admitted } = target;
    return { what: 'correct', entry: { id, index, type, version, by, admitted, body }, by: act.id };
  }
  const { id, index, type, version, by, admitted, body } = act;
  if (type === 'taken-down.confirm') {
    const { entry, ...held } = body as Confirming;
    const inner = { type: held.type, version: held.version, body: held.body };
    const takenDown = { confirmedBy: id };
    return { what: 'enter', entry: { id: entry, index, by, admitted, ...inner, takenDown } };
  }
  return { what: 'enter', entry: { id, index, type, version, by, admitted, body } };
}
