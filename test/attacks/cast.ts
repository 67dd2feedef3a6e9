import type { ActType } from '#core/declare.ts';
import type { Role } from '#core/state.ts';

/** Everybody who might post an act to a room, and what becomes of it. */
export interface Actor {
  /** For the test's report: `head of m1 (mediator)`. */
  called: string;
  /** Name of the key it signs with. */
  key: string;
  party: string;
  role?: Role;
  duty?: 'head' | 'member' | 'reader';
  /** Opened the room. */
  convener?: true;
  /** Why it has no say, where it is not its role. */
  out?: 'unbound' | 'removed' | 'ended' | 'stranger';
}

export type RoomKind = 'open' | 'sealed' | 'reconstruction';

/** Who sits in a live room. An observer opened it, so that to have opened it is told apart from every role. */
export const SEATS: readonly (readonly [party: string, role: Role])[] = [
  ['o1', 'observer'],
  ['m1', 'mediator'],
  ['p1', 'party'],
  ['p2', 'party'],
  ['h1', 'host'],
  ['g1', 'guarantor'],
  ['o2', 'observer'],
  ['n1', 'monitor'],
  ['j1', 'commission'],
  ['s1', 'secretariat'],
];

/** Its head has not accepted; and one that was removed. */
export const UNBOUND = 'p3';
export const REMOVED = 'p4';
/** Sides with one person of each duty. */
export const STAFFED: readonly string[] = SEATS.map(([party]) => party).filter((p) => p !== 'p2');

function people(party: string, role: Role, convener: boolean): Actor[] {
  const duties = STAFFED.includes(party) || party === 'c1' ? DUTIES : DUTIES.slice(0, 1);
  return duties.map(([duty, key]) => ({
    called: `${duty} of ${party} (${convener ? `${role} who opened the room` : role})`,
    key: `${party}/${key}`,
    party,
    role,
    duty,
    ...(convener ? { convener } : {}),
  }));
}

export const DUTIES = [
  ['head', 'k1'],
  ['member', 'k2'],
  ['reader', 'k3'],
] as const;

const STRANGER: Actor = { called: 'stranger', key: 'x1/k1', party: 'x1', out: 'stranger' };

/** Of a live room, open or sealed. */
export const LIVE_CAST: readonly Actor[] = [
  ...SEATS.flatMap(([party, role]) => people(party, role, party === 'o1')),
  {
    called: 'head not bound',
    key: 'p3/k1',
    party: 'p3',
    role: 'party',
    duty: 'head',
    out: 'unbound',
  },
  {
    called: 'head removed',
    key: 'p4/k1',
    party: 'p4',
    role: 'party',
    duty: 'head',
    out: 'removed',
  },
  { called: 'ended key', key: 'p1/k4', party: 'p1', role: 'party', duty: 'member', out: 'ended' },
  STRANGER,
];

/** Of a reconstruction: its chronicler, and people of the sides it is about, who have no key in it. */
export const RECONSTRUCTION_CAST: readonly Actor[] = [
  ...people('c1', 'chronicler', true),
  { called: 'ended key', key: 'c1/k4', party: 'c1', role: 'chronicler', out: 'ended' },
  { called: 'somebody of p1', key: 'p1/k1', party: 'p1', out: 'stranger' },
  { called: 'somebody of m1', key: 'm1/k1', party: 'm1', out: 'stranger' },
  STRANGER,
];

/**
 * What the rules of a type ask besides role and duty, each with its number. `undefined`: nothing of this actor.
 */
const BESIDES: Readonly<Record<string, (actor: Actor, kind: RoomKind) => string | undefined>> = {
  // RC8.3: a side is bound once.
  'room.accept': ({ out }) => (out === 'unbound' ? undefined : 'party.already-bound'),
  // RC8.6.1: asked are sides and mediators; RC8.6.2: who is alone changes the room alone, so nothing waits.
  'room.accept-change': ({ role }, kind) => {
    if (kind === 'reconstruction') return 'change.unknown';
    return role === 'party' || role === 'mediator' ? undefined : 'change.not-asked';
  },
  // RC12.3
  'room.epoch': (_, kind) => (kind === 'sealed' ? undefined : 'room.not-sealed'),
  'room.sealed': (_, kind) => (kind === 'sealed' ? undefined : 'room.not-sealed'),
  // RC8.4: whoever is no head ends its own key only.
  'key.revoke': ({ duty }) => (duty === 'head' ? undefined : 'key.not-own'),
  // RD7: no session is held in a reconstruction, so there is none to attend.
  'session.attend': (_, kind) => (kind === 'reconstruction' ? 'session.unknown' : undefined),
};

/** Whether the declaration entitles this actor: by its role, or as who opened the room; and as head, where it takes one. */
function notEntitled({ entitled }: ActType, actor: Actor): string | undefined {
  const byRole = actor.role !== undefined && entitled.roles.includes(actor.role);
  const asConvener = actor.convener === true && entitled.roles.includes('convener');
  if (!byRole && !asConvener) return 'role.not-entitled';
  return entitled.head && actor.duty !== 'head' ? 'role.head-only' : undefined;
}

/**
 * What the spec says of a well-formed act, in the order in which a person wants to hear of it: `201`, or the code it is answered with.
 *
 * @param inside the act is sealed into another: what is said is what the members find
 */
export function expectedOf(
  type: ActType,
  actor: Actor,
  kind: RoomKind,
  { inside = false }: { inside?: boolean } = {},
): string {
  const { out, duty } = actor;
  // RC10.3: who may not read the room is told nothing of it. A side that was removed may read what was (RC9.2).
  if (out === 'stranger' || out === 'ended') return 'room.unknown';
  // Nor of what it has become since.
  if (out === 'removed') return 'key.ended';
  if (type.name === 'room.open') return 'room.first';
  if (kind === 'sealed' && !inside && type.nature !== 'housekeeping') return 'room.must-be-sealed';
  if (duty === 'reader') return 'key.reads-only';
  if (out === 'unbound' && !type.unbound) return 'party.not-bound';
  const no = notEntitled(type, actor);
  if (no !== undefined) return no;
  // RC14.2
  if (kind === 'reconstruction' && type.nature === 'performed') return 'room.reconstruction';
  return BESIDES[type.name]?.(actor, kind) ?? '201';
}
