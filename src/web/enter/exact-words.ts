import type { RoomViews } from '#client/room-views.ts';
import type { Words } from '#core/words.ts';
import { entered } from './references.ts';

type Body = Readonly<Record<string, unknown>>;

/** Where the exact words of something stand: the field that holds them, and the acts that put later words in their place. */
const LATER: Readonly<Record<string, { words: string; types: readonly string[] }>> = {
  formula: { words: 'text', types: [] },
  truce: { words: 'text', types: [] },
  extension: { words: 'text', types: [] },
  proposal: { words: 'text', types: [] },
  silence: { words: 'text', types: [] },
  session: { words: 'record', types: ['minutes.circulate', 'minutes.revise'] },
  release: { words: 'text', types: ['release.amend', 'release.correct'] },
};

/**
 * The exact words that an act agrees to or is about, for whoever signs a hash of them. Undefined where the act says its words itself.
 *
 * @example exactWords(views, { point, formula, hash, as: 'definitive' }) // { en: 'The crossing opens daily …' }
 */
export function exactWords(
  views: RoomViews,
  body: Body,
): { act: string; words: Words } | undefined {
  if (body['hash'] === undefined || holdsWords(body)) return undefined;
  if (typeof body['consent'] === 'string') {
    const consent = views.acts.get(body['consent'])?.body as Body | undefined;
    return consent && exactWords(views, { ...consent, hash: body['hash'] });
  }
  // The narrower comes first: an extension is of a truce.
  for (const field of [
    'extension',
    'formula',
    'truce',
    'proposal',
    'silence',
    'session',
    'release',
  ]) {
    const { words, types } = LATER[field] as (typeof LATER)[string];
    const id = body[field];
    if (id === undefined) continue;
    const found = entered(views).find(
      (one) => one.id === id || (types.includes(one.type) && (one.body as Body)[field] === id),
    );
    const said = found && ((found.body as Body)[words] as Words | undefined);
    if (found && said) return { act: found.id, words: said };
  }
  return undefined;
}

function holdsWords(body: Body): boolean {
  return ['text', 'record'].some((field) => body[field] !== undefined);
}
