import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface PointsMatrix {
  none?: never;
}

export function start(): PointsMatrix {
  return {};
}

export function add(view: PointsMatrix, _act: Act, _ctx: ViewContext): PointsMatrix {
  return view;
}
