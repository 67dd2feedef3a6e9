import { actId, parseAct, type ParsedAct } from '#record/act.ts';
import {
  bodyDigest,
  enclosureDigest,
  enclosureRefs,
  parseBody,
  type JsonObject,
} from '#record/body.ts';
import { equalBytes, toBase64 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Provider } from '#record/provider.ts';
import type { Composed, Enclosure } from '#room/compose.ts';

/** Bodies of acts whose body was parsed, and whose enclosures were named by their digests, when they were taken out of a request. */
const bodies = new WeakMap<Composed, JsonObject>();

/**
 * An act whose body and enclosures were read already, so that megabytes are not parsed and hashed twice.
 *
 * @param body what `parseBody` made of its bytes
 */
export function withBody(composed: Composed, body: JsonObject): Composed {
  bodies.set(composed, body);
  return composed;
}

/**
 * Reads what was submitted, all of it hostile: the note's form, the room it is addressed to, the body against its digest, and exactly the enclosures
 * that the body names, each sent or said to be withheld. It asks nothing of the room, so the answer is the same whether there is such a room or not.
 */
export function readSubmission(
  provider: Provider,
  room: string,
  composed: Composed,
): Parsed<{ act: ParsedAct; id: string; body: JsonObject; encloses: string[] }> {
  const { note, salt, body: bytes, enclosures, withheld = [] } = composed;
  const act = parseAct(note);
  if (!act.ok) return act;
  if (act.value.room !== room)
    return fault('act.other-room', 'The act is addressed to another room.');
  if (salt.length !== 16 || !equalBytes(bodyDigest(provider, salt, bytes), act.value.body)) {
    return fault('entry.body-digest', 'The body is not the one that was signed.');
  }
  const before = bodies.get(composed);
  const body = before ? parsed(before) : parseBody(bytes);
  if (!body.ok) return body;
  const refs = enclosureRefs(body.value);
  const encloses = refs.map((ref) => ref.enclosure);
  const given: string[] = [];
  for (const e of enclosures) {
    const digest = before ? e.ref.enclosure : digestOf(provider, e);
    const ref = refs.find((r) => r.enclosure === digest);
    if (!ref || ref.size !== e.bytes.length || given.includes(digest)) {
      return fault('enclosure.unnamed', 'An enclosure was sent that the body does not name.');
    }
    given.push(digest);
  }
  for (const digest of withheld) {
    if (!encloses.includes(digest) || given.includes(digest)) {
      return fault('enclosure.unnamed', 'An enclosure is said to be withheld that is not.');
    }
    given.push(digest);
  }
  if (given.length < refs.length) {
    const message = 'An enclosure that the body names was neither sent nor said to be withheld.';
    return fault('enclosure.missing', message);
  }
  const id = actId(provider, act.value.textBytes);
  return parsed({ act: act.value, id, body: body.value, encloses });
}

function digestOf(provider: Provider, { salt, bytes }: Enclosure): string {
  return salt.length === 16 ? toBase64(enclosureDigest(provider, salt, bytes)) : '';
}
