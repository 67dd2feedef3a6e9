import { refuse } from '#core/refusal.ts';
import { acknowledged, submission, type Acknowledged, type Submission } from '#room/wire.ts';
import { parseAct, verifyAct } from '#record/act.ts';
import { enclosureDigest, enclosureRefs, parseBody, SALT_LENGTH } from '#record/body.ts';
import { fromUtf8, toBase64, utf8 } from '#record/bytes.ts';
import { fault, parsed, type Fault, type Parsed } from '#record/fault.ts';
import { parseVkey, type KeyRef } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import type { Composed, Enclosure } from '#room/compose.ts';
import { seatIn, standingOf } from '../access.ts';
import { sayFault, sayRefusal } from '../failures.ts';
import type { HostedRoom, Submitted } from '../host.ts';
import { decodeBase64 } from '../json-body.ts';
import { namesKey } from '../mode.ts';
import { pastReceipt } from '../past.ts';
import { route, type Call } from '../route.ts';
import { readSubmission } from '../submission.ts';

type ActCall = Call<unknown, Submission>;

/** What was sent, as bytes. Only what the platform must not be asked to do twice is checked here; the rest is the sequencer's. */
function composedOf(provider: Provider, sent: Submission): Parsed<Composed> {
  const salt = decodeBase64(sent.salt);
  if (salt?.length !== SALT_LENGTH) return fault('entry.salt', 'The salt is not 16 bytes.');
  const note = utf8(sent.note);
  const body = utf8(sent.body);
  const enclosures: Enclosure[] = [];
  if (sent.enclosures.length > 0) {
    const content = parseBody(body);
    if (!content.ok) return content;
    const refs = new Map(enclosureRefs(content.value).map((ref) => [ref.enclosure, ref]));
    for (const one of sent.enclosures) {
      const bytes = decodeBase64(one.bytes);
      const own = decodeBase64(one.salt);
      if (!bytes || own?.length !== SALT_LENGTH) {
        return fault('enclosure.form', 'An enclosure is not base64, or its salt not 16 bytes.');
      }
      const ref = refs.get(toBase64(enclosureDigest(provider, own, bytes)));
      if (!ref) {
        return fault('enclosure.unnamed', 'An enclosure was sent that the body does not name.');
      }
      enclosures.push({ ref, salt: own, bytes });
    }
  }
  return parsed({
    note,
    salt,
    body,
    enclosures,
    ...(sent.withheld ? { withheld: sent.withheld } : {}),
  });
}

/** Whether everybody whom the act names has a key that reads here now, and signed it. */
async function signedByReaders(
  provider: Provider,
  room: HostedRoom,
  note: Uint8Array,
): Promise<boolean> {
  const { state } = room;
  const act = parseAct(note);
  if (!state || !act.ok) return false;
  const keys = new Map<KeyRef, string>();
  for (const ref of act.value.by) {
    const standing = standingOf(state, ref);
    if (!standing || standing.kind === 'ended') return false;
    keys.set(ref, standing.key.vkey);
  }
  const signed = await verifyAct(provider, act.value, (ref) => {
    const vkey = parseVkey(provider, keys.get(ref) ?? '');
    return vkey.ok ? vkey.value : undefined;
  });
  return signed.ok;
}

/** Where nothing may be said of the room: what is wrong with the act in itself, or that the room is unknown. The same for every room, there or not. */
function toStranger(call: ActCall, composed: Composed): Response {
  const { services, say, fail, param } = call;
  const read = readSubmission(services.provider, param('room'), composed);
  return read.ok ? fail('room.unknown') : say(sayFault(read.fault));
}

/** Of those who signed an act, one whose side was removed. In a public room there is nothing to keep from it. */
function removedSigner({ state }: HostedRoom, note: Uint8Array): KeyRef | undefined {
  const act = parseAct(note);
  if (!state || state.readers === 'public' || !act.ok) return undefined;
  return act.value.by.find((ref) => standingOf(state, ref)?.kind === 'removed');
}

/** RC9.2: what is answered depends on nothing that has become of the room since: not on its rules, a later head, or that nothing is admitted now. */
function toRemoved(call: ActCall, composed: Composed, key: KeyRef): Response {
  const { services, say, param, language } = call;
  const read = readSubmission(services.provider, param('room'), composed);
  return say(read.ok ? sayRefusal(refuse('key.ended', { key }), language) : sayFault(read.fault));
}

async function acknowledge(
  { services, json, fail }: ActCall,
  room: HostedRoom,
  outcome: Extract<Submitted, { kind: 'acknowledged' }>,
  note: Uint8Array,
): Promise<Response> {
  const { id: act, index, again } = outcome;
  let receipt: Uint8Array | undefined;
  const past = again ? pastSeat(room, note) : undefined;
  if (past) {
    receipt = index < past.size ? await pastReceipt(services, past, index) : undefined;
  } else {
    receipt = await room.receipt(act);
  }
  if (!receipt) return fail('act.unknown');
  const answer: Acknowledged = { act, index, receipt: fromUtf8(receipt) ?? '' };
  return json(answer, again ? 200 : 201);
}

/** The seat of an act's first signer, where that was removed since. */
function pastSeat(room: HostedRoom, note: Uint8Array) {
  const act = parseAct(note);
  const ref = act.ok ? act.value.by[0] : undefined;
  if (ref === undefined || room.state?.readers === 'public') return undefined;
  const seat = seatIn(room, { keys: new Map([[room.id, ref]]) });
  return seat?.past ? seat : undefined;
}

function explain({ say, fail, language }: ActCall, outcome: Submitted): Response {
  switch (outcome.kind) {
    case 'fault':
      return say(sayFault(outcome.fault satisfies Fault));
    case 'refused':
      return say(sayRefusal(outcome.refusal, language));
    case 'newer':
      return fail('act.newer', { what: outcome.what });
    case 'stopped':
      return fail('room.stopped', { why: outcome.why });
    case 'busy':
      return fail('server.busy');
    case 'stranger':
    case 'acknowledged':
      return fail('room.unknown');
  }
}

export const actRoutes = [
  route({
    method: 'post',
    path: '/api/rooms/:room/acts',
    access: 'signature',
    summary: 'Submits a signed act. Its signature is the authority: no sign-in is needed.',
    description:
      'The same act again gets a receipt for the same leaf (RC4.3). To whoever may not read the room, every act is answered as for a room that is not there.',
    body: submission,
    size: 'act',
    answers: {
      200: { description: 'It was there already.', schema: acknowledged },
      201: { description: 'It is durable.', schema: acknowledged },
      400: { description: 'Not well formed, or not validly signed.' },
      422: { description: 'The rules do not admit it, or it needs a newer Parley.' },
      503: { description: 'Nothing is admitted at present.' },
    },
    handle: async (call) => {
      const { services, body, param, reader, say, fail } = call;
      const { provider, byKey, clock } = services;
      const composed = composedOf(provider, body);
      if (!composed.ok) return say(sayFault(composed.fault));
      // The same for every room, so that it tells of none.
      if (namesKey(body.body, services.demoKeys)) {
        const problem = 'it is the key of an example, which everybody has';
        return say(sayRefusal(refuse('key.unusable', { key: '', problem }), call.language));
      }
      const { note } = composed.value;
      const room = await services.host.room(param('room')).catch((error: unknown) => {
        services.report(error);
        return undefined;
      });
      if (!room) return toStranger(call, composed.value);

      const who = `${room.id} ${/^by (\S+)$/m.exec(body.note)?.[1] ?? ''}`;
      const now = clock.now();
      const wait = byKey.wait(who, now);
      if (wait > 0) {
        // Only whoever really holds the key is told that it has sent too much.
        if (!(await signedByReaders(provider, room, note))) return toStranger(call, composed.value);
        const answer = fail('request.too-many');
        answer.headers.set('retry-after', String(wait));
        return answer;
      }

      const outcome = await room.submit(composed.value);
      if (outcome.kind === 'acknowledged' && !outcome.again) {
        byKey.take(who, now);
        return await acknowledge(call, room, outcome, note);
      }
      const signed = await signedByReaders(provider, room, note);
      if (signed) byKey.take(who, now);
      // The reason goes only to one who may read the room (RC10.3): by its signature, its sign-in, or because everybody may.
      const seat = seatIn(room, reader);
      if (!signed && (!seat || seat.past) && !isOpening(room, outcome)) {
        return toStranger(call, composed.value);
      }
      if (outcome.kind === 'acknowledged') return await acknowledge(call, room, outcome, note);
      const removed = removedSigner(room, note);
      return removed === undefined
        ? explain(call, outcome)
        : toRemoved(call, composed.value, removed);
    },
  }),
];

/** A reserved room has no readers yet: who knows its id reserved it, and is told why an opening act does not open it. */
function isOpening(room: HostedRoom, outcome: Submitted): boolean {
  return room.state === undefined && outcome.kind === 'refused';
}
