import { useCallback, useRef, useState } from 'react';
import { dropDraft, keepDraft, type KeptDraft } from './kept.ts';

export interface DraftHold {
  draft: KeptDraft;
  /** Whether it is in this browser: not before something was written. */
  begun: boolean;
  /** Whether all of it is. */
  kept: boolean;
  /** The browser keeps nothing: it lasts as long as this page. */
  lost: boolean;
  change: (change: Partial<KeptDraft>) => void;
  drop: () => Promise<void>;
}

/** A draft that is written on: kept with every change, so that a page that is closed or loaded again loses nothing. */
export function useDraft(start: KeptDraft, found: boolean): DraftHold {
  const [draft, setDraft] = useState(start);
  const [begun, setBegun] = useState(found);
  const [kept, setKept] = useState(found);
  const [lost, setLost] = useState(false);
  const latest = useRef(draft);
  const waits = useRef(false);
  const keeping = useRef<Promise<void>>(undefined);

  const keepAll = useCallback(async (): Promise<void> => {
    while (waits.current) {
      waits.current = false;
      await keepDraft(latest.current);
    }
    setBegun(true);
    setKept(true);
  }, []);
  const change = useCallback(
    (part: Partial<KeptDraft>) => {
      latest.current = { ...latest.current, ...part, at: Date.now() };
      waits.current = true;
      setDraft(latest.current);
      setKept(false);
      // One at a time: what is written meanwhile goes with the next.
      keeping.current ??= keepAll()
        .catch(() => setLost(true))
        .finally(() => {
          keeping.current = undefined;
        });
    },
    [keepAll],
  );
  const drop = useCallback(async () => {
    waits.current = false;
    await keeping.current;
    await dropDraft(latest.current.id);
  }, []);
  return { draft, begun, kept, lost, change, drop };
}
