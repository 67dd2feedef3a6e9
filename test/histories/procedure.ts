import { OUTCOMES, TABLE_STEPS } from '#core/conduct.ts';
import { COMPOSED, EXAMINATIONS } from '#core/credentials.ts';
import type { ProcedureKind } from '#core/procedure.ts';
import type { Bodies, Choice } from './bodies.ts';

function proposal(choice: Choice): object {
  const proposals = choice.state.talks?.procedure?.proposals ?? {};
  const id = choice.some(3, Object.keys(proposals));
  const what: ProcedureKind = proposals[id]?.what ?? 'terms';
  return { proposal: id, what };
}

function sides({ state }: Choice): string[] {
  return Object.keys(state.parties).filter((id) => state.parties[id]?.role === 'party');
}

/** What holds up the rest is tried less often: two of three such bodies name nothing that there is. */
const seldom = ({ picks }: Choice): boolean => (picks[3] ?? 0) % 3 === 0;

function credentials(choice: Choice): object {
  const { room, state, party, picks } = choice;
  const keys = Object.keys(state.keys).filter((ref) => ref.startsWith(`${party}/`));
  const { seats } = room.exampleOf('credentials.present') as { seats: object[] };
  return {
    seats: [(picks[3] ?? 0) % 2 === 0 ? { ...seats[0], key: choice.at(4, keys) } : seats[0]],
  };
}

function examination(choice: Choice): object {
  const presented = choice.state.talks?.credentials?.presented ?? {};
  const party = choice.at(3, [...Object.keys(presented), 'p1']);
  const ids = presented[party] === undefined ? [] : [presented[party]];
  const remark = { en: `words ${choice.picks[7]}` };
  return {
    party,
    credentials: choice.some(4, ids),
    result: choice.at(5, EXAMINATIONS),
    ...((choice.picks[6] ?? 0) % 2 === 0 ? { remark } : {}),
  };
}

export const procedureBodies: Bodies = {
  'procedure.accept': proposal,
  'procedure.take-back': proposal,
  'credentials.present': credentials,
  'credentials.examine': examination,
  'seat.dispute': (choice) => ({ party: seldom(choice) ? choice.at(4, sides(choice)) : 'p9' }),
  'seat.settle': (choice) => ({
    party: choice.at(3, [...Object.keys(choice.state.talks?.credentials?.disputed ?? {}), 'p1']),
  }),
  'talks.suspend': (choice) => ({ until: seldom(choice) ? '2031-03-20' : '2031-02-30' }),
  'talks.close': (choice) => ({ outcome: choice.at(3, OUTCOMES) }),
  'talks.take-note': (choice) => ({
    party: choice.at(3, [...sides(choice), 'm1']),
    what: choice.at(4, TABLE_STEPS),
  }),
  'composition.state': (choice) => ({
    of: choice.at(3, COMPOSED),
    women: choice.picks[4] ?? 0,
    men: choice.picks[5] ?? 0,
  }),
};
