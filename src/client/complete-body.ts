import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { Provider } from '#record/provider.ts';
import { digestWith } from '#record/digest.ts';
import { wordHashes } from '#room/fold.ts';

type Body = Record<string, unknown>;

/**
 * The body with the hashes that its type has a device fill in (AU2): nobody types a hash of words. One that was there is written over; one whose words are not
 * there goes. Where the body holds that of another act, that one is completed as well.
 *
 * @param book finds the declaration of an act that is held; without it what is held stays as it is
 * @example completeBody(provider, formulaTable, { point, text: { en: 'The bridge is open.' } }) // { point, text, hash }
 */
export function completeBody(
  provider: Pick<Provider, 'sha256'>,
  type: ActType,
  body: Readonly<Body>,
  book?: Pick<Rulebook, 'type'>,
): Body {
  const complete: Body = type.worded ? structuredClone(body) : { ...body };
  for (const [field, of] of Object.entries(type.hashes ?? {})) {
    if (!isObject(complete[of])) delete complete[of];
    delete complete[field];
  }
  Object.assign(complete, wordHashes(provider as Provider, type, complete));
  // What is not of this form yet is left as it is: whoever checks the body says what is wrong with it.
  if (type.worded) {
    giveHashes(complete);
    if (type.body.safeParse(complete).success)
      for (const one of type.worded.in(complete))
        one.hash = type.worded.hash(digestWith(provider), one.segs);
  }
  const held = isObject(complete['body']) ? type.holds?.(complete) : undefined;
  const inner = held && book?.type(held.type, held.version);
  if (inner && isObject(held.body)) {
    complete['body'] = completeBody(provider, inner, held.body, book);
  }
  return complete;
}

/** Of the right shape and of nothing. */
const NO_HASH = `${'A'.repeat(43)}=`;

/** Words of paragraphs, wherever they stand in a body, get a hash that is filled in once the whole has its form. */
function giveHashes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray((value as Body)['segs'])) (value as Body)['hash'] = NO_HASH;
  for (const inner of Object.values(value)) giveHashes(inner);
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
