import type { ActType } from './declare.ts';

export interface ReleasesState {
  none?: never;
}

export const releaseActs: readonly ActType[] = [];
