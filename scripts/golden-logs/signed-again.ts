import type { Act } from '#core/act.ts';
import { rules } from '#core/rules.ts';
import { nodeProvider as provider } from '#record/provider/node.ts';
import { digestWith } from '#record/digest.ts';
import { wordHashes } from '#room/fold.ts';
import type { GoldenLog } from './golden-log.ts';

const VKEY = /([a-z]{1,2}\d{1,4}\/[kw]\d{1,5})\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g;
const REF = /([a-z]{1,2}\d{1,4}\/[kw]\d{1,5})\+[0-9a-f]{8}(?!\+)/g;
const HASH = /[A-Za-z0-9+/]{43}=/g;
const ID = /[0-9a-f]{64}/g;
/** Of a paragraph: the first digits of the id of the act that brought it, and a number. */
const NODE = /(?<![0-9a-f])[0-9a-f]{16}(?=\.\d)/g;
const nameOf = (ref: string): string => ref.slice(0, ref.indexOf('+'));

/** Acts that were made without cryptography, written as signed ones: each id and key that they name becomes the one it has here. */
export async function signAgain(log: GoldenLog, acts: readonly Act[]): Promise<void> {
  const ids = new Map<string, string>();
  const beginnings = new Map<string, string>();
  const hashes = new Map<string, string>();
  /** Hashes of whole texts as they are here. */
  const made = new Set<string>();
  const here = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value)
        .replace(VKEY, (_, name: string) => log.vkey(name))
        .replace(REF, (_, name: string) => log.ref(name))
        .replace(ID, (id) => ids.get(id) ?? id)
        .replace(NODE, (id) => beginnings.get(id) ?? id)
        .replace(HASH, (hash) => hashes.get(hash) ?? hash),
    ) as T;
  // Made without cryptography, they have stand-ins for the hashes of their words too.
  const rehash = (type: string, typeVersion: number, body: Record<string, unknown>): void => {
    const declared = rules(log.rules)?.type(type, typeVersion);
    if (!declared) return;
    for (const [field, hash] of Object.entries(wordHashes(provider, declared, body))) {
      hashes.set(String(body[field]), hash);
      body[field] = hash;
    }
    const sha256 = digestWith(provider);
    for (const one of declared.worded?.in(body) ?? [])
      one.hash = declared.worded?.hash(sha256, one.segs) as string;
    // The hash of a whole text has the ids of its paragraphs in it: that of the same text here is another.
    for (const { text, hash } of (log.state && declared.texts?.in(body, log.state)) ?? []) {
      const here = log.state && declared.texts?.hash(sha256, log.state, text);
      if (here === undefined || made.has(hash)) continue;
      hashes.set(hash, here);
      made.add(here);
      for (const [field, value] of Object.entries(body)) if (value === hash) body[field] = here;
    }
    const inner = declared.holds?.(body);
    if (inner) rehash(inner.type, inner.version, inner.body as Record<string, unknown>);
  };
  for (const act of acts) {
    log.now = Math.max(log.now, act.admitted - 1000);
    const body =
      act.type === 'room.open'
        ? log.opening({ ...openOnly(act.body as object), ...headsOf(log, act.body as object) })
        : (here(act.body) as Record<string, unknown>);
    rehash(act.type, act.version, body);
    const id = await log.add(act.by.map(nameOf).join(' '), act.type, body, {
      after: here(act.after.map((cited) => cited.id)),
      rests: act.rests,
      version: act.version,
      ahead: act.time - Math.floor(act.admitted / 1000),
    });
    ids.set(act.id, id);
    beginnings.set(act.id.slice(0, 16), id.slice(0, 16));
  }
}

/** The parties of an opening act, with the keys that their heads have here. */
function headsOf(
  log: GoldenLog,
  body: { parties?: { id: string; role: string; head?: object }[]; witnesses?: string[] },
) {
  return {
    parties: (body.parties ?? []).map(({ id, role, head }) => ({
      id,
      role,
      ...(head ? { head: { key: log.vkey(`${id}/k1`) } } : {}),
    })),
    witnesses: (body.witnesses ?? []).map((witness) => log.vkey(nameOf(witness))),
  };
}

/** Of an opening act what does not depend on keys, in a room that is not sealed and is in earnest. */
function openOnly(body: { setting?: string }): Record<string, unknown> {
  return { setting: body.setting, readers: 'members', kind: 'live' };
}
