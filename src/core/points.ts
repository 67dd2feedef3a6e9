import type { ActType } from './declare.ts';

export interface PointsState {
  none?: never;
}

export const pointActs: readonly ActType[] = [];
