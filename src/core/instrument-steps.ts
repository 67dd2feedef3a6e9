import type { Act } from './act.ts';
import type { ActType } from './declare.ts';
import { instrumentOf } from './instrument-state.ts';
import type { PowerAct } from './powers.ts';
import { mayCommit } from './powers.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { wholeTexts } from './text/hashed.ts';

/**
 * What the steps about an instrument have in common (IN, VCLT arts. 9 to 12): each is about a text with an exact hash; another word, and none of it is about that
 * text.
 */

const HASH = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
export const EXAMPLE_INSTRUMENT = 'e'.repeat(64);

export interface AboutInstrument {
  instrument: string;
  /** Of the whole text as it stands (text/whole.ts). */
  hash: string;
}
export const aboutInstrument = { instrument: shape.actId, hash: shape.digest };
export const aboutExample: AboutInstrument = { instrument: EXAMPLE_INSTRUMENT, hash: HASH };
/** The text that the hash is of, for whoever checks it. */
export const wholeText = wholeTexts((body: AboutInstrument, state) => {
  const text = instrumentOf(state, body.instrument)?.text;
  return text === undefined ? [] : [{ text, hash: body.hash }];
});
export const sayInstrument = (
  { instrument, hash }: AboutInstrument,
  naming: Parameters<NonNullable<ActType['values']>>[1],
) => ({ instrument: naming.instrument(instrument), hash });

/** AU1: initialling, signature and consent to be bound are refused to whoever has no notified powers for them, on everything or on the instrument's text (AU1.9). */
export function refusePowers(
  state: RoomState,
  act: Pick<Act<{ instrument: string }>, 'by' | 'admitted' | 'body'>,
  ...what: readonly PowerAct[]
): Refusal | undefined {
  const text = instrumentOf(state, act.body.instrument)?.text;
  const covered = what.some((one) =>
    mayCommit(state, act.by[0] as string, one, text, act.admitted),
  );
  return covered ? undefined : refuse('instrument.no-powers');
}
