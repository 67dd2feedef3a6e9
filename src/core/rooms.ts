import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf, refOf } from './act.ts';
import { declareAct } from './declare.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Opening } from './rulebook.ts';
import * as shape from './shapes.ts';
import type { Change, RoomState } from './state.ts';
import { GRADES, KINDS, readingKeys, ROLES, SETTINGS } from './state.ts';
import type { Words } from './words.ts';
import { isolate, label } from './words.ts';

/** Rooms: opening, acceptance, agreed changes, sealing, closing (RC8, RC9, RC12). */

const head = z.strictObject({
  key: shape.actingKey,
  seal: z.optional(shape.sealRecipient),
});

const opening = z.strictObject({
  /** The process this room belongs to; 128 random bits like a room's id. */
  process: shape.roomId,
  kind: z.enum(KINDS),
  grade: z.enum(GRADES),
  setting: z.enum(SETTINGS),
  sealed: z.boolean(),
  readers: z.enum(['public', 'members']),
  rules: z.int().check(z.minimum(0), z.maximum(9999)),
  log: shape.logKey,
  parties: z
    .array(z.strictObject({ id: shape.partyId, role: z.enum(ROLES), head: z.optional(head) }))
    .check(z.minLength(1), z.maxLength(64)),
  witnesses: z.array(shape.witnessKey).check(z.maxLength(64)),
  /** The room that this one continues, at its last checkpoint (RC8.7). */
  succeeds: z.optional(
    z.strictObject({ room: shape.roomId, size: z.int().check(z.minimum(1)), root: shape.digest }),
  ),
});
type OpeningBody = z.infer<typeof opening>;

const EXAMPLE_ROOM = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
/** Vkeys of public example keys (seeds of one repeated byte); used in the reference only. */
export const EXAMPLE_KEYS = {
  log: `parley/${EXAMPLE_ROOM}+00000000+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c`,
  m1: 'm1/k1+00000001+AYE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU',
  p1: 'p1/k1+00000002+Ae1JKMYo0cLG6ukDOJBZldWEpWSc6XGP5NjbBRhSshze',
  p2: 'p2/k1+00000003+AcqTrBcFGHBx1nuDx/8O/oEI/PxVomcHl5Vigg0q13fx',
  w1: 'p1/w1+00000004+BG563JqSSp4bJxuuXVYFyT2fRRk+Ao53PVMlYrA9Dw2b',
} as const;

const openType = declareAct<OpeningBody>({
  name: 'room.open',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Opens a room: who takes part, with which keys, under which rules.',
  effect:
    'Only as the first act. Names parties, heads and keys, the log’s key, witnesses, kind, grade and rules version. Signed by the head of the party that opens the room. Nobody else is bound until its own head accepts.',
  body: opening,
  entitled: { roles: ['convener'], head: true },
  keys: (body) => [
    ...body.parties.flatMap((p) => (p.head ? [p.head.key] : [])),
    ...body.witnesses,
    body.log,
  ],
  sentence: {
    en: '{actor} opens this room ({setting}; {kind}) for {parties}.',
    ur: '{actor} نے {parties} کے لیے یہ کمرہ ({setting}؛ {kind}) کھولا۔',
  },
  values: (body, naming) => ({
    kind: naming.term(`kind.${body.kind}`),
    setting: naming.term(`setting.${body.setting}`),
    parties: naming.parties(body.parties.map((p) => p.id)),
  }),
  example: {
    process: EXAMPLE_ROOM,
    kind: 'live',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'members',
    rules: 1,
    log: EXAMPLE_KEYS.log,
    parties: [
      { id: 'm1', role: 'mediator', head: { key: EXAMPLE_KEYS.m1 } },
      { id: 'p1', role: 'party', head: { key: EXAMPLE_KEYS.p1 } },
      { id: 'p2', role: 'party', head: { key: EXAMPLE_KEYS.p2 } },
    ],
    witnesses: [EXAMPLE_KEYS.w1],
  },
});

/** RC14: who may sit in a reconstruction with a key, and the roles only it has. */
function openingProblem(act: Act<OpeningBody>): string | undefined {
  const body = act.body;
  const ids = new Set(body.parties.map((p) => p.id));
  if (ids.size !== body.parties.length) return 'a party is named twice';
  if (!body.log.startsWith(`parley/${act.room}+`)) return 'the log’s key is for another room';
  if (act.seen !== 0) return 'its head must be the empty log';
  if (act.after.length > 0 || act.rests.length > 0) return 'it refers to earlier acts';
  if (act.by.length !== 1) return 'it takes one signature';
  for (const p of body.parties) {
    if (p.head && partyOf(p.head.key) !== p.id)
      return `the head of ${p.id} has a key of another party`;
    if (body.sealed && p.head && !p.head.seal) return `the head of ${p.id} has no sealing key`;
    if (!body.sealed && p.head?.seal)
      return `the head of ${p.id} has a sealing key, and the room is open`;
    const chronicles = p.role === 'chronicler';
    if (body.kind === 'reconstruction' && chronicles !== (p.head !== undefined)) {
      return 'in a reconstruction the chronicler alone holds a key';
    }
    if (body.kind !== 'reconstruction' && (chronicles || !p.head))
      return `${p.id} needs a head with a key`;
  }
  const convener = body.parties.find((p) => p.head && refOf(p.head.key) === act.by[0]);
  if (!convener) return 'its signer is not the head of a party it names';
  if (body.sealed && body.readers === 'public') return 'a sealed room is not public';
  const witnesses = new Set(body.witnesses.map(refOf));
  if (witnesses.size !== body.witnesses.length) return 'a witness is named twice';
  for (const w of body.witnesses) {
    const party = body.parties.find((p) => p.id === partyOf(w));
    if (!party) return 'a witness belongs to nobody named here';
    if (!party.head) return 'a side without a key has no witness';
  }
  if (body.rules === 0 && body.kind !== 'exercise')
    return 'rules under development are for exercises only';
  return undefined;
}

export const roomOpening: Opening = {
  type: openType,
  refuse(act): Refusal | undefined {
    const problem = openingProblem(act as Act<OpeningBody>);
    if (problem !== undefined) return refuse('room.opening-form', { problem });
    const ahead = act.time * 1000 - act.admitted;
    if (ahead > 120_000) return refuse('act.too-early');
    if (-ahead > 600_999) return refuse('act.too-late');
    return undefined;
  },
  state(act): RoomState {
    const body = act.body as OpeningBody;
    const convener = partyOf(act.by[0] as string);
    const state: RoomState = {
      room: act.room,
      opening: act.id,
      process: body.process,
      kind: body.kind,
      grade: body.grade,
      setting: body.setting,
      sealed: body.sealed,
      readers: body.readers,
      rules: body.rules,
      log: body.log,
      convener,
      parties: {},
      keys: {},
      keyNames: {},
      witnesses: {},
      changes: {},
      epoch: { number: 0, stale: body.sealed },
      answered: {},
      retracted: {},
      rounds: {},
      sessions: {},
      sessionsOpen: 0,
      matters: {},
      truces: {},
    };
    for (const p of body.parties) {
      state.parties[p.id] = { role: p.role, bound: p.id === convener };
      if (p.head) seatHead(state, act.index, p.id, p.head);
    }
    for (const w of body.witnesses) state.witnesses[refOf(w)] = w;
    return state;
  },
};

function keyName(vkey: string): string {
  return vkey.slice(0, vkey.indexOf('+'));
}

function seatHead(
  state: RoomState,
  index: number,
  party: string,
  { key: vkey, seal }: { key: string; seal?: string | undefined },
): void {
  const seat = state.parties[party];
  if (!seat) return;
  const former = seat.head === undefined ? undefined : state.keys[seat.head];
  if (former) former.ended ??= index;
  const ref = refOf(vkey);
  seat.head = ref;
  state.keys[ref] =
    seal === undefined ? { party, vkey, duty: 'head' } : { party, vkey, seal, duty: 'head' };
  state.keyNames[keyName(vkey)] = true;
}

const accept = declareAct<{ opening: string }>({
  name: 'room.accept',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'A head accepts the room for its side, having compared the short code with the others.',
  effect:
    'Binds the side: from here its people may act. The acceptance covers every key that the opening act names.',
  body: z.strictObject({ opening: shape.actId }),
  entitled: { roles: [...ROLES], head: true },
  unbound: true,
  refuse(state, act) {
    const party = partyOf(act.by[0] as string);
    if (act.body.opening !== state.opening)
      return refuse('act.cites-wrong', { wanted: 'the opening act' });
    if (state.parties[party]?.bound) return refuse('party.already-bound', { party });
    return undefined;
  },
  apply(state, act) {
    const party = state.parties[partyOf(act.by[0] as string)];
    if (party) party.bound = true;
  },
  sentence: {
    en: '{actor} accepts this room, having compared its short code.',
    ur: '{actor} نے مختصر کوڈ ملا کر یہ کمرہ قبول کیا۔',
  },
  example: { opening: 'a'.repeat(64) },
});

const change = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('add-party'),
    party: shape.partyId,
    role: z.enum(ROLES),
    head: shape.actingKey,
    seal: z.optional(shape.sealRecipient),
  }),
  z.strictObject({ what: z.literal('remove-party'), party: shape.partyId }),
  z.strictObject({
    what: z.literal('replace-head'),
    party: shape.partyId,
    head: shape.actingKey,
    seal: z.optional(shape.sealRecipient),
  }),
  z.strictObject({
    what: z.literal('witnesses'),
    add: z.array(shape.witnessKey).check(z.maxLength(16)),
    remove: z.array(shape.keyRef).check(z.maxLength(16)),
  }),
  z.strictObject({ what: z.literal('rules'), rules: z.int().check(z.minimum(1), z.maximum(9999)) }),
]);

/**
 * Whose heads have to accept a change (RC8.6): every other side's and every other mediator's. Where there is no other, as in a side's own caucus with one
 * mediator, the head of the side concerned: no room is changed by one signature of the mediator alone.
 */
function accepters(state: RoomState, proposer: string, change: Change): string[] {
  const concerned = 'party' in change ? change.party : undefined;
  const counted = Object.keys(state.parties).filter((id) => {
    const p = state.parties[id];
    return (
      p && !p.left && p.bound && (p.role === 'party' || p.role === 'mediator') && id !== proposer
    );
  });
  const others = counted.filter((id) => id !== concerned);
  return others.length > 0 ? others : counted;
}

function changeRefusal(state: RoomState, change: Change): Refusal | undefined {
  switch (change.what) {
    case 'add-party':
      if (state.parties[change.party]) return refuse('party.exists', { party: change.party });
      return headRefusal(state, change.party, change.head, change.seal);
    case 'replace-head':
      if (!state.parties[change.party] || state.parties[change.party]?.left) {
        return refuse('party.unknown', { party: change.party });
      }
      return headRefusal(state, change.party, change.head, change.seal);
    case 'remove-party':
      if (!state.parties[change.party] || state.parties[change.party]?.left) {
        return refuse('party.unknown', { party: change.party });
      }
      return undefined;
    case 'witnesses':
      for (const w of change.add) {
        const party = state.parties[partyOf(w)];
        if (!party || party.left) return refuse('party.unknown', { party: partyOf(w) });
        if (state.keyNames[keyName(w)] || state.witnesses[refOf(w)])
          return refuse('key.taken', { key: keyName(w) });
      }
      for (const ref of change.remove)
        if (!state.witnesses[ref]) return refuse('key.unknown', { key: ref });
      return undefined;
    case 'rules':
      return change.rules > state.rules ? undefined : refuse('change.rules-lower');
  }
}

function headRefusal(
  state: RoomState,
  party: string,
  vkey: string,
  seal?: string,
): Refusal | undefined {
  if (partyOf(vkey) !== party) return refuse('key.not-own');
  if (state.keyNames[keyName(vkey)]) return refuse('key.taken', { key: keyName(vkey) });
  if (state.sealed !== (seal !== undefined))
    return refuse(state.sealed ? 'key.needs-seal' : 'room.not-sealed');
  return undefined;
}

function carryOut(state: RoomState, index: number, change: Change): void {
  switch (change.what) {
    case 'add-party':
      state.parties[change.party] = { role: change.role, bound: false };
      seatHead(state, index, change.party, { key: change.head, seal: change.seal });
      break;
    case 'replace-head':
      seatHead(state, index, change.party, { key: change.head, seal: change.seal });
      break;
    case 'remove-party': {
      const party = state.parties[change.party];
      if (party) party.left = index;
      // RC9: its witness leaves the policy with it.
      for (const ref of Object.keys(state.witnesses))
        if (partyOf(ref) === change.party) delete state.witnesses[ref];
      for (const pending of Object.values(state.changes)) delete pending.awaits[change.party];
      break;
    }
    case 'witnesses':
      for (const ref of change.remove) delete state.witnesses[ref];
      for (const w of change.add) {
        state.witnesses[refOf(w)] = w;
        state.keyNames[keyName(w)] = true;
      }
      break;
    case 'rules':
      state.rules = change.rules;
      break;
  }
  if (state.sealed && change.what !== 'witnesses' && change.what !== 'rules')
    state.epoch.stale = true;
}

const propose = declareAct<{ change: Change }>({
  name: 'room.propose-change',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Proposes to change a party, a head, the witnesses or the rules of this room.',
  effect:
    'Waits for the head of every other side and mediator; takes effect with the last acceptance (RC8.6).',
  body: z.strictObject({ change }),
  entitled: { roles: ['mediator', 'convener'], head: true },
  keys: ({ change: c }) =>
    c.what === 'add-party' || c.what === 'replace-head'
      ? [c.head]
      : c.what === 'witnesses'
        ? c.add
        : [],
  refuse: (state, act) => changeRefusal(state, act.body.change),
  apply(state, act) {
    const awaits: Record<string, true> = {};
    for (const id of accepters(state, partyOf(act.by[0] as string), act.body.change))
      awaits[id] = true;
    if (Object.keys(awaits).length === 0) carryOut(state, act.index, act.body.change);
    else state.changes[act.id] = { change: act.body.change, awaits };
  },
  sentence: {
    en: '{actor} proposes a change of this room: {change}.',
    ur: '{actor} نے اس کمرے میں ایک تبدیلی تجویز کی: {change}۔',
  },
  values: ({ change: c }, naming) => ({
    change: `${naming.term(`change.${c.what}`)}${'party' in c ? ` (${isolate(naming.party(c.party))})` : ''}${c.what === 'rules' ? ` (${c.rules})` : ''}`,
  }),
  example: { change: { what: 'remove-party', party: 'p2' } },
});

const acceptChange = declareAct<{ proposal: string }>({
  name: 'room.accept-change',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'A head accepts a proposed change of this room.',
  effect:
    'With the last acceptance waited for, the change takes effect. A change that has become impossible falls.',
  body: z.strictObject({ proposal: shape.actId }),
  entitled: { roles: [...ROLES], head: true },
  refuse(state, act) {
    const pending = state.changes[act.body.proposal];
    if (!pending) return refuse('change.unknown');
    const party = partyOf(act.by[0] as string);
    if (!pending.awaits[party]) return refuse('change.not-asked', { party });
    return changeRefusal(state, pending.change);
  },
  apply(state, act) {
    const pending = state.changes[act.body.proposal];
    if (!pending) return;
    delete pending.awaits[partyOf(act.by[0] as string)];
    if (Object.keys(pending.awaits).length > 0) return;
    delete state.changes[act.body.proposal];
    carryOut(state, act.index, pending.change);
  },
  sentence: {
    en: '{actor} accepts the proposed change of this room.',
    ur: '{actor} نے کمرے کی مجوزہ تبدیلی قبول کی۔',
  },
  example: { proposal: 'b'.repeat(64) },
});

const epoch = declareAct<{ epoch: number; for: string[]; commitment: string; sealed: string }>({
  name: 'room.epoch',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Gives a sealed room a new key, sealed to those who may read from now on.',
  effect:
    'Needed before the first sealed act and after every joining, leaving and loss of a device (RC12.5).',
  body: z.strictObject({
    epoch: z.int().check(z.minimum(1)),
    for: z.array(shape.keyRef).check(z.minLength(1), z.maxLength(1000)),
    commitment: shape.digest,
    sealed: z.string().check(z.maxLength(120_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
  entitled: { roles: [...ROLES] },
  unbound: true,
  refuse(state, act) {
    if (!state.sealed) return refuse('room.not-sealed');
    const wanted = state.epoch.number + 1;
    const keys = readingKeys(state);
    const fits =
      act.body.for.length === keys.length && act.body.for.every((ref, i) => ref === keys[i]);
    return act.body.epoch === wanted && fits
      ? undefined
      : refuse('room.epoch-wrong', { wanted: String(wanted) });
  },
  apply(state, act) {
    state.epoch = { number: act.body.epoch, stale: false };
  },
  sentence: {
    en: '{actor} renews the seal of this room for {count, plural, one {# key} other {# keys}}.',
    ur: '{actor} نے {count, plural, one {# کلید} other {# کلیدوں}} کے لیے اس کمرے کی مہر تازہ کی۔',
  },
  values: (body) => ({ count: body.for.length }),
  example: {
    epoch: 1,
    for: ['m1/k1+00000001', 'p1/k1+00000002'],
    commitment: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3Yx',
  },
});

const sealed = declareAct<{
  epoch: number;
  salt: string;
  sealed: string;
  enclosures: shape.EnclosureRef[];
}>({
  name: 'room.sealed',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'An act of a sealed room, encrypted on the signer’s device.',
  effect:
    'The server sees who signed and when. Members open it; what is inside must be admissible in its turn (RC12.6–RC12.9).',
  body: z.strictObject({
    epoch: z.int().check(z.minimum(1)),
    salt: shape.digest,
    sealed: z.string().check(z.maxLength(125_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
    enclosures: z.array(shape.enclosure).check(z.maxLength(32)),
  }),
  entitled: { roles: [...ROLES] },
  joint: true,
  trails: 7 * 24 * 3600,
  refuse(state, act) {
    if (!state.sealed) return refuse('room.not-sealed');
    if (state.epoch.stale) return refuse('room.seal-stale');
    if (act.body.epoch !== state.epoch.number) {
      return refuse('room.epoch-wrong', { wanted: String(state.epoch.number) });
    }
    if (act.after.length > 0 || act.rests.length > 0) return refuse('room.sealed-unreadable');
    return undefined;
  },
  sentence: {
    en: '{actor} enters a sealed act.',
    ur: '{actor} نے ایک مہر بند عمل درج کیا۔',
  },
  example: {
    epoch: 1,
    salt: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    sealed: 'c2VhbGVk',
    enclosures: [],
  },
});

const close = declareAct<{ successor?: string | undefined }>({
  name: 'room.close',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Closes the room; it stays readable and verifiable.',
  effect: 'No act is admitted after it. May name the room that continues it.',
  body: z.strictObject({ successor: z.optional(shape.roomId) }),
  entitled: { roles: ['mediator', 'convener'], head: true },
  apply(state) {
    state.closed = true;
  },
  sentence: {
    en: '{actor} closes this room{successor, select, none {} other {; it continues in room {successor}}}.',
    ur: '{actor} نے یہ کمرہ بند کیا{successor, select, none {} other {؛ یہ کمرہ {successor} میں جاری ہے}}۔',
  },
  values: (body) => ({ successor: body.successor }),
  example: {},
});

const describe = declareAct<{ title: Words }>({
  name: 'room.describe',
  version: 1,
  subject: 'rooms',
  nature: 'clerical',
  summary: 'Gives the room its title.',
  effect:
    'The latest title is shown. In a sealed room it is sealed, so the server never learns it.',
  body: z.strictObject({ title: label }),
  entitled: { roles: ['mediator', 'secretariat', 'chronicler', 'convener'] },
  sentence: {
    en: '{actor} names this room “{title}”.',
    ur: '{actor} نے اس کمرے کا نام ”{title}“ رکھا۔',
  },
  values: (body, naming) => ({ title: naming.words(body.title) }),
  example: { title: { en: 'Plenary of the second round', ur: 'دوسرے دور کا عمومی اجلاس' } },
});

export const roomActs = [accept, propose, acceptChange, epoch, sealed, close, describe];
