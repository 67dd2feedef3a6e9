import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface CommissionBoard {
  none?: never;
}

export function start(): CommissionBoard {
  return {};
}

export function add(view: CommissionBoard, _act: Act, _ctx: ViewContext): CommissionBoard {
  return view;
}
