import type { ActType } from './declare.ts';

export interface HotlineState {
  none?: never;
}

export const hotlineActs: readonly ActType[] = [];
