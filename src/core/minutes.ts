import type { ActType } from './declare.ts';

export interface MinutesState {
  none?: never;
}

export const minutesActs: readonly ActType[] = [];
