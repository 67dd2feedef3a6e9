import type { Act } from '../act.ts';
import { partyOf } from '../act.ts';
import type { INSTRUCTIONS } from '../referral.ts';
import type { Words } from '../words.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';

/**
 * What a side referred to its leadership in a room of its own, what it was instructed, and the limits it set its own people (AU1, AU3). It holds the day by which an
 * answer is asked for and no length of time: nothing follows when the day passes.
 */
export interface ReferralLedger {
  /** In log order, as are answers and limits. */
  referrals: ReferralRow[];
  limits: LimitsRow[];
}

interface Signed {
  act: string;
  /** By whose signature it counts: where it was taken down, that of the confirmation. */
  signed: string;
  /** Key name with id. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface ReferralRow extends Signed {
  /** Of the words that are referred. */
  hash: string;
  point?: Words;
  question: Words;
  answerBy?: string;
  answers: InstructionRow[];
}

export interface InstructionRow extends Signed {
  answer: (typeof INSTRUCTIONS)[number];
  words?: Words;
}

export interface LimitsRow extends Signed {
  /** Whose; all of the side's people where nobody is named. */
  key?: string;
  limits: Words;
}

export function start(): ReferralLedger {
  return { referrals: [], limits: [] };
}

export function add(view: ReferralLedger, act: Act, _: ViewContext): ReferralLedger {
  const revision = revisionOf(act);
  if (act.type === 'key.disown') drop(view, act.after[0]?.id);
  else if (revision.what === 'enter') enter(view, revision.entry);
  return view;
}

function enter(view: ReferralLedger, entry: Entry): void {
  const { id: act, by, admitted: at, takenDown } = entry;
  const signed = { act, signed: takenDown?.confirmedBy ?? act, by: by[0] as string, at };
  switch (entry.type) {
    case 'referral.make': {
      const body = entry.body as Omit<ReferralRow, keyof Signed | 'answers'>;
      view.referrals.push({ ...signed, ...body, answers: [] });
      break;
    }
    case 'instruction.give': {
      const { referral, ...said } = entry.body as Omit<InstructionRow, keyof Signed> & {
        referral: string;
      };
      const row = view.referrals.find((one) => one.act === referral);
      row?.answers.push({ ...signed, ...said });
      break;
    }
    case 'limits.set': {
      const body = entry.body as Omit<LimitsRow, keyof Signed>;
      view.limits.push({ ...signed, ...body });
      break;
    }
    default:
  }
}

/** What a head has disowned counts for nothing (RC8.5). */
function drop(view: ReferralLedger, signed: string | undefined): void {
  const stays = (row: Signed): boolean => row.signed !== signed;
  view.limits = view.limits.filter(stays);
  view.referrals = view.referrals.filter(stays);
  for (const row of view.referrals) row.answers = row.answers.filter(stays);
}

/** The instruction that stands: the latest. Undefined where none has come. */
export function answerTo({ answers }: ReferralRow): InstructionRow | undefined {
  return answers.at(-1);
}

/** The limits that stand: the latest for each person, and for all of a side; newest first. */
export function limitsInForce(view: ReferralLedger): LimitsRow[] {
  const found = new Map<string, LimitsRow>();
  for (const row of view.limits) found.set(row.key ?? partyOf(row.by), row);
  return [...found.values()].toSorted((a, b) => b.at - a.at);
}
