/**
 * An entry of a log, decoded for the rules: every digest in it is checked and every form is right.
 * Signatures are not looked at here, since they can only be checked asynchronously (`verifyAct`).
 */
import { actId, parseAct, type ParsedAct } from './act.ts';
import { bodyDigest, parseBody, SALT_LENGTH, type JsonObject } from './body.ts';
import { equalBytes } from './bytes.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import type { KeyRef } from './keys.ts';
import { leafHash, parseLeaf } from './leaf.ts';
import type { Provider } from './provider.ts';

/** One entry as a store or a bundle has it. */
export interface Entry {
  /** RC3.1. */
  leaf: Uint8Array;
  /** 16 bytes. */
  salt: Uint8Array;
  /** RC2.2. */
  body: Uint8Array;
}

/** An act as the rules read it. */
export interface DecodedAct {
  /** 64 hex digits (RC1.4). */
  id: string;
  room: string;
  seen: { size: number; root: Uint8Array };
  /** `round.open` */
  type: string;
  version: number;
  /** The signer's claim, in seconds of the Unix epoch. */
  time: number;
  /** The log's clock, in milliseconds of the Unix epoch: the only time that rules read. */
  admitted: number;
  by: readonly KeyRef[];
  body: JsonObject;
  after: readonly string[];
  rests: readonly string[];
  /** The note it came in, for `verifyAct`. */
  act: ParsedAct;
  /** 32 bytes. */
  leafHash: Uint8Array;
}

/**
 * Decodes one entry. Refuses with the codes of `parseLeaf`, `parseAct` and `parseBody`, and with
 * `entry.salt` and `entry.body-digest`.
 */
export function decodeEntry(provider: Pick<Provider, 'sha256'>, entry: Entry): Parsed<DecodedAct> {
  const leaf = parseLeaf(entry.leaf);
  if (!leaf.ok) return leaf;
  const act = parseAct(leaf.value.note);
  if (!act.ok) return act;
  const { room, seen, type, version, time, by, after, rests, textBytes } = act.value;
  if (entry.salt.length !== SALT_LENGTH) {
    return fault('entry.salt', 'The salt of the body is not 16 bytes.');
  }
  if (!equalBytes(bodyDigest(provider, entry.salt, entry.body), act.value.body)) {
    return fault('entry.body-digest', 'The body is not the one that was signed.');
  }
  const body = parseBody(entry.body);
  if (!body.ok) return body;
  return parsed({
    id: actId(provider, textBytes),
    room,
    seen,
    type,
    version,
    time,
    admitted: leaf.value.admitted,
    by,
    body: body.value,
    after,
    rests,
    act: act.value,
    leafHash: leafHash(provider, entry.leaf),
  });
}
