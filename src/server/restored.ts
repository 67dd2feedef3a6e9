import { utf8 } from '#record/bytes.ts';
import type { Store } from '#store/store.ts';

/**
 * The question that a restored copy leaves open (RC5.3): had the log gone further? It stands in the restored store itself, so that no other file has to be
 * kept or copied for it to be asked. A room with it admits nothing until a person has answered.
 */
const QUESTION = 'restored/question';
const ANSWER = 'restored/answer';

/** How it was answered, for whoever asks later. */
export interface RestoredAnswer {
  /** RFC 3339 */
  at: string;
  size: number;
  /** By witness: how many acts it said to have seen. */
  saw: Readonly<Record<string, number>>;
}

/** @param at RFC 3339: when the copy was restored */
export async function askWhetherItWentOn(store: Store, room: string, at: string): Promise<void> {
  await store.putValue(room, QUESTION, { value: utf8(at) });
}

export async function isUnanswered(store: Store, room: string): Promise<boolean> {
  return (await store.getValue(room, QUESTION, 0)) !== undefined;
}

export async function answerItDidNot(
  store: Store,
  room: string,
  answer: RestoredAnswer,
): Promise<void> {
  await store.putValue(room, ANSWER, { value: utf8(JSON.stringify(answer)) });
  const asked = await store.getValue(room, QUESTION, 0);
  if (asked) await store.swapValue(room, QUESTION, 0, asked, undefined);
}
