import * as z from 'zod/mini';
import { putForward, tooSoon } from './changes.ts';
import { declareAct } from './declare.ts';
import { refuse } from './refusal.ts';
import { refuseEpoch, sealsAreEnclosures } from './sealing.ts';
import * as shape from './shapes.ts';
import { keysErased, ROLES } from './state.ts';

/** Rooms of grade *working* (RC15.13–RC15.18): their seals can be destroyed, and are, on a day that was agreed. */

const epoch = declareAct<{
  epoch: number;
  for: string[];
  commitment: string;
  sealed: shape.EnclosureRef;
}>({
  name: 'room.epoch',
  version: 2,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Gives a sealed room of working papers a new key, which is destroyed on the agreed day.',
  effect:
    'As room.epoch/1, but what is sealed is an enclosure: once it is destroyed, nobody opens the room’s papers from its log (RC15.13).',
  body: z.strictObject({
    epoch: z.int().check(z.minimum(1)),
    for: z.array(shape.keyRef).check(z.minLength(1), z.maxLength(1000)),
    commitment: shape.digest,
    sealed: shape.enclosure,
  }),
  entitled: { roles: [...ROLES] },
  unbound: true,
  refuse(state, act) {
    if (!state.sealed) return refuse('room.not-sealed');
    return sealsAreEnclosures(state) ? refuseEpoch(state, act) : refuse('room.epoch-form');
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
    sealed: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'application/octet-stream',
      size: 2048,
    },
  },
});

const proposeErasure = declareAct<{ on: string }>({
  name: 'room.propose-erasure',
  version: 1,
  subject: 'rooms',
  nature: 'housekeeping',
  summary: 'Proposes the day on which the keys of this room’s working papers are erased.',
  effect:
    'A change of the room: set with the last acceptance (room.accept-change). From the beginning of that day, UTC, nothing sealed is admitted here, and the server destroys every seal (RC15.14–RC15.16). It cannot be undone.',
  body: z.strictObject({ on: shape.day }),
  entitled: { roles: ['party', 'mediator', 'convener'], head: true },
  refuse(state, act) {
    if (!state.sealed || !sealsAreEnclosures(state)) return refuse('room.nothing-to-erase');
    if (keysErased(state, act.admitted)) {
      return refuse('room.keys-erased', { day: state.erasure ?? '' });
    }
    if (keysErased({ erasure: act.body.on }, act.admitted)) return refuse('room.erasure-past');
    return tooSoon(state, act);
  },
  apply: (state, act) => putForward(state, act, { what: 'erase-keys', on: act.body.on }),
  sentence: {
    en: '{actor} proposes that the keys of this room’s working papers be erased on {day}.',
    ur: '{actor} نے تجویز کیا کہ اس کمرے کے زیرِ کار مسودات کی کلیدیں {day} کو مٹا دی جائیں۔',
  },
  values: (body, naming) => ({ day: naming.day(body.on) }),
  example: { on: '2031-09-01' },
});

export const workingPaperActs = [epoch, proposeErasure];
