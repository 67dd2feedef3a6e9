import * as z from 'zod/mini';
import { partyOf, refOf } from './act.ts';
import { settle } from './changes.ts';
import { declareAct } from './declare.ts';
import { instantMs } from './instants.ts';
import { EXAMPLE_KEYS } from './rooms.ts';
import { refuse } from './refusal.ts';
import { keyName } from './seats.ts';
import * as shape from './shapes.ts';
import type { EnclosureRef } from './shapes.ts';
import type { KeyState } from './state.ts';
import { MAX_SEALED_KEYS, readingKeys, ROLES } from './state.ts';
import type { Words } from './words.ts';
import { label } from './words.ts';

/** Keys and the people and sides behind them (RC8). To others a delegation acts; a person's name is an enclosure its own side may withhold. */

interface Accreditation {
  key: string;
  seal?: string | undefined;
  duty: 'head' | 'member' | 'reader';
  round?: string | undefined;
}

const accredit = declareAct<Accreditation>({
  name: 'key.accredit',
  version: 1,
  subject: 'people',
  nature: 'housekeeping',
  summary: 'A head gives a key of one of its own people a place in the room.',
  effect:
    'The key counts from this act on. A reader’s key signs in and reads. With a round, it ends when that round closes.',
  body: z.strictObject({
    key: shape.actingKey,
    seal: z.optional(shape.sealRecipient),
    duty: z.enum(['head', 'member', 'reader']),
    round: z.optional(shape.actId),
  }),
  entitled: { roles: [...ROLES], head: true },
  keys: (body) => [body.key],
  refuse(state, { by, body }) {
    const own = partyOf(by[0] as string);
    const name = keyName(body.key);
    if (partyOf(body.key) !== own) return refuse('key.not-own');
    if (state.keyNames[name]) return refuse('key.taken', { key: name });
    if (state.sealed && body.seal === undefined) return refuse('key.needs-seal');
    if (state.sealed && readingKeys(state).length >= MAX_SEALED_KEYS)
      return refuse('room.seal-full');
    if (!state.sealed && body.seal !== undefined) return refuse('room.not-sealed');
    if (state.sealed && body.round !== undefined) return refuse('key.no-round-when-sealed');
    if (body.round !== undefined && body.round !== state.openRound) return refuse('round.unknown');
    return undefined;
  },
  apply(state, act) {
    const { body } = act;
    const ref = refOf(body.key);
    state.keyNames[keyName(body.key)] = true;
    state.keys[ref] = {
      party: partyOf(ref),
      vkey: body.key,
      duty: body.duty,
      ...(body.seal === undefined ? {} : { seal: body.seal }),
      ...(body.round === undefined ? {} : { round: body.round }),
    };
    if (state.sealed) state.epoch.stale = true;
    settle(state, act.index);
  },
  sentence: {
    en: '{actor} accredits the key {key} ({duty}).',
    ur: '{actor} نے کلید {key} ({duty}) کی منظوری دی۔',
  },
  values: (body, naming) => ({ key: refOf(body.key), duty: naming.term(`duty.${body.duty}`) }),
  example: { key: 'p1/k2+00000005+AYE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU', duty: 'member' },
});

interface Revocation {
  key: string;
  why: 'ended' | 'lost' | 'compromised';
  since?: string | undefined;
  voice?: true | undefined;
}

/** A key that has ended may still be found to have been in other hands before that, or for longer than was thought. */
function declares(key: KeyState, { since }: Revocation): boolean {
  if (since === undefined) return false;
  return key.compromisedSince === undefined || since < key.compromisedSince;
}

const revoke = declareAct<Revocation>({
  name: 'key.revoke',
  version: 1,
  subject: 'people',
  nature: 'housekeeping',
  summary: 'Ends a key: its holder has left, or the device is lost or in other hands.',
  effect:
    'The key counts no more from this act on, never retroactively. Declared compromised since an instant, its acts since then stand but are contested; that can be declared, or dated back, of a key that has ended. A mediator may enter it for a head who telephones with the code word (RC8.4).',
  body: z.strictObject({
    key: shape.keyRef,
    why: z.enum(['ended', 'lost', 'compromised']),
    since: z.optional(shape.instant),
    voice: z.optional(z.literal(true)),
  }),
  entitled: { roles: [...ROLES] },
  whenClosed: true,
  refuse(state, { by, body }) {
    const key = state.keys[body.key];
    if (!key) return refuse('key.unknown', { key: body.key });
    if (key.ended !== undefined && !declares(key, body)) {
      return refuse('key.ended', { key: body.key });
    }
    const signer = by[0] as string;
    const own = partyOf(signer) === key.party;
    // One's own lost key may be ended by its holder from that very key, by any head of the side, or by voice through a mediator.
    if (body.voice) {
      if (state.parties[partyOf(signer)]?.role !== 'mediator')
        return refuse('role.not-entitled', { wanted: 'mediator' });
    } else if (!own || (state.keys[signer]?.duty !== 'head' && signer !== body.key)) {
      return refuse('key.not-own');
    }
    if (
      body.why === 'ended' &&
      key.duty === 'head' &&
      state.parties[key.party]?.head === body.key
    ) {
      return refuse('key.head-stays');
    }
    if (body.since !== undefined && body.why !== 'compromised')
      return refuse('act.form', { problem: 'since goes with compromised' });
    return undefined;
  },
  apply(state, act) {
    const { body } = act;
    const key = state.keys[body.key];
    if (!key) return;
    if (state.sealed && key.ended === undefined) state.epoch.stale = true;
    key.ended ??= act.index;
    if (body.since !== undefined) key.compromisedSince = body.since;
  },
  sentence: {
    en: '{actor} ends the key {key} ({why}){voice, select, yes { on the word of its head, given by voice} other {}}{since, select, none {} other {; its acts since {since} are contested}}.',
    ur: '{actor} نے {voice, select, yes {سربراہ کے زبانی کہنے پر } other {}}کلید {key} ({why}) ختم کی{since, select, none {} other {؛ {since} کے بعد سے اس کے اعمال متنازع ہیں}}۔',
  },
  values: (body, naming) => ({
    key: body.key,
    why: naming.term(`why.${body.why}`),
    voice: body.voice ? 'yes' : 'no',
    since: body.since === undefined ? undefined : naming.instant(body.since),
  }),
  example: { key: 'p1/k2+00000005', why: 'lost' },
});

function answer(verb: 'affirm' | 'disown') {
  const affirmed = verb === 'affirm';
  return declareAct<Record<string, never>>({
    name: `key.${verb}`,
    version: 1,
    subject: 'people',
    nature: 'housekeeping',
    summary: affirmed
      ? 'A head says that a contested act was meant by its side.'
      : 'A head says that a contested act was not its side’s.',
    effect: affirmed
      ? 'The act cited on the after line is no longer contested.'
      : 'The act cited on the after line stands in the log, disowned.',
    body: z.strictObject({}) as z.ZodMiniType<Record<string, never>>,
    entitled: { roles: [...ROLES], head: true },
    whenClosed: true,
    refuse(state, act) {
      const cited = act.after.length === 1 ? act.after[0]?.act : undefined;
      if (!cited) return refuse('act.cites-wrong', { wanted: 'one-contested-act' });
      const own = partyOf(act.by[0] as string);
      const ref = cited.by.find(
        (by) => partyOf(by) === own && state.keys[by]?.compromisedSince !== undefined,
      );
      const key = ref === undefined ? undefined : state.keys[ref];
      const since = key?.compromisedSince;
      if (
        !key ||
        since === undefined ||
        cited.admitted < instantMs(since) ||
        state.answered[cited.id]
      ) {
        return refuse('key.not-contested', { key: ref ?? own });
      }
      return undefined;
    },
    apply(state, act) {
      const cited = act.after[0];
      if (cited) state.answered[cited.id] = affirmed ? 'affirmed' : 'disowned';
    },
    sentence: affirmed
      ? {
          en: '{actor} affirms a contested act as its own.',
          ur: '{actor} نے ایک متنازع عمل کو اپنا تسلیم کیا۔',
        }
      : {
          en: '{actor} disowns a contested act.',
          ur: '{actor} نے ایک متنازع عمل سے لاتعلقی ظاہر کی۔',
        },
    example: {},
  });
}

const describePerson = declareAct<{ key: string; name: EnclosureRef; office?: Words | undefined }>({
  name: 'person.describe',
  version: 1,
  subject: 'people',
  nature: 'clerical',
  summary: 'Says who stands behind a key. The name is an enclosure that its own side may withhold.',
  effect: 'Shown to those to whom the name is open.',
  body: z.strictObject({ key: shape.keyRef, name: shape.enclosure, office: z.optional(label) }),
  entitled: { roles: [...ROLES] },
  refuse(state, { by, body }) {
    const key = state.keys[body.key];
    if (!key) return refuse('key.unknown', { key: body.key });
    return key.party === partyOf(by[0] as string) ? undefined : refuse('key.not-own');
  },
  sentence: {
    en: '{actor} says who stands behind the key {key}.',
    ur: '{actor} نے بتایا کہ کلید {key} کس کی ہے۔',
  },
  values: (body) => ({ key: body.key }),
  example: {
    key: EXAMPLE_KEYS.p1.slice(0, 14),
    name: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'text/plain',
      size: 12,
    },
  },
});

const describeParty = declareAct<{ party: string; name: EnclosureRef }>({
  name: 'party.describe',
  version: 1,
  subject: 'people',
  nature: 'clerical',
  summary:
    'Gives the neutral name of a party: an enclosure with the name in one or more languages.',
  effect:
    'The latest name is shown around texts. It implies no recognition and changes no legal status.',
  body: z.strictObject({ party: shape.partyId, name: shape.enclosure }),
  entitled: { roles: ['mediator', 'secretariat', 'chronicler', 'convener'] },
  refuse: (state, { body }) =>
    state.parties[body.party] ? undefined : refuse('party.unknown', { party: body.party }),
  sentence: {
    en: '{actor} records that {id} is named {party} here.',
    ur: '{actor} نے درج کیا کہ یہاں {id} کا نام {party} ہے۔',
  },
  values: (body, naming) => ({ id: body.party, party: naming.party(body.party) }),
  example: {
    party: 'p1',
    name: {
      enclosure: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      media: 'application/json',
      size: 40,
    },
  },
});

export const peopleActs = [
  accredit,
  revoke,
  answer('affirm'),
  answer('disown'),
  describePerson,
  describeParty,
];
