import type { Act } from '../act.ts';
import type { ViewContext } from './entry.ts';

export interface Releases {
  none?: never;
}

export function start(): Releases {
  return {};
}

export function add(view: Releases, _act: Act, _ctx: ViewContext): Releases {
  return view;
}
