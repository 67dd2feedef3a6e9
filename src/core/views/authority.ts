import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface AuthorityLedger {
  none?: never;
}

export function start(): AuthorityLedger {
  return {};
}

export function add(view: AuthorityLedger, _act: Act, _ctx: ViewContext): AuthorityLedger {
  return view;
}
