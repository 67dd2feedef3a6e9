import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface RelayLedger {
  none?: never;
}

export function start(): RelayLedger {
  return {};
}

export function add(view: RelayLedger, _act: Act, _ctx: ViewContext): RelayLedger {
  return view;
}
