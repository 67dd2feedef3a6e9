import type { CallFailure } from '#client/api.ts';
import type { Language } from '#core/words.ts';
import type { Parley } from '../parley.ts';
import type { HandedOver } from './hand-over.ts';
import {
  eraseReport,
  keepReport,
  openReport,
  rememberDesk,
  rememberedDesk,
} from './kept-reports.ts';
import type { Report } from './meant-report.ts';

/** What became of the last thing that was done. */
export type Told =
  | { is: 'kept' }
  | { is: 'kept-nowhere' }
  | { is: 'gone' }
  | { is: 'unconfirmed' }
  | { is: 'not-handed-over'; kept: boolean; why: CallFailure | 'no-key' | 'not-intake' };

export type Sent = { is: 'handed-over'; act: string } | Told;

/** One at a time in all tabs of this browser, so that no report is sent twice. */
const LOCK = 'parley.report';

/**
 * Hands a report over at a person's command. It is kept before anything is sent, so that nothing is lost whatever breaks, and erased once the room has it.
 *
 * @param what a report that is on the page, with the id under which it is kept if it is; or the id alone
 */
export async function sendReport(
  parley: Parley,
  room: string,
  what: { report?: Report; of: string | undefined },
  language: Language,
): Promise<Sent> {
  return await navigator.locks.request(LOCK, async () => {
    const id = what.of ?? crypto.randomUUID();
    let kept = true;
    if (what.report) {
      try {
        await keepReport(id, room, what.report, Date.now());
      } catch {
        kept = false;
      }
    }
    const report = what.report ?? (await openReport(id).catch(() => undefined));
    if (!report) return { is: 'gone' };
    const answer = await answered(parley, room, report, language);
    switch (answer.is) {
      case 'handed-over':
        // Also where this time it could not be kept: what was kept of it earlier is here.
        if (kept || what.of !== undefined) await eraseReport(id);
        // The referral path may be another by now.
        // It is handed over whether or not that can be written down.
        if (await rememberedDesk(room)) await rememberDesk(answer.desk).catch(() => undefined);
        return { is: 'handed-over', act: answer.act };
      case 'unconfirmed':
        return { is: 'unconfirmed' };
      case 'failed':
        return { is: 'not-handed-over', kept, why: answer.failure };
      case 'no-key':
      case 'not-intake':
        return { is: 'not-handed-over', kept, why: answer.is };
    }
  });
}

async function answered(
  parley: Parley,
  room: string,
  report: Report,
  language: Language,
): Promise<HandedOver> {
  try {
    const { handOver } = await import('./hand-over.ts');
    return await handOver(parley, room, report, language);
  } catch {
    // A part of this program did not come: it is fetched only when something is handed over.
    return { is: 'failed', failure: { kind: 'offline' } };
  }
}
