import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { refuseAnyAct } from './admission.ts';
import { bodyCheck, type BodyCheck } from './body-check.ts';
import type { ActType } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { RoomState } from './state.ts';
import type { TalksFold } from './views/talks.ts';

/** The rules of one version: the act types it knows, `decide` and `reduce` (idea 3). */
export interface Rulebook {
  version: number;
  types: ReadonlyMap<string, ActType>;
  /** The declaration of `session.open/1`, or undefined: "needs a newer Parley" (RC11.5). */
  type(name: string, version: number): ActType | undefined;
  /** Why the act is not admissible, or undefined if it is. Pure. */
  decide(state: RoomState | undefined, act: Act): Refusal | undefined;
  /** The next state. Only for acts that `decide` admits. May change `state` in place. */
  reduce(state: RoomState | undefined, act: Act): RoomState;
  /** What is shown of subjects that only this version has. No rule reads it; it is here so that whoever has the rules has it, and nobody else needs it. */
  talks?: TalksFold;
}

/** What only the opening act does. */
export interface Opening {
  type: ActType;
  refuse(act: Act): Refusal | undefined;
  state(act: Act): RoomState;
}

export function rulebook(
  version: number,
  opening: Opening,
  declared: readonly ActType[],
): Rulebook {
  const types = new Map<string, ActType>();
  for (const type of [opening.type, ...declared]) types.set(`${type.name}/${type.version}`, type);
  const book: Rulebook = {
    version,
    types,
    type: (name, v) => types.get(`${name}/${v}`),
    decide(state, act) {
      const type = book.type(act.type, act.version);
      if (!type) return refuse('act.type-unknown', { type: `${act.type}/${act.version}` });
      const opens = type === opening.type;
      if (opens !== (state === undefined)) return refuse('room.first');
      const problem = bodyProblem(type, act.body);
      if (problem !== undefined) return refuse('act.form', { problem });
      if (state === undefined) return opening.refuse(act);
      return refuseAnyAct(state, type, act) ?? type.refuse?.(state, act);
    },
    reduce(state, act) {
      if (state === undefined) return opening.state(act);
      book.type(act.type, act.version)?.apply?.(state, act);
      return state;
    },
  };
  return book;
}

const checks = new WeakMap<ActType, BodyCheck>();

function isCertainlyRight(type: ActType, body: unknown): boolean {
  let check = checks.get(type);
  if (!check) checks.set(type, (check = bodyCheck(type.body)));
  return check(body);
}

/** What is wrong with a body, in words, or undefined. Names the place, never the content. */
export function bodyProblem(type: ActType, body: unknown): string | undefined {
  if (isCertainlyRight(type, body)) return undefined;
  const result = z.safeParse(type.body, body);
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'the body';
  if (issue?.code === 'unrecognized_keys') return `${place} has a field this act does not take`;
  if (issue?.code === 'custom' && issue.message !== '' && issue.message !== 'Invalid input')
    return `${place} ${issue.message}`;
  return `${place} is not as this act takes it`;
}
