import type { ActType } from './declare.ts';

export interface SilenceState {
  none?: never;
}

export const silenceActs: readonly ActType[] = [];
