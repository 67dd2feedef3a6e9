import { createContext, useEffect, useState } from 'react';
import type { Draft } from '#core/text/draft.ts';
import { draftOf } from '#core/views/text-draft.ts';
import type { Found } from './decide/find.ts';
import type { ShownText } from './shown.ts';

/** What was found in the text that is shown, and in which words; undefined until it has been looked through. */
export interface Findings {
  /** As it stands, without what is proposed. */
  draft: Draft;
  found: Found;
}

export const FindingsContext = createContext<Findings | undefined>(undefined);

/** The page has its first words by then; a busy one waits no longer, in milliseconds. */
const PATIENCE = 3_000;

/** TX7: looked for once the text is shown and nothing else is to be done, with a checker that is fetched then. Reading waits for neither. */
export function useFindings(shown: ShownText): Findings | undefined {
  const [findings, setFindings] = useState<Findings & { of: ShownText }>();
  useEffect(() => {
    let over = false;
    let stop: (() => void) | undefined;
    const begin = (): void => {
      import('./decide/find.ts')
        .then(({ find }) => {
          if (over) return;
          const { moment, view, text, draft: bracketed } = shown;
          const draft =
            moment.is === 'version' ? bracketed : (draftOf(view, text, 'standing') ?? bracketed);
          stop = find(draft, (found) => setFindings({ draft, found, of: shown }));
        })
        // It warns and no more: without the checker the text is read as it is.
        .catch(() => undefined);
    };
    const cancel = whenIdle(begin);
    return () => {
      over = true;
      cancel();
      stop?.();
    };
  }, [shown]);
  return findings?.of === shown ? findings : undefined;
}

/** @returns gives it up */
function whenIdle(begin: () => void): () => void {
  // Not every browser has it.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(begin, PATIENCE);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(begin, { timeout: PATIENCE });
  return () => cancelIdleCallback(asked);
}

/** How many findings there are in some paragraphs. That a language has no words yet is said beside the words, and not counted. */
export function countIn({ found }: Findings, nodes: readonly string[]): number {
  return nodes.reduce(
    (sum, id) =>
      sum + (found.get(id) ?? []).filter(({ code }) => code !== 'language-missing').length,
    0,
  );
}
