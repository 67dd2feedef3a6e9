import type { Made } from '#core/situation/report.ts';
import { situationReport } from '#core/situation/report.ts';
import type { Period } from '#core/situation/period.ts';
import { titleOf } from '#core/views/labels.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { formatTreeHead } from '#record/checkpoint.ts';
import { shortCode } from '#record/code.ts';
import { logName } from '#record/keys.ts';
import type { Provider } from '#record/provider.ts';
import type { RoomViews } from './room-views.ts';
import type { VerifiedLog } from './verified-log.ts';

/** The room as it was known at a moment, and a situation report of it. */
export type SituationMade =
  | { ok: true; value: Extract<Made, { ok: true }>['value']; views: RoomViews }
  | { ok: false; fault: Extract<Made, { ok: false }>['fault'] | 'situation.empty' };

/**
 * Of the acts that a verified log holds, admitted by `knownAt`. The tree head is that of these acts: it is computed from leaves that were checked, so that a report of
 * yesterday names the head of yesterday (SR1.3). Refuses what `situationReport` does, and `situation.empty`: there was no room then.
 */
export function situationOf(
  provider: Pick<Provider, 'sha256'>,
  log: VerifiedLog,
  { period, knownAt }: { period: Period; knownAt: number },
): SituationMade {
  const later = log.entries.findIndex(({ decoded }) => decoded.admitted > knownAt);
  const size = later < 0 ? log.size : later;
  const root = log.rootAt(size);
  const views = log.views.asKnownAt(knownAt);
  const { state } = views.members;
  if (size === 0 || !root || !state) return { ok: false, fault: 'situation.empty' };
  if (!views.talks) return { ok: false, fault: 'situation.none' };
  const head = formatTreeHead({ origin: logName(log.room), size, root });
  const made = situationReport(
    {
      state,
      title: titleOf(views.labels),
      talks: views.talks,
      unread: log.views.chronicle.rows.filter((row) => row.unread && row.index < size).length,
    },
    {
      period,
      knownAt,
      record: {
        size,
        head,
        code: shortCode(provider, 'checkpoint', head),
        digest: toBase64(provider.sha256(utf8(head))),
      },
    },
  );
  return made.ok ? { ...made, views } : made;
}
