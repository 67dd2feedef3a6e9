import { useEffect, useState } from 'react';
import type { Answer } from '#client/api.ts';
import type { BackupAge } from '#room/wire.ts';
import { useParley, useRoom } from '../context.ts';
import { useNow } from '../parts/use-now.ts';
import { useWords } from '../words/use-words.ts';

const DAY = 86_400_000;

/** The day of the last backup as the server tells it (RC5.7), and how old that is. */
export function Backup() {
  const { say, day } = useWords();
  const { room } = useRoom();
  const { api } = useParley();
  const now = useNow();
  const [answer, setAnswer] = useState<Answer<BackupAge>>();
  useEffect(() => {
    const stop = new AbortController();
    void api.backupAge(room, stop.signal).then((found) => {
      if (!stop.signal.aborted) setAnswer(found);
    });
    return () => stop.abort();
  }, [api, room]);
  if (!answer) return <>…</>;
  if (!answer.ok) return say('admin.backup.unread');
  const { last } = answer.value;
  if (last === undefined) return say('admin.backup.unknown');
  if (last === 'never') return say('admin.backup.never');
  const on = Date.parse(`${last}T00:00:00Z`);
  const days = Math.max(0, Math.floor(now / DAY) - Math.floor(on / DAY));
  return say('admin.backup.last', { day: day(on), days });
}
