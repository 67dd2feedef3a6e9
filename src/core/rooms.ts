import * as z from 'zod/mini';
import type { Act } from './act.ts';
import { partyOf, refOf } from './act.ts';
import { awaitAlso } from './changes.ts';
import { declareAct } from './declare.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Opening } from './rulebook.ts';
import { keyName, seatHead, seatWitness } from './seats.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { GRADES, KINDS, ROLES, SETTINGS } from './state.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/** Rooms: opening, acceptance, closing, the title (RC8, RC9, RC14). Agreed changes are in changes.ts, the seal in sealing.ts. */

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
  // RC15.13; rules version 1 did not ask.
  if (body.grade === 'working' && !body.sealed && body.rules !== 1)
    return 'working papers are kept in sealed rooms';
  const witnesses = new Set(body.witnesses.map(keyName));
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
      witnessesSince: 1,
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
    for (const w of body.witnesses) seatWitness(state, w);
    return state;
  },
};

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
      return refuse('act.cites-wrong', { wanted: 'opening-act' });
    if (state.parties[party]?.bound) return refuse('party.already-bound', { party });
    return undefined;
  },
  apply(state, act) {
    const id = partyOf(act.by[0] as string);
    const party = state.parties[id];
    if (party) party.bound = true;
    awaitAlso(state, id);
  },
  sentence: {
    en: '{actor} accepts this room, having compared its short code.',
    ur: '{actor} نے مختصر کوڈ ملا کر یہ کمرہ قبول کیا۔',
  },
  example: { opening: 'a'.repeat(64) },
});

const close = declareAct<{ successor?: string | undefined }>({
  name: 'room.close',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Closes the room; it stays readable and verifiable.',
  effect:
    'After it only keys are ended and contested acts answered. May name the room that continues it.',
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

export const roomActs = [accept, close, describe];
