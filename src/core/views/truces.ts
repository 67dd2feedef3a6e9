import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface TruceBoard {
  none?: never;
}

export function start(): TruceBoard {
  return {};
}

export function add(view: TruceBoard, _act: Act, _ctx: ViewContext): TruceBoard {
  return view;
}
