import type { ActType } from './declare.ts';

export interface ConsentState {
  none?: never;
}

export const consentActs: readonly ActType[] = [];
