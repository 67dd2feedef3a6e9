import type { Naming } from '#core/naming.ts';
import type { Language } from '#core/words.ts';
import type { Refusal } from '#core/refusal.ts';
import type { HeldEntry } from '#client/verified-log.ts';
import { namingOf, refusalOf, remarks, sentenceOf } from '../telling.ts';
import { stateOf, type RoomCopy } from './room-copy.ts';

/** One act of a room as it is told. */
export interface ToldAct {
  index: number;
  id: string;
  type: string;
  version: number;
  by: readonly string[];
  /** Epoch milliseconds. */
  admitted: number;
  sentence: string;
  remarks: string[];
  /** Why it is of no effect (RC12.1). */
  void?: { code: string; sentence: string };
  /** It came sealed and is of no effect for what is inside, its signers' doing (RC12.9). */
  voidInside?: { code: string; sentence: string };
}

/** The acts of a copy from its first, each with its sentence as it reads now. */
export function tellActs(copy: RoomCopy, language: Language): ToldAct[] {
  const naming = namingOf(copy.log.views, language);
  return copy.log.entries.map((entry, index) => tellAct(copy, entry, index, naming));
}

export function tellAct(
  copy: RoomCopy,
  { decoded }: HeldEntry,
  index: number,
  naming: Naming,
): ToldAct {
  const { log } = copy;
  const { language } = naming;
  const { id, by, admitted } = decoded;
  // Of a sealed act what is inside, where this reader can open it.
  const act = log.act(index) ?? decoded;
  const { type, version } = act;
  const { chronicle } = log.views;
  const row = chronicle.rows[chronicle.places[id] ?? -1];
  const indexOf = (other: string) => String(chronicle.places[other] ?? '?');
  const rules = stateOf(copy)?.rules ?? 1;
  const refusal: Refusal | undefined = log.replay.voids.get(index);
  const inside = log.sealed?.voids.get(index);
  return {
    index,
    id,
    type,
    version,
    by,
    admitted,
    sentence: sentenceOf(act, log.views.bodyOf(id) ?? act.body, rules, naming),
    remarks: remarks(row, indexOf, language),
    ...(refusal ? { void: { code: refusal.code, sentence: refusalOf(refusal, language) } } : {}),
    ...(inside ? { voidInside: { code: inside.code, sentence: refusalOf(inside, language) } } : {}),
  };
}
