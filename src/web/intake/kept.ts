import { useMemo } from 'react';
import type { RoomViews } from '#client/room-views.ts';
import type { VerifiedLog } from '#client/verified-log.ts';
import type { IntakeBoard } from '#core/views/intake.ts';
import { useTalks } from '../context.ts';

/** Digests that one `room.destroy` may name. */
const MOST = 64;
const REPORT = 'intake.report';

/**
 * The digests, base64, under which the server keeps what was enclosed with a report: with each of its versions, and with corrections that the rules did not admit.
 * Not what was destroyed already.
 */
export function keptOf(log: VerifiedLog, views: RoomViews, report: string): string[] {
  const destroyed = destroyedIn(views);
  const all = log.reading?.filesAbout(report) ?? [];
  return [...new Set(all.map(({ outer }) => outer.enclosure))].filter(
    (digest) => !destroyed.has(digest),
  );
}

function destroyedIn(views: RoomViews): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { type, body } of views.acts.values()) {
    if (type !== 'room.destroy') continue;
    for (const digest of (body as { enclosures: readonly string[] }).enclosures) all.add(digest);
  }
  return all;
}

/** The bodies of the acts that have all of it destroyed. */
export function destroying(digests: readonly string[]): { enclosures: string[] }[] {
  const bodies: { enclosures: string[] }[] = [];
  for (let at = 0; at < digests.length; at += MOST)
    bodies.push({ enclosures: digests.slice(at, at + MOST) });
  return bodies;
}

/** What of a report is still kept on the server, by this device's copy. */
export function useKept(report: string): readonly string[] {
  const { snapshot, views } = useTalks();
  return useMemo(() => keptOf(snapshot.log, views, report), [snapshot, views, report]);
}

/** Whether an act of this id was to take in a report: admitted, taken back since, or never admitted by the rules. */
export function isReport({ acts, chronicle }: RoomViews, id: string): boolean {
  const act = acts.get(id);
  // What is void stands under no id, since another act may yet have it.
  return act
    ? act.type === REPORT
    : chronicle.rows.some((row) => row.id === id && row.type === REPORT);
}

/** Reports that the rules did not admit, or that were taken back, of which the server still keeps what came with them. */
export function useForgotten(board: IntakeBoard): readonly { id: string; admitted: number }[] {
  const { snapshot, views } = useTalks();
  return useMemo(
    () =>
      views.chronicle.rows.flatMap(({ id, type, admitted }) => {
        if (id === undefined || type !== REPORT || board.reports[id]) return [];
        return keptOf(snapshot.log, views, id).length > 0 ? [{ id, admitted }] : [];
      }),
    [snapshot, views, board],
  );
}
