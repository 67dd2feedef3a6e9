import type { ActType } from './declare.ts';

export interface ListsState {
  none?: never;
}

export const listActs: readonly ActType[] = [];
