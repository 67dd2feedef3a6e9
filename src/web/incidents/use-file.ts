import { useCallback, useState } from 'react';
import { fetchEnclosure } from '#client/enclosure.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom } from '../context.ts';

/** A file that somebody asked for: held against its digest before it is shown, and kept nowhere. */
export type FileNow =
  | { is: 'closed' | 'fetching' | 'withheld' | 'destroyed' | 'not-here' }
  | { is: 'here'; bytes: Uint8Array };

export interface FileHold {
  now: FileNow;
  open: () => Promise<Uint8Array | undefined>;
}

/** An enclosure of this room that is fetched when it is asked for and not before. */
export function useFile({ enclosure }: EnclosureRef): FileHold {
  const { api } = useParley();
  const { log } = useRoom().snapshot;
  const [now, setNow] = useState<FileNow>({ is: 'closed' });
  const open = useCallback(async () => {
    setNow({ is: 'fetching' });
    const found = await fetchEnclosure(api, browserProvider, log, enclosure);
    if (found instanceof Uint8Array) {
      setNow({ is: 'here', bytes: found });
      return found;
    }
    setNow({ is: found ?? 'not-here' });
    return undefined;
  }, [api, log, enclosure]);
  return { now, open };
}
