import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { Entering } from '../counting/acts.ts';
import type { PeriodInForce } from '../counting/in-force.ts';
import { periodsInForce } from '../counting/in-force.ts';
import type { Observation, ObservationRow } from '../counting/observation.ts';
import type { SignedRule } from '../counting/rule.ts';
import { isSignedRule } from '../counting/acts.ts';
import type { RoomState } from '../state.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import type { Logged } from './log-order.ts';
import { enterRow, removeRow } from './log-order.ts';

/** Counting rules with who agreed to them, and the observations as they stand (CR7). What they count is computed from it (counting/count.ts). */

interface Said {
  act: string;
  /** The party that signed. */
  by: string;
  /** Epoch milliseconds. */
  admitted: number;
}

export interface RuleRow extends Said {
  rule: SignedRule;
  /** *Set aside*: its side proposed another, another was signed, or a side's head disowned its agreement (RC8.5). */
  state: 'proposed' | 'signed' | 'set-aside' | 'taken-back';
  /** Those that stand, in log order. */
  agreed: Said[];
  /** Epoch milliseconds: when the last side agreed. */
  signed?: number;
}

/** One act that entered observations, as it reads now. */
export interface EnteredRow extends Logged {
  by: string;
  admitted: number;
  observations: Observation[];
  /** The act that corrected it last. */
  correctedBy?: string;
}

export interface CountingBoard {
  /** All by act id, in log order. */
  rules: Record<string, RuleRow>;
  /** In the order in which they were signed. */
  signed: string[];
  /** In log order. */
  entered: EnteredRow[];
  /** Acts that entered observations and were retracted, with the act that did. */
  retracted: Record<string, string>;
  /** Whether a rule is signed depends on who is in the room: kept by the same rules, as the view of the members does. */
  state: RoomState | null;
}

export function start(): CountingBoard {
  return { rules: {}, signed: [], entered: [], retracted: {}, state: null };
}

export function add(view: CountingBoard, act: Act, ctx: ViewContext): CountingBoard {
  const state = ctx.book.reduce(view.state ?? undefined, act);
  view.state = state;
  if (act.type === 'key.disown') {
    const fallen = view.signed.filter((id) => !isSignedRule(state, id));
    for (const id of fallen) (view.rules[id] as RuleRow).state = 'set-aside';
    view.signed = view.signed.filter((id) => !fallen.includes(id));
  }
  const revision = revisionOf(act);
  if (revision.what === 'retract') {
    if (removeRow(view.entered, revision.target)) view.retracted[revision.target] = revision.by;
  } else put(view, revision.entry, revision.what === 'correct' ? revision.by : undefined);
  return view;
}

function put(view: CountingBoard, entry: Entry, correctedBy?: string): void {
  const said: Said = {
    act: entry.id,
    by: partyOf(entry.by[0] as string),
    admitted: entry.admitted,
  };
  switch (entry.type) {
    case 'counting.propose':
      propose(view, said, entry.body as SignedRule);
      break;
    case 'counting.agree':
      agree(view, said, (entry.body as { proposal: string }).proposal);
      break;
    case 'counting.take-back': {
      const { proposal, what } = entry.body as { proposal: string; what: string };
      const row = view.rules[proposal];
      if (!row) break;
      if (what === 'proposal') row.state = 'taken-back';
      else row.agreed = row.agreed.filter(({ by }) => by !== said.by);
      break;
    }
    case 'observation.enter': {
      const { observations } = entry.body as Entering;
      const corrected = correctedBy === undefined ? {} : { correctedBy };
      enterRow(view.entered, { ...said, index: entry.index, observations, ...corrected });
      break;
    }
    default:
  }
}

function propose(view: CountingBoard, said: Said, rule: SignedRule): void {
  // Whether a side's earlier proposal still waits is the rules' to say (CR7.2).
  const waiting = view.state?.talks?.counting?.proposals ?? {};
  for (const row of Object.values(view.rules))
    if (row.state === 'proposed' && !waiting[row.act]) row.state = 'set-aside';
  view.rules[said.act] = { ...said, rule, state: 'proposed', agreed: [] };
}

function agree(view: CountingBoard, said: Said, proposal: string): void {
  const row = view.rules[proposal];
  if (!row) return;
  row.agreed = [...row.agreed.filter(({ by }) => by !== said.by), said];
  if (!view.state?.talks?.counting?.signed[proposal]) return;
  for (const other of Object.values(view.rules))
    if (other.state === 'proposed') other.state = 'set-aside';
  row.state = 'signed';
  row.signed = said.admitted;
  view.signed.push(proposal);
}

/** The proposals that wait, in log order. Until a rule is signed, those of the sides stand beside each other; none of them counts more than another. */
export function proposals(view: CountingBoard): RuleRow[] {
  return Object.values(view.rules).filter((row) => row.state === 'proposed');
}

/** Which signed rule counts which stretch of time (CR7.6). */
export function inForce(view: CountingBoard): PeriodInForce[] {
  return periodsInForce(
    view.signed.map((id) => {
      const { rule, signed } = view.rules[id] as RuleRow;
      return { id, signed: signed as number, periods: rule.periods };
    }),
  );
}

/** The observations as they stand, for a count: each with its id, and of the party that entered it where its organisation is not said (CR7.8). */
export function observationsOf(view: CountingBoard): ObservationRow[] {
  return view.entered.flatMap(({ act, by, observations }) =>
    observations.map((one, n) => ({
      ...one,
      id: `${act}.${n + 1}`,
      observer: { organisation: by, ...one.observer },
    })),
  );
}
