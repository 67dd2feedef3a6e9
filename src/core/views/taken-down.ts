import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface TakenDownRegister {
  none?: never;
}

export function start(): TakenDownRegister {
  return {};
}

export function add(view: TakenDownRegister, _act: Act, _ctx: ViewContext): TakenDownRegister {
  return view;
}
