import type { ActType } from './declare.ts';

export interface PowersState {
  none?: never;
}

export const powersActs: readonly ActType[] = [];
