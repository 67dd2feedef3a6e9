import type { Act } from '../act.ts';
import type { Words } from '../words.ts';
import type { Account, Accounts, SideAccounts } from './accounts.ts';
import * as accounts from './accounts.ts';
import type { Entry, ViewContext } from './entry.ts';
import { revisionOf } from './entry.ts';
import { insertByTime, takeOut } from './order.ts';

/** Public statements by the date they were made, each with its level of attribution, and with the answer of the side it speaks about. */
export interface StatementRow extends Account {
  says: Words;
  where?: Words;
}

export interface Statements {
  rows: Record<string, { says: Words; where?: Words }>;
  /** Ids by time. */
  order: string[];
  /** Accounts of every kind: an answer may be an event or a truce report, too. */
  accounts: Accounts;
  retracted: number;
}

export function start(): Statements {
  return { rows: {}, order: [], accounts: accounts.start(), retracted: 0 };
}

export function add(view: Statements, act: Act, ctx: ViewContext): Statements {
  const revision = revisionOf(act);
  const id = revision.what === 'retract' ? revision.target : revision.entry.id;
  const known = view.rows[id] !== undefined;
  if (known) takeOut(view.order, id);
  accounts.add(view.accounts, act, ctx);
  if (revision.what === 'retract') {
    delete view.rows[id];
    if (known) view.retracted += 1;
    return view;
  }
  const row = rowOf(revision.entry);
  if (!row) return view;
  view.rows[id] = row;
  insertByTime(view.order, view.accounts.accounts, id);
  return view;
}

/** Statements by time: those of one side, or all. */
export function stream(view: Statements, side?: string): StatementRow[] {
  return view.order.flatMap((id) => {
    const row = view.rows[id];
    const account = view.accounts.accounts[id];
    if (!row || !account || (side !== undefined && account.side !== side)) return [];
    return [{ ...account, ...row }];
  });
}

/** For each side the statement speaks about, its accounts in the same matters, or why none is shown. */
export function answers(view: Statements, id: string): SideAccounts[] {
  return accounts.answersTo(view.accounts, id);
}

function rowOf(entry: Entry): { says: Words; where?: Words } | undefined {
  const body = entry.body as { words?: Words; says?: Words; where?: Words };
  const says = entry.type === 'statement.make' ? body.words : body.says;
  if (entry.type !== 'statement.make' && entry.type !== 'statement.report') return undefined;
  return says ? { says, ...(body.where ? { where: body.where } : {}) } : undefined;
}
