import { createContext, useEffect, useMemo, useState } from 'react';
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

/** TX7: looked for once the text is shown, with a checker that is fetched then. Reading waits for neither. */
export function useFindings({ moment, view, text, draft }: ShownText): Findings | undefined {
  const standing = useMemo(
    () => (moment.is === 'version' ? draft : (draftOf(view, text, 'standing') ?? draft)),
    [moment, view, text, draft],
  );
  const [findings, setFindings] = useState<Findings>();
  useEffect(() => {
    let over = false;
    let stop: (() => void) | undefined;
    import('./decide/find.ts')
      .then(({ find }) => {
        if (!over) stop = find(standing, (found) => setFindings({ draft: standing, found }));
      })
      // It warns and no more: without the checker the text is read as it is.
      .catch(() => undefined);
    return () => {
      over = true;
      stop?.();
    };
  }, [standing]);
  return findings?.draft === standing ? findings : undefined;
}

/** How many findings there are in some paragraphs. That a language has no words yet is said beside the words, and not counted. */
export function countIn({ found }: Findings, nodes: readonly string[]): number {
  return nodes.reduce(
    (sum, id) =>
      sum + (found.get(id) ?? []).filter(({ code }) => code !== 'language-missing').length,
    0,
  );
}
