import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface ProcedureBoard {
  none?: never;
}

export function start(): ProcedureBoard {
  return {};
}

export function add(view: ProcedureBoard, _act: Act, _ctx: ViewContext): ProcedureBoard {
  return view;
}
