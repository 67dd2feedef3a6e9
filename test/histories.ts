import fc from 'fast-check';
import type { Act } from '#core/act.ts';
import type { ActType, Subject } from '#core/declare.ts';
import { exampleReported } from '#core/reports.ts';
import type { RoomState } from '#core/state.ts';
import type { Opening } from '#core/test-room.ts';
import { DIGEST, NOBODY, TestRoom, vkey } from '#core/test-room.ts';
import { authorityBodies, openTalks } from './histories/authority.ts';
import { commissionBodies } from './histories/commission.ts';
import { countingBodies } from './histories/counting.ts';
import { instrumentBodies, openInstrument } from './histories/instruments.ts';
import { minutesBodies } from './histories/minutes.ts';
import { obligationBodies } from './histories/obligations.ts';
import { procedureBodies } from './histories/procedure.ts';
import { releaseBodies } from './histories/releases.ts';
import { shuttleBodies } from './histories/shuttle.ts';
import { silenceBodies } from './histories/silence.ts';
import { takenDownBodies } from './histories/taken-down.ts';
import { openText, textBodies } from './histories/text.ts';
import { truceBodies } from './histories/truce.ts';
import type { Bodies } from './histories/bodies.ts';

/** Support for the property tests: histories of every act type, some acts admissible, some not, in rooms of every sort. */

const OPENINGS: Opening[] = [
  {
    parties: { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' },
    witnesses: ['p1/w1'],
  },
  { parties: { m1: 'mediator', p1: 'party', p2: 'party' }, accept: ['p1'] },
  { parties: { m1: 'mediator', m2: 'mediator', p1: 'party' }, sealed: true },
  {
    parties: { m1: 'mediator', p1: 'party', p2: 'party' },
    sealed: true,
    body: { grade: 'working' },
  },
  {
    parties: { m1: 'mediator', p1: 'party' },
    sealed: true,
    body: { setting: 'shuttle' },
  },
  {
    parties: { c1: 'chronicler', p1: 'party', p2: 'party', m1: 'mediator' },
    kind: 'reconstruction',
  },
];

/** Rooms in which a mission verifies: of rules that have incidents. */
const VERIFYING: Opening[] = [
  { parties: { m1: 'mediator', p1: 'party', p2: 'party', o1: 'monitor' } },
  { parties: { o1: 'monitor' }, sealed: true, body: { setting: 'intake' } },
];

/** What in the body of an act depends on the room, by type: laid over the type's example. */
const TALKS: Bodies = {
  ...procedureBodies,
  ...authorityBodies,
  ...silenceBodies,
  ...minutesBodies,
  ...shuttleBodies,
  ...truceBodies,
  ...commissionBodies,
  ...countingBodies,
  ...releaseBodies,
  ...takenDownBodies,
  ...textBodies,
  ...instrumentBodies,
  ...obligationBodies,
};

/** One thing somebody tries; `picks` choose among what the room has at that moment. */
interface Attempt {
  type: string;
  picks: readonly number[];
}

/** Acts of a room that are the second half of an act of another (RC9.1). */
const RESTING: ReadonlySet<string> = new Set(['relay.pass', 'idea.float']);

/** Acts that end a history, or hold up most of what could follow: seldom tried. */
const ENDS: ReadonlySet<string> = new Set(['room.close', 'talks.close']);

/**
 * Histories under a rules version. In those of version 2 and later the procedure has mostly been adopted, so that the talks can begin, and most of what is tried in one
 * is of one subject: acts that need others of their kind before them would hardly be reached otherwise.
 */
export function historiesOf(rules: number) {
  const types = [...new TestRoom(rules).book.types.values()];
  const verifying = types.some(({ subject }) => subject === 'incidents') ? VERIFYING : [];
  const openings = [...OPENINGS, ...verifying].filter(({ kind, body }) =>
    rules !== 1 ? kind === undefined : body === undefined,
  );
  const named = (fits: (type: ActType) => boolean): fc.Arbitrary<string> =>
    fc.constantFrom(...types.filter(fits).map(({ name }) => name));
  const subjects = [...new Set(types.map(({ subject }) => subject))];
  const history = (subject?: Subject) =>
    fc.record({
      opening: fc.constantFrom(...openings.map((opening) => ({ ...opening, rules }))),
      adopted: fc.nat(9).map((n) => rules !== 1 && n > 0),
      attempts: fc.array(
        fc.record<Attempt>({
          type: fc.oneof(
            { weight: 30, arbitrary: named(({ name }) => !ENDS.has(name)) },
            {
              weight: subject === undefined ? 0 : 60,
              arbitrary: named(
                (type) =>
                  (subject === undefined || type.subject === subject) && !ENDS.has(type.name),
              ),
            },
            { weight: 1, arbitrary: named(({ name }) => ENDS.has(name)) },
          ),
          picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
        }),
        { minLength: 10, maxLength: 120, size: 'max' },
      ),
    });
  return rules !== 1 ? fc.constantFrom(...subjects).chain(history) : history();
}
export const histories = historiesOf(1);
export type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** Plays a history; `each` is told of every attempt before it is entered, and whether it is admissible. */
export function play(history: History, each?: (room: TestRoom, act: Act, ok: boolean) => void) {
  const room = TestRoom.open(history.opening);
  if (history.adopted && !room.state?.sealed) {
    openTalks(room.adoptProcedure());
    if (room.book.type('text.table', 1)) openText(room);
    if (room.book.type('instrument.draw-up', 1)) openInstrument(room);
  }
  for (const attempt of history.attempts) {
    const act = composed(room, attempt);
    const ok = room.book.decide(room.state, act) === undefined;
    each?.(room, act, ok);
    if (ok) room.enter(act);
  }
  return room;
}

function sameParty(a: string, b: string): boolean {
  return a.slice(0, a.indexOf('/')) === b.slice(0, b.indexOf('/'));
}

function composed(room: TestRoom, { type, picks }: Attempt): Act {
  const state = room.state;
  if (!state) throw new Error('the room is open');
  const at = <T>(n: number, from: readonly T[]): T => from[(picks[n] ?? 0) % from.length] as T;
  const some = (n: number, ids: readonly string[]): string =>
    ids.length === 0 || (picks[n] ?? 0) % 10 === 0 ? NOBODY : at(n, ids);
  const signers = Object.keys(state.keys).map((ref) => ref.slice(0, ref.indexOf('+')));
  const versions = [...room.book.types.values()].filter(({ name }) => name === type);
  const declared = (picks[7] ?? 0) % 3 === 0 ? versions[0] : versions.at(-1);
  const entitled = signers.filter((name) => {
    const party = name.slice(0, name.indexOf('/'));
    const role = state.parties[party]?.role;
    const roles = declared?.entitled.roles ?? [];
    return (
      (role && roles.includes(role)) || (roles.includes('convener') && party === state.convener)
    );
  });
  const contested = room.acts.filter((act) =>
    act.by.some((ref) => state.keys[ref]?.compromisedSince !== undefined),
  );
  const answers = /^key\.(affirm|disown)$/.test(type) && contested.length > 0;
  const answered = answers ? at(2, contested) : undefined;
  const heads = entitled.filter((name) => answered?.by.some((ref) => sameParty(ref, name)));
  const fit = heads.length > 0 ? heads : entitled;
  const who = at(0, (picks[1] ?? 0) % 5 === 0 || fit.length === 0 ? signers : fit);
  const party = who.slice(0, who.indexOf('/'));
  const concerned = room.acts.filter((act) => {
    const nature = room.book.type(act.type, 1)?.nature;
    return nature === 'reported' || nature === 'clerical';
  });
  const target = some(
    2,
    concerned.map((act) => act.id),
  );
  const cites = /^act\.|^key\.(affirm|disown)/.test(type);
  const cited = type.startsWith('key.') ? (answered?.id ?? NOBODY) : target;
  const others = Object.keys(state.parties).filter(
    (id) => id !== party && state.parties[id]?.role === 'party' && state.parties[id]?.bound,
  );
  const together = declared?.joint === true && TALKS[type] !== undefined ? { with: others } : {};
  const rests = RESTING.has(type) ? { rests: [DIGEST] } : {};
  const version = type === 'room.epoch' ? room.nextEpoch().version : declared?.version;
  const signing = {
    version: version ?? 1,
    ...(cites ? { after: [cited] } : {}),
    ...together,
    ...rests,
  };
  const act = room.compose(who, type, body(), signing);
  const nature = declared?.nature;
  return { ...act, sealed: state.sealed && nature !== 'housekeeping' };

  function reported(): object {
    const parties = Object.keys(state?.parties ?? {});
    const about = (picks[3] ?? 0) % 3 === 0 ? [at(4, parties)] : [];
    const hour = String((picks[5] ?? 0) % 24).padStart(2, '0');
    return {
      ...exampleReported,
      occurred: { ...exampleReported.occurred, from: `2031-03-04T${hour}:00:00Z` },
      attribution: { ...exampleReported.attribution, for: at(6, parties) },
      matters: (picks[4] ?? 0) % 2 === 0 ? Object.keys(state?.matters ?? {}).slice(0, 2) : [],
      about,
      noAnswer: (picks[6] ?? 0) % 2 === 0 ? about : [],
    };
  }

  function own(name: string): object {
    const reports = name.endsWith('.report') && obligationBodies[name] === undefined;
    if (reports || name === 'truce.report-step') return reported();
    return {};
  }

  function body(): object {
    const rounds = Object.keys(state?.rounds ?? {});
    const sessions = Object.keys(state?.sessions ?? {});
    const refs = Object.keys(state?.keys ?? {});
    const seal = state?.sealed ? { seal: `age1${'q'.repeat(58)}` } : {};
    const fresh = (from: string): string => `${from}/k${((picks[3] ?? 0) % 30) + 2}`;
    const words = { en: `words ${picks[7]}` };
    switch (type) {
      case 'room.accept':
        return { opening: state?.opening };
      case 'room.propose-change':
        return { change: change() };
      case 'room.accept-change':
        return { proposal: some(3, Object.keys(state?.changes ?? {})) };
      case 'room.epoch':
        return room.nextEpoch().body;
      case 'room.propose-erasure':
        return { on: at(4, ['2031-03-04', '2031-03-05', '2031-04-01']) };
      case 'room.sealed':
        return { epoch: state?.epoch.number, salt: DIGEST, sealed: 'c2Vh', enclosures: [] };
      case 'key.accredit':
        return {
          key: vkey(fresh(party)),
          duty: at(4, ['head', 'member', 'reader']),
          ...seal,
          ...((picks[5] ?? 0) % 3 === 0 && state?.openRound ? { round: state.openRound } : {}),
        };
      case 'key.revoke': {
        const why = at(4, ['ended', 'lost', 'compromised']);
        const since = new Date(room.now - (picks[5] ?? 0) * 100).toISOString().slice(0, 19);
        const voice = (picks[6] ?? 0) % 4 === 0 ? { voice: true } : {};
        return {
          key: some(3, refs) === NOBODY ? 'p9/k9+00000000' : some(3, refs),
          why,
          ...voice,
          ...(why === 'compromised' ? { since: `${since}Z` } : {}),
        };
      }
      case 'person.describe':
        return {
          key: at(3, refs),
          name: { enclosure: DIGEST, media: 'text/plain', size: 3 },
        };
      case 'round.close':
        return { round: some(3, rounds) };
      case 'session.open':
        return {
          format: 'plenary',
          level: 'heads',
          languages: [],
          ...(state?.openRound ? { round: state.openRound } : {}),
        };
      case 'session.suspend':
      case 'session.resume':
      case 'session.close':
        return { session: some(3, sessions) };
      case 'session.attend':
        return { session: some(3, sessions), present: [{ party: 'p1', number: picks[4] }] };
      case 'session.report': {
        const known = rounds.filter((id) => state?.rounds[id] === 'reported');
        const round = (picks[3] ?? 0) % 2 === 0 && known.length > 0 ? { round: at(3, known) } : {};
        return { ...reported(), ...round, minutes: (picks[7] ?? 0) + 1, what: words };
      }
      case 'truce.report-step': {
        const until = (picks[2] ?? 0) % 2 === 0 ? { until: '2031-03-09T00:00:00Z' } : {};
        const truce = some(3, Object.keys(state?.truces ?? {}));
        return { ...reported(), truce, step: 'extended', what: words, ...until };
      }
      case 'act.correct': {
        const what = concerned.find((one) => one.id === target);
        return { body: { ...(what?.body as object), ...own(what?.type ?? '') }, reason: words };
      }
      default: {
        const made = TALKS[type]?.({ room, state: state as RoomState, party, picks, at, some });
        return { ...(declared?.example as object), ...own(type), ...made };
      }
    }

    function change(): object {
      const id = at(4, ['p1', 'p2', 'p3', 'm2']);
      switch (at(5, ['add-party', 'remove-party', 'replace-head', 'witnesses', 'rules'])) {
        case 'add-party':
          return { what: 'add-party', party: id, role: 'party', head: vkey(fresh(id)), ...seal };
        case 'remove-party':
          return { what: 'remove-party', party: id };
        case 'replace-head':
          return { what: 'replace-head', party: id, head: vkey(fresh(id)), ...seal };
        case 'witnesses': {
          const remove = Object.keys(state?.witnesses ?? {}).slice(0, 1);
          return { what: 'witnesses', add: [vkey(`${id}/w${(picks[6] ?? 0) + 1}`)], remove };
        }
        default:
          return { what: 'rules', rules: 2 };
      }
    }
  }
}
