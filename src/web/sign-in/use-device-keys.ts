import { useCallback, useEffect, useState } from 'react';
import { browserDevice, type DeviceKey } from '#client/device.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley } from '../context.ts';
import { forgetDrafts } from '../enter/draft.ts';
import { emptyOutbox } from '../enter/outbox.ts';
import { dropAllNotes } from '../text/drafting/notes.ts';
import { removeOffline } from '../offline/ready.ts';
import { eraseAllReports } from '../report/kept-reports.ts';
import { dropAllDrafts } from '../text/write/kept.ts';

/** The keys that this browser holds for this server; `failed` where it does not let the page keep any. */
export function useDeviceKeys(): {
  keys: readonly DeviceKey[] | 'failed' | undefined;
  look: () => void;
} {
  const { origin } = useParley();
  const [keys, setKeys] = useState<readonly DeviceKey[] | 'failed'>();
  const look = useCallback(() => {
    browserDevice(browserProvider)
      .keys()
      .then(
        (all) => setKeys(all.filter((key) => key.origin === origin)),
        () => setKeys('failed'),
      );
  }, [origin]);
  useEffect(look, [look]);
  return { keys, look };
}

/** Erases keys, drafts, notes, reports that wait, pages kept for work without a connection, and the heads that tell which rooms were read here. */
export async function clearDevice(): Promise<void> {
  await browserDevice(browserProvider).clear();
  await eraseAllReports().catch(() => undefined);
  await emptyOutbox().catch(() => undefined);
  await removeOffline().catch(() => undefined);
  await dropAllDrafts().catch(() => undefined);
  await dropAllNotes().catch(() => undefined);
  try {
    forgetDrafts();
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith('parley.head.')) localStorage.removeItem(name);
    }
  } catch {
    // Nothing could be kept there in the first place.
  }
}
