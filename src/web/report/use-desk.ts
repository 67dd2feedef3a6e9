import { useCallback, useEffect, useState } from 'react';
import { loadBook } from '#room/rulebooks.ts';
import { useParley } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import type { NotNow } from './hand-over.ts';
import { rememberedDesk, type Desk } from './kept-reports.ts';

export type DeskNow =
  | { is: 'looking' }
  /** Nothing is known of the room here; it is read when somebody asks for it. */
  | { is: 'unknown' }
  | { is: 'desk'; desk: Desk }
  | NotNow;

interface DeskHold {
  now: DeskNow;
  /** Signs in and reads the room. */
  read: () => Promise<void>;
}

/** What the form of a room needs: what this device remembers of it, or what it reads when a person asks. By itself nothing is asked of the server. */
export function useDesk(room: string): DeskHold {
  const parley = useParley();
  const { language } = useWords();
  const [now, setNow] = useState<DeskNow>({ is: 'looking' });
  useEffect(() => {
    let shown = true;
    const look = async (): Promise<void> => {
      const desk = await rememberedDesk(room);
      if (desk) await loadBook(desk.rules);
      if (shown) setNow(desk ? { is: 'desk', desk } : { is: 'unknown' });
    };
    look().catch(() => shown && setNow({ is: 'unknown' }));
    return () => {
      shown = false;
    };
  }, [room]);
  const read = useCallback(async () => {
    setNow({ is: 'looking' });
    try {
      const { readDesk } = await import('./hand-over.ts');
      setNow(await readDesk(parley, room, language));
    } catch {
      // A part of this program did not come.
      setNow({ is: 'failed', failure: { kind: 'offline' } });
    }
  }, [parley, room, language]);
  return { now, read };
}
