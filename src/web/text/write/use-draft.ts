import { useCallback, useRef, useState } from 'react';
import { dropDraft, keepDraft, type KeptDraft } from './kept.ts';

export interface DraftHold {
  draft: KeptDraft;
  /** Whether it is in this browser: not before something was written. */
  kept: boolean;
  /** The browser keeps nothing: it lasts as long as this page. */
  lost: boolean;
  change: (change: Partial<KeptDraft>) => void;
  drop: () => Promise<void>;
}

/** A draft that is written on: kept with every change, so that a page that is closed or loaded again loses nothing. */
export function useDraft(start: KeptDraft, found: boolean): DraftHold {
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState(found);
  const [lost, setLost] = useState(false);
  const latest = useRef(draft);
  const change = useCallback((part: Partial<KeptDraft>) => {
    const next = { ...latest.current, ...part, at: Date.now() };
    latest.current = next;
    setDraft(next);
    keepDraft(next).then(
      () => setKept(true),
      () => setLost(true),
    );
  }, []);
  const drop = useCallback(() => dropDraft(latest.current.id), []);
  return { draft, kept, lost, change, drop };
}
