import type { ActType } from './declare.ts';

export interface ShuttleState {
  none?: never;
}

export const shuttleActs: readonly ActType[] = [];
