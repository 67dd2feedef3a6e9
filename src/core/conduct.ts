import type { ActType } from './declare.ts';

export interface ConductState {
  none?: never;
}

export const conductActs: readonly ActType[] = [];
