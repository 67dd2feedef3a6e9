import type { TestRoom } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';

function tried(room: TestRoom, who: string, type: string, body: object): void {
  if (room.refusal(who, type, body) === undefined) room.act(who, type, body);
}

/** A commission takes the agreement of every side's head: too much for chance, so it is mostly there once something of it is tried. */
function constituted({ room, state, party, picks }: Choice): void {
  if (state.talks?.commission?.terms || (picks[6] ?? 0) % 8 === 0) return;
  tried(room, 'm1', 'commission.propose-terms', {
    ...room.exampleOf('commission.propose-terms'),
    chairs: party === 'm1' ? ['m1'] : ['p1', 'p2'],
  });
  const [proposal] = Object.entries(state.talks?.commission?.proposals ?? {}).at(-1) ?? [];
  if (proposal === undefined) return;
  const { hash } = state.talks?.commission?.proposals[proposal] ?? {};
  for (const side of ['p1', 'p2']) tried(room, side, 'commission.agree-terms', { proposal, hash });
}

const chairOf = ({ state }: Choice): string => state.talks?.commission?.terms?.chairs[0] ?? 'm1';

function aboutCase(choice: Choice): { case: string; number: number } {
  const cases = choice.state.talks?.commission?.cases ?? {};
  const open = Object.keys(cases).filter((one) => cases[one]?.level !== undefined);
  const id = choice.some(3, open.slice(-1));
  return { case: id, number: cases[id]?.number ?? 1 };
}

function openCase(choice: Choice): void {
  const { room, state } = choice;
  constituted(choice);
  const free = Object.keys(state.talks?.commission?.numbers ?? {}).length + 100;
  tried(room, chairOf(choice), 'commission.case', {
    ...room.exampleOf('commission.case'),
    number: free,
  });
}

function meeting(choice: Choice): string {
  const { room, state } = choice;
  constituted(choice);
  tried(room, chairOf(choice), 'commission.meet', room.exampleOf('commission.meet'));
  // The cases that are opened above are local.
  const here = state.talks?.commission?.meetingAt.local;
  return choice.some(4, here === undefined ? [] : [here]);
}

function call(choice: Choice, to: boolean): object {
  const { room, state, party } = choice;
  const made = { ...room.exampleOf('hotline.call'), from: 'm1', to: party };
  if (to) tried(room, 'm1', 'hotline.call', made);
  const known = Object.entries(state.talks?.hotline?.calls ?? {});
  const ids = known.filter(([, one]) => !to || one.to === party).map(([id]) => id);
  return { call: choice.some(3, ids) };
}

function list(choice: Choice): object {
  const { room, state } = choice;
  tried(room, 'm1', 'list.commit', room.exampleOf('list.commit'));
  return { list: choice.some(3, Object.keys(state.talks?.lists?.lists ?? {})) };
}

export const commissionBodies: Bodies = {
  'commission.propose-terms': (choice) => ({
    chairs: choice.at(3, [['m1'], ['p1', 'p2']]),
    ...choice.at(4, [{}, { secretariat: 's1' }]),
  }),
  'commission.agree-terms': (choice) => {
    const { room, state } = choice;
    tried(room, 'm1', 'commission.propose-terms', room.exampleOf('commission.propose-terms'));
    const proposals = state.talks?.commission?.proposals ?? {};
    const proposal = choice.some(3, Object.keys(proposals));
    return { proposal, ...(proposals[proposal] ? { hash: proposals[proposal].hash } : {}) };
  },
  'commission.take-back-agreement': (choice) => {
    const { room, state, party } = choice;
    tried(room, 'm1', 'commission.propose-terms', room.exampleOf('commission.propose-terms'));
    const proposals = state.talks?.commission?.proposals ?? {};
    const proposal = choice.some(3, Object.keys(proposals));
    const { hash } = proposals[proposal] ?? {};
    tried(room, party, 'commission.agree-terms', { proposal, hash });
    return { proposal, ...(hash === undefined ? {} : { hash }) };
  },
  'commission.name-member': (choice) => {
    constituted(choice);
    const { state, party } = choice;
    const level = choice.at(3, ['local', 'area']);
    const as = choice.at(4, ['member', 'alternate']);
    const named = Object.keys(state.talks?.commission?.named[`${party} ${level} ${as}`] ?? {});
    const [instead] = (choice.picks[5] ?? 0) % 2 === 0 ? named : [];
    const own = Object.keys(state.keys).filter((ref) => state.keys[ref]?.party === party);
    const key = (choice.picks[7] ?? 0) % 2 === 0 ? own.at(-1) : undefined;
    return {
      level,
      as,
      ...(key === undefined ? {} : { key }),
      ...(instead === undefined ? {} : { instead }),
    };
  },
  'commission.meet': (choice) => {
    constituted(choice);
    return { level: choice.at(3, ['local', 'area', 'national']) };
  },
  'commission.adjourn': (choice) => ({ meeting: meeting(choice) }),
  'commission.case': (choice) => {
    constituted(choice);
    return { number: ((choice.picks[3] ?? 0) % 50) + 1, level: choice.at(4, ['local', 'area']) };
  },
  'commission.raise': (choice) => {
    openCase(choice);
    const about = aboutCase(choice);
    const level = choice.state.talks?.commission?.cases[about.case]?.level;
    return { ...about, to: level === 'local' ? 'area' : 'deadlock' };
  },
  'commission.decide': (choice) => {
    openCase(choice);
    return { meeting: meeting(choice), about: aboutCase(choice) };
  },
  'commission.dissent': (choice) => {
    openCase(choice);
    const { cases = {}, decisions = {} } = choice.state.talks?.commission ?? {};
    return { to: choice.some(3, [...Object.keys(cases), ...Object.keys(decisions)]) };
  },
  'hotline.number': ({ party }) => ({ of: party }),
  'hotline.call': (choice) => ({
    from: choice.party,
    to: choice.at(3, ['m1', 'p1', 'p2']),
    test: choice.at(4, [true, false]),
  }),
  'hotline.acknowledge': (choice) => call(choice, true),
  'hotline.outcome': (choice) => call(choice, (choice.picks[5] ?? 0) % 2 === 0),
  'list.agree': list,
  'handover.step': (choice) => ({ ...list(choice), number: (choice.picks[4] ?? 0) + 1 }),
  'access.request': (choice) => ({ of: choice.at(3, [['p1'], ['p2'], ['p1', 'p2']]) }),
  'access.withdraw': (choice) => {
    const given = choice.state.talks?.lists?.given ?? {};
    const ids = Object.keys(given).filter((id) => given[id]?.[choice.party]);
    return { request: choice.some(3, ids) };
  },
  'access.answer': (choice) => {
    const { room, state, party } = choice;
    const asks = { ...room.exampleOf('access.request'), of: ['p1'] };
    tried(room, 'm1', 'access.request', asks);
    const requests = Object.entries(state.talks?.lists?.requests ?? {});
    const ids = requests.filter(([, of]) => of.includes(party)).map(([id]) => id);
    return {
      request: choice.some(3, ids),
      answer: choice.at(4, ['agreed', 'not-agreed', 'noted']),
    };
  },
};
