import * as z from 'zod/mini';
import { declareAct } from './declare.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { keysErased, readingKeys, ROLES } from './state.ts';

/** The seal of rooms that not every party may read (RC12.3–RC12.9): its renewal, and the envelope in which every other act travels. */

/** Why these are not the number and the keys of the next epoch. */
export function refuseEpoch(
  state: RoomState,
  { body, admitted }: { body: { epoch: number; for: string[] }; admitted: number },
): Refusal | undefined {
  if (!state.sealed) return refuse('room.not-sealed');
  if (keysErased(state, admitted)) return refuse('room.keys-erased', { day: state.erasure ?? '' });
  const wanted = state.epoch.number + 1;
  const keys = readingKeys(state);
  const fits = body.for.length === keys.length && body.for.every((ref, i) => ref === keys[i]);
  return body.epoch === wanted && fits
    ? undefined
    : refuse('room.epoch-wrong', { wanted: String(wanted) });
}

/** RC15.13: seals of working papers are enclosures, so that they can be destroyed. Under rules version 1 they could not. */
export function sealsAreEnclosures({ grade, rules }: Pick<RoomState, 'grade' | 'rules'>): boolean {
  return grade === 'working' && rules !== 1;
}

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
    const no = refuseEpoch(state, act);
    return no ?? (sealsAreEnclosures(state) ? refuse('room.epoch-form') : undefined);
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
    if (keysErased(state, act.admitted)) {
      return refuse('room.keys-erased', { day: state.erasure ?? '' });
    }
    if (state.epoch.stale) return refuse('room.seal-stale');
    if (act.body.epoch !== state.epoch.number) {
      return refuse('room.epoch-wrong', { wanted: String(state.epoch.number) });
    }
    if (act.after.length > 0 || act.rests.length > 0) return refuse('room.sealed-unreadable');
    return undefined;
  },
  sentence: {
    en: 'A sealed act of {actor}.',
    ur: '{actor} کا ایک مہر بند عمل۔',
  },
  example: {
    epoch: 1,
    salt: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    sealed: 'c2VhbGVk',
    enclosures: [],
  },
});

export const sealingActs = [epoch, sealed];
