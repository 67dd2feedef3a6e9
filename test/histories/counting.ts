import { at } from '../support/observations.ts';
import type { Bodies, Choice } from './bodies.ts';

function waiting(choice: Choice): { proposal: string; hash?: string } {
  const { room, state } = choice;
  const known = () => state.talks?.counting?.proposals ?? {};
  if (Object.keys(known()).length === 0) {
    const body = room.exampleOf('counting.propose');
    for (const who of ['p1', 'm1'])
      if (room.refusal(who, 'counting.propose', body) === undefined)
        room.act(who, 'counting.propose', body);
  }
  const proposal = choice.some(3, Object.keys(known()));
  const { hash } = known()[proposal] ?? {};
  return { proposal, ...(hash === undefined ? {} : { hash }) };
}

/** A rule takes the agreement of every side: the others have mostly agreed once one does. */
function nearlyAgreed(choice: Choice): object {
  const about = waiting(choice);
  const { room, party, picks } = choice;
  for (const side of ['p1', 'p2']) {
    if (side === party || (picks[4] ?? 0) % 3 === 0) continue;
    if (room.refusal(side, 'counting.agree', about) === undefined)
      room.act(side, 'counting.agree', about);
  }
  return about;
}

export const countingBodies: Bodies = {
  'counting.propose': ({ picks }) => ({
    unit: { count: (picks[3] ?? 0) % 2 === 0 ? 'each' : 'event' },
  }),
  'counting.agree': nearlyAgreed,
  'counting.take-back': (choice) => ({
    ...nearlyAgreed(choice),
    what: choice.at(5, ['agreement', 'proposal']),
  }),
  'observation.enter': ({ room, picks }) => {
    const example = room.exampleOf('observation.enter') as { observations: object[] };
    const [one] = example.observations;
    return {
      observations: Array.from({ length: ((picks[3] ?? 0) % 3) + 1 }, (_, n) => {
        const from = at((picks[4] ?? 0) + n);
        return { ...one, from, to: from, number: n + 1 };
      }),
    };
  },
};
