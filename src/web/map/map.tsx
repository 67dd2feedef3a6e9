import { withWordsOf } from '../words/with-talk-words.tsx';

/**
 * A map that takes no side, with its table twin and its time slider. It and what draws it are fetched when a page shows it first, and so it stands within a
 * `Suspense`; the page gives it a heading of the second level.
 *
 * @example
 * <NeutralMap ground="invented" zones={zones} layers={[]} places={places} entries={entries} />
 */
export const NeutralMap = withWordsOf(['map'], () => import('./sheet.tsx'));
