import { partyOf } from '#core/act.ts';
import type { Act } from '#core/act.ts';
import type { Occurred } from '#core/shapes.ts';
import type { AuthorityLedger } from '#core/views/authority.ts';
import { revisionOf, type Entry } from '#core/views/entry.ts';
import { happened } from '#core/views/session-times.ts';
import type { PointRow } from '#core/views/points.ts';
import type { Words } from '#core/words.ts';

/** One thing done about a point, in log order. */
export interface PointEvent {
  act: string;
  /** Signing parties; each once. */
  by: string[];
  what: EventName;
  /** Epoch milliseconds. */
  at: number;
  occurred?: Occurred;
  /** What was tabled, unless it was taken back before it was accepted (TX12). */
  words?: Words;
  stands?: true;
}

const EVENTS = [
  'point.open',
  'position.table',
  'position.take-back',
  'formula.table',
  'formula.retract',
  'consent.confirm',
  'consent.not-confirm',
  'consent.withdraw',
  'harvest.release',
  'point.set-aside',
  'point.take-up',
] as const;
type EventName =
  (typeof EVENTS)[number] | 'formula.replace' | 'consent.ad-referendum' | 'consent.definitive';

interface Named {
  point?: string;
  position?: string;
  formula?: string;
  consent?: string;
  replaces?: string;
  as?: 'ad-referendum' | 'definitive';
  says?: Words;
  text?: Words;
  occurred?: Occurred;
}

/** Everything that was done about a point. Words that were taken back are told as an event and not quoted. */
export function historyOf(
  acts: Iterable<Act>,
  point: PointRow,
  ledger: Pick<AuthorityLedger, 'agreements'>,
): PointEvent[] {
  const entries = [...acts].flatMap((act) => {
    const revision = revisionOf(act);
    return revision.what === 'enter' && concerns(revision.entry, point.act, ledger)
      ? [revision.entry]
      : [];
  });
  const takenBack = new Set(
    entries.flatMap(({ type, body }) => {
      const { position, formula } = body as Named;
      if (type === 'position.take-back') return position ?? [];
      return type === 'formula.retract' ? (formula ?? []) : [];
    }),
  );
  return entries.flatMap((entry) => eventOf(entry, point, takenBack.has(entry.id)) ?? []);
}

function concerns(
  { id, type, body }: Entry,
  point: string,
  { agreements }: Pick<AuthorityLedger, 'agreements'>,
): boolean {
  if (type === 'point.open') return id === point;
  const named = body as Named;
  if (named.point !== undefined) return named.point === point;
  return named.consent !== undefined && agreements[named.consent]?.target === point;
}

function eventOf(entry: Entry, point: PointRow, takenBack: boolean): PointEvent | undefined {
  const { as, replaces, says, text, occurred } = entry.body as Named;
  const what = nameOf(entry.type, { as, replaces });
  if (what === undefined) return undefined;
  const quoted = takenBack ? undefined : (says ?? text);
  const positions = Object.values(point.positions);
  const stands =
    positions.some(({ act }) => act === entry.id) ||
    (point.formulas[entry.id] !== undefined && point.formulas[entry.id]?.replacedBy === undefined);
  return {
    act: entry.id,
    by: [...new Set(entry.by.map(partyOf))],
    what,
    at: happened(entry),
    ...(occurred ? { occurred } : {}),
    ...(quoted ? { words: quoted } : {}),
    ...(stands ? { stands } : {}),
  };
}

function nameOf(
  type: string,
  { as, replaces }: { as: Named['as']; replaces: string | undefined },
): EventName | undefined {
  if (type === 'consent.give')
    return as === 'definitive' ? 'consent.definitive' : 'consent.ad-referendum';
  if (type === 'formula.table' && replaces !== undefined) return 'formula.replace';
  return EVENTS.find((event) => event === type);
}
