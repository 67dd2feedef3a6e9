import type { ActType } from '#core/declare.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { Provider } from '#record/provider.ts';
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
  const complete: Body = { ...body };
  for (const [field, of] of Object.entries(type.hashes ?? {})) {
    if (!isObject(complete[of])) delete complete[of];
    delete complete[field];
  }
  Object.assign(complete, wordHashes(provider as Provider, type, complete));
  const held = isObject(complete['body']) ? type.holds?.(complete) : undefined;
  const inner = held && book?.type(held.type, held.version);
  if (inner && isObject(held.body)) {
    complete['body'] = completeBody(provider, inner, held.body, book);
  }
  return complete;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
