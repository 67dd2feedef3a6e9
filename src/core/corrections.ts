import * as z from 'zod/mini';
import type { Act, Cited } from './act.ts';
import { partyOf } from './act.ts';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { bodyProblem } from './rulebook.ts';
import type { RoomState } from './state.ts';
import type { Words } from './words.ts';
import { words } from './words.ts';

/**
 * Corrections (DESIGN §5): a reported or clerical act is corrected or retracted by a later act of the same party. Both versions stay in the log. What was
 * performed is never corrected. The act concerned is named on the one `after` line.
 */

function target(
  state: RoomState,
  act: Act,
  typeOf: (name: string, version: number) => ActType | undefined,
): { refusal: Refusal } | { type: ActType } {
  const cited = act.after.length === 1 ? act.after[0]?.act : undefined;
  if (!cited) return { refusal: refuse('act.cites-wrong', { wanted: 'one-entry' }) };
  const type = typeOf(cited.type, cited.version);
  if (
    !type ||
    (type.nature !== 'reported' && type.nature !== 'clerical') ||
    type.subject === 'corrections'
  ) {
    return { refusal: refuse('correction.not-reported') };
  }
  if (partyOf(cited.by[0] as string) !== partyOf(act.by[0] as string)) {
    return { refusal: refuse('correction.not-own') };
  }
  if (state.retracted[cited.id]) return { refusal: refuse('correction.already-retracted') };
  const held = type.held?.(state, cited.id);
  if (held) return { refusal: held };
  return { type };
}

/** The correction acts of one rules version; `typeOf` finds the declaration of the act concerned in that same version. */
export function correctionActs(
  typeOf: (name: string, version: number) => ActType | undefined,
): ActType[] {
  const everyone = {
    roles: [
      'chronicler',
      'party',
      'mediator',
      'host',
      'guarantor',
      'observer',
      'monitor',
      'commission',
      'secretariat',
    ],
  } as const;

  const correct = declareAct<{ body: Record<string, unknown>; reason: Words }>({
    name: 'act.correct',
    version: 1,
    subject: 'corrections',
    nature: 'clerical',
    summary: 'Corrects a report or a clerical act: its whole body as it should have read, and why.',
    effect: 'The corrected body is shown in its place, marked, with the former one a step away.',
    body: z.strictObject({ body: z.record(z.string(), z.unknown()), reason: words }),
    entitled: everyone,
    refuse(state, act) {
      const found = target(state, act, typeOf);
      if ('refusal' in found) return found.refusal;
      const problem = bodyProblem(found.type, act.body.body);
      if (problem !== undefined) return refuse('act.form', { problem });
      // The corrected body has to be one that could have been entered.
      const corrects = (act.after[0] as Cited).id;
      const { name } = found.type;
      return found.type.refuse?.(state, { ...act, body: act.body.body, type: name, corrects });
    },
    apply(state, act) {
      const cited = act.after[0]?.act;
      const type = cited && typeOf(cited.type, cited.version);
      if (cited) type?.corrected?.(state, { id: cited.id, by: cited.by, body: act.body.body });
    },
    sentence: {
      en: '{actor} corrects an earlier entry: {reason}',
      ur: '{actor} نے سابق اندراج کی تصحیح کی: {reason}',
    },
    values: (body, naming) => ({ reason: naming.words(body.reason) }),
    example: {
      body: { question: { en: 'Who asked for the truce first?' } },
      reason: { en: 'A word was missing.' },
    },
  });

  const retract = declareAct<{ reason: Words }>({
    name: 'act.retract',
    version: 1,
    subject: 'corrections',
    nature: 'clerical',
    summary: 'Retracts a report or a clerical act, and says why.',
    effect:
      'The entry is shown as retracted, and stays in the log. No report can be entered for a matter, round or truce that was retracted.',
    body: z.strictObject({ reason: words }),
    entitled: everyone,
    refuse(state, act) {
      const found = target(state, act, typeOf);
      return 'refusal' in found ? found.refusal : undefined;
    },
    apply(state, act) {
      const cited = act.after[0];
      if (!cited) return;
      state.retracted[cited.id] = true;
      // Nothing new is entered for what has been taken back.
      delete state.matters[cited.id];
      delete state.truces[cited.id];
      if (state.rounds[cited.id] === 'reported') delete state.rounds[cited.id];
    },
    sentence: {
      en: '{actor} retracts an earlier entry: {reason}',
      ur: '{actor} نے سابق اندراج واپس لیا: {reason}',
    },
    values: (body, naming) => ({ reason: naming.words(body.reason) }),
    example: { reason: { en: 'The outlet withdrew its report.' } },
  });

  return [correct, retract];
}
