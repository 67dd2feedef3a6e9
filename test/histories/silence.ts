import { chairs, sidesOf } from '#core/procedure.ts';
import type { Silence, SilenceStage } from '#core/silence-state.ts';
import type { RoomState } from '#core/state.ts';
import type { TestRoom } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';

function silencesAt(state: RoomState, ...stages: readonly SilenceStage[]): string[] {
  const silences = state.talks?.silence?.silences ?? {};
  return Object.keys(silences).filter((id) => stages.includes((silences[id] as Silence).stage));
}

const iso = (ms: number): string =>
  new Date(Math.ceil(ms / 1000) * 1000).toISOString().replace('.000', '');

function about(stages: readonly SilenceStage[], more?: (choice: Choice, it?: Silence) => object) {
  return (choice: Choice): object => {
    const silence = choice.some(3, silencesAt(choice.state, ...stages));
    const it = choice.state.talks?.silence?.silences[silence];
    return { silence, ...more?.(choice, it) };
  };
}

/** A few seconds from now: each act of a history takes one. */
function soon(choice: Choice, least = 0): { until: string } {
  const later = choice.room.now + choice.at(4, [5, 20, 40, 80]) * 1000;
  return { until: iso(Math.max(least, later)) };
}

/** Takes one step, by whoever of the party may, if it is admissible. */
export function step(
  room: TestRoom,
  party: string,
  type: string,
  body: object,
): string | undefined {
  const { keys, sealed } = room.state as RoomState;
  const ref = Object.keys(keys).find((one) => {
    const key = keys[one];
    return key?.party === party && key.duty !== 'reader' && key.ended === undefined;
  });
  if (ref === undefined) return undefined;
  const whole = { ...room.exampleOf(type), ...body };
  const act = room.compose(ref.slice(0, ref.indexOf('+')), type, whole, { sealed });
  return room.book.decide(room.state, act) === undefined ? room.enter(act).id : undefined;
}

/** Chance seldom goes all the way to a silence whose time is reached: where there is none, the steps to it are taken on the way. */
function reached({ room, state }: Choice, adopted: boolean): void {
  if (silencesAt(state, adopted ? 'adopted' : 'started').length > 0) return;
  const chair = Object.keys(state.parties).find((id) => chairs(state, id));
  if (chair === undefined) return;
  const time = { until: iso(room.now + 60_000) };
  const silence = step(room, chair, 'silence.propose', time);
  if (silence === undefined) return;
  step(room, chair, 'silence.start', { silence, ...time });
  for (const side of sidesOf(state)) step(room, side, 'silence.acknowledge', { silence });
  room.now = Date.parse(time.until);
  if (adopted) step(room, chair, 'silence.adopt', { silence, ...time });
}

export const silenceBodies: Bodies = {
  'silence.propose': soon,
  'silence.object': about(['proposed']),
  'silence.start': about(['proposed'], (choice, it) => soon(choice, it?.until)),
  'silence.acknowledge': about(['started']),
  'silence.pause': (choice) => {
    reached(choice, false);
    return about(['started'], (_, it) => ({
      since: iso(Math.min(choice.room.now, it?.until ?? choice.room.now) - 2000),
    }))(choice);
  },
  'silence.resume': about(['started'], (choice, it) => {
    const left = it?.pausedSince === undefined ? 0 : it.until - it.pausedSince;
    return soon(choice, Math.max(it?.until ?? 0, choice.room.now + left));
  }),
  'silence.break': about(['started', 'broken'], (choice) => ({
    at: iso(choice.room.now - choice.at(4, [1000, 30_000])),
  })),
  'silence.adopt': (choice) => {
    reached(choice, false);
    return about(['started'], (_, it) => (it ? { hash: it.hash, until: iso(it.until) } : {}))(
      choice,
    );
  },
  'silence.contest': (choice) => {
    reached(choice, true);
    return about(['adopted', 'contested'], (_, it) => (it ? { at: iso(it.until - 1000) } : {}))(
      choice,
    );
  },
  'silence.take-back': about(['proposed', 'started']),
  'instruction.give': (choice) => {
    const known = Object.keys(choice.state.talks?.referral?.referrals ?? {});
    const made =
      known.length === 0 ? step(choice.room, choice.party, 'referral.make', {}) : undefined;
    return { referral: made ?? choice.some(3, known) };
  },
};
