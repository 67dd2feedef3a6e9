import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface MinutesBoard {
  none?: never;
}

export function start(): MinutesBoard {
  return {};
}

export function add(view: MinutesBoard, _act: Act, _ctx: ViewContext): MinutesBoard {
  return view;
}
