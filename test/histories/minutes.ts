import { hashOf } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';
import { step } from './silence.ts';

const session = (choice: Choice): { session: string } => ({
  session: choice.some(3, Object.keys(choice.state.sessions)),
});

/** Minutes that wait for the heads; where there are none, a session is held and its minutes are circulated. */
function circulated(choice: Choice): { session: string; hash: string } {
  const { room, state } = choice;
  const waiting = (): string[] =>
    Object.keys(state.talks?.minutes?.minutes ?? {}).filter(
      (id) => state.talks?.minutes?.minutes[id]?.stands !== true,
    );
  if (waiting().length === 0) {
    const held = step(room, state.convener, 'session.open', {});
    if (held !== undefined) step(room, state.convener, 'minutes.circulate', { session: held });
  }
  const open = waiting();
  const minutes = state.talks?.minutes?.minutes ?? {};
  const id = choice.some(3, open);
  return { session: id, hash: minutes[id]?.hash ?? hashOf({}) };
}

export const minutesBodies: Bodies = {
  'minutes.circulate': session,
  'minutes.correct': circulated,
  'minutes.agree': circulated,
  'minutes.revise': (choice) => ({
    session: circulated(choice).session,
    hash: hashOf({ en: `words ${choice.picks[7]}` }),
  }),
  'decision.read-back': session,
  'interpretation.correct': session,
  'session.officers': session,
};
